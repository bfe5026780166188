/** "92,5" or "1.200" as people here type them; blank for nothing, undefined where it is no number. */
export function readNumber(text: string): number | '' | undefined {
  const bare = text.trim().replace(/\s|%/g, '');
  if (bare === '') return '';
  if (!/^-?\d{1,3}(\.\d{3})+(,\d+)?$|^-?\d+([.,]\d+)?$/.test(bare)) return undefined;
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare);
  return Number((grouped ? bare.replaceAll('.', '') : bare).replace(',', '.'));
}

export function showTypedNumber(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? value : '';
}
