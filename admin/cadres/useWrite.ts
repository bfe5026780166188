import type { TypedDocumentNode } from '@apollo/client/core';
import { useState } from 'react';
import type { BlockerTextFragment, FaultFragment } from '../data/generated/operations.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { reasonOf, upload } from '../shared/upload.ts';

type Answer =
  | { __typename: 'CadreDone' | 'CadreEntry' }
  | { __typename: 'CadreRefused'; blockers: BlockerTextFragment[] }
  | { __typename: 'InvalidInput'; errors: FaultFragment[] };

interface Trouble {
  blockers: BlockerTextFragment[];
  faults: { path: string; message: string }[];
  error?: unknown;
}

const none: Trouble = { blockers: [], faults: [] };

/** Writes once at a time, a paper that goes with it first; what was typed stays where something stands in the way. */
export function useWrite() {
  const words = useWords();
  const send = useSend();
  const readAgain = useReadAgain();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState(none);

  const once = async (work: () => Promise<Trouble>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setTrouble(none);
    const told = await work().catch((error: unknown): Trouble => ({ ...none, error }));
    setTrouble(told);
    setBusy(false);
    if (told !== none) return false;
    await readAgain();
    return true;
  };

  const write = <Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    answerOf: (data: Data) => Answer,
  ) => once(async () => troubleIn(answerOf(await send(document, variables))));

  const writeWithFile = <Data, Variables extends Record<string, unknown>>(
    file: File,
    document: TypedDocumentNode<Data, Variables>,
    variablesOf: (fileId: string) => Variables,
    answerOf: (data: Data) => Answer,
  ) =>
    once(async () => {
      let fileId: string;
      try {
        fileId = await upload(file);
      } catch (error) {
        return { ...none, faults: [{ path: 'fileId', message: words(reasonOf(error)) }] };
      }
      return troubleIn(answerOf(await send(document, variablesOf(fileId))));
    });

  const faultAt = (path: string) => trouble.faults.find((fault) => fault.path === path)?.message;
  return { write, writeWithFile, busy, trouble, faultAt };
}

function troubleIn(answer: Answer): Trouble {
  if (answer.__typename === 'CadreRefused') return { ...none, blockers: answer.blockers };
  return answer.__typename === 'InvalidInput' ? { ...none, faults: answer.errors } : none;
}
