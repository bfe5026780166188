import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Add from '@mui/icons-material/Add';
import { elementId } from '../document/places.ts';
import { jumpTo } from '../document/useJump.ts';
import { useWords } from '../i18n/useWords.ts';
import { idOf, nameOf, type Row, rowsIn, textOf } from '../kit/contentValues.ts';
import { sectionNumber } from '../kit/sectionNumber.ts';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { uuid } from '../shared/uuid.ts';
import { BlockEditor } from './BlockEditor.tsx';
import { useEditor } from './context.ts';
import type { Path } from './edits.ts';
import { NoteTicks } from './NoteTicks.tsx';
import { RowButtons } from './RowButtons.tsx';

/** The form allows no deeper nesting. */
const DEEPEST = 3;

/** Headed text, numbered by depth as in print: I. · 1. · a) */
export function SectionsEditor({ path, value, depth }: { path: Path; value: unknown; depth: number }) {
  const words = useWords();
  const { edit } = useEditor();
  const sections = rowsIn(value);
  const add = () => {
    const id = uuid();
    edit({ type: 'insert', path, at: sections.length, value: { id, heading: '', blocks: [] } });
    setTimeout(() => jumpTo(id), 50);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {sections.map((section, at) => (
        <SectionCard
          key={idOf(section) ?? at}
          section={section}
          at={at}
          count={sections.length}
          path={path}
          depth={depth}
        />
      ))}
      <Button
        variant={depth === 0 ? 'outlined' : 'text'}
        size={depth === 0 ? 'medium' : 'small'}
        data-add
        startIcon={<Add />}
        onClick={add}
        sx={{ justifySelf: 'start' }}
      >
        {words(depth === 0 ? 'editor.addSection' : 'editor.addSubsection')}
      </Button>
    </Box>
  );
}

function SectionCard({
  section,
  at,
  count,
  path,
  depth,
}: {
  section: Row;
  at: number;
  count: number;
  path: Path;
  depth: number;
}) {
  const words = useWords();
  const { edit, faults, notes } = useEditor();
  const own = [...path, at];
  const id = idOf(section);
  const blocks = rowsIn(section['blocks']);
  const number = sectionNumber(depth, at);
  const addBlock = () => {
    const blockId = uuid();
    edit({
      type: 'insert',
      path: [...own, 'blocks'],
      at: blocks.length,
      value: { id: blockId, type: 'paragraph', text: '' },
    });
    setTimeout(() => jumpTo(blockId), 50);
  };
  return (
    <Box
      id={elementId(id ?? own.join('.'))}
      role="group"
      aria-label={`${number} ${nameOf(section)}`}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderLeft: '4px solid',
        borderLeftColor: 'divider',
        borderRadius: 1,
        p: { xs: 1.5, sm: 2 },
        bgcolor: 'background.paper',
        display: 'grid',
        gap: 1.5,
      }}
    >
      <NoteTicks notes={notes.filter((note) => note.rowId !== null && note.rowId === id)} />
      <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-end' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Field
            id={elementId(`${own.join('.')}.heading`)}
            label={`${number} ${words('editor.heading')}`}
            error={faults[`${own.join('.')}.heading`]}
          >
            {(wiring) => (
              <TextInput
                wiring={wiring}
                value={textOf(section['heading'])}
                onChange={(heading) => edit({ type: 'set', path: [...own, 'heading'], value: heading })}
              />
            )}
          </Field>
        </Box>
        <RowButtons
          name={nameOf(section) || number}
          first={at === 0}
          last={at === count - 1}
          onUp={() => edit({ type: 'move', path, at, to: at - 1 })}
          onDown={() => edit({ type: 'move', path, at, to: at + 1 })}
          onRemove={() => edit({ type: 'remove', path, at })}
        />
      </Box>
      {blocks.map((block, place) => (
        <BlockEditor
          key={idOf(block) ?? place}
          block={block}
          at={place}
          count={blocks.length}
          path={[...own, 'blocks']}
        />
      ))}
      <Button size="small" startIcon={<Add />} onClick={addBlock} sx={{ justifySelf: 'start' }}>
        {words('editor.addBlock')}
      </Button>
      {depth < DEEPEST && (
        <SectionsEditor path={[...own, 'sections']} value={section['sections']} depth={depth + 1} />
      )}
    </Box>
  );
}
