import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import {
  type BlockerTextFragment,
  type FaultFragment,
  SetOfficeSymbolDocument,
} from '../data/generated/operations.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { useViewer } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { ChangeDialog } from '../shared/ChangeDialog.tsx';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';

interface OfficeSymbolProps {
  organisation: { id: string; officeSymbol: string | null };
}

/** For administrators: what the organisation's letters bear behind its own symbol. */
export function OfficeSymbol({ organisation }: OfficeSymbolProps) {
  const words = useWords();
  const viewer = useViewer();
  const [open, setOpen] = useState(false);
  if (!viewer?.offices.some(({ office }) => office === 'administrator')) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)} sx={{ mt: 2 }}>
        {words('directory.changeOfficeSymbol')}
      </Button>
      {open && <SymbolDialog organisation={organisation} onClose={() => setOpen(false)} />}
    </>
  );
}

function SymbolDialog({ organisation, onClose }: OfficeSymbolProps & { onClose: () => void }) {
  const words = useWords();
  const notify = useNotify();
  const send = useSend();
  const readAgain = useReadAgain();
  const [symbol, setSymbol] = useState(organisation.officeSymbol ?? '');
  const [busy, setBusy] = useState(false);
  const [blockers, setBlockers] = useState<BlockerTextFragment[]>([]);
  const [faults, setFaults] = useState<FaultFragment[]>([]);
  const [error, setError] = useState<unknown>();
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    setBlockers([]);
    setFaults([]);
    setError(undefined);
    try {
      const asked = { organisationId: organisation.id, officeSymbol: symbol };
      const { setOfficeSymbol: answer } = await send(SetOfficeSymbolDocument, asked);
      if (answer.__typename === 'InvalidInput') return setFaults(answer.errors);
      if (answer.__typename === 'ConfigurationRefused') return setBlockers(answer.blockers);
      notify(words('directory.officeSymbolSaved'), { type: 'success' });
      await readAgain();
      onClose();
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <ChangeDialog
      title={words('directory.changeOfficeSymbol')}
      submit={words('directory.officeSymbolSave')}
      refused={words('directory.officeSymbolRefused')}
      busy={busy}
      trouble={{ blockers, error }}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        label={words('directory.officeSymbol')}
        help={words('directory.officeSymbolHelp')}
        error={faults[0]?.message}
      >
        {(wiring) => <TextInput wiring={wiring} value={symbol} onChange={setSymbol} />}
      </Field>
    </ChangeDialog>
  );
}
