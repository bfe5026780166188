import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { CalendarDocument, type CalendarPartsFragment } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Problem } from '../shared/Problem.tsx';
import { Tag } from '../shared/StateChip.tsx';
import { ToggleChip } from '../shared/ToggleChip.tsx';
import { thisYear } from '../shared/years.ts';
import { AddDay } from './AddDay.tsx';
import { CalendarDays } from './CalendarDays.tsx';
import { CalendarHistory } from './CalendarHistory.tsx';
import { isChanged, noChanges, yearsOf } from './calendarChanges.ts';
import { SaveCalendarForm } from './SaveCalendarForm.tsx';

/** The days off and the days worked instead, year by year. */
export function CalendarTab() {
  const { data, error, refetch } = useAsk(CalendarDocument, {});
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data?.calendar) return <Busy />;
  // Another version begins with no changes of ours.
  return <Years key={data.calendar.version} calendar={data.calendar} />;
}

function Years({ calendar }: { calendar: CalendarPartsFragment }) {
  const words = useWords();
  const [year, setYear] = useState(thisYear());
  const [draft, setDraft] = useState(noChanges);
  const told =
    draft.years.find((one) => one.year === year) ?? calendar.years.find((one) => one.year === year);
  const announced = told?.status === 'ANNOUNCED';
  const editable = calendar.mayEdit;
  return (
    <Box sx={{ display: 'grid', gap: 3, mt: 3, maxWidth: 860 }}>
      <Box role="group" aria-label={words('common.year')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {yearsOf(calendar, thisYear()).map((one) => (
          <ToggleChip key={one} pressed={one === year} onPress={() => setYear(one)}>
            {String(one)}
          </ToggleChip>
        ))}
      </Box>
      <Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 1.5 }}>
          <Typography variant="h2">{words('common.yearOf', { year })}</Typography>
          <Tag meaning={announced ? 'good' : 'waiting'}>
            {words(announced ? 'settings.announced' : 'settings.customary')}
          </Tag>
          {editable && told && (
            <FormControlLabel
              control={
                <Switch
                  checked={announced}
                  onChange={(_, on) =>
                    setDraft({
                      ...draft,
                      years: [
                        ...draft.years.filter((one) => one.year !== year),
                        { year, status: on ? 'ANNOUNCED' : 'CUSTOMARY' },
                      ],
                    })
                  }
                />
              }
              label={words('settings.isAnnounced')}
            />
          )}
        </Box>
        {!announced && (
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
            {words('settings.customaryHelp')}
          </Typography>
        )}
        <CalendarDays
          calendar={calendar}
          draft={draft}
          year={year}
          onChange={editable ? setDraft : undefined}
        />
      </Box>
      {editable && <AddDay key={year} calendar={calendar} draft={draft} year={year} onChange={setDraft} />}
      <FormControlLabel
        disabled={!editable}
        control={
          <Switch
            checked={draft.cultureDay ?? calendar.cultureDay}
            onChange={(_, on) => setDraft({ ...draft, cultureDay: on === calendar.cultureDay ? null : on })}
          />
        }
        label={words('settings.cultureDay')}
      />
      {isChanged(draft) && (
        <SaveCalendarForm calendar={calendar} draft={draft} onCancel={() => setDraft(noChanges)} />
      )}
      <CalendarHistory />
    </Box>
  );
}
