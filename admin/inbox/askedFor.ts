import type { Words } from '../i18n/useWords.ts';

/** An act as it is asked of somebody: "Trả lại" is one of two answers, "Lưu dự thảo" a means; what is meant is to read on, or to write on. */
export function askedFor(
  { action, actionLabel }: { action: string; actionLabel: string },
  words: Words,
): string {
  return action === 'returnForRevision' || action === 'saveDraft' ? words(`inbox.${action}`) : actionLabel;
}
