import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { startTransition, useOptimistic } from 'react';
import { useTick } from './useTick.ts';

interface NoteCheckboxProps {
  note: { id: string; answered: boolean };
  label: string;
}

/** A return note's tick: seen at once, taken back should the server refuse it. */
export function NoteCheckbox({ note, label }: NoteCheckboxProps) {
  const tick = useTick();
  const [answered, show] = useOptimistic(note.answered);
  const change = (next: boolean) =>
    startTransition(async () => {
      show(next);
      await tick(note.id, next);
    });
  return (
    <FormControlLabel
      sx={{
        alignItems: 'flex-start',
        mr: 0,
        '& .MuiFormControlLabel-label': { pt: '9px', textDecoration: answered ? 'line-through' : undefined },
      }}
      control={<Checkbox checked={answered} onChange={(_, next) => change(next)} />}
      label={label}
    />
  );
}
