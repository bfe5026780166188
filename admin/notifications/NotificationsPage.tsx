import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { NotificationsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useViewer } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { CursorPaging } from '../shared/CursorPaging.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { Segments } from '../shared/Segments.tsx';
import { To } from '../shared/To.tsx';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { NotificationRow } from './NotificationRow.tsx';
import { useMarkRead } from './useMarkRead.ts';

const PER_PAGE = 25;

/** What one was told, the newest first. */
export default function NotificationsPage() {
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const unreadOnly = search.get('show') === 'unread';
  // Where each page after the first begins.
  const [cursors, setCursors] = useState<string[]>([]);
  const markRead = useMarkRead();
  const anyUnread = (useViewer()?.unreadNotifications ?? 0) > 0;
  const { data, error, refetch } = useAsk(
    NotificationsDocument,
    { unreadOnly, first: PER_PAGE, after: cursors.at(-1) },
    { live: true, keep: true },
  );
  const told = data?.notifications.edges.map(({ node }) => node) ?? [];
  const show = (chosen: string) => {
    setCursors([]);
    setSearch(chosen === 'unread' ? { show: chosen } : {});
  };
  return (
    <Page
      title={words('notifications.title')}
      lead={words('notifications.lead')}
      actions={<To to="/me/notifications">{words('notifications.toMail')}</To>}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          alignItems: 'end',
          justifyContent: 'space-between',
          mb: 2,
        }}
      >
        <Box sx={{ width: { xs: '100%', sm: 320 } }}>
          <Segments
            label={words('notifications.show')}
            value={unreadOnly ? 'unread' : 'all'}
            options={[
              { value: 'all', label: words('notifications.all') },
              { value: 'unread', label: words('notifications.onlyUnread') },
            ]}
            onChange={show}
          />
        </Box>
        {anyUnread && (
          <Button variant="outlined" onClick={() => void markRead(null)}>
            {words('notifications.markAllRead')}
          </Button>
        )}
      </Box>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      {data && told.length === 0 && (
        <Empty title={words(unreadOnly ? 'notifications.allRead' : 'notifications.none')}>
          {words('notifications.noneHelp')}
        </Empty>
      )}
      {told.length > 0 && (
        <Box
          component="ul"
          aria-label={words('notifications.title')}
          sx={{
            listStyle: 'none',
            m: 0,
            p: 0,
            border: 1,
            borderColor: 'divider',
            borderRadius: 2,
            bgcolor: 'background.paper',
            overflow: 'hidden',
          }}
        >
          {told.map((each) => (
            <NotificationRow key={each.id} told={each} onRead={() => void markRead(each.id)} />
          ))}
        </Box>
      )}
      <CursorPaging cursors={cursors} pageInfo={data?.notifications.pageInfo} onMove={setCursors} />
    </Page>
  );
}
