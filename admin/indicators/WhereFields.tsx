import Box from '@mui/material/Box';
import { useWords } from '../i18n/useWords.ts';
import { DateInput } from '../shared/DateInput.tsx';
import { isDay } from '../shared/dates.ts';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import type { Where } from './useWhere.ts';

/** The programme and the day whose figures are shown. */
export function WhereFields({ where, children }: { where: Where; children?: React.ReactNode }) {
  const words = useWords();
  const { programmes = [], programmeId, day, go } = where;
  return (
    <Box
      role="search"
      aria-label={words('documents.filters')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 3, alignItems: 'flex-end' }}
    >
      <Box sx={{ flex: '1 1 280px', maxWidth: 560 }}>
        <Field label={words('indicators.programme')}>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={programmeId}
              options={programmes.map(({ id, title, numberLine }) => ({
                value: id,
                label: [numberLine, title].filter(Boolean).join(' · '),
              }))}
              onChange={(programme) => go({ programme })}
            />
          )}
        </Field>
      </Box>
      <Box sx={{ width: { xs: '100%', sm: 190 } }}>
        <Field label={words('indicators.asOf')}>
          {(wiring) => (
            <DateInput
              wiring={wiring}
              value={day}
              onChange={(chosen) => chosen && isDay(chosen) && go({ day: chosen })}
            />
          )}
        </Field>
      </Box>
      {children}
    </Box>
  );
}
