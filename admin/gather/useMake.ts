import { useState } from 'react';
import { useNavigate } from 'react-admin';
import { handOffs } from '../../workflows/catalog.ts';
import { CreateDocumentDocument } from '../data/generated/operations.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';

/** Opens one document from many and goes to it; what stands in the way is said, and nothing is lost. */
export function useMake(role: string, organisationId: string) {
  const send = useSend();
  const readAgain = useReadAgain();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<string[]>([]);
  const [error, setError] = useState<unknown>();
  const make = async ([documentId, ...others]: string[]) => {
    if (busy || documentId === undefined) return;
    setBusy(true);
    setRefusals([]);
    setError(undefined);
    try {
      const from = { documentId, role, with: others };
      const input = { kind: String(handOffs[role]), organisationId, from };
      const { createDocument: made } = await send(CreateDocumentDocument, { input });
      if (made.__typename === 'CreateRefused') setRefusals(made.blockers.map(({ message }) => message));
      if (made.__typename === 'InvalidInput') setRefusals(made.errors.map(({ message }) => message));
      await readAgain();
      if (made.__typename === 'Document') navigate(`/documents/${made.id}`);
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  return { make, busy, refusals, error };
}
