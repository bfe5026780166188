import type { Locale } from '../../../workflows/kit/index.ts';

export type Words = Record<Locale, string>;

/** What one check found: all well, worth a look, or a fault that somebody must mend. */
export interface Finding {
  check: string;
  level: 'ok' | 'warning' | 'fault';
  /** What is so. */
  found: Words;
  /** What that means. */
  means?: Words;
  /** What to do about it. */
  remedy?: Words;
}
