import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { faultOf } from '../data/faults.ts';
import {
  CommitImportDocument,
  DiscardImportDocument,
  type ImportQuery,
  UndoImportDocument,
} from '../data/generated/operations.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { ChangeDialog } from '../shared/ChangeDialog.tsx';

/** What may be done with a file as a whole: its chosen lines entered, the whole put aside, or taken back. */
export function ImportActs({ file, left }: { file: ImportQuery['import']; left: number[] }) {
  const words = useWords();
  const notify = useNotify();
  const send = useSend();
  const readAgain = useReadAgain();
  const [busy, setBusy] = useState(false);
  const [undoing, setUndoing] = useState(false);
  const { id, state, counts } = file;
  const act = async (done: Promise<unknown>) => {
    setBusy(true);
    try {
      await done;
      await readAgain();
    } catch (fault) {
      notify(words(`faults.${faultOf(fault).code}`), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  const open = state === 'JUDGED' || state === 'FAILED';
  const chosen = counts.new + counts.change - left.length;
  const undo = async () => {
    await act(send(UndoImportDocument, { id }));
    setUndoing(false);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      {open && (
        <Button
          variant="contained"
          size="large"
          disabled={busy || chosen === 0}
          onClick={() => void act(send(CommitImportDocument, { input: { id, only: null, except: left } }))}
        >
          {words('imports.commit', { smart_count: chosen })}
        </Button>
      )}
      {state === 'JUDGED' && (
        <Button disabled={busy} onClick={() => void act(send(DiscardImportDocument, { id }))}>
          {words('imports.discard')}
        </Button>
      )}
      {state === 'DONE' && counts.done > 0 && (
        <Button variant="outlined" color="error" disabled={busy} onClick={() => setUndoing(true)}>
          {words('imports.undo')}
        </Button>
      )}
      {open && counts.fault > 0 && (
        <Typography variant="body2" sx={{ flex: '1 1 260px', color: 'text.secondary', maxWidth: '72ch' }}>
          {words('imports.faultsStay')}
        </Typography>
      )}
      {undoing && (
        <ChangeDialog
          danger
          title={words('imports.undoTitle')}
          submit={words('imports.undo')}
          refused={words('imports.undoRefused')}
          busy={busy}
          trouble={{}}
          onSubmit={() => void undo()}
          onClose={() => setUndoing(false)}
        >
          <Typography>{words('imports.undoHelp')}</Typography>
        </ChangeDialog>
      )}
    </Box>
  );
}
