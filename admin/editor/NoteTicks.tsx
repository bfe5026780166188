import Box from '@mui/material/Box';
import type { RowNote } from '../document/content/NoteMarks.tsx';
import { NoteCheckbox } from '../document/NoteCheckbox.tsx';
import { useWords } from '../i18n/useWords.ts';

/** What the upper union says about this place, with a tick for when it is done. */
export function NoteTicks({ notes }: { notes: RowNote[] }) {
  const words = useWords();
  return notes.map((note) => (
    <Box
      key={note.id}
      role="note"
      sx={{
        borderLeft: '4px solid',
        borderColor: note.answered ? 'good.ink' : 'returned.ink',
        bgcolor: note.answered ? 'good.soft' : 'returned.soft',
        borderRadius: '0 4px 4px 0',
        px: 1.5,
        py: 0.75,
        my: 1,
      }}
    >
      <Box sx={{ fontSize: '0.9375rem' }}>
        <strong>{words('document.noteHere')}: </strong>
        {note.text}
      </Box>
      <NoteCheckbox note={note} label={words('document.noteDone')} />
    </Box>
  ));
}
