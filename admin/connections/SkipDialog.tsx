import { useState } from 'react';
import { useNotify } from 'react-admin';
import { SkipIncidentDocument } from '../data/generated/operations.ts';
import { ChangeDialog } from '../shared/ChangeDialog.tsx';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import type { Incident } from './IncidentRow.tsx';
import { useDecide } from './useDecide.ts';

/** Gives up one delivery, with the reason that is kept. */
export function SkipDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const words = useWords();
  const notify = useNotify();
  const [note, setNote] = useState('');
  const { decide, busy, faults, error } = useDecide();
  const submit = async () => {
    const { id } = incident;
    const done = await decide(async (send) => (await send(SkipIncidentDocument, { id, note })).skipIncident);
    if (!done) return;
    notify(words('connections.skipped'), { type: 'success' });
    onClose();
  };
  return (
    <ChangeDialog
      danger
      title={words('connections.skipTitle', { target: incident.target })}
      submit={words('connections.skip')}
      busy={busy}
      trouble={{ error }}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        required
        label={words('connections.note')}
        help={words('connections.noteHelp')}
        error={faults[0]?.message}
      >
        {(wiring) => <TextInput wiring={wiring} value={note} onChange={setNote} multiline minRows={2} />}
      </Field>
    </ChangeDialog>
  );
}
