import Box from '@mui/material/Box';
import Article from '@mui/icons-material/ArticleOutlined';
import Inbox from '@mui/icons-material/InboxOutlined';
import People from '@mui/icons-material/PeopleAltOutlined';
import Person from '@mui/icons-material/PersonOutlined';
import SearchIcon from '@mui/icons-material/Search';
import { LinkBase, useLocation } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';
import type { Entry } from './entries.ts';
import { Count, isHere } from './Rail.tsx';
import { seesNoDocuments, useViewer } from './useViewer.ts';

/** On a phone, under the thumb: what waits, documents, search, oneself. */
export function BottomBar() {
  const words = useWords();
  const viewer = useViewer();
  const { pathname } = useLocation();
  const seesDocuments = !viewer || !seesNoDocuments(viewer);
  const entries: Entry[] = seesDocuments
    ? [
        {
          to: '/',
          label: words('frame.inboxShort'),
          icon: Inbox,
          count: viewer?.counts.all,
          late: viewer?.counts.late,
        },
        { to: '/documents', label: words('frame.documents'), icon: Article },
        { to: '/search', label: words('frame.search'), icon: SearchIcon },
        { to: '/me', label: words('frame.me'), icon: Person },
      ]
    : [
        { to: '/organisations', label: words('frame.people'), icon: People },
        { to: '/me', label: words('frame.me'), icon: Person },
      ];
  return (
    <Box
      component="nav"
      aria-label={words('frame.mainMenu')}
      sx={{
        display: { xs: 'flex', md: 'none' },
        position: 'fixed',
        zIndex: 'appBar',
        bottom: 0,
        left: 0,
        right: 0,
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
        pb: 'env(safe-area-inset-bottom)',
      }}
    >
      {entries.map((entry) => {
        const here = isHere(pathname, entry.to);
        return (
          <Box
            key={entry.to}
            component={LinkBase}
            to={entry.to}
            aria-current={here ? 'page' : undefined}
            sx={{
              flex: 1,
              minHeight: 60,
              display: 'flex',
              flexDirection: 'column',
              alignItems: 'center',
              justifyContent: 'center',
              textDecoration: 'none',
              fontSize: '0.875rem',
              fontWeight: here ? 600 : 500,
              color: here ? 'primary.main' : 'text.secondary',
              position: 'relative',
              '&:focus-visible': { outlineOffset: -3 },
            }}
          >
            <entry.icon aria-hidden />
            {entry.label}
            <Box component="span" sx={{ position: 'absolute', top: 4, left: '56%' }}>
              <Count entry={entry} />
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
