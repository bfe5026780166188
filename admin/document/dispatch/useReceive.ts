import { useState } from 'react';
import { useNotify } from 'react-admin';
import { AcknowledgeReceiptDocument } from '../../data/generated/operations.ts';
import { faultOf } from '../../data/faults.ts';
import { useReadAgain, useSend } from '../../data/useAsk.ts';
import { useWords } from '../../i18n/useWords.ts';

/** Enters what came in the unit's register, once at a time, and says under which number. */
export function useReceive(): { receive: (dispatchId: string) => Promise<void>; busy: boolean } {
  const words = useWords();
  const notify = useNotify();
  const send = useSend();
  const readAgain = useReadAgain();
  const [busy, setBusy] = useState(false);
  const receive = async (dispatchId: string) => {
    if (busy) return;
    setBusy(true);
    try {
      const { acknowledgeReceipt: answer } = await send(AcknowledgeReceiptDocument, { dispatchId });
      if (answer.__typename === 'DispatchRefused') {
        notify(answer.blockers.map(({ message }) => message).join(' '), { type: 'warning' });
      } else {
        const { incomingNumber: number } = answer;
        notify(number ? words('dispatch.taken', { number }) : words('dispatch.acknowledged'), {
          type: 'success',
        });
      }
      await readAgain();
    } catch (error) {
      notify(words(`faults.${faultOf(error).code}`), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return { receive, busy };
}
