import Box from '@mui/material/Box';
import type { FieldLabel } from '../../../workflows/kit/index.ts';
import { spacedCode } from '../round/ballotCode.ts';

/** The code of the ballot that is about to be cast: shown once, kept nowhere. */
export function BallotCode({ label, value }: { label: FieldLabel; value: unknown }) {
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'sunk', p: 1.5, minWidth: 0 }}>
      <Box sx={{ fontWeight: 600 }}>{label.label}</Box>
      <Box
        component="output"
        sx={{ display: 'block', fontFamily: 'monospace', fontSize: '1.125rem', my: 0.5, userSelect: 'all' }}
      >
        {spacedCode(String(value))}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>{label.help}</Box>
    </Box>
  );
}
