import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import {
  RotateWebhookSecretDocument,
  UpdateWebhookDocument,
  type WebhookPartsFragment,
} from '../data/generated/operations.ts';
import { useFlows } from '../frame/useFlows.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDate } from '../shared/format.ts';
import { Problem } from '../shared/Problem.tsx';
import { Tag } from '../shared/StateChip.tsx';
import { useDecide } from './useDecide.ts';

export type Webhook = WebhookPartsFragment;

interface WebhookRowProps {
  webhook: Webhook;
  onEdit: () => void;
  onSecret: (secret: string) => void;
}

/** Where it goes, what it hears, whether it runs. */
export function WebhookRow({ webhook, onEdit, onSecret }: WebhookRowProps) {
  const words = useWords();
  const notify = useNotify();
  const flows = useFlows();
  const { decide, busy, error } = useDecide();
  const [renewing, setRenewing] = useState(false);
  const { id, url, kinds, active, organisation, secretSince } = webhook;
  const heard = kinds.map((kind) => flows.find((flow) => flow.kind === kind)?.label ?? kind).join(', ');
  const turn = async () => {
    const input = { id, active: !active };
    const done = await decide(async (send) => (await send(UpdateWebhookDocument, { input })).updateWebhook);
    if (done) notify(words(active ? 'connections.paused' : 'connections.resumed'), { type: 'success' });
  };
  const renew = async () => {
    const done = await decide(
      async (send) => (await send(RotateWebhookSecretDocument, { id })).rotateWebhookSecret,
    );
    setRenewing(false);
    if (done?.__typename === 'WebhookSaved' && done.secret) onSecret(done.secret);
  };
  return (
    <Box component="li" sx={{ px: 2, py: 1.75, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'start' }}>
        <Box sx={{ flex: '1 1 320px', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Box sx={{ fontWeight: 600 }}>{url}</Box>
          <Box>{heard ? words('connections.hears', { kinds: heard }) : words('connections.hearsAll')}</Box>
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
            {`${organisation.name} · ${words('connections.secretSince', { date: showDate(secretSince) })}`}
          </Box>
        </Box>
        <Tag meaning={active ? 'good' : 'closed'}>
          {words(active ? 'connections.runs' : 'connections.isPaused')}
        </Tag>
        <Box role="group" aria-label={url} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button variant="outlined" onClick={onEdit}>
            {words('connections.edit')}
          </Button>
          <Button variant="outlined" aria-disabled={busy} onClick={() => void turn()}>
            {words(active ? 'connections.pause' : 'connections.resume')}
          </Button>
          <Button variant="outlined" onClick={() => setRenewing(true)}>
            {words('connections.renew')}
          </Button>
        </Box>
      </Box>
      {renewing && (
        <Box role="alert" sx={{ mt: 1.5, p: 1.5, bgcolor: 'waiting.soft', borderRadius: 1 }}>
          <Box sx={{ mb: 1 }}>{words('connections.renewWarning')}</Box>
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button variant="contained" aria-disabled={busy} onClick={() => void renew()}>
              {words('connections.renewNow')}
            </Button>
            <Button onClick={() => setRenewing(false)}>{words('common.cancel')}</Button>
          </Box>
        </Box>
      )}
      {error !== undefined && <Problem error={error} />}
    </Box>
  );
}
