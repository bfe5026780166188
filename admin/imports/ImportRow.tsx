import Box from '@mui/material/Box';
import type { ImportHeadFragment } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDateTime } from '../shared/format.ts';
import { Tag } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';
import { stateMeaning } from './meanings.ts';

/** One file that was brought in, in a list of them. */
export function ImportRow({ file }: { file: ImportHeadFragment }) {
  const words = useWords();
  const { id, kind, fileName, state, counts, createdBy, createdAt } = file;
  return (
    <Box
      component="li"
      sx={{
        ...{
          position: 'relative',
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          px: 2,
          py: 1.25,
        },
        '& + &': { borderTop: 1, borderColor: 'divider' },
        '&:hover': { bgcolor: 'sunk' },
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <To
          to={`/imports/${id}`}
          sx={{
            ...{ fontWeight: 600, color: 'text.primary', overflowWrap: 'anywhere' },
            '&::after': { content: '""', position: 'absolute', inset: 0 },
          }}
        >
          {`${kind.label} · ${fileName}`}
        </To>
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {[
            words('imports.lines', { smart_count: counts.total }),
            words('imports.created', { name: createdBy?.fullName ?? '', at: showDateTime(createdAt) }),
          ].join(' · ')}
        </Box>
      </Box>
      <Tag meaning={stateMeaning[state]}>{words(`imports.${state}`)}</Tag>
    </Box>
  );
}
