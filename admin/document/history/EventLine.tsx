import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import type { EventPartsFragment } from '../../data/generated/operations.ts';
import { useWords } from '../../i18n/useWords.ts';
import { actedAs } from '../../shared/actedAs.ts';
import { actorOf } from '../../shared/actorOf.ts';
import { showDate, showTime } from '../../shared/format.ts';
import { dueMoved } from './dueMoved.ts';
import { flowMoved } from './flowMoved.ts';

interface EventLineProps {
  event: EventPartsFragment;
  onThen: (revision: number) => void;
}

/** One act in one line, its reason under it, its seal behind a small mark. */
export function EventLine({ event, onThen }: EventLineProps) {
  const words = useWords();
  const { revision } = event;
  const due = dueMoved(event);
  const office = actedAs(event, words);
  const flow = flowMoved(event);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '52px minmax(0, 1fr)', md: '52px minmax(0, 1fr) auto' },
        gap: 1,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box component="time" dateTime={event.at} sx={{ color: 'text.secondary' }}>
        {showTime(event.at)}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box>
          <strong>{actorOf(event, words)}</strong>
          {office && <Box component="span" sx={{ color: 'text.secondary' }}>{` (${office})`}</Box>}
          {': '}
          {event.actionLabel.toLowerCase()}
          {event.fromLabel && event.toLabel && event.from !== event.to && (
            <Box
              component="span"
              sx={{ color: 'text.secondary' }}
            >{` · ${words('history.moved', { from: event.fromLabel, to: event.toLabel })}`}</Box>
          )}
        </Box>
        {due && <Box>{words('history.dueMoved', { from: showDate(due.from), to: showDate(due.to) })}</Box>}
        {flow && <Box>{words('history.flowMoved', flow)}</Box>}
        {event.reason && (
          <Box sx={{ maxWidth: '72ch', whiteSpace: 'pre-line' }}>
            {words('history.reason', { reason: event.reason })}
          </Box>
        )}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', gridColumn: { xs: 2, md: 'auto' } }}>
        {revision !== null && (
          <Button size="small" onClick={() => onThen(revision)} sx={{ px: 0, minHeight: 30 }}>
            {words('history.then')}
          </Button>
        )}
        <Tooltip title={`${words('history.hashHelp')} ${event.hash}`} describeChild>
          <Box
            component="button"
            type="button"
            sx={{
              border: 0,
              bgcolor: 'transparent',
              color: 'text.secondary',
              font: 'inherit',
              fontSize: '0.875rem',
              p: 0.5,
              cursor: 'help',
            }}
          >
            # {event.seq}
          </Box>
        </Tooltip>
      </Box>
    </Box>
  );
}
