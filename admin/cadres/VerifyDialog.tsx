import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { type CadreEntryPartsFragment, VerifyCadreEntryDocument } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { ChangeDialog } from '../shared/ChangeDialog.tsx';
import { Choices } from '../shared/Choices.tsx';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { useWrite } from './useWrite.ts';

interface VerifyDialogProps {
  entry: CadreEntryPartsFragment;
  of: string;
  onClose: () => void;
}

/** Says for the union above that what was brought is true, or why it is not accepted. */
export function VerifyDialog({ entry, of, onClose }: VerifyDialogProps) {
  const words = useWords();
  const notify = useNotify();
  const { write, busy, trouble, faultAt } = useWrite();
  const [accepted, setAccepted] = useState(true);
  const [reason, setReason] = useState('');
  const submit = async () => {
    const input = { id: entry.id, accepted, reason: accepted ? null : reason };
    if (!(await write(VerifyCadreEntryDocument, { input }, (data) => data.verifyCadreEntry))) return;
    notify(words('cadres.verifyDone'), { type: 'success' });
    onClose();
  };
  return (
    <ChangeDialog
      title={words('cadres.verify')}
      submit={words(accepted ? 'cadres.verify' : 'cadres.verifyRefuse')}
      danger={!accepted}
      refused={words('cadres.verifyRefused')}
      busy={busy}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Typography>
        {words('cadres.verifyLead', { title: entry.title, name: of })}{' '}
        {entry.fileUrl && (
          <Link href={entry.fileUrl}>{words('cadres.file', { name: entry.fileName ?? '' })}</Link>
        )}
      </Typography>
      <Choices
        label={words('cadres.verifyWhich')}
        value={accepted ? 'accept' : 'refuse'}
        options={[
          { value: 'accept', label: words('cadres.verifyAccept') },
          { value: 'refuse', label: words('cadres.verifyRefuse') },
        ]}
        onChange={(chosen) => setAccepted(chosen === 'accept')}
      />
      {!accepted && (
        <Field required label={words('cadres.verifyReason')} error={faultAt('reason')}>
          {(wiring) => (
            <TextInput wiring={wiring} multiline minRows={2} value={reason} onChange={setReason} />
          )}
        </Field>
      )}
    </ChangeDialog>
  );
}
