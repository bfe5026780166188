import Box from '@mui/material/Box';
import type { DocumentRowFragment } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { Due } from '../shared/Due.tsx';
import { showDate } from '../shared/format.ts';
import { StateChip } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';

/** The same list on a phone. */
export function DocumentCards({ rows, withKind }: { rows: DocumentRowFragment[]; withKind: boolean }) {
  const words = useWords();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {rows.map((row) => (
        <Box
          component="li"
          key={row.id}
          sx={{
            position: 'relative',
            border: 1,
            borderColor: 'divider',
            borderRadius: 2,
            bgcolor: 'background.paper',
            p: 1.5,
            display: 'grid',
            gap: 0.75,
          }}
        >
          <To
            to={`/documents/${row.id}`}
            sx={{
              fontWeight: 600,
              color: 'text.primary',
              '&::after': { content: '""', position: 'absolute', inset: 0 },
            }}
          >
            {row.title}
          </To>
          <Box sx={{ fontSize: '0.9375rem' }}>{row.organisation.name}</Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', fontSize: '0.875rem' }}>
            <StateChip tone={row.stateTone} label={row.stateLabel} />
            <Due at={row.dueAt} />
          </Box>
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
            {[
              withKind && row.kindLabel,
              row.numberLine ?? words('documents.noNumber'),
              `${words('common.updated')} ${showDate(row.updatedAt)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
