import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';

/** The key that signs, shown this once: only its button closes it. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      // Where the browser gives no clipboard, the key can still be selected by hand.
      () => setCopied(false),
    );
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="secret-title">
      <DialogTitle id="secret-title" variant="h1">
        {words('connections.secretTitle')}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Box>{words('connections.secretHelp')}</Box>
        <Box
          component="code"
          sx={{
            p: 1.5,
            border: 1,
            borderColor: 'edge',
            borderRadius: 1,
            bgcolor: 'sunk',
            overflowWrap: 'anywhere',
          }}
        >
          {secret}
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5, gap: 1 }}>
        <Button variant="outlined" onClick={copy}>
          {words(copied ? 'connections.copied' : 'connections.copy')}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {words('connections.kept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
