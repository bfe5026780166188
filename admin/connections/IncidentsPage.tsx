import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { IncidentsDocument, RetryIncidentsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { To } from '../shared/To.tsx';
import { Decisions } from './Decisions.tsx';
import { type Incident, IncidentRow } from './IncidentRow.tsx';
import { SkipDialog } from './SkipDialog.tsx';
import { useDecide } from './useDecide.ts';

/** What could not be delivered: try it again, or give it up and say why. */
export default function IncidentsPage() {
  const words = useWords();
  const notify = useNotify();
  const { data, error, refetch } = useAsk(IncidentsDocument, {}, { live: true, keep: true });
  const [skipping, setSkipping] = useState<Incident>();
  const { decide, busy, error: refused } = useDecide();
  const retry = async (ids: string[]) => {
    const done = await decide(async (send) => (await send(RetryIncidentsDocument, { ids })).retryIncidents);
    if (done) notify(words('connections.retried'), { type: 'success' });
  };
  const incidents = data?.incidents ?? [];
  return (
    <Page
      title={words('connections.incidents')}
      lead={words('connections.incidentsLead')}
      actions={<To to="/connections">{words('connections.toWebhooks')}</To>}
    >
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {refused !== undefined && <Problem error={refused} />}
      {!data && !error && <Busy />}
      {data && incidents.length === 0 && (
        <Empty title={words('connections.noIncidents')}>{words('connections.noIncidentsHelp')}</Empty>
      )}
      {incidents.length > 0 && (
        <Box component="section" aria-label={words('connections.open')} sx={{ mb: 4 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
            <Typography variant="h2" sx={{ flex: 1 }}>
              {words('connections.open')}
            </Typography>
            {incidents.length > 1 && (
              <Button
                variant="outlined"
                aria-disabled={busy}
                onClick={() => void retry(incidents.map(({ id }) => id))}
              >
                {words('connections.retryAll')}
              </Button>
            )}
          </Box>
          <Box component="ul" sx={listed}>
            {incidents.map((each) => (
              <IncidentRow
                key={each.id}
                incident={each}
                busy={busy}
                onRetry={() => void retry([each.id])}
                onSkip={() => setSkipping(each)}
              />
            ))}
          </Box>
        </Box>
      )}
      <Decisions />
      {skipping && <SkipDialog incident={skipping} onClose={() => setSkipping(undefined)} />}
    </Page>
  );
}

const listed = {
  listStyle: 'none',
  m: 0,
  p: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 2,
  bgcolor: 'background.paper',
} as const;
