import type { Words } from '../i18n/useWords.ts';

/** An act as it is asked of somebody, in a verb. */
export function askedFor(
  { action, actionLabel }: { action: string; actionLabel: string },
  words: Words,
): string {
  return isRenamed(action) ? words(`inbox.${action}`) : actionLabel;
}

// One of several answers, or a means to one: what is meant is to read on, to write on, to see to it.
const renamed = ['returnForRevision', 'saveDraft', 'forward', 'assignOfficer'] as const;

function isRenamed(action: string): action is (typeof renamed)[number] {
  return (renamed as readonly string[]).includes(action);
}
