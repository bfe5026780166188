import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { CancelOrganisationDecisionDocument } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { ChangeDialog } from '../shared/ChangeDialog.tsx';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { useDecide } from './useDecide.ts';

/** Takes a decision back before its day, with the reason. */
export function CancelDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const { decide, busy, trouble } = useDecide();
  const submit = async () => {
    const done = await decide(
      CancelOrganisationDecisionDocument,
      { input: { id, reason } },
      ({ cancelOrganisationDecision }) => cancelOrganisationDecision,
    );
    if (!done) return;
    notify(words('reorganisation.cancelled'), { type: 'success' });
    onClose();
  };
  return (
    <ChangeDialog
      danger
      title={words('reorganisation.cancelTitle')}
      submit={words('reorganisation.cancel')}
      refused={words('reorganisation.refused')}
      busy={busy}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Typography>{words('reorganisation.cancelHelp')}</Typography>
      <Field required label={words('reorganisation.reason')} error={trouble.faults[0]?.message}>
        {(wiring) => <TextInput wiring={wiring} value={reason} onChange={setReason} />}
      </Field>
    </ChangeDialog>
  );
}
