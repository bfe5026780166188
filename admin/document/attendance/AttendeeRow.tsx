import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Attendee } from '../../../workflows/kit/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { showDate } from '../../shared/format.ts';
import { Tag } from '../../shared/StateChip.tsx';

interface AttendeeRowProps {
  attendee: Attendee;
  outcome?: string | null;
  isThere: boolean;
  busy: boolean;
  onTick?: () => void;
}

/** Somebody on the list: who, from where, what they answered, and whether they are there. */
export function AttendeeRow({ attendee, outcome, isThere, busy, onTick }: AttendeeRowProps) {
  const words = useWords();
  const { fullName, office, organisation, reply, passed, certificate, withdrawnOn } = attendee;
  return (
    <Box
      component="li"
      sx={{
        ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, px: 2, py: 1.25 },
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 180 }}>
        <Box sx={{ fontWeight: 600 }}>{fullName}</Box>
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{`${office} · ${organisation}`}</Box>
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {[
            words(`attendance.${reply ?? 'silent'}`),
            ...(outcome
              ? [outcome]
              : passed === null
                ? []
                : [words(passed ? 'cadres.passed' : 'cadres.failed')]),
            ...(certificate ? [words('attendance.certificate', { number: certificate })] : []),
            ...(withdrawnOn ? [words('attendance.withdrawnOn', { on: showDate(withdrawnOn) })] : []),
          ].join(' · ')}
        </Box>
      </Box>
      {onTick ? (
        <Button
          variant={isThere ? 'contained' : 'outlined'}
          aria-pressed={isThere}
          aria-label={`${fullName}: ${words('attendance.tick')}`}
          aria-disabled={busy}
          onClick={busy ? undefined : onTick}
          sx={{ minWidth: 120, minHeight: 48 }}
        >
          {words(isThere ? 'attendance.there' : 'attendance.tick')}
        </Button>
      ) : (
        isThere && <Tag meaning="good">{words('attendance.there')}</Tag>
      )}
    </Box>
  );
}
