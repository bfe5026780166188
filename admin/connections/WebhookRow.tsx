import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { WebhookPartsFragment } from '../data/generated/operations.ts';
import { useFlows } from '../frame/useFlows.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDate } from '../shared/format.ts';
import { Problem } from '../shared/Problem.tsx';
import { Tag } from '../shared/StateChip.tsx';
import { AskFirst } from './AskFirst.tsx';
import { Deliveries } from './Deliveries.tsx';
import { useWebhookActs } from './useWebhookActs.ts';

export type Webhook = WebhookPartsFragment;

interface WebhookRowProps {
  webhook: Webhook;
  onEdit: () => void;
  onSecret: (secret: string) => void;
}

/** Where it goes, what it hears, whether it runs and whether what it was told arrived. */
export function WebhookRow({ webhook, onEdit, onSecret }: WebhookRowProps) {
  const words = useWords();
  const { turn, renew, remove, busy, error } = useWebhookActs(webhook, onSecret);
  const [asked, setAsked] = useState<'renew' | 'remove'>();
  const [shown, setShown] = useState(false);
  const { url, active, recentDeliveries } = webhook;
  const newest = recentDeliveries[0];
  const done = () => setAsked(undefined);
  return (
    <Box component="li" sx={{ px: 2, py: 1.75, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'start' }}>
        <About webhook={webhook} />
        <Tag meaning={active ? 'good' : 'closed'}>
          {words(active ? 'connections.runs' : 'connections.isPaused')}
        </Tag>
      </Box>
      {active && newest?.reason && (
        <Box sx={{ mt: 0.5, color: 'returned.ink', maxWidth: '72ch' }}>
          {words('connections.lastFailed', { reason: newest.reason })}
        </Box>
      )}
      <Box role="group" aria-label={url} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        <Button variant="outlined" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {words('connections.deliveries')}
        </Button>
        <Button variant="outlined" onClick={onEdit}>
          {words('connections.edit')}
        </Button>
        <Button variant="outlined" aria-disabled={busy} onClick={() => void turn()}>
          {words(active ? 'connections.pause' : 'connections.resume')}
        </Button>
        <Button variant="outlined" onClick={() => setAsked('renew')}>
          {words('connections.renew')}
        </Button>
        <Button variant="outlined" color="error" onClick={() => setAsked('remove')}>
          {words('connections.remove')}
        </Button>
      </Box>
      {asked && (
        <AskFirst
          warning={words(`connections.${asked}Warning`)}
          yes={words(`connections.${asked}Now`)}
          danger={asked === 'remove'}
          busy={busy}
          onYes={() => void (asked === 'renew' ? renew() : remove()).then(done)}
          onNo={done}
        />
      )}
      {error !== undefined && <Problem error={error} />}
      {shown && <Deliveries deliveries={recentDeliveries} />}
    </Box>
  );
}

function About({ webhook: { url, kinds, organisation, secretSince } }: { webhook: Webhook }) {
  const words = useWords();
  const flows = useFlows();
  const heard = kinds.map((kind) => flows.find((flow) => flow.kind === kind)?.label ?? kind).join(', ');
  return (
    <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
      <Box sx={{ fontWeight: 600 }}>{url}</Box>
      <Box>{heard ? words('connections.hears', { kinds: heard }) : words('connections.hearsAll')}</Box>
      <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
        {`${organisation.name} · ${words('connections.secretSince', { date: showDate(secretSince) })}`}
      </Box>
    </Box>
  );
}
