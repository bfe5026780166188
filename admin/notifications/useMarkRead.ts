import { useNotify } from 'react-admin';
import { MarkNotificationsReadDocument } from '../data/generated/operations.ts';
import { faultOf } from '../data/faults.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';

/** Marks one as read, or all of them (`null`); what could not be marked stays unread and is said. */
export function useMarkRead(): (id: string | null) => Promise<void> {
  const words = useWords();
  const notify = useNotify();
  const send = useSend();
  const readAgain = useReadAgain();
  return async (id) => {
    try {
      await send(MarkNotificationsReadDocument, { all: id === null, ids: id === null ? null : [id] });
      await readAgain();
    } catch (error) {
      notify(words(`faults.${faultOf(error).code}`), { type: 'error' });
    }
  };
}
