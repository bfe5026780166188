import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useParams } from 'react-admin';
import { type BulkOutcome, BulkJobDocument, CancelBulkJobDocument } from '../data/generated/operations.ts';
import { faultOf } from '../data/faults.ts';
import { useAsk, useReadAgain, useSend } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { ExportButtons } from '../shared/ExportButtons.tsx';
import { Page } from '../shared/Page.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Problem } from '../shared/Problem.tsx';
import { Segments } from '../shared/Segments.tsx';
import { To } from '../shared/To.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { JobRow } from './JobRow.tsx';
import { Progress } from './Progress.tsx';

const PER_PAGE = 25;
const SOON = 1_000;

/** One act on many documents: how far it is, and what became of each. */
export default function JobPage() {
  const words = useWords();
  const notify = useNotify();
  const send = useSend();
  const readAgain = useReadAgain();
  const { id = '' } = useParams<{ id: string }>();
  const [outcome, setOutcome] = useState<BulkOutcome | ''>('');
  const [page, setPage] = useState(1);
  const [again, setAgain] = useState(false);
  const { data, error, refetch } = useAsk(
    BulkJobDocument,
    { id, outcome: outcome || null, first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    { keep: true, every: (known) => (known?.bulkJob.state === 'RUNNING' ? SOON : false) },
  );
  const job = data?.bulkJob;
  const stop = () =>
    send(CancelBulkJobDocument, { id })
      .then(readAgain)
      .catch((fault: unknown) => notify(words(`faults.${faultOf(fault).code}`), { type: 'error' }));
  const show = (chosen: string) => {
    setOutcome(chosen as BulkOutcome | '');
    setPage(1);
  };
  const running = job?.state === 'RUNNING';
  const left = job && !running ? job.total - job.performed : 0;
  return (
    <Page
      title={job ? [job.actionLabel, job.kindLabel].filter(Boolean).join(' · ') : words('bulk.jobTitle')}
      lead={words('bulk.jobLead')}
      actions={<To to="/bulk">{words('bulk.jobs')}</To>}
    >
      {error && !job && <Problem error={error} retry={() => void refetch()} />}
      {!job && !error && <Busy />}
      {job && (
        <>
          <Progress job={job} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'end', my: 2 }}>
            <Box sx={{ flex: '1 1 320px', maxWidth: 560 }}>
              <Segments
                label={words('bulk.show')}
                value={outcome}
                options={[
                  { value: '', label: words('bulk.everything') },
                  { value: 'PERFORMED', label: words('bulk.performed') },
                  { value: 'REFUSED', label: words('bulk.refused') },
                  { value: 'WAITING', label: words('bulk.waiting') },
                ]}
                onChange={show}
              />
            </Box>
            <ExportButtons list="bulk-rows" asked={{ id, outcome: outcome || null }} />
            {running && (
              <Button variant="outlined" color="error" onClick={() => void stop()}>
                {words('bulk.stop')}
              </Button>
            )}
            {left > 0 && job.kind && (
              <Button variant="outlined" onClick={() => setAgain(true)}>
                {words('bulk.again', { smart_count: left })}
              </Button>
            )}
          </Box>
          <Box
            component="ul"
            aria-label={words('bulk.results')}
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
            {job.rows.edges.map(({ node }) => (
              <JobRow key={node.documentId} row={node} />
            ))}
            {job.rows.edges.length === 0 && (
              <Box component="li" sx={{ p: 2, color: 'text.secondary' }}>
                {words('bulk.noRows')}
              </Box>
            )}
          </Box>
          <Paging page={page} perPage={PER_PAGE} total={job.rows.totalCount} onPage={setPage} />
          {again && job.kind && (
            <BulkDialog
              kind={job.kind}
              action={job.action}
              label={job.actionLabel}
              meant={{ jobId: job.id }}
              onClose={() => setAgain(false)}
            />
          )}
        </>
      )}
    </Page>
  );
}
