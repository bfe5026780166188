import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useWrite } from '../cadres/useWrite.ts';
import { SetIndicatorShareDocument } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { ChangeDialog } from '../shared/ChangeDialog.tsx';
import { Choices } from '../shared/Choices.tsx';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import type { Indicator } from './figures.ts';

interface ShareDialogProps {
  indicator: Indicator;
  organisation: { id: string; name: string };
  onClose: () => void;
}

/** "20 % of what" is chosen with a reason, from today on. */
export function ShareDialog({ indicator, organisation, onClose }: ShareDialogProps) {
  const words = useWords();
  const notify = useNotify();
  const { write, busy, trouble, faultAt } = useWrite();
  const [share, setShare] = useState(indicator.share?.name ?? '');
  const [reason, setReason] = useState('');
  const submit = async () => {
    const input = { organisationId: organisation.id, name: indicator.name, share, reason };
    if (!(await write(SetIndicatorShareDocument, { input }, (data) => data.setIndicatorShare))) return;
    notify(words('indicators.shareDone'), { type: 'success' });
    onClose();
  };
  return (
    <ChangeDialog
      title={words('indicators.share')}
      submit={words('indicators.shareSubmit')}
      refused={words('indicators.shareRefused')}
      busy={busy}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Typography>
        <strong>{indicator.title}</strong>
        <br />
        {words('indicators.shareLead', { unit: organisation.name })}
      </Typography>
      <Choices
        label={words('indicators.shareWhich')}
        value={share}
        options={indicator.shares.map(({ name, label }) => ({ value: name, label }))}
        onChange={setShare}
        error={faultAt('denominator')}
      />
      <Field required label={words('indicators.shareReason')} error={faultAt('reason')}>
        {(wiring) => <TextInput wiring={wiring} multiline minRows={2} value={reason} onChange={setReason} />}
      </Field>
    </ChangeDialog>
  );
}
