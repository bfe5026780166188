import Box from '@mui/material/Box';
import { useState } from 'react';
import Button from '@mui/material/Button';
import type { AuditEventsQuery } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { actedAs } from '../shared/actedAs.ts';
import { actorOf } from '../shared/actorOf.ts';
import { showDate, showTime } from '../shared/format.ts';
import { To } from '../shared/To.tsx';

type AuditEvent = AuditEventsQuery['auditEvents']['edges'][number]['node'];

/** When, who in which office, what, on which document, why; the seal on request. */
export function AuditLine({ event }: { event: AuditEvent }) {
  const words = useWords();
  const [sealed, setSealed] = useState(false);
  const office = actedAs(event, words);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: '110px 240px minmax(0, 1fr)' },
        columnGap: 2,
        rowGap: 0.5,
        px: 2,
        py: 1.25,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box component="time" dateTime={event.at} sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
        {showDate(event.at)}
        <Box component="span" sx={{ display: { md: 'block' }, ml: { xs: 1, md: 0 } }}>
          {showTime(event.at)}
        </Box>
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 600 }}>{actorOf(event, words)}</Box>
        {office && <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{office}</Box>}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box>
          <strong>{event.actionLabel}</strong>
          {event.document && (
            <>
              {': '}
              <To to={`/documents/${event.document.id}?tab=history`}>{event.document.title}</To>
            </>
          )}
        </Box>
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {[
            event.document?.organisation.name,
            event.fromLabel &&
              event.toLabel &&
              event.from !== event.to &&
              words('history.moved', { from: event.fromLabel, to: event.toLabel }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Box>
        {event.reason && (
          <Box sx={{ fontSize: '0.9375rem' }}>{words('history.reason', { reason: event.reason })}</Box>
        )}
        <Button
          size="small"
          aria-expanded={sealed}
          onClick={() => setSealed(!sealed)}
          sx={{ px: 0, minHeight: 28 }}
        >
          {words('history.hash')}
        </Button>
        {sealed && (
          <Box component="code" sx={{ display: 'block', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
            {event.hash}
          </Box>
        )}
      </Box>
    </Box>
  );
}
