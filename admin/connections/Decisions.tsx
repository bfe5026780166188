import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { IncidentsQuery } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDateTime } from '../shared/format.ts';
import { useChannel } from './useChannel.ts';

/** Who decided what about incidents lately, and why. */
export function Decisions({ decisions }: { decisions: IncidentsQuery['incidentDecisions'] }) {
  const words = useWords();
  const channel = useChannel();
  if (decisions.length === 0) return null;
  return (
    <Box component="section" aria-label={words('connections.decided')} sx={{ mt: 4 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('connections.decided')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {decisions.map(({ id, decision, note, target, at, person, ...each }) => (
          <Box
            component="li"
            key={id}
            sx={{ py: 1.25, overflowWrap: 'anywhere', '& + &': { borderTop: 1, borderColor: 'divider' } }}
          >
            <Box>
              {words(decision === 'retry' ? 'connections.didRetry' : 'connections.didSkip', {
                name: person.fullName,
                what: [channel(each.channel), target].filter(Boolean).join(' '),
              })}
            </Box>
            {note && <Box>{words('connections.because', { note })}</Box>}
            <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{showDateTime(at)}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
