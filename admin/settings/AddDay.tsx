import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { CalendarPartsFragment } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { DateInput } from '../shared/DateInput.tsx';
import { isDay } from '../shared/dates.ts';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { type CalendarDraft, withDay } from './calendarChanges.ts';

interface AddDayProps {
  calendar: CalendarPartsFragment;
  draft: CalendarDraft;
  year: number;
  onChange: (draft: CalendarDraft) => void;
}

/** A day off, or a Saturday worked instead. */
export function AddDay({ calendar, draft, year, onChange }: AddDayProps) {
  const words = useWords();
  const [day, setDay] = useState<string>();
  const [kind, setKind] = useState('off');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const dayFault = day === undefined || !isDay(day) || !day.startsWith(String(year));
  const nameFault = name.trim() === '';
  const add = () => {
    setTried(true);
    if (day === undefined || dayFault || nameFault) return;
    onChange(withDay(calendar, draft, { day, off: kind === 'off', name: name.trim() }));
    setDay(undefined);
    setName('');
    setTried(false);
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
        p: 2.5,
        display: 'grid',
        gap: 2,
      }}
    >
      <Typography variant="h3">{words('settings.addTitle', { year })}</Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        <Field
          label={words('settings.day')}
          error={tried && dayFault ? words('settings.dayFault', { year }) : undefined}
        >
          {(wiring) => <DateInput wiring={wiring} value={day} onChange={setDay} />}
        </Field>
        <Field label={words('settings.kind')}>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={kind}
              options={[
                { value: 'off', label: words('settings.off') },
                { value: 'worked', label: words('settings.worked') },
              ]}
              onChange={setKind}
            />
          )}
        </Field>
      </Box>
      <Field
        label={words('settings.name')}
        help={words('settings.nameHelp')}
        error={tried && nameFault ? words('settings.nameFault') : undefined}
      >
        {(wiring) => <TextInput wiring={wiring} value={name} onChange={setName} />}
      </Field>
      <Button type="submit" variant="outlined" sx={{ justifySelf: 'start' }}>
        {words('settings.add')}
      </Button>
    </Box>
  );
}
