import Box from '@mui/material/Box';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import {
  type BlockerTextFragment,
  ChaseDutiesDocument,
  type ChaseDutiesInput,
} from '../data/generated/operations.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { ChangeDialog } from '../shared/ChangeDialog.tsx';

export interface Chase {
  input: ChaseDutiesInput;
  /** What will be done, in words. */
  says: string;
}

/** Asks once more before any unit is reminded; says afterwards how many were. */
export function ChaseDialog({ chase, onClose }: { chase: Chase; onClose: (done: boolean) => void }) {
  const words = useWords();
  const notify = useNotify();
  const send = useSend();
  const readAgain = useReadAgain();
  const [busy, setBusy] = useState(false);
  const [blockers, setBlockers] = useState<BlockerTextFragment[]>([]);
  const [error, setError] = useState<unknown>();
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    setBlockers([]);
    setError(undefined);
    try {
      const { chaseDuties: answer } = await send(ChaseDutiesDocument, { input: chase.input });
      if (answer.__typename === 'ChaseRefused') return setBlockers(answer.blockers);
      const { units, duties, left } = answer;
      notify(words(left > 0 ? 'duties.chasedSome' : 'duties.chased', { units, duties, left }), {
        type: 'success',
      });
      await readAgain();
      onClose(true);
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <ChangeDialog
      title={words('duties.chaseTitle')}
      submit={words('duties.chaseSubmit')}
      refused={words('duties.chaseRefused')}
      busy={busy}
      trouble={{ blockers, error }}
      onSubmit={() => void submit()}
      onClose={() => onClose(false)}
    >
      <Box>{chase.says}</Box>
      <Box sx={{ color: 'text.secondary' }}>{words('duties.chaseHelp')}</Box>
    </ChangeDialog>
  );
}
