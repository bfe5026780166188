import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { yardstickFields } from '../../workflows/kit/index.ts';
import { YardstickVersionsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import type { FlowParts } from '../kit/useFlow.ts';
import { showDate, showDateTime } from '../shared/format.ts';
import { Paging } from '../shared/Paging.tsx';
import { CriteriaLists } from './CriteriaLists.tsx';

const PER_PAGE = 10;

/** What was set here so far, by whom and why, those to come included; each opens to its lists. */
export function CriteriaVersions({ parts, organisationId }: { parts: FlowParts; organisationId: string }) {
  const words = useWords();
  const [page, setPage] = useState(1);
  const { data } = useAsk(
    YardstickVersionsDocument,
    { kind: parts.flow.kind, organisationId, first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    { keep: true },
  );
  const total = data?.yardstickVersions.totalCount ?? 0;
  if (total === 0) return null;
  return (
    <Box component="section">
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('settings.criteriaVersions')}
      </Typography>
      {data?.yardstickVersions.edges.map(({ node: { id, validFrom, setBy, setAt, reason, content } }) => (
        <Box
          component="details"
          key={id}
          sx={{
            ...{ border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'background.paper' },
            '& + &': { mt: 1 },
          }}
        >
          <Box component="summary" sx={{ px: 2, py: 1.5, cursor: 'pointer' }}>
            <Box component="span" sx={{ fontWeight: 600 }}>
              {words('settings.criteriaVersion', { date: showDate(validFrom) })}
            </Box>
            <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
              {`${setBy.fullName}, ${showDateTime(setAt)}: ${reason}`}
            </Box>
          </Box>
          <Box sx={{ px: 2, pb: 2 }}>
            <CriteriaLists fields={yardstickFields(parts.flow)} labels={parts.labels} content={content} />
          </Box>
        </Box>
      ))}
      <Paging page={page} perPage={PER_PAGE} total={total} onPage={setPage} />
    </Box>
  );
}
