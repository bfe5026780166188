import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { WebhooksDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useViewer } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { To } from '../shared/To.tsx';
import { SecretDialog } from './SecretDialog.tsx';
import { type Webhook, WebhookRow } from './WebhookRow.tsx';
import { WebhookDialog } from './WebhookDialog.tsx';

/** Other systems that hear of what happens to documents. */
export default function ConnectionsPage() {
  const words = useWords();
  const administers = useViewer()?.isAdministrator ?? false;
  const { data, error, refetch } = useAsk(WebhooksDocument, {}, { keep: true });
  const [editing, setEditing] = useState<Webhook | 'new'>();
  const [secret, setSecret] = useState<string>();
  const managed = data?.viewer?.managedOrganisations ?? [];
  const add = managed.length > 0 && (
    <Button variant="contained" size="large" onClick={() => setEditing('new')}>
      {words('connections.add')}
    </Button>
  );
  return (
    <Page title={words('connections.title')} lead={words('connections.lead')} actions={add}>
      {administers && (
        <Box sx={{ mb: 2 }}>
          <To to="/incidents">{words('connections.toIncidents')}</To>
        </Box>
      )}
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      {data?.webhooks.length === 0 && (
        <Empty title={words('connections.none')}>
          {words(managed.length > 0 ? 'connections.noneHelp' : 'connections.notMine')}
        </Empty>
      )}
      {data && data.webhooks.length > 0 && (
        <Box
          component="ul"
          sx={{
            listStyle: 'none',
            m: 0,
            p: 0,
            border: 1,
            borderColor: 'divider',
            borderRadius: 2,
            bgcolor: 'background.paper',
          }}
        >
          {data.webhooks.map((each) => (
            <WebhookRow key={each.id} webhook={each} onEdit={() => setEditing(each)} onSecret={setSecret} />
          ))}
        </Box>
      )}
      {editing && (
        <WebhookDialog
          webhook={editing === 'new' ? undefined : editing}
          organisations={managed}
          onSecret={setSecret}
          onClose={() => setEditing(undefined)}
        />
      )}
      {secret !== undefined && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </Page>
  );
}
