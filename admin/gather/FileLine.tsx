import Box from '@mui/material/Box';
import type { DocumentRowFragment } from '../data/generated/operations.ts';
import { StateChip } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';

/** One file: whose it is, and where it stands. */
export function FileLine({ row, children }: { row: DocumentRowFragment; children?: React.ReactNode }) {
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        px: { xs: 1, sm: 2 },
        py: 1,
        minHeight: 52,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      {children}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ fontWeight: 600 }}>{row.organisation.name}</Box>
        <Box sx={{ fontSize: '0.9375rem' }}>
          <To to={`/documents/${row.id}`}>{[row.numberLine, row.title].filter(Boolean).join(' · ')}</To>
        </Box>
      </Box>
      <StateChip tone={row.stateTone} label={row.stateLabel} />
    </Box>
  );
}

/** Lines in one frame. */
export function Lines({ children }: { children: React.ReactNode }) {
  return (
    <Box
      component="ul"
      sx={{
        ...{ listStyle: 'none', m: 0, p: 0 },
        ...{ border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'background.paper' },
      }}
    >
      {children}
    </Box>
  );
}
