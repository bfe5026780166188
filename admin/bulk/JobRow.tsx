import Box from '@mui/material/Box';
import type { BulkJobQuery } from '../data/generated/operations.ts';
import { useWords, type Words } from '../i18n/useWords.ts';
import { showDateTime } from '../shared/format.ts';
import { Tag } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';

export type Row = BulkJobQuery['bulkJob']['rows']['edges'][number]['node'];
type Outcome = NonNullable<Row['outcome']>;

/** One document, and what became of it: done, or why not. */
export function JobRow({ row }: { row: Row }) {
  const words = useWords();
  const { document, outcome, doneAt } = row;
  const isDone = outcome?.__typename === 'ActionPerformed' || outcome?.__typename === 'PerformedOutOfSight';
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) auto' },
        gap: 1,
        alignItems: 'start',
        px: { xs: 1.5, sm: 2 },
        py: 1.25,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {document ? (
          <To to={`/documents/${document.id}`} sx={{ fontWeight: 600 }}>
            {document.title}
          </To>
        ) : (
          <Box sx={{ fontWeight: 600 }}>{words('bulk.outOfSight')}</Box>
        )}
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {[document?.organisation.name, document?.stateLabel, doneAt && showDateTime(doneAt)]
            .filter(Boolean)
            .join(' · ')}
        </Box>
        {outcome && reasonsOf(outcome, words).map((reason) => <Box key={reason}>{reason}</Box>)}
      </Box>
      <Box>
        <Tag meaning={outcome === null ? 'waiting' : isDone ? 'good' : 'returned'}>
          {words(outcome === null ? 'bulk.waits' : isDone ? 'bulk.isDone' : 'bulk.notDone')}
        </Tag>
      </Box>
    </Box>
  );
}

function reasonsOf(outcome: Outcome, words: Words): string[] {
  switch (outcome.__typename) {
    case 'ActionPerformed':
      return [];
    case 'PerformedOutOfSight':
      return [outcome.message];
    case 'ActionRefused':
      return outcome.blockers.map(({ message }) => message);
    case 'InvalidInput':
      return outcome.errors.map(({ message }) => message);
    case 'VersionConflict':
      return [
        outcome.changedBy ? words('bulk.changedBy', { name: outcome.changedBy }) : words('bulk.changed'),
      ];
  }
}
