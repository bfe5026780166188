import { useMemo, useRef, useState } from 'react';
import { describeForm, validateContent } from '../../workflows/kit/index.ts';
import {
  type BlockerTextFragment,
  DocumentPageDocument,
  SaveDraftDocument,
} from '../data/generated/operations.ts';
import { faultOf } from '../data/faults.ts';
import { useReadAgain, useRemember, useSend } from '../data/useAsk.ts';
import type { DocumentParts } from '../document/useDocument.ts';
import { useLeaveDone } from '../document/useLeaveDone.ts';
import { useWords } from '../i18n/useWords.ts';
import { fieldsIn } from '../kit/settledFields.ts';
import type { FlowParts } from '../kit/useFlow.ts';
import { uuid } from '../shared/uuid.ts';
import { type PlacedFault, placed, placedFault } from './faultPlaces.ts';
import { tidy } from './tidy.ts';

export interface Conflict {
  changedBy: string | null;
  changedAt: string | null;
  version: number;
}

interface Written {
  content: unknown;
  title: string;
}

/** Checks with the flow's own form, then saves; every way it can fail leaves what was typed alone. */
export function useSave(document: DocumentParts, { flow, labels, locale }: FlowParts) {
  const words = useWords();
  const send = useSend();
  const remember = useRemember();
  const readAgain = useReadAgain();
  const leaveDone = useLeaveDone();
  const fields = useMemo(() => describeForm(flow.form), [flow]);
  const { state, content: stored } = document;
  const shown = useMemo(() => fieldsIn(flow, state, stored), [flow, state, stored]);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<PlacedFault[]>([]);
  const [blockers, setBlockers] = useState<BlockerTextFragment[]>([]);
  const [conflict, setConflict] = useState<Conflict>();
  const [error, setError] = useState<unknown>();
  // Nothing is left to be saved, whatever this page still shows.
  const isGone = useRef(false);
  const [savedAt, setSavedAt] = useState<string>();
  const telling = { fields, labels, locale, words };

  /** Answers with the version saved, or nothing where it was not; leaves where it was, but is out of sight now. */
  const save = async ({ content, title }: Written, expectedVersion: number): Promise<number | undefined> => {
    if (busy) return undefined;
    setError(undefined);
    setBlockers([]);
    setConflict(undefined);
    const neat = tidy(fields, content);
    const checked = validateContent(flow, neat);
    setFaults(checked.ok ? [] : placed(checked.faults, telling));
    if (!checked.ok) return undefined;
    setBusy(true);
    try {
      const input = {
        id: document.id,
        content: neat,
        title,
        expectedVersion,
        idempotencyKey: uuid(),
      };
      const { saveDraft: result } = await send(SaveDraftDocument, { input });
      switch (result.__typename) {
        case 'Document':
          remember(DocumentPageDocument, { id: document.id }, { document: { ...document, ...result } });
          setSavedAt(new Date().toISOString());
          void readAgain();
          return result.version;
        case 'VersionConflict':
          setConflict({
            changedBy: result.changedBy,
            changedAt: result.changedAt,
            version: result.document.version,
          });
          return undefined;
        case 'InvalidInput':
          setFaults(result.errors.map((fault) => placedFault(fault.path, fault.message, telling)));
          return undefined;
        case 'CreateRefused':
          setBlockers(result.blockers);
          return undefined;
      }
    } catch (fault) {
      if (faultOf(fault).code !== 'PERFORMED') {
        setError(fault);
        return undefined;
      }
      isGone.current = true;
      leaveDone();
      return expectedVersion + 1;
    } finally {
      setBusy(false);
    }
  };
  return {
    save,
    busy,
    faults,
    blockers,
    conflict,
    error,
    isGone,
    savedAt,
    fields: shown,
    endConflict: () => setConflict(undefined),
  };
}
