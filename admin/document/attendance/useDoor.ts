import { useState } from 'react';
import type { AttendanceBook } from '../../../workflows/kit/index.ts';
import {
  type BlockerTextFragment,
  DocumentPageDocument,
  PerformActionDocument,
} from '../../data/generated/operations.ts';
import { useReadAgain, useRemember, useSend } from '../../data/useAsk.ts';
import { uuid } from '../../shared/uuid.ts';
import type { DocumentParts } from '../useDocument.ts';

interface Tick {
  sessionId: string;
  personId: string;
  absent: boolean;
}

/** Ticks people off one by one, without a dialog: each is an act with a key of its own, and none waits for another. */
export function useDoor(document: DocumentParts, book: AttendanceBook) {
  const send = useSend();
  const remember = useRemember();
  const readAgain = useReadAgain();
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [trouble, setTrouble] = useState<{ blockers: BlockerTextFragment[] } | { error: unknown }>();

  const tick = async ({ sessionId, personId, absent }: Tick) => {
    setBusy((before) => new Set([...before, personId]));
    setTrouble(undefined);
    try {
      const input = {
        ...{ documentId: document.id, action: book.ticks, expectedVersion: document.version },
        payload: { sessionId, personIds: [personId], ...(absent ? { absent } : {}) },
        idempotencyKey: uuid(),
      };
      const { performAction: result } = await send(PerformActionDocument, { input });
      if (result.__typename === 'ActionPerformed')
        remember(
          DocumentPageDocument,
          { id: document.id },
          { document: { ...document, ...result.document } },
        );
      else if (result.__typename === 'ActionRefused') setTrouble({ blockers: result.blockers });
      else await readAgain();
    } catch (error) {
      setTrouble({ error });
    } finally {
      setBusy((before) => new Set([...before].filter((id) => id !== personId)));
    }
  };
  return { tick, busy, trouble };
}
