/** "12.000.000" as it is typed: groups of three, nothing else. */
export function groupDigits(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, '.');
}

/** The amount in what was typed, blank for nothing, undefined where it is no amount; "12 000 000 đ" is one. */
export function readMoney(text: string): number | '' | undefined {
  const bare = text.replace(/[\s.,]|đồng|đ|vnd/gi, '');
  if (bare === '') return '';
  return /^\d{1,15}$/.test(bare) ? Number(bare) : undefined;
}

/** What the box shows for a stored value: an amount grouped, anything else as it was typed. */
export function showMoney(value: unknown): string {
  if (typeof value === 'number') return groupDigits(String(value));
  return typeof value === 'string' ? value : '';
}

/** Where the cursor belongs after grouping: behind as many digits as before. */
export function caretAfter(text: string, digitsBefore: number): number {
  let seen = 0;
  for (let place = 0; place < text.length; place += 1) {
    if (seen === digitsBefore) return place;
    if (/\d/.test(text[place] ?? '')) seen += 1;
  }
  return text.length;
}
