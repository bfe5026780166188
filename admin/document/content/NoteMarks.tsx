import Box from '@mui/material/Box';
import { useWords } from '../../i18n/useWords.ts';

export interface RowNote {
  id: string;
  section: string;
  rowId: string | null;
  text: string;
  answered: boolean;
}

/** What the upper union says about this very place. */
export function NoteMarks({ notes }: { notes: RowNote[] }) {
  const words = useWords();
  return notes.map((note) => (
    <Box
      key={note.id}
      role="note"
      sx={{
        borderLeft: '4px solid',
        borderColor: note.answered ? 'good.ink' : 'returned.ink',
        bgcolor: note.answered ? 'good.soft' : 'returned.soft',
        px: 1.5,
        py: 0.75,
        mb: 1,
        fontSize: '0.9375rem',
        borderRadius: '0 4px 4px 0',
      }}
    >
      <strong>{words(note.answered ? 'document.noteDone' : 'document.noteHere')}: </strong>
      {note.text}
    </Box>
  ));
}
