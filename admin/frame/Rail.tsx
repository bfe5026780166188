import Box from '@mui/material/Box';
import { LinkBase, useLocation } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';
import { Brand } from './Brand.tsx';
import { type Entry, entriesFor } from './entries.ts';
import { useFlows } from './useFlows.ts';
import { useViewer } from './useViewer.ts';

/** Left on wide screens: where one can go, and how much waits there. */
export function Rail() {
  const words = useWords();
  const viewer = useViewer();
  const flows = useFlows();
  const { pathname } = useLocation();
  return (
    <Box
      component="nav"
      aria-label={words('frame.mainMenu')}
      sx={{
        display: { xs: 'none', md: 'flex' },
        flexDirection: 'column',
        gap: 0.5,
        width: 248,
        flex: 'none',
        position: 'sticky',
        top: 0,
        height: '100vh',
        overflowY: 'auto',
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        p: 1.5,
      }}
    >
      <Brand />
      {viewer &&
        entriesFor(viewer, flows, words).map((entry) => (
          <RailEntry key={entry.to} entry={entry} current={isHere(pathname, entry.to)} />
        ))}
    </Box>
  );
}

function RailEntry({ entry, current }: { entry: Entry; current: boolean }) {
  const Icon = entry.icon;
  return (
    <Box
      component={LinkBase}
      to={entry.to}
      aria-current={current ? 'page' : undefined}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        minHeight: 42,
        px: 1.25,
        borderRadius: 1,
        textDecoration: 'none',
        fontSize: '0.9375rem',
        fontWeight: current ? 600 : 500,
        color: current ? 'primary.main' : 'text.primary',
        bgcolor: current ? 'accentSoft' : 'transparent',
        '&:hover': { bgcolor: current ? 'accentSoft' : 'sunk' },
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 20, color: current ? 'primary.main' : 'text.secondary' }} />
      <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
        {entry.label}
      </Box>
      <Count entry={entry} />
    </Box>
  );
}

/** How many wait; red once one of them is late. */
export function Count({ entry }: { entry: Pick<Entry, 'count' | 'late'> }) {
  if (!entry.count) return null;
  const late = Boolean(entry.late);
  return (
    <Box
      component="span"
      sx={{
        minWidth: 26,
        px: 0.75,
        borderRadius: 5,
        textAlign: 'center',
        fontSize: '0.875rem',
        fontWeight: 600,
        color: late ? 'returned.ink' : 'waiting.ink',
        bgcolor: late ? 'returned.soft' : 'waiting.soft',
      }}
    >
      {entry.count > 99 ? '99+' : entry.count}
    </Box>
  );
}

export function isHere(pathname: string, to: string): boolean {
  if (to === '/') return pathname === '/';
  // Each kind's list is a tab of the one with all of them.
  const place = to === '/documents' ? pathname.replace(/^\/kinds(?=\/)/, to) : pathname;
  return place === to || place.startsWith(`${to}/`);
}
