import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { RowNote } from '../document/content/NoteMarks.tsx';
import { useTick } from '../document/useTick.ts';
import { useWords } from '../i18n/useWords.ts';

/** What the upper union says about this place, with a tick for when it is done. */
export function NoteTicks({ notes }: { notes: RowNote[] }) {
  const words = useWords();
  const tick = useTick();
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
      <FormControlLabel
        control={
          <Checkbox checked={note.answered} onChange={(_, answered) => void tick(note.id, answered)} />
        }
        label={words('document.noteDone')}
      />
    </Box>
  ));
}
