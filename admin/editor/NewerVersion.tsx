import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../i18n/useWords.ts';

interface NewerVersionProps {
  /** Whether it may still be saved as it now stands. */
  editable: boolean;
  dirty: boolean;
  onOpen: () => void;
}

/** Others have changed the document while one is writing: it is said, and nothing is overwritten. */
export function NewerVersion({ editable, dirty, onOpen }: NewerVersionProps) {
  const words = useWords();
  return (
    <Alert
      severity="info"
      variant="outlined"
      role="status"
      sx={{ fontSize: '1rem', bgcolor: 'background.paper' }}
    >
      {words('editor.newer')} {words(editable ? 'editor.newerHelp' : 'editor.newerClosed')}
      <Box sx={{ mt: 1 }}>
        <Button variant="outlined" onClick={onOpen}>
          {words(dirty ? 'editor.newerKeepMine' : 'editor.newerOpen')}
        </Button>
      </Box>
    </Alert>
  );
}
