import { useState } from 'react';
import { fieldLabel, turnedTo, type Flow, type FlowLabels } from '../../workflows/kit/index.ts';
import {
  ContentSuggestionDocument,
  CreateDocumentDocument,
  type SuggestionSource,
} from '../data/generated/operations.ts';
import { faultOf } from '../data/faults.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { useLeaveDone } from '../document/useLeaveDone.ts';
import type { Wish } from './useWish.ts';

interface Beginning {
  flow: Flow;
  labels: FlowLabels;
  organisationId: string;
  year: number;
  from: SuggestionSource;
  documentId: string;
  programmeId: string;
  period: string;
  request: Wish['request'];
  key: string;
}

/** Asks for starting content and makes the document of it; answers with its id once it is there. */
export function useBegin() {
  const send = useSend();
  const readAgain = useReadAgain();
  const leaveDone = useLeaveDone();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<string[]>([]);
  const [error, setError] = useState<unknown>();
  const make = async ({
    flow,
    labels,
    organisationId,
    year,
    from,
    documentId,
    programmeId,
    period,
    request,
    key,
  }: Beginning): Promise<string | undefined> => {
    const source = {
      kind: flow.kind,
      organisationId,
      year,
      from,
      programmeId: programmeId || null,
      documentId: from === 'LAST_YEAR' ? documentId : null,
    };
    const { contentSuggestion } = await send(ContentSuggestionDocument, { input: source });
    const content = turnedTo(flow, contentSuggestion, { period, obligationId: request?.id });
    const input = {
      kind: flow.kind,
      organisationId,
      // What was asked for is called as it was asked.
      title: request?.title ?? flow.title(content),
      content,
      programmeId: programmeId || null,
      idempotencyKey: key,
    };
    const { createDocument: made } = await send(CreateDocumentDocument, { input });
    if (made.__typename === 'CreateRefused') setRefusals(made.blockers.map((blocker) => blocker.message));
    if (made.__typename === 'InvalidInput')
      setRefusals(made.errors.map(({ path, message }) => `${fieldLabel(labels, path)}: ${message}`));
    return made.__typename === 'Document' ? made.id : undefined;
  };
  const run = async (beginning: Beginning) => {
    if (busy) return undefined;
    setBusy(true);
    setError(undefined);
    setRefusals([]);
    try {
      const id = await make(beginning);
      if (id) await readAgain();
      return id;
    } catch (fault) {
      if (faultOf(fault).code === 'PERFORMED') leaveDone();
      else setError(fault);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, refusals, error };
}
