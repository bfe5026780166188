import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Attendee, AttendedSession } from '../../../workflows/kit/index.ts';
import { useWords } from '../../i18n/useWords.ts';

interface ScannedProps {
  attendee: Attendee | undefined;
  session: AttendedSession | undefined;
  busy: boolean;
  isThere: (attendee: Attendee) => boolean;
  onTick?: (attendee: Attendee) => void;
  onClose: () => void;
}

/** Whose code was just read at the door, large enough to compare with who stands there. */
export function Scanned({ attendee, session, busy, isThere, onTick, onClose }: ScannedProps) {
  const words = useWords();
  const there = attendee !== undefined && isThere(attendee);
  return (
    <Box
      component="section"
      role="status"
      sx={{
        ...{ border: 2, borderRadius: 2, p: 2, display: 'grid', gap: 1 },
        borderColor: there ? 'good.line' : 'primary.main',
        bgcolor: there ? 'good.soft' : 'background.paper',
      }}
    >
      {attendee ? (
        <>
          <Box sx={{ fontSize: '1.5rem', fontWeight: 600 }}>{attendee.fullName}</Box>
          <Box>{`${attendee.office} · ${attendee.organisation}`}</Box>
          {session && <Box sx={{ color: 'text.secondary' }}>{session.title}</Box>}
          {there ? (
            <Box sx={{ fontWeight: 600, color: 'good.ink' }}>{words('attendance.there')}</Box>
          ) : (
            onTick && (
              <Button
                variant="contained"
                size="large"
                aria-disabled={busy}
                onClick={busy ? undefined : () => onTick(attendee)}
                sx={{ minHeight: 56 }}
              >
                {words('attendance.tick')}
              </Button>
            )
          )}
        </>
      ) : (
        <Box sx={{ fontWeight: 600 }}>{words('attendance.unknownCode')}</Box>
      )}
      <Box>
        <Button onClick={onClose}>{words('attendance.wholeList')}</Button>
      </Box>
    </Box>
  );
}
