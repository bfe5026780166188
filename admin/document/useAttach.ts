import { useState } from 'react';
import { AttachFileDocument, type AttachmentPurpose } from '../data/generated/operations.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { reasonOf, upload } from '../shared/upload.ts';

/** POST /files, then attachFile; answers with the name under which the file now stands. */
export function useAttach(documentId: string) {
  const words = useWords();
  const send = useSend();
  const readAgain = useReadAgain();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const attach = async (
    file: File | undefined,
    purpose: AttachmentPurpose,
    title: string,
  ): Promise<string | undefined> => {
    if (busy) return undefined;
    if (!file) {
      setProblem(words('document.attachChoose'));
      return undefined;
    }
    setBusy(true);
    setProblem(undefined);
    try {
      const fileId = await upload(file);
      const { attachFile: result } = await send(AttachFileDocument, {
        input: { documentId, fileId, purpose, title: title.trim() || file.name },
      });
      if (result.__typename === 'InvalidInput')
        setProblem(result.errors.map((fault) => fault.message).join(' '));
      if (result.__typename === 'ActionRefused')
        setProblem(result.blockers.map((blocker) => blocker.message).join(' '));
      await readAgain();
      return result.__typename === 'Attachment' ? result.title : undefined;
    } catch (error) {
      setProblem(words(reasonOf(error)));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { attach, busy, problem };
}
