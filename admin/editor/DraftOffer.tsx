import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../i18n/useWords.ts';
import { showDateTime } from '../shared/format.ts';
import type { Draft } from './drafts.ts';

interface DraftOfferProps {
  draft: Draft;
  /** The document has moved on since. */
  older: boolean;
  onUse: () => void;
  onDrop: () => void;
}

/** Work left over on this device: to go on with, or to drop. */
export function DraftOffer({ draft, older, onUse, onDrop }: DraftOfferProps) {
  const words = useWords();
  return (
    <Alert severity="warning" variant="outlined" sx={{ fontSize: '1rem', bgcolor: 'background.paper' }}>
      {words('editor.draftFound', { at: showDateTime(draft.at) })} {older && words('editor.draftOlder')}
      <Box sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" onClick={onUse}>
          {words('editor.draftUse')}
        </Button>
        <Button variant="outlined" onClick={onDrop}>
          {words('editor.draftDrop')}
        </Button>
      </Box>
    </Alert>
  );
}
