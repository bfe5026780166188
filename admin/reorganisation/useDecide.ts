import type { TypedDocumentNode } from '@apollo/client/core';
import { useState } from 'react';
import type { BlockerTextFragment, FaultFragment } from '../data/generated/operations.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';

type Answer =
  | { __typename: 'OrganisationDecision'; id: string }
  | { __typename: 'OrganisationDecisionRefused'; blockers: BlockerTextFragment[] }
  | { __typename: 'InvalidInput'; errors: FaultFragment[] };

/** Why nothing was decided; what was typed stays where it is. */
export interface Trouble {
  blockers: BlockerTextFragment[];
  faults: FaultFragment[];
  error?: unknown;
}

export const noTrouble: Trouble = { blockers: [], faults: [] };

/** Sends a decision, or its end; answers its id, or null where nothing was written. */
export function useDecide() {
  const send = useSend();
  const readAgain = useReadAgain();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState(noTrouble);

  const decide = async <Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    answerOf: (data: Data) => Answer,
  ): Promise<string | null> => {
    if (busy) return null;
    setBusy(true);
    setTrouble(noTrouble);
    try {
      const answer = answerOf(await send(document, variables));
      if (answer.__typename === 'OrganisationDecision') {
        await readAgain();
        return answer.id;
      }
      setTrouble(
        answer.__typename === 'InvalidInput'
          ? { ...noTrouble, faults: answer.errors }
          : { ...noTrouble, blockers: answer.blockers },
      );
    } catch (error) {
      setTrouble({ ...noTrouble, error });
    } finally {
      setBusy(false);
    }
    return null;
  };
  return { decide, busy, trouble };
}
