import { useNotify } from 'react-admin';
import { faultOf } from '../data/faults.ts';
import { AnswerReturnNoteDocument } from '../data/generated/operations.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';

/** Ticks a return note as answered, or takes the tick back. */
export function useTick() {
  const words = useWords();
  const send = useSend();
  const readAgain = useReadAgain();
  const notify = useNotify();
  return async (noteId: string, answered: boolean) => {
    try {
      const { answerReturnNote: result } = await send(AnswerReturnNoteDocument, {
        input: { noteId, answered },
      });
      if (result.__typename === 'InvalidInput')
        notify(result.errors.map((fault) => fault.message).join(' '), { type: 'error' });
    } catch (error) {
      const { code } = faultOf(error);
      notify(words(`faults.${code}`), { type: code === 'PERFORMED' ? 'success' : 'error' });
    }
    await readAgain();
  };
}
