import { fill, type Locale } from '../../../workflows/kit/index.ts';
import { faults } from './faults.ts';

/** What a check found, as a sentence in the language; null where nobody wrote one. */
export function inWords(told: string, locale: Locale): string | null {
  for (const { pattern, words } of compiled) {
    const match = pattern.exec(told);
    if (match) return fill(words[locale], { ...match.groups });
  }
  return null;
}

const compiled = faults.map(([told, vi, en = told]) => ({ pattern: patternOf(told), words: { vi, en } }));

function patternOf(told: string): RegExp {
  const escaped = told.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\{(\w+)\}/g, '(?<$1>.+?)')}$`, 's');
}
