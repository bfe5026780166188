import Box from '@mui/material/Box';
import { type ReactNode, Suspense } from 'react';
import { useLocation } from 'react-admin';
import { useLiveUpdates } from '../data/useLive.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Boundary } from './Boundary.tsx';
import { BottomBar } from './BottomBar.tsx';
import { Notices } from './Notices.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';

/** What stands around every page once signed in. */
export function Frame({ children }: { children: ReactNode }) {
  const words = useWords();
  useLiveUpdates();
  const { pathname } = useLocation();
  return (
    <Box sx={{ display: 'flex', minHeight: '100vh' }}>
      <Box
        component="a"
        href="#main"
        onClick={skip}
        sx={{
          position: 'fixed',
          top: 8,
          left: 8,
          zIndex: 'tooltip',
          p: 1.5,
          bgcolor: 'background.paper',
          color: 'primary.main',
          border: 2,
          '&:not(:focus)': { transform: 'translateY(-200%)' },
        }}
      >
        {words('frame.skip')}
      </Box>
      <Rail />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', pb: { xs: '60px', md: 0 } }}>
        <TopBar />
        <Box component="main" id="main" tabIndex={-1} sx={{ flex: 1, minWidth: 0, outline: 'none' }}>
          <Boundary page={pathname}>
            <Suspense
              fallback={
                <Box sx={{ maxWidth: 1280, mx: 'auto', px: 4 }}>
                  <Busy />
                </Box>
              }
            >
              {children}
            </Suspense>
          </Boundary>
        </Box>
      </Box>
      <BottomBar />
      <Notices />
    </Box>
  );
}

// The address after # is the page itself, so the jump is made by hand.
function skip(event: React.MouseEvent) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
