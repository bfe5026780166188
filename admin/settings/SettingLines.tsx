import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords, type Words } from '../i18n/useWords.ts';
import type { FlowSettings } from './flowSettings.ts';

/** What holds today, in sentences. */
export function SettingLines({ settings }: { settings: FlowSettings }) {
  const words = useWords();
  return (
    <Box component="section" aria-label={words('settings.today')}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('settings.today')}
      </Typography>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: { sm: 'minmax(200px, 1fr) 2fr' }, gap: 1 }}
      >
        {settings.dueDays.map(({ period, label, day }) => (
          <Line
            key={period}
            label={[words('settings.dueDay'), label].filter(Boolean).join(': ')}
            text={words('settings.everyYear', { day: showMonthDay(day) })}
          />
        ))}
        <Line label={words('settings.mode')} text={words(`settings.mode${settings.mode}`)} />
        <Line
          label={words('settings.meetingDenominator')}
          text={words(`settings.denominator${settings.meetingDenominator}`)}
        />
        {settings.ownAwards !== null && (
          <Line
            label={words('settings.ownAwards')}
            text={words(settings.ownAwards ? 'settings.ownAwardsYes' : 'settings.ownAwardsNo')}
          />
        )}
        <Line label={words('settings.remindBefore')} text={showReminders(settings.remindBefore, words)} />
        <Line label={words('settings.escalateTo')} text={showEscalation(settings.escalateTo, words)} />
        {settings.states.map((one) => (
          <Line
            key={one.state}
            label={one.stateLabel}
            text={words(
              one.workingDays === one.usualWorkingDays ? 'settings.within' : 'settings.withinChanged',
              {
                smart_count: one.workingDays,
                days: one.workingDays,
                usual: one.usualWorkingDays,
              },
            )}
          />
        ))}
      </Box>
    </Box>
  );
}

function Line({ label, text }: { label: string; text: string }) {
  return (
    <>
      <Box component="dt" sx={{ fontWeight: 600 }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {text}
      </Box>
    </>
  );
}

/** "28/02" from "02-28". */
export function showMonthDay(day: string): string {
  return day.split('-').reverse().join('/');
}

export function showReminders(days: readonly number[], words: Words): string {
  if (days.length === 0) return words('settings.noReminders');
  return words('settings.reminders', { days: [...days].sort((a, b) => b - a).join(', ') });
}

export function showEscalation(to: FlowSettings['escalateTo'], words: Words): string {
  if (!to) return words('settings.escalateUsual');
  if (to.length === 0) return words('settings.escalateNobody');
  return to.map(({ officeLabel, where }) => words(`settings.at${where}`, { office: officeLabel })).join(', ');
}
