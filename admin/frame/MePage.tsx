import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useLogout } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';
import { Page } from '../shared/Page.tsx';
import { To } from '../shared/To.tsx';
import { PersonMark } from './AccountMenu.tsx';
import { entriesFor, ownEntries } from './entries.ts';
import { OfficeLines } from './OfficeSwitch.tsx';
import { Preferences } from './Preferences.tsx';
import { useFlows } from './useFlows.ts';
import { officeKey, useActingOffice, useViewer } from './useViewer.ts';

/** Oneself on a phone: offices, preferences, and the ways in that the bottom bar has no room for. */
export function MePage() {
  const words = useWords();
  const viewer = useViewer();
  const flows = useFlows();
  const logout = useLogout();
  const { office, offices, choose } = useActingOffice();
  if (!viewer) return null;
  const own = [{ to: '/notifications', label: words('notifications.title') }, ...ownEntries(viewer, words)];
  return (
    <Page title={viewer.person.fullName} actions={<PersonMark fullName={viewer.person.fullName} size={44} />}>
      <Box sx={{ display: 'grid', gap: 3, maxWidth: 480 }}>
        <Box role="group" aria-label={words('frame.actingAs')} sx={{ display: 'grid', gap: 1 }}>
          <Typography variant="h3" component="h2">
            {words('frame.actingAs')}
          </Typography>
          {offices.map((each) => (
            <Button
              key={officeKey(each)}
              variant="outlined"
              aria-pressed={each === office}
              onClick={() => choose(officeKey(each))}
              sx={{
                justifyContent: 'flex-start',
                textAlign: 'left',
                bgcolor: each === office ? 'accentSoft' : undefined,
              }}
            >
              <OfficeLines office={each} />
            </Button>
          ))}
        </Box>
        <Box
          component="ul"
          sx={{
            m: 0,
            p: 0,
            listStyle: 'none',
            border: 1,
            borderColor: 'divider',
            borderRadius: 2,
            bgcolor: 'background.paper',
          }}
        >
          {[...entriesFor(viewer, flows, words), ...own].map((entry) => (
            <Box component="li" key={entry.to} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
              <To to={entry.to} sx={{ display: 'block', px: 2, py: 1.5 }}>
                {entry.label}
              </To>
            </Box>
          ))}
        </Box>
        <Preferences />
        <Button variant="outlined" size="large" onClick={() => void logout()}>
          {words('frame.signOut')}
        </Button>
      </Box>
    </Page>
  );
}
