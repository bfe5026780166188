import Box from '@mui/material/Box';
import { elementId } from '../document/places.ts';
import { useWords } from '../i18n/useWords.ts';
import { idOf, type Row, textOf } from '../kit/contentValues.ts';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { useEditor } from './context.ts';
import type { Path } from './edits.ts';
import { RowButtons } from './RowButtons.tsx';

interface BlockEditorProps {
  block: Row;
  at: number;
  count: number;
  path: Path;
}

/** A paragraph or a dash line of a section. */
export function BlockEditor({ block, at, count, path }: BlockEditorProps) {
  const words = useWords();
  const { edit, faults } = useEditor();
  const own = [...path, at];
  const options = (['paragraph', 'bullet', 'subBullet'] as const).map((type) => ({
    value: type,
    label: words(`editor.${type}`),
  }));
  return (
    <Box id={elementId(idOf(block) ?? own.join('.'))} sx={{ display: 'grid', gap: 0.5 }}>
      <Field
        id={elementId(`${own.join('.')}.text`)}
        label={words('document.row', { name: words('editor.block'), no: at + 1 })}
        hideLabel
        error={faults[`${own.join('.')}.text`]}
      >
        {(wiring) => (
          <TextInput
            wiring={wiring}
            value={textOf(block['text'])}
            multiline
            minRows={2}
            onChange={(text) => edit({ type: 'set', path: [...own, 'text'], value: text })}
          />
        )}
      </Field>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Box sx={{ width: 190, mr: 'auto' }}>
          <Field label={words('editor.blockType')} hideLabel>
            {(wiring) => (
              <Pick
                wiring={wiring}
                value={textOf(block['type']) || 'paragraph'}
                options={options}
                onChange={(type) => edit({ type: 'set', path: [...own, 'type'], value: type })}
              />
            )}
          </Field>
        </Box>
        <RowButtons
          name={words('document.row', { name: words('editor.block'), no: at + 1 })}
          first={at === 0}
          last={at === count - 1}
          onUp={() => edit({ type: 'move', path, at, to: at - 1 })}
          onDown={() => edit({ type: 'move', path, at, to: at + 1 })}
          onRemove={() => edit({ type: 'remove', path, at })}
        />
      </Box>
    </Box>
  );
}
