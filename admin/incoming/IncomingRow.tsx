import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { IncomingQuery } from '../data/generated/operations.ts';
import { useReceived } from '../document/dispatch/Receipt.tsx';
import { useReceive } from '../document/dispatch/useReceive.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDate } from '../shared/format.ts';
import { StateChip, Tag } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';

type Came = IncomingQuery['incoming']['edges'][number]['node'];

/** One document that came: from whom, when, whether it is read, and its place in the register. */
export function IncomingRow({ came }: { came: Came }) {
  const words = useWords();
  const received = useReceived(came);
  const { receive, busy } = useReceive();
  const { document, organisation } = came;
  const label = words(organisation ? 'dispatch.receive' : 'dispatch.acknowledge');
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 6fr) 210px minmax(0, 3fr)' },
        gap: { xs: 1, md: 2 },
        alignItems: 'center',
        px: 2,
        py: 1.5,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <To to={`/documents/${document.id}`} sx={{ fontWeight: came.readAt ? 500 : 700 }}>
          {document.title}
        </To>
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {[
            document.numberLine,
            document.organisation.name,
            words('dispatch.sentOn', { at: showDate(came.sentAt) }),
            organisation?.name,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {!came.readAt && <Tag meaning="waiting">{words('dispatch.notRead')}</Tag>}
        {document.stateTone !== 'GOOD' && <StateChip tone={document.stateTone} label={document.stateLabel} />}
      </Box>
      <Box sx={{ justifySelf: { md: 'end' }, fontSize: '0.9375rem' }}>
        {received ?? (
          <Button
            variant="outlined"
            disabled={busy}
            onClick={() => void receive(came.id)}
            aria-label={words('dispatch.receiveOf', { title: document.title })}
          >
            {label}
          </Button>
        )}
      </Box>
    </Box>
  );
}
