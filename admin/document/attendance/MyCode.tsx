import Box from '@mui/material/Box';
import type { Attendee } from '../../../workflows/kit/index.ts';
import { useWords } from '../../i18n/useWords.ts';

/** What an invited person shows at the door: it leads whoever keeps it, signed in themselves, to this person's tick. */
export function MyCode({ documentId, attendee }: { documentId: string; attendee: Attendee }) {
  const words = useWords();
  return (
    <Box
      component="section"
      aria-label={words('attendance.myCode')}
      sx={{
        ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, p: 2 },
        ...{ border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'background.paper' },
      }}
    >
      <Box
        component="img"
        src={`/documents/${documentId}/people/${attendee.personId}/qr.svg`}
        alt={words('attendance.myCode')}
        sx={{ width: 200, height: 200 }}
      />
      <Box sx={{ flex: 1, minWidth: 200 }}>
        <Box sx={{ fontWeight: 600 }}>{words('attendance.myCode')}</Box>
        <Box sx={{ color: 'text.secondary' }}>{words('attendance.myCodeHelp')}</Box>
      </Box>
    </Box>
  );
}
