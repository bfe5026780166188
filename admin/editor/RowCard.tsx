import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo } from 'react';
import type { FormField } from '../../workflows/kit/index.ts';
import { elementId } from '../document/places.ts';
import { useWords } from '../i18n/useWords.ts';
import { calledIn } from '../document/content/rowNames.ts';
import { idOf, type Row } from '../kit/contentValues.ts';
import { useEditor } from './context.ts';
import type { Path } from './edits.ts';
import { NoteTicks } from './NoteTicks.tsx';
import { RowButtons } from './RowButtons.tsx';
import { RowFields } from './RowFields.tsx';

interface RowCardProps {
  row: Row;
  at: number;
  count: number;
  path: Path;
  fields: FormField[];
  section: string;
  label: string;
  open: boolean;
  onToggle: (open: boolean) => void;
  onInsert: (at: number) => void;
  onRemove: (at: number) => void;
  onMove: (at: number, to: number) => void;
}

/** One row, open to write in or folded to its name. */
export const RowCard = memo(function RowCard(props: RowCardProps) {
  const { row, at, count, path, fields, label, open, onToggle, onInsert, onRemove, onMove } = props;
  const words = useWords();
  const { faults, labels, notes, wanted } = useEditor();
  const id = idOf(row);
  const rowPath = [...path, at];
  const inRow = `${rowPath.join('.')}.`;
  const faulty = Object.keys(faults).some((place) => `${place}.`.startsWith(inRow));
  const own = notes.filter((note) => note.rowId !== null && note.rowId === id);
  const shown = open || faulty || wanted === id || wanted.startsWith(inRow);
  const name = calledIn(row, fields, labels) || words('editor.untitled');
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(at, event.key === 'ArrowUp' ? at - 1 : at + 1);
  };
  return (
    <Box
      component="li"
      id={elementId(id ?? inRow)}
      aria-label={words('document.row', { name: label, no: at + 1 })}
      onKeyDown={onKeyDown}
      sx={{
        border: 1,
        borderColor: faulty ? 'error.main' : own.some((note) => !note.answered) ? 'returned.ink' : 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
        minWidth: 0,
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          pl: 2,
          pr: 1,
          py: 0.5,
          borderBottom: shown ? 1 : 0,
          borderColor: 'divider',
        }}
      >
        <Box sx={{ fontWeight: 600, flex: 'none' }}>{at + 1}.</Box>
        <Button
          aria-expanded={shown}
          onClick={() => onToggle(!shown)}
          sx={{
            flex: 1,
            minWidth: 0,
            justifyContent: 'flex-start',
            textAlign: 'left',
            color: 'text.primary',
            px: 0.5,
          }}
        >
          <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            {name}
          </Box>
        </Button>
        <RowButtons
          name={name}
          first={at === 0}
          last={at === count - 1}
          onUp={() => onMove(at, at - 1)}
          onDown={() => onMove(at, at + 1)}
          onRemove={() => onRemove(at)}
        />
      </Box>
      {(shown || own.length > 0) && (
        <Box sx={{ p: 2, display: 'grid', gap: 2 }}>
          <NoteTicks notes={own} />
          {shown && <RowFields fields={fields} row={row} path={rowPath} onEnter={() => onInsert(at + 1)} />}
        </Box>
      )}
    </Box>
  );
});
