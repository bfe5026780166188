import Alert, { type AlertColor } from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { useContext } from 'react';
import { NotificationContext, type NotificationPayload, useTranslate } from 'react-admin';

/** What was just done, said once at the foot of the page. */
export function Notices() {
  const translate = useTranslate();
  const { notifications, takeNotification } = useContext(NotificationContext);
  const notice = notifications[0];
  if (typeof notice?.message !== 'string') return null;
  return (
    <Snackbar
      open
      autoHideDuration={6000}
      onClose={(_, why) => why !== 'clickaway' && takeNotification()}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      sx={{ bottom: { xs: 132, md: 96 } }}
    >
      <Alert
        severity={severityOf(notice.type)}
        variant="filled"
        onClose={() => takeNotification()}
        sx={{ fontSize: '1rem', alignItems: 'center' }}
      >
        {translate(notice.message, { _: notice.message, ...notice.notificationOptions?.messageArgs })}
      </Alert>
    </Snackbar>
  );
}

function severityOf(type: NotificationPayload['type']): AlertColor {
  return type === 'success' || type === 'warning' || type === 'error' ? type : 'info';
}
