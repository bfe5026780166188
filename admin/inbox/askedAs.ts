import type { Words } from '../i18n/useWords.ts';

interface Asked {
  action: string;
  actionLabel: string;
}

/** What is asked of whoever is waited for, in a verb. */
export function askedAs({ action, actionLabel }: Asked, words: Words): string {
  return isRenamed(action) ? words(`inbox.${action}`) : actionLabel;
}

// One of several answers, or a means to one: what is asked is to read on, to write on, to see to it.
const renamed = ['returnForRevision', 'saveDraft', 'forward', 'assignOfficer'] as const;

function isRenamed(action: string): action is (typeof renamed)[number] {
  return (renamed as readonly string[]).includes(action);
}
