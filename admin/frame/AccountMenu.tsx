import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { LinkBase, useLogout } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';
import { initials } from '../shared/format.ts';
import { ownEntries } from './entries.ts';
import { Preferences } from './Preferences.tsx';
import { useViewer } from './useViewer.ts';

/** Who is signed in, language and appearance, and the way out. */
export function AccountMenu() {
  const words = useWords();
  const viewer = useViewer();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!viewer) return null;
  const { fullName } = viewer.person;
  return (
    <>
      <IconButton
        aria-label={`${words('frame.account')}: ${fullName}`}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <PersonMark fullName={fullName} />
      </IconButton>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <Box sx={{ width: 300, p: 2 }}>
          <Typography sx={{ fontWeight: 600 }}>{fullName}</Typography>
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 2 }}>
            {viewer.offices[0]
              ? `${viewer.offices[0].label} · ${viewer.offices[0].organisation.name}`
              : words('frame.noOffice')}
          </Typography>
          <Preferences />
        </Box>
        <Divider />
        <Box sx={{ p: 1 }}>
          {ownEntries(viewer, words).map(({ to, label }) => (
            <Button
              key={to}
              fullWidth
              component={LinkBase}
              to={to}
              onClick={() => setAnchor(null)}
              sx={{ justifyContent: 'flex-start', color: 'text.primary' }}
            >
              {label}
            </Button>
          ))}
          <Button
            fullWidth
            onClick={() => void logout()}
            sx={{ justifyContent: 'flex-start', color: 'text.primary' }}
          >
            {words('frame.signOut')}
          </Button>
        </Box>
      </Popover>
    </>
  );
}

export function PersonMark({ fullName, size = 32 }: { fullName: string; size?: number }) {
  return (
    <Avatar
      aria-hidden
      sx={{
        width: size,
        height: size,
        bgcolor: 'accentSoft',
        color: 'primary.main',
        fontSize: '0.875rem',
        fontWeight: 600,
      }}
    >
      {initials(fullName)}
    </Avatar>
  );
}
