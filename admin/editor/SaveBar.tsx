import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';
import { showTime } from '../shared/format.ts';

interface SaveBarProps {
  documentId: string;
  dirty: boolean;
  busy: boolean;
  savedAt: string | undefined;
  faults: number;
  onSave: () => Promise<boolean>;
}

/** Always in sight: whether it is saved, and the one way to save it. */
export function SaveBar({ documentId, dirty, busy, savedAt, faults, onSave }: SaveBarProps) {
  const words = useWords();
  const navigate = useNavigate();
  const done = () => void navigate(`/documents/${documentId}`);
  const told = dirty
    ? words('editor.keptHere')
    : savedAt
      ? words('editor.saved', { time: showTime(savedAt) })
      : words('editor.nothingToSave');
  return (
    <Box
      component="section"
      aria-label={words('document.actions')}
      sx={{
        position: 'sticky',
        bottom: { xs: 'calc(60px + env(safe-area-inset-bottom))', md: 0 },
        zIndex: 'appBar',
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box
        sx={{
          maxWidth: 1120,
          mx: 'auto',
          px: { xs: 2, md: 4 },
          py: 1.25,
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1.5,
          alignItems: 'center',
        }}
      >
        <Box
          role="status"
          sx={{
            mr: 'auto',
            color: faults > 0 ? 'error.main' : dirty ? 'waiting.ink' : 'text.secondary',
            fontSize: '0.9375rem',
            fontWeight: dirty ? 600 : 400,
          }}
        >
          {faults > 0 ? words('editor.faults', { smart_count: faults }) : told}
        </Box>
        <Button variant="outlined" size="large" onClick={done}>
          {words('editor.done')}
        </Button>
        <Button
          variant="contained"
          size="large"
          title={words('editor.saveHint')}
          aria-disabled={busy}
          onClick={() => void onSave()}
        >
          {words(busy ? 'editor.saving' : 'editor.save')}
        </Button>
      </Box>
    </Box>
  );
}
