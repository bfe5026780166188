import { useState } from 'react';
import { useNavigate } from 'react-admin';
import { faultOf } from '../../data/faults.ts';
import { CreateDocumentDocument, type DocumentPartsFragment } from '../../data/generated/operations.ts';
import { useReadAgain, useSend } from '../../data/useAsk.ts';
import { useLeaveDone } from '../useLeaveDone.ts';

export type Opening = DocumentPartsFragment['openings'][number];

/** Opens a document from another and goes to it; whoever opens the same again comes to the one that is there. */
export function useOpen(documentId: string) {
  const send = useSend();
  const readAgain = useReadAgain();
  const leaveDone = useLeaveDone();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<string[]>([]);
  const [error, setError] = useState<unknown>();
  const open = async ({ kind, role, organisation }: Opening, rowId: string | null) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    setRefusals([]);
    try {
      const input = { kind, organisationId: organisation.id, from: { documentId, role, rowId } };
      const { createDocument: made } = await send(CreateDocumentDocument, { input });
      if (made.__typename === 'CreateRefused') setRefusals(made.blockers.map(({ message }) => message));
      if (made.__typename === 'InvalidInput') setRefusals(made.errors.map(({ message }) => message));
      if (made.__typename !== 'Document') return;
      await readAgain();
      navigate(`/documents/${made.id}`);
    } catch (fault) {
      if (faultOf(fault).code === 'PERFORMED') leaveDone();
      else setError(fault);
    } finally {
      setBusy(false);
    }
  };
  return { open, busy, refusals, error };
}
