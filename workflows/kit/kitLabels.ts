import type { Locale } from './labels.ts';
import { en } from './words/en.ts';
import { vi, type KitLabels } from './words/vi.ts';

export type { KitLabels };

/** Codes of refusals and warnings whose sentence is the kit's. */
export type KitBlockerCode = keyof KitLabels['blockers'];

export function kitLabels(locale: Locale): KitLabels {
  return locale === 'vi' ? vi : en;
}
