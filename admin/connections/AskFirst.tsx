import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../i18n/useWords.ts';

interface AskFirstProps {
  warning: string;
  yes: string;
  danger: boolean;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** What an act would mean, said before it is done. */
export function AskFirst({ warning, yes, danger, busy, onYes, onNo }: AskFirstProps) {
  const words = useWords();
  return (
    <Box role="alert" sx={{ mt: 1.5, p: 1.5, bgcolor: 'waiting.soft', borderRadius: 1 }}>
      <Box sx={{ mb: 1, maxWidth: '72ch' }}>{warning}</Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="contained" color={danger ? 'error' : 'primary'} aria-disabled={busy} onClick={onYes}>
          {yes}
        </Button>
        <Button onClick={onNo}>{words('common.cancel')}</Button>
      </Box>
    </Box>
  );
}
