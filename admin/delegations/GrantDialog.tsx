import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { dayOf } from '../../workflows/kit/time.ts';
import { type DelegationForm, GrantDelegationDocument } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { Choices } from '../shared/Choices.tsx';
import { DateInput } from '../shared/DateInput.tsx';
import { isDay } from '../shared/dates.ts';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { ChangeDialog } from '../shared/ChangeDialog.tsx';
import { ScopeFields } from './ScopeFields.tsx';
import { useChange } from './useChange.ts';
import { useGivable } from './useGivable.ts';

/** Lets somebody act in one's office: which, who, how, in what, until when, by which paper. */
export function GrantDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const notify = useNotify();
  const { organisationId, offices, people } = useGivable();
  const { change, busy, trouble, idempotencyKey, renewKey } = useChange();
  const [officeKey, setOfficeKey] = useState('');
  const [receiverId, setReceiverId] = useState('');
  const [asked, setAsked] = useState<DelegationForm>('TUQ');
  const [kinds, setKinds] = useState<string[]>([]);
  const [actions, setActions] = useState<string[]>([]);
  const [from, setFrom] = useState<string | undefined>(dayOf(new Date().toISOString()));
  const [until, setUntil] = useState<string>();
  const [decision, setDecision] = useState('');
  const [tried, setTried] = useState(false);
  const given = offices.find(({ key }) => key === officeKey) ?? offices[0];
  const form = given?.forms.includes(asked) ? asked : (given?.forms[0] ?? 'TUQ');
  const receivers = people.filter(({ value }) => value !== given?.giverId);

  const blanks = {
    receiverId: receiverId === '',
    from: !from || !isDay(from),
    until: until ? !isDay(until) : form === 'TUQ',
    decision: decision.trim() === '',
  };
  const errorOf = (field: keyof typeof blanks) =>
    tried && blanks[field]
      ? words('delegation.missing')
      : trouble.faults.find(({ path }) => path === field)?.message;

  const submit = async () => {
    setTried(true);
    if (!given || !organisationId || !from || Object.values(blanks).some(Boolean)) return;
    const input = {
      ...{ organisationId, giverId: given.giverId, office: given.office, receiverId, form, from },
      ...{ until: until ?? null, kinds, actions, decision, idempotencyKey },
    };
    const done = await change(GrantDelegationDocument, { input }, ({ grantDelegation }) => grantDelegation);
    // What is sent after a refusal is another request.
    if (!done) return renewKey();
    const receiver = people.find(({ value }) => value === receiverId)?.label ?? '';
    notify(words('delegation.granted', { name: receiver }), { type: 'success' });
    onClose();
  };

  return (
    <ChangeDialog
      title={words('delegation.give')}
      submit={words('delegation.submit')}
      refused={words('delegation.refused')}
      busy={busy}
      trouble={trouble}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Typography>{words('delegation.giveLead')}</Typography>
      <Field label={words('delegation.office')}>
        {(wiring) => (
          <Pick
            wiring={wiring}
            value={given?.key ?? ''}
            options={offices.map(({ key, label }) => ({ value: key, label }))}
            onChange={setOfficeKey}
          />
        )}
      </Field>
      <Field required label={words('delegation.receiver')} error={errorOf('receiverId')}>
        {(wiring) => (
          <Pick
            wiring={wiring}
            value={receiverId}
            blank={words('delegation.receiverBlank')}
            options={receivers}
            onChange={setReceiverId}
          />
        )}
      </Field>
      <Choices
        label={words('delegation.form')}
        value={form}
        options={(given?.forms ?? []).map((each) => ({
          value: each,
          label: words(`delegation.form${each}`),
          help: words(`delegation.form${each}Help`),
        }))}
        onChange={(chosen) => setAsked(chosen as DelegationForm)}
      />
      <Field required label={words('delegation.from')} error={errorOf('from')}>
        {(wiring) => <DateInput wiring={wiring} value={from} onChange={setFrom} />}
      </Field>
      <Field
        required={form === 'TUQ'}
        label={words('delegation.until')}
        help={form === 'TUQ' ? undefined : words('delegation.untilHelp')}
        error={errorOf('until')}
      >
        {(wiring) => <DateInput wiring={wiring} value={until} onChange={setUntil} />}
      </Field>
      <ScopeFields kinds={kinds} actions={actions} onKinds={setKinds} onActions={setActions} />
      <Field
        required
        label={words('delegation.paper')}
        help={words('delegation.paperHelp')}
        error={errorOf('decision')}
      >
        {(wiring) => <TextInput wiring={wiring} value={decision} onChange={setDecision} />}
      </Field>
    </ChangeDialog>
  );
}
