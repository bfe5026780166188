import Box from '@mui/material/Box';
import { askedAs } from '../inbox/askedAs.ts';
import { useWords, type Words } from '../i18n/useWords.ts';
import type { DocumentParts } from './useDocument.ts';

/** Who has to do what for the document to go on. */
export function WaitsFor({ document }: { document: DocumentParts }) {
  const words = useWords();
  const asked = grouped(document.workItems, words);
  if (asked.length === 0) return null;
  return (
    <Box sx={{ mb: 2, fontSize: '0.9375rem' }}>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {words('document.waits')}
      </Box>{' '}
      {asked
        .map(([act, parties]) =>
          words('document.waitsAct', { act: act.toLowerCase(), who: named(parties, words) }),
        )
        .join('; ')}
    </Box>
  );
}

/** By act, in the order in which they were asked for. */
function grouped(items: DocumentParts['workItems'], words: Words): [string, string[]][] {
  const acts = new Map<string, string[]>();
  for (const item of items) {
    const act = askedAs(item, words);
    acts.set(act, [...(acts.get(act) ?? []), item.waitsFor ?? words('history.outOfSight')]);
  }
  return [...acts];
}

const MOST_NAMES = 5;

function named(parties: string[], words: Words): string {
  const shown = [...new Set(parties)];
  const rest = shown.length - MOST_NAMES;
  const first = shown.slice(0, MOST_NAMES).join(', ');
  return rest > 0 ? words('document.waitsMore', { first, smart_count: rest }) : first;
}
