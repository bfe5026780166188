import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Add from '@mui/icons-material/Add';
import { useRef, useState } from 'react';
import type { FormField } from '../../workflows/kit/index.ts';
import { jumpTo } from '../document/useJump.ts';
import { useWords } from '../i18n/useWords.ts';
import { idOf, type Row, rowsIn } from '../kit/contentValues.ts';
import { useEditor } from './context.ts';
import type { Path } from './edits.ts';
import { freshRow } from './fresh.ts';
import { RowCard } from './RowCard.tsx';
import { RowTotals } from './RowTotals.tsx';
import { UndoRemoval } from './UndoRemoval.tsx';

interface RowsEditorProps {
  field: FormField;
  path: Path;
  value: unknown;
  label: string;
}

/** So many rows stand open at first; longer lists begin folded. */
const OPEN_AT_FIRST = 4;

/** Targets, tasks: rows that are added, moved, folded and removed, by mouse or keys. */
export function RowsEditor({ field, path, value, label }: RowsEditorProps) {
  const words = useWords();
  const { edit } = useEditor();
  const rows = rowsIn(value);
  const fields = field.fields ?? [];
  const [few] = useState(rows.length <= OPEN_AT_FIRST);
  const [open, setOpen] = useState<Record<string, boolean>>({});
  const [removed, setRemoved] = useState<{ at: number; row: Row }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const insert = (at: number) => {
    const row = freshRow(fields, rows[at - 1]);
    const id = idOf(row) ?? '';
    edit({ type: 'insert', path, at, value: row });
    setOpen((before) => ({ ...before, [id]: true }));
    // Once it is drawn, the cursor goes into it.
    clearTimeout(timer.current);
    timer.current = setTimeout(() => jumpTo(id), 50);
  };
  const remove = (at: number) => {
    const row = rows[at];
    if (!row) return;
    setRemoved({ at, row });
    edit({ type: 'remove', path, at });
  };
  const move = (at: number, to: number) => edit({ type: 'move', path, at, to });

  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {rows.length > 1 && (
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{words('editor.rowKeys')}</Box>
      )}
      {rows.length === 0 && <Box sx={{ color: 'text.secondary' }}>{words('editor.empty')}</Box>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {rows.map((row, at) => {
          const id = idOf(row) ?? String(at);
          return (
            <RowCard
              key={id}
              row={row}
              at={at}
              count={rows.length}
              path={path}
              fields={fields}
              section={field.key}
              label={label}
              open={open[id] ?? few}
              onToggle={(now) => setOpen((before) => ({ ...before, [id]: now }))}
              onInsert={insert}
              onRemove={remove}
              onMove={move}
            />
          );
        })}
      </Box>
      {removed && (
        <UndoRemoval
          row={removed.row}
          onUndo={() => {
            edit({ type: 'insert', path, at: removed.at, value: removed.row });
            setRemoved(undefined);
          }}
        />
      )}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          alignItems: 'flex-start',
          justifyContent: 'space-between',
        }}
      >
        <Button
          variant="outlined"
          data-add
          startIcon={<Add />}
          onClick={() => insert(rows.length)}
          aria-label={words('editor.addTo', { name: label })}
        >
          {words('editor.add')}
        </Button>
        <RowTotals fields={fields} rows={rows} />
      </Box>
    </Box>
  );
}
