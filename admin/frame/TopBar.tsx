import Box from '@mui/material/Box';
import { Bell } from '../notifications/Bell.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { Brand } from './Brand.tsx';
import { OfficeSwitch } from './OfficeSwitch.tsx';
import { SearchBox } from './SearchBox.tsx';
import { seesNoDocuments, useViewer } from './useViewer.ts';

/** On top of every page: search over everything, the office one acts in, the account. */
export function TopBar() {
  const viewer = useViewer();
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 1, md: 2 },
        height: 60,
        px: { xs: 2, md: 4 },
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ display: { md: 'none' }, flex: 1 }}>
        <Brand compact />
      </Box>
      <Box sx={{ display: { xs: 'none', md: 'block' }, flex: 1, maxWidth: 560 }}>
        {viewer && !seesNoDocuments(viewer) && <SearchBox />}
      </Box>
      <Box sx={{ display: { xs: 'none', md: 'block' }, flex: 1 }} />
      <OfficeSwitch />
      <Bell />
      <AccountMenu />
    </Box>
  );
}
