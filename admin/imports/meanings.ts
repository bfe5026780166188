import type { ImportLinePartsFragment, ImportState } from '../data/generated/operations.ts';
import type { MeaningName } from '../theme/theme.ts';

/** The colour beside each word. */
export const stateMeaning: Record<ImportState, MeaningName> = {
  JUDGED: 'waiting',
  COMMITTING: 'waiting',
  DONE: 'good',
  UNDOING: 'waiting',
  UNDONE: 'closed',
  DISCARDED: 'closed',
  FAILED: 'returned',
};

/** What is said of a line: what became of it, else what it does; once nobody can choose any more, that it was left out. */
export function wordOf({ outcome, verdict, chosen }: ImportLinePartsFragment, isOpen: boolean) {
  if (outcome) return outcomeWords[outcome];
  const isLeftOut = !isOpen && !chosen && (verdict === 'NEW' || verdict === 'CHANGE');
  return isLeftOut ? leftOut : verdictWords[verdict];
}

const leftOut = { word: 'leftOut', meaning: 'closed' } as const;

const outcomeWords = {
  DONE: { word: 'done', meaning: 'good' },
  REFUSED: { word: 'refused', meaning: 'returned' },
  UNDONE: { word: 'undoneLines', meaning: 'closed' },
  KEPT: { word: 'kept', meaning: 'waiting' },
} as const;

const verdictWords = {
  NEW: { word: 'new', meaning: 'good' },
  CHANGE: { word: 'change', meaning: 'waiting' },
  SAME: { word: 'same', meaning: 'closed' },
  FAULT: { word: 'fault', meaning: 'returned' },
} as const;
