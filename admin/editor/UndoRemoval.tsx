import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useWords } from '../i18n/useWords.ts';
import { nameOf, type Row } from '../kit/contentValues.ts';

/** A row just removed can come back. */
export function UndoRemoval({ row, onUndo }: { row: Row; onUndo: () => void }) {
  const words = useWords();
  return (
    <Alert
      severity="info"
      variant="outlined"
      action={<Button onClick={onUndo}>{words('editor.undo')}</Button>}
      sx={{ alignItems: 'center' }}
    >
      {words('editor.removed', { name: nameOf(row) || words('editor.untitled') })}
    </Alert>
  );
}
