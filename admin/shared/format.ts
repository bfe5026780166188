const zone = 'Asia/Ho_Chi_Minh';
const dayForm = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const timeForm = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const numberForm = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** "22/11/2026", from a moment or a day. */
export function showDate(at: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(at) ? at.split('-').reverse().join('/') : dayForm.format(new Date(at));
}

/** "14:05" on a Vietnamese clock. */
export function showTime(at: string): string {
  return timeForm.format(new Date(at));
}

export function showDateTime(at: string): string {
  return `${showTime(at)}, ${showDate(at)}`;
}

/** "1.234.567,89" */
export function showNumber(value: number): string {
  return numberForm.format(value);
}

export function showSize(bytes: number): string {
  if (bytes < 1_048_576) return `${showNumber(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${showNumber(Math.round(bytes / 104_857.6) / 10)} MB`;
}

/** "HL" from "Nguyễn Thị Hương Lan": the two last words, as people call one another. */
export function initials(fullName: string): string {
  const words = fullName.trim().split(/\s+/);
  return words
    .slice(-2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
