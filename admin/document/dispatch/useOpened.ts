import { useEffect } from 'react';
import { MarkReadDocument } from '../../data/generated/operations.ts';
import { useSend } from '../../data/useAsk.ts';
import type { DocumentParts } from '../useDocument.ts';

/** Tells the sender that it was opened, the first time that anybody of the recipient's does; nothing waits for the answer. */
export function useOpened({ id, sentToMe }: DocumentParts): void {
  const send = useSend();
  const unread = sentToMe.some(({ readAt }) => readAt === null);
  useEffect(() => {
    if (!unread) return;
    // What could not be told now is told when it is opened again. Nothing on the page shows it, so nothing is read again.
    void send(MarkReadDocument, { documentId: id }).catch(() => undefined);
  }, [id, unread, send]);
}
