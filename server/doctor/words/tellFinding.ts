import type { Locale } from '../../../workflows/kit/index.ts';
import type { Finding } from '../checks/finding.ts';

/** A finding in a line; one that is not well says under it what it means and what to do. */
export function tellFinding({ level, found, means, remedy }: Finding, locale: Locale): string {
  return [
    `${marks[level]} ${found[locale]}`,
    ...(means?.[locale] ? [`     ${means[locale]}`] : []),
    ...(remedy?.[locale] ? [`     → ${remedy[locale]}`] : []),
  ].join('\n');
}

const marks = { ok: '✓', warning: '!', fault: '✗' };
