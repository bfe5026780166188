import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords, type Words } from '../i18n/useWords.ts';
import { showDate, showDateTime } from '../shared/format.ts';
import type { FlowSettings } from './flowSettings.ts';
import { showEscalation, showMonthDay, showReminders } from './SettingLines.tsx';

type Version = FlowSettings['versions'][number];

/** Who configured what here, from which day on, and why. */
export function SettingVersions({ versions }: { versions: readonly Version[] }) {
  const words = useWords();
  if (versions.length === 0) return null;
  return (
    <Box component="section">
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('settings.changes')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {versions.map((one) => (
          <li key={one.id}>
            <Box sx={{ fontWeight: 600 }}>
              {`${one.stateLabel ?? words('settings.allStates')}: ${toldBy(one, words)}`}
            </Box>
            <Box sx={{ color: 'text.secondary' }}>
              {words('settings.changedBy', {
                date: showDate(one.validFrom),
                name: one.setBy.fullName,
                at: showDateTime(one.setAt),
                reason: one.reason,
              })}
            </Box>
          </li>
        ))}
      </Box>
    </Box>
  );
}

function toldBy(one: Version, words: Words): string {
  const told = [
    one.workingDays !== null &&
      words('settings.within', { smart_count: one.workingDays, days: one.workingDays }),
    one.dueDay !== null && words('settings.everyYear', { day: showMonthDay(one.dueDay) }),
    one.remindBefore !== null && showReminders(one.remindBefore, words),
    one.escalateTo !== null && showEscalation(one.escalateTo, words),
    one.mode !== null && words(`settings.mode${one.mode}`),
    one.meetingDenominator !== null && words(`settings.denominator${one.meetingDenominator}`),
    one.ownAwards !== null && words(one.ownAwards ? 'settings.ownAwardsYes' : 'settings.ownAwardsNo'),
  ].filter(Boolean);
  return told.length > 0 ? told.join(', ') : words('settings.backToUsual');
}
