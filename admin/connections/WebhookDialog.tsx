import Box from '@mui/material/Box';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import {
  CreateWebhookDocument,
  UpdateWebhookDocument,
  type WebhooksQuery,
} from '../data/generated/operations.ts';
import { useFlows } from '../frame/useFlows.ts';
import { useWords } from '../i18n/useWords.ts';
import { ChangeDialog } from '../shared/ChangeDialog.tsx';
import { ChipChoices } from '../shared/ChipChoices.tsx';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { useDecide } from './useDecide.ts';
import type { Webhook } from './WebhookRow.tsx';

interface WebhookDialogProps {
  /** Absent: a new one. */
  webhook?: Webhook;
  organisations: NonNullable<WebhooksQuery['viewer']>['managedOrganisations'];
  onSecret: (secret: string) => void;
  onClose: () => void;
}

/** Whose, where to, and what about. */
export function WebhookDialog({ webhook, organisations, onSecret, onClose }: WebhookDialogProps) {
  const words = useWords();
  const notify = useNotify();
  const flows = useFlows();
  const { decide, busy, faults, error } = useDecide();
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [kinds, setKinds] = useState<string[]>(webhook?.kinds ?? []);
  const [organisationId, setOrganisation] = useState(organisations[0]?.id ?? '');
  const submit = async () => {
    const said = { url: url.trim(), kinds };
    const done = await decide(async (send) =>
      webhook
        ? (await send(UpdateWebhookDocument, { input: { id: webhook.id, ...said } })).updateWebhook
        : (await send(CreateWebhookDocument, { input: { organisationId, ...said } })).createWebhook,
    );
    if (!done) return;
    notify(words('connections.saved'), { type: 'success' });
    onClose();
    if (done.__typename === 'WebhookSaved' && done.secret) onSecret(done.secret);
  };
  return (
    <ChangeDialog
      title={words(webhook ? 'connections.editTitle' : 'connections.add')}
      submit={words('connections.save')}
      busy={busy}
      trouble={{ error }}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {!webhook && organisations.length > 1 && (
        <Field label={words('common.unit')}>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={organisationId}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setOrganisation}
            />
          )}
        </Field>
      )}
      <Field
        required
        label={words('connections.url')}
        help={words('connections.urlHelp')}
        error={faults.find(({ path }) => path === 'url')?.message}
      >
        {(wiring) => (
          <TextInput wiring={wiring} value={url} onChange={setUrl} inputProps={{ inputMode: 'url' }} />
        )}
      </Field>
      <Box>
        <ChipChoices
          label={words('connections.kinds')}
          options={flows.map(({ kind, label }) => [kind, label])}
          chosen={kinds}
          onChange={setKinds}
        />
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', mt: 0.5 }}>
          {words('connections.kindsHelp')}
        </Box>
      </Box>
    </ChangeDialog>
  );
}
