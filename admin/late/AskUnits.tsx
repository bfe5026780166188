import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import {
  AskUnitsDocument,
  type BlockerTextFragment,
  type FaultFragment,
} from '../data/generated/operations.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { isAbove, useActingOffice } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { UnitSearch } from '../reorganisation/UnitSearch.tsx';
import { ChangeDialog } from '../shared/ChangeDialog.tsx';
import { isDay } from '../shared/dates.ts';
import { DateInput } from '../shared/DateInput.tsx';
import { Field } from '../shared/Field.tsx';
import { Segments } from '../shared/Segments.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { uuid } from '../shared/uuid.ts';

const askingOffices = new Set(['officer', 'chair', 'viceChair']);

/** For officers and leaders of an upper union: asks units for a document beside the yearly ones. */
export function AskUnits({ kind, kindLabel }: { kind: string; kindLabel: string }) {
  const words = useWords();
  const { office } = useActingOffice();
  const [open, setOpen] = useState(false);
  if (!office || !isAbove(office) || !askingOffices.has(office.office)) return null;
  return (
    <>
      <Button variant="outlined" startIcon={<Add />} onClick={() => setOpen(true)}>
        {words('late.ask', { kind: kindLabel.toLowerCase() })}
      </Button>
      {open && (
        <AskDialog
          kind={kind}
          kindLabel={kindLabel}
          upper={office.organisation}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface AskDialogProps {
  kind: string;
  kindLabel: string;
  upper: { id: string; name: string };
  onClose: () => void;
}

function AskDialog({ kind, kindLabel, upper, onClose }: AskDialogProps) {
  const words = useWords();
  const notify = useNotify();
  const send = useSend();
  const readAgain = useReadAgain();
  const [idempotencyKey] = useState(uuid);
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState<string>();
  const [some, setSome] = useState(false);
  const [units, setUnits] = useState<{ id: string; name: string }[]>([]);
  const [busy, setBusy] = useState(false);
  const [blockers, setBlockers] = useState<BlockerTextFragment[]>([]);
  const [faults, setFaults] = useState<FaultFragment[]>([]);
  const [error, setError] = useState<unknown>();
  const faultAt = (path: string) => faults.find((fault) => fault.path.split('.')[0] === path)?.message;
  const submit = async () => {
    if (busy) return;
    const missing = [
      ...(title.trim() ? [] : [{ path: 'title', message: words('late.askNoTitle') }]),
      ...(dueOn && isDay(dueOn) ? [] : [{ path: 'dueOn', message: words('late.askNoDay') }]),
      ...(some && units.length === 0 ? [{ path: 'unitIds', message: words('late.askNoUnits') }] : []),
    ];
    if (!dueOn || missing.length > 0) {
      setFaults(missing.map((fault) => ({ ...fault, code: 'required' })));
      return;
    }
    setBusy(true);
    setBlockers([]);
    setFaults([]);
    setError(undefined);
    try {
      const input = {
        ...{ kind, organisationId: upper.id, title, dueOn, idempotencyKey },
        unitIds: some ? units.map(({ id }) => id) : null,
      };
      const { askUnits: answer } = await send(AskUnitsDocument, { input });
      if (answer.__typename === 'InvalidInput') setFaults(answer.errors);
      if (answer.__typename === 'ConfigurationRefused') setBlockers(answer.blockers);
      if (answer.__typename !== 'DutyRequest') return;
      notify(words('late.asked', { smart_count: answer.units }), { type: 'success' });
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
      title={words('late.ask', { kind: kindLabel.toLowerCase() })}
      submit={words('late.askSubmit')}
      refused={words('late.askRefused')}
      busy={busy}
      trouble={{ blockers, error }}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field required label={words('late.askTitle')} help={words('late.askHelp')} error={faultAt('title')}>
        {(wiring) => <TextInput wiring={wiring} value={title} onChange={setTitle} />}
      </Field>
      <Field required label={words('late.askDueOn')} error={faultAt('dueOn')}>
        {(wiring) => <DateInput wiring={wiring} value={dueOn} onChange={setDueOn} />}
      </Field>
      <Segments
        label={words('late.askWhom')}
        value={some ? 'some' : 'all'}
        options={[
          { value: 'all', label: words('late.askAll') },
          { value: 'some', label: words('late.askSome') },
        ]}
        onChange={(chosen) => setSome(chosen === 'some')}
      />
      {some && (
        <UnitSearch
          many
          required
          label={words('late.askUnits')}
          under={upper.id}
          chosen={units}
          onChange={setUnits}
          error={faultAt('unitIds')}
        />
      )}
    </ChangeDialog>
  );
}
