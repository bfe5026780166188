import { askedFor } from '../inbox/askedFor.ts';
import { useWords } from '../i18n/useWords.ts';
import type { DocumentParts } from './useDocument.ts';

/** What happens next: who must act, and which act it is; of many, how many. */
export function WaitsFor({ document: { workItems } }: { document: DocumentParts }) {
  const words = useWords();
  const byAct = Map.groupBy(workItems, ({ action }) => action);
  return [...byAct.values()].map((items) => {
    const [first, ...others] = items;
    if (!first) return null;
    const act = askedFor(first, words).toLowerCase();
    const who = first.waitsFor ?? words('document.waitsForUnnamed');
    return (
      <span key={first.action}>
        {others.length === 0
          ? words('document.waitsFor', { who, act })
          : words('document.waitsForMany', { smart_count: items.length, act })}
      </span>
    );
  });
}
