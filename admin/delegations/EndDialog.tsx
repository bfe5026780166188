import { useState } from 'react';
import { useNotify } from 'react-admin';
import { type DelegationPartsFragment, EndDelegationDocument } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { ChangeDialog } from '../shared/ChangeDialog.tsx';
import { useChange } from './useChange.ts';

interface EndDialogProps {
  delegation: DelegationPartsFragment;
  onClose: () => void;
}

/** Takes an office back before its time, with the reason. */
export function EndDialog({ delegation, onClose }: EndDialogProps) {
  const words = useWords();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const { change, busy, trouble, idempotencyKey } = useChange();
  const submit = async () => {
    const input = { id: delegation.id, reason, idempotencyKey };
    const done = await change(EndDelegationDocument, { input }, ({ endDelegation }) => endDelegation);
    if (!done) return;
    notify(words('delegation.ended'), { type: 'success' });
    onClose();
  };
  return (
    <ChangeDialog
      danger
      title={words('delegation.endTitle')}
      submit={words('delegation.end')}
      refused={words('delegation.endRefused')}
      busy={busy}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        required
        label={words('delegation.endReason')}
        help={words('delegation.endHelp', { name: delegation.receiver.fullName })}
        error={trouble.faults[0]?.message}
      >
        {(wiring) => <TextInput wiring={wiring} value={reason} onChange={setReason} />}
      </Field>
    </ChangeDialog>
  );
}
