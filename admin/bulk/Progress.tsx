import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import type { BulkJobHeadFragment, BulkJobState } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDateTime } from '../shared/format.ts';
import { Tag } from '../shared/StateChip.tsx';
import type { MeaningName } from '../theme/theme.ts';

export const meanings: Record<BulkJobState, MeaningName | 'draft'> = {
  FROZEN: 'draft',
  RUNNING: 'waiting',
  DONE: 'good',
  CANCELLED: 'closed',
};

/** How far a job is, in figures and as a bar. */
export function Progress({ job }: { job: BulkJobHeadFragment }) {
  const words = useWords();
  const { state, total, done, performed, refused, begunAt, endedAt } = job;
  return (
    <Box sx={{ display: 'grid', gap: 1, maxWidth: 720 }}>
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Tag meaning={meanings[state]}>{words(`bulk.${state}`)}</Tag>
        <Box sx={{ fontWeight: 600 }}>{words('bulk.progress', { done, total })}</Box>
        <Box>{words('bulk.counts', { performed, refused })}</Box>
      </Box>
      <LinearProgress
        variant="determinate"
        aria-label={words('bulk.progressBar')}
        value={total === 0 ? 100 : (100 * done) / total}
        sx={{ height: 8, borderRadius: 4 }}
      />
      <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
        {[
          begunAt && words('bulk.begun', { at: showDateTime(begunAt) }),
          endedAt && words('bulk.ended', { at: showDateTime(endedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Box>
    </Box>
  );
}
