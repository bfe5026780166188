/** The day in "28/2/2026", "28-02-26" or "28022026" as yyyy-MM-dd; undefined where there is none. */
export function readDate(text: string): string | undefined {
  const found =
    /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (!found) return undefined;
  const [, day = '', month = '', year = ''] = found;
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

/** What the box shows for a stored value: a day as dd/MM/yyyy, anything else as it was typed. */
export function showTyped(value: unknown): string {
  if (typeof value !== 'string') return '';
  return isDay(value) ? value.split('-').reverse().join('/') : value;
}

export function isDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
