import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { NotificationsQuery } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDateTime } from '../shared/format.ts';
import { hidden } from '../shared/Field.tsx';
import { To } from '../shared/To.tsx';

export type Told = NotificationsQuery['notifications']['edges'][number]['node'];

interface NotificationRowProps {
  told: Told;
  onRead: () => void;
}

/** What happened, with which document, when; to open it is to have read it. */
export function NotificationRow({ told, onRead }: NotificationRowProps) {
  const words = useWords();
  const { message, document, dutyYear, at } = told;
  const unread = told.readAt === null;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '12px minmax(0, 1fr)', sm: '12px minmax(0, 1fr) auto' },
        columnGap: 1.5,
        rowGap: 0.5,
        alignItems: 'start',
        px: { xs: 1.5, sm: 2 },
        py: 1.5,
        bgcolor: unread ? 'accentSoft' : undefined,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box
        aria-hidden
        sx={{
          width: 10,
          height: 10,
          mt: 0.9,
          borderRadius: '50%',
          bgcolor: unread ? 'primary.main' : 'transparent',
        }}
      />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ fontWeight: unread ? 600 : 400 }}>
          {unread && <Box component="span" sx={hidden}>{`${words('notifications.new')}: `}</Box>}
          {message}
        </Box>
        {document && (
          <To to={`/documents/${document.id}`} onClick={unread ? onRead : undefined}>
            {document.title}
          </To>
        )}
        {dutyYear !== null && (
          <To to={`/duties?year=${dutyYear}`} onClick={unread ? onRead : undefined}>
            {words('notifications.seeDuties')}
          </To>
        )}
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {[document?.numberLine, document?.organisation.name, showDateTime(at)].filter(Boolean).join(' · ')}
        </Box>
      </Box>
      {unread && (
        <Button
          size="small"
          onClick={onRead}
          aria-label={`${words('notifications.markRead')}: ${message}`}
          sx={{ gridColumn: { xs: 2, sm: 3 }, justifySelf: 'start' }}
        >
          {words('notifications.markRead')}
        </Button>
      )}
    </Box>
  );
}
