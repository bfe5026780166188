import Box from '@mui/material/Box';
import type { DispatchesQuery } from '../../data/generated/operations.ts';
import { useWords } from '../../i18n/useWords.ts';
import { showDateTime } from '../../shared/format.ts';
import { Read, Received } from './Receipt.tsx';

type Sent = DispatchesQuery['dispatches']['edges'][number]['node'];

/** One recipient: under which line, whether it has it, whether it has read it. */
export function DispatchRow({ sent }: { sent: Sent }) {
  const words = useWords();
  const name = sent.organisation?.name ?? sent.person?.fullName ?? words('dispatch.gone');
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 4fr) minmax(0, 3fr) minmax(0, 3fr)' },
        gap: { xs: 0.5, md: 2 },
        alignItems: 'center',
        px: 2,
        py: 1.25,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 600 }}>{name}</Box>
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {[sent.line, words('dispatch.sentOn', { at: showDateTime(sent.sentAt) })].join(' · ')}
        </Box>
      </Box>
      <Box sx={{ fontSize: '0.9375rem' }}>
        <Received sent={sent} />
      </Box>
      <Box sx={{ fontSize: '0.9375rem' }}>
        <Read sent={sent} />
      </Box>
    </Box>
  );
}
