import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DateCalendar } from '@mui/x-date-pickers/DateCalendar';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import dayjs from 'dayjs';
import 'dayjs/locale/vi.js';
import { useLocale } from 'react-admin';

/** A month to pick a day from; loaded when first opened. */
export default function Calendar({
  day,
  onPick,
}: {
  day: string | undefined;
  onPick: (day: string) => void;
}) {
  const locale = useLocale() === 'en' ? 'en' : 'vi';
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale={locale}>
      <DateCalendar
        autoFocus
        value={day ? dayjs(day) : null}
        // "T2 … CN", where the first letter alone would be T six times.
        dayOfWeekFormatter={(weekday) => weekday.format('dd')}
        onChange={(picked, selection) =>
          picked && selection === 'finish' && onPick(picked.format('YYYY-MM-DD'))
        }
      />
    </LocalizationProvider>
  );
}
