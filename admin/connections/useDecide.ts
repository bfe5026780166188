import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { FaultFragment } from '../data/generated/operations.ts';
import { faultOf } from '../data/faults.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';

type Answer = { __typename?: string; errors?: FaultFragment[] };

/** Sends one change at a time and reads the page again; what stands in the way is kept beside what was typed. */
export function useDecide() {
  const send = useSend();
  const readAgain = useReadAgain();
  const notify = useNotify();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<FaultFragment[]>([]);
  const [error, setError] = useState<unknown>();

  /** The answer, or null where nothing was changed. */
  const decide = async <Given extends Answer>(
    ask: (sent: typeof send) => Promise<Given>,
  ): Promise<Given | null> => {
    if (busy) return null;
    setBusy(true);
    setFaults([]);
    setError(undefined);
    try {
      const answer = await ask(send);
      if (answer.errors) {
        setFaults(answer.errors);
        return null;
      }
      await readAgain();
      return answer;
    } catch (fault) {
      if (faultOf(fault).code === 'NOT_FOUND') {
        notify(words('connections.decidedMeanwhile'), { type: 'info' });
        await readAgain();
      } else setError(fault);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { decide, busy, faults, error };
}
