import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { dayOf } from '../../../workflows/kit/time.ts';
import { DocumentHistoryDocument, type EventPartsFragment } from '../../data/generated/operations.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useWords, type Words } from '../../i18n/useWords.ts';
import type { FlowParts } from '../../kit/useFlow.ts';
import { Busy } from '../../shared/Busy.tsx';
import { CursorPaging } from '../../shared/CursorPaging.tsx';
import { showDate } from '../../shared/format.ts';
import { Problem } from '../../shared/Problem.tsx';
import type { DocumentParts } from '../useDocument.ts';
import { EventLine } from './EventLine.tsx';
import { ThenDialog } from './ThenDialog.tsx';

const PAGE = 50;

/** Who did what, in which office, for whom and why; newest first, day by day. */
export default function HistoryTab({
  document,
  parts,
}: {
  document: DocumentParts;
  parts: FlowParts | null;
}) {
  const words = useWords();
  const [cursors, setCursors] = useState<string[]>([]);
  const [then, setThen] = useState<number>();
  const { data, error, refetch } = useAsk(
    DocumentHistoryDocument,
    { id: document.id, first: PAGE, after: cursors.at(-1) ?? null },
    { keep: true },
  );
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data?.document) return <Busy />;
  const { edges, pageInfo } = data.document.history;
  return (
    <Box sx={{ maxWidth: 860 }}>
      {edges.length === 0 && <Typography>{words('history.none')}</Typography>}
      {byDay(edges.map((edge) => edge.node)).map(([day, events]) => (
        <Box component="section" key={day} aria-label={dayName(day, words)} sx={{ mb: 3 }}>
          <Typography variant="h3" component="h2" sx={{ mb: 0.5 }}>
            {dayName(day, words)}
          </Typography>
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {events.map((event) => (
              <EventLine key={event.id} event={event} onThen={setThen} />
            ))}
          </Box>
        </Box>
      ))}
      <CursorPaging cursors={cursors} pageInfo={pageInfo} onMove={setCursors} />
      {then !== undefined && (
        <ThenDialog documentId={document.id} no={then} parts={parts} onClose={() => setThen(undefined)} />
      )}
    </Box>
  );
}

function byDay(events: EventPartsFragment[]): [string, EventPartsFragment[]][] {
  const days = new Map<string, EventPartsFragment[]>();
  for (const event of events) days.set(dayOf(event.at), [...(days.get(dayOf(event.at)) ?? []), event]);
  return [...days];
}

function dayName(day: string, words: Words): string {
  return day === dayOf(new Date().toISOString())
    ? `${words('common.today')}, ${showDate(day)}`
    : showDate(day);
}
