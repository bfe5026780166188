import type { TypedDocumentNode } from '@apollo/client/core';
import { useState } from 'react';
import type { BlockerTextFragment, FaultFragment } from '../data/generated/operations.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { uuid } from '../shared/uuid.ts';

/** Why nothing was written; what was typed stays where it is. */
export interface Trouble {
  blockers: BlockerTextFragment[];
  faults: FaultFragment[];
  error?: unknown;
}

type Answer =
  | { __typename: 'Delegation' }
  | { __typename: 'DelegationRefused'; blockers: BlockerTextFragment[] }
  | { __typename: 'InvalidInput'; errors: FaultFragment[] };

const none: Trouble = { blockers: [], faults: [] };

/** Sends one change under one key, so that a double click or a second try is the same change. */
export function useChange() {
  const send = useSend();
  const readAgain = useReadAgain();
  const [idempotencyKey, setKey] = useState(uuid);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(none);

  const change = async <Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    answerOf: (data: Data) => Answer,
  ): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setTrouble(none);
    try {
      const answer = answerOf(await send(document, variables));
      if (answer.__typename === 'Delegation') {
        await readAgain();
        return true;
      }
      setTrouble(
        answer.__typename === 'InvalidInput'
          ? { ...none, faults: answer.errors }
          : { ...none, blockers: answer.blockers },
      );
    } catch (error) {
      setTrouble({ ...none, error });
    } finally {
      setBusy(false);
    }
    return false;
  };
  return { change, busy, trouble, idempotencyKey, renewKey: () => setKey(uuid()) };
}
