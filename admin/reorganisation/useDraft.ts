import { useState } from 'react';
import { blankDecision, type DraftDecision } from './draft.ts';

const place = 'trinhky.reorganisation';

/** The decision that is being typed: kept in this browser until it is confirmed. */
export function useDraft(today: string) {
  const [draft, setDraft] = useState(() => kept() ?? blankDecision(today));
  return {
    draft,
    change: (next: DraftDecision) => {
      setDraft(next);
      localStorage.setItem(place, JSON.stringify(next));
    },
    forget: () => localStorage.removeItem(place),
  };
}

function kept(): DraftDecision | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as DraftDecision | null;
  } catch {
    return null;
  }
}
