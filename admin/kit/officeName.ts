import { kitLabels, type Locale } from '../../workflows/kit/index.ts';

/** An office in words; one nobody has words for shows itself. */
export function officeName(office: string, locale: Locale): string {
  const offices: Record<string, string> = kitLabels(locale).offices;
  return offices[office] ?? office;
}
