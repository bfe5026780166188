import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import BellIcon from '@mui/icons-material/NotificationsOutlined';
import { LinkBase } from 'react-admin';
import { useViewer } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';

/** How much one was told and has not read; leads to the list. */
export function Bell() {
  const words = useWords();
  const unread = useViewer()?.unreadNotifications ?? 0;
  const label =
    unread > 0 ? words('notifications.unread', { smart_count: unread }) : words('notifications.title');
  return (
    <IconButton component={LinkBase} to="/notifications" aria-label={label} title={label}>
      <Badge badgeContent={unread} max={99} color="error">
        <BellIcon sx={{ color: 'text.primary' }} />
      </Badge>
    </IconButton>
  );
}
