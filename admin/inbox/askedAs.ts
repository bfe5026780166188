import type { Words } from '../i18n/useWords.ts';

interface Asked {
  action: string;
  actionLabel: string;
}

/** What is asked of whoever is waited for, in a verb. */
export function askedAs({ action, actionLabel }: Asked, words: Words): string {
  return isRenamed(action) ? words(`inbox.${action}`) : actionLabel;
}

// "Trả lại" is one of two answers, "Lưu dự thảo" a means: what is asked is to read on, or to write on.
function isRenamed(action: string): action is 'returnForRevision' | 'saveDraft' {
  return action === 'returnForRevision' || action === 'saveDraft';
}
