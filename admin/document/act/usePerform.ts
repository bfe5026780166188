import { useState } from 'react';
import {
  type BlockerTextFragment,
  DocumentPageDocument,
  type FaultFragment,
  PerformActionDocument,
} from '../../data/generated/operations.ts';
import { faultOf } from '../../data/faults.ts';
import { useReadAgain, useRemember, useSend } from '../../data/useAsk.ts';
import { uuid } from '../../shared/uuid.ts';
import type { DocumentParts } from '../useDocument.ts';
import { useLeaveDone } from '../useLeaveDone.ts';

export type Trouble =
  | { is: 'refused'; blockers: BlockerTextFragment[] }
  | { is: 'conflict'; changedBy: string | null; changedAt: string | null }
  | { is: 'invalid'; faults: FaultFragment[] }
  | { is: 'fault'; error: unknown };

/**
 * Sends one act. The key is made when the dialog opens, so that a double click, or a second try after the network
 * was lost, is the same act and not another one.
 */
export function usePerform(document: DocumentParts, action: string) {
  const send = useSend();
  const remember = useRemember();
  const readAgain = useReadAgain();
  const leaveDone = useLeaveDone();
  const [idempotencyKey] = useState(uuid);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();

  const perform = async (
    payload: Record<string, unknown>,
    expectedVersion: number,
  ): Promise<{ receipt: string } | undefined> => {
    if (busy) return undefined;
    setBusy(true);
    setTrouble(undefined);
    try {
      const input = {
        documentId: document.id,
        action,
        payload,
        expectedVersion,
        idempotencyKey,
      };
      const { performAction: result } = await send(PerformActionDocument, { input });
      switch (result.__typename) {
        case 'ActionPerformed':
          remember(
            DocumentPageDocument,
            { id: document.id },
            { document: { ...document, ...result.document } },
          );
          // What may be done next follows from the new state: the page shows it before the dialog goes.
          await readAgain();
          return { receipt: result.receipt };
        case 'PerformedOutOfSight':
          leaveDone();
          return undefined;
        case 'ActionRefused':
          setTrouble({ is: 'refused', blockers: result.blockers });
          return undefined;
        case 'VersionConflict':
          setTrouble({ is: 'conflict', changedBy: result.changedBy, changedAt: result.changedAt });
          return undefined;
        case 'InvalidInput':
          setTrouble({ is: 'invalid', faults: result.errors });
          return undefined;
      }
    } catch (error) {
      if (faultOf(error).code === 'PERFORMED') leaveDone();
      else setTrouble({ is: 'fault', error });
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { perform, busy, trouble, clear: () => setTrouble(undefined), show: setTrouble, readAgain };
}
