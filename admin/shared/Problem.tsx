import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type FaultCode, faultOf } from '../data/faults.ts';
import { useWords } from '../i18n/useWords.ts';

/** What happened, what is safe, what to do, and a code to read over the phone. */
export function Problem({ error, retry }: { error: unknown; retry?: () => void }) {
  const words = useWords();
  const fault = faultOf(error);
  const severity = severityOf(fault.code);
  const again = retry && severity === 'error' && (
    <Button variant="outlined" onClick={retry}>
      {words('common.retry')}
    </Button>
  );
  return (
    <Alert
      severity={severity}
      variant="outlined"
      action={again}
      sx={{ my: 2, bgcolor: 'background.paper', fontSize: '1rem' }}
    >
      {words(`faults.${fault.code}`)}
      {fault.requestId && (
        <Typography component="p" variant="caption" sx={{ mt: 0.5 }}>
          {words('faults.code', { code: fault.requestId.slice(0, 8) })}
        </Typography>
      )}
    </Alert>
  );
}

function severityOf(code: FaultCode): 'success' | 'info' | 'error' {
  if (code === 'PERFORMED') return 'success';
  return code === 'NOT_FOUND' ? 'info' : 'error';
}
