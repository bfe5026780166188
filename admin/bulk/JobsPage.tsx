import Box from '@mui/material/Box';
import { useState } from 'react';
import { BulkJobsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { showDateTime } from '../shared/format.ts';
import { Page } from '../shared/Page.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Problem } from '../shared/Problem.tsx';
import { Tag } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';
import { meanings } from './Progress.tsx';

const PER_PAGE = 25;

/** What one did with many documents at once, the latest first. */
export default function JobsPage() {
  const words = useWords();
  const [page, setPage] = useState(1);
  const part = { first: PER_PAGE, skip: (page - 1) * PER_PAGE };
  const { data, error, refetch } = useAsk(BulkJobsDocument, part, { keep: true, live: true });
  const jobs = data?.bulkJobs.edges.map(({ node }) => node) ?? [];
  return (
    <Page title={words('bulk.jobs')} lead={words('bulk.jobsLead')}>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      {data && jobs.length === 0 && <Empty title={words('bulk.noJobs')}>{words('bulk.noJobsHelp')}</Empty>}
      {jobs.length > 0 && (
        <Box
          component="ul"
          aria-label={words('bulk.jobs')}
          sx={{
            listStyle: 'none',
            m: 0,
            p: 0,
            border: 1,
            borderColor: 'divider',
            borderRadius: 2,
            bgcolor: 'background.paper',
          }}
        >
          {jobs.map((job) => (
            <Box
              component="li"
              key={job.id}
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                gap: 1,
                alignItems: 'center',
                px: 2,
                py: 1.25,
                '& + &': { borderTop: 1, borderColor: 'divider' },
              }}
            >
              <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
                <To to={`/bulk/${job.id}`} sx={{ fontWeight: 600 }}>
                  {[job.actionLabel, job.kindLabel].filter(Boolean).join(' · ')}
                </To>
                <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
                  {[
                    showDateTime(job.begunAt ?? job.createdAt),
                    words('bulk.progress', { done: job.done, total: job.total }),
                    words('bulk.counts', { performed: job.performed, refused: job.refused }),
                  ].join(' · ')}
                </Box>
              </Box>
              <Tag meaning={meanings[job.state]}>{words(`bulk.${job.state}`)}</Tag>
            </Box>
          ))}
        </Box>
      )}
      <Paging page={page} perPage={PER_PAGE} total={data?.bulkJobs.totalCount ?? 0} onPage={setPage} />
    </Page>
  );
}
