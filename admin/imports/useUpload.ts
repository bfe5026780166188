import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';

/** Sends a filled-in file, to a document's list where one is named; answers the id under which its lines were judged. */
export function useUpload(kind: string, documentId?: string) {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const upload = async (file: File): Promise<string | null> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const form = new FormData();
      form.append('file', file);
      const answer = await fetch(`/imports/${kind}${documentId ? `?document=${documentId}` : ''}`, {
        method: 'POST',
        body: form,
        credentials: 'same-origin',
      });
      const told = (await answer.json()) as { import?: { id: string }; errors?: { message: string }[] };
      if (told.import) return told.import.id;
      setProblem(told.errors?.[0]?.message ?? words('faults.INTERNAL'));
    } catch {
      setProblem(words('faults.OFFLINE'));
    } finally {
      setBusy(false);
    }
    return null;
  };
  return { upload, busy, problem };
}
