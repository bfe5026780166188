import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { IncidentDecisionsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { CursorPaging } from '../shared/CursorPaging.tsx';
import { showDateTime } from '../shared/format.ts';
import { DeliveryTag } from './DeliveryTag.tsx';
import { useChannel } from './useChannel.ts';

const PER_PAGE = 20;

/** Who decided what about incidents and why, and what has become of it since; the newest first. */
export function Decisions() {
  const words = useWords();
  const channel = useChannel();
  const [cursors, setCursors] = useState<string[]>([]);
  const { data } = useAsk(
    IncidentDecisionsDocument,
    { first: PER_PAGE, after: cursors.at(-1) ?? null },
    { live: true, keep: true },
  );
  const decisions = data?.incidentDecisions.edges.map(({ node }) => node) ?? [];
  if (decisions.length === 0) return null;
  return (
    <Box component="section" aria-label={words('connections.decided')} sx={{ mt: 4 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('connections.decided')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {decisions.map(({ id, decision, note, target, reason, outcome, at, person, ...each }) => (
          <Box
            component="li"
            key={id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 2,
              rowGap: 0.5,
              alignItems: 'start',
              py: 1.25,
              overflowWrap: 'anywhere',
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
              <Box>
                {words(decision === 'retry' ? 'connections.didRetry' : 'connections.didSkip', {
                  name: person.fullName,
                  what: `${channel(each.channel)} ${target}`,
                })}
              </Box>
              {note && <Box>{words('connections.because', { note })}</Box>}
              <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
                {`${showDateTime(at)} · ${reason}`}
              </Box>
            </Box>
            {outcome && <DeliveryTag status={outcome} />}
          </Box>
        ))}
      </Box>
      <CursorPaging cursors={cursors} pageInfo={data?.incidentDecisions.pageInfo} onMove={setCursors} />
    </Box>
  );
}
