import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { IncidentsQuery } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDateTime } from '../shared/format.ts';
import { useChannel } from './useChannel.ts';

export type Incident = IncidentsQuery['incidents'][number];

interface IncidentRowProps {
  incident: Incident;
  busy: boolean;
  onRetry: () => void;
  onSkip: () => void;
}

/** What did not get through, to whom, since when, and what the other side said. */
export function IncidentRow({ incident, busy, onRetry, onSkip }: IncidentRowProps) {
  const words = useWords();
  const channel = useChannel();
  const { target, error, reason, attempts, since, key, organisation, retriedAt, retriedBy } = incident;
  const name = `${channel(incident.channel)}: ${target}`;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) auto' },
        gap: 1.5,
        alignItems: 'start',
        px: 2,
        py: 1.75,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ fontWeight: 600 }}>{name}</Box>
        <Box sx={{ color: 'returned.ink', maxWidth: '72ch' }}>{reason}</Box>
        {retriedAt && retriedBy && (
          <Box>
            {words('connections.retriedBy', { name: retriedBy.fullName, at: showDateTime(retriedAt) })}
          </Box>
        )}
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {[
            organisation?.name,
            words('connections.tried', { smart_count: attempts }),
            words('connections.since', { at: showDateTime(since) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Box>
        {error && (
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
            {words('connections.said', { error })}
          </Box>
        )}
        {key && (
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
            {words('connections.key', { key })}
          </Box>
        )}
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button
          variant="outlined"
          aria-disabled={busy}
          onClick={onRetry}
          aria-label={`${words('connections.retry')}: ${name}`}
        >
          {words('connections.retry')}
        </Button>
        <Button variant="outlined" onClick={onSkip} aria-label={`${words('connections.skip')}: ${name}`}>
          {words('connections.skip')}
        </Button>
      </Box>
    </Box>
  );
}
