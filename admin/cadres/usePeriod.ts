import { useWords } from '../i18n/useWords.ts';
import { showDate } from '../shared/format.ts';

/** A period in words, up to its last day; `until` is the first day after it. */
export function usePeriod() {
  const words = useWords();
  return (from: string | null, until: string | null): string => {
    const since = from ? showDate(from) : '…';
    return until
      ? words('cadres.period', { from: since, until: showDate(dayBefore(until)) })
      : words('cadres.since', { from: since });
  };
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
