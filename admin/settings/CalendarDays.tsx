import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useLocale } from 'react-admin';
import type { CalendarPartsFragment } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDate } from '../shared/format.ts';
import { Tag } from '../shared/StateChip.tsx';
import { type CalendarDraft, daysOf, type ShownDay, withDay, withoutChange } from './calendarChanges.ts';

interface CalendarDaysProps {
  calendar: CalendarPartsFragment;
  draft: CalendarDraft;
  year: number;
  onChange?: (draft: CalendarDraft) => void;
}

/** One line a day, with its weekday; what is about to change says so. */
export function CalendarDays({ calendar, draft, year, onChange }: CalendarDaysProps) {
  const words = useWords();
  const days = daysOf(calendar, draft, year);
  if (days.length === 0) return <Typography>{words('settings.noDays', { year })}</Typography>;
  const take = ({ day, name, change }: ShownDay) =>
    onChange?.(change ? withoutChange(draft, day) : withDay(calendar, draft, { day, off: null, name }));
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
      }}
    >
      {days.map((one) => (
        <Box
          component="li"
          key={one.day}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 1.5,
            px: 2,
            py: 0.75,
            '& + &': { borderTop: 1, borderColor: 'divider' },
          }}
        >
          <Box
            sx={{ flex: '1 1 260px', textDecoration: one.change === 'removed' ? 'line-through' : undefined }}
          >
            <Weekday day={one.day} /> <strong>{showDate(one.day)}</strong> {one.name}
          </Box>
          <Tag meaning={one.off ? 'closed' : 'waiting'}>
            {words(one.off ? 'settings.off' : 'settings.worked')}
          </Tag>
          {one.change && <Tag meaning="returned">{words(`settings.${one.change}`)}</Tag>}
          {onChange && (
            <Button
              onClick={() => take(one)}
              aria-label={`${words(one.change ? 'settings.undo' : 'settings.remove')}: ${showDate(one.day)}`}
            >
              {words(one.change ? 'settings.undo' : 'settings.remove')}
            </Button>
          )}
        </Box>
      ))}
    </Box>
  );
}

function Weekday({ day }: { day: string }) {
  const locale = useLocale() === 'en' ? 'en-GB' : 'vi-VN';
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
  return (
    <Box component="span" sx={{ color: 'text.secondary', display: 'inline-block', minWidth: 96 }}>
      {name}
    </Box>
  );
}
