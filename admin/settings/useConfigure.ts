import { useState } from 'react';
import { faultOf } from '../data/faults.ts';
import { useReadAgain } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';

/** Why nothing was saved, as the server says it. */
export interface Unsaved {
  __typename: 'ConfigurationRefused' | 'InvalidInput' | (string & {});
  blockers?: readonly { message: string }[];
  errors?: readonly { message: string }[];
}

/** Sends once at a time; what was typed stays where something stands in the way. */
export function useConfigure() {
  const words = useWords();
  const readAgain = useReadAgain();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async (ask: () => Promise<Unsaved>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setProblem(undefined);
    try {
      const told = toldBy(await ask());
      setProblem(told);
      if (told === undefined) await readAgain();
      return told === undefined;
    } catch (error) {
      setProblem(words(`faults.${faultOf(error).code}`));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { save, busy, problem };
}

/** The reasons in one text; undefined where it was saved. */
export function toldBy({ blockers, errors }: Unsaved): string | undefined {
  const reasons = [...(blockers ?? []), ...(errors ?? [])].map(({ message }) => message);
  return reasons.length > 0 ? [...new Set(reasons)].join(' ') : undefined;
}
