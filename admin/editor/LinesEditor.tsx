import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import { elementId } from '../document/places.ts';
import { jumpTo } from '../document/useJump.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { useEditor } from './context.ts';
import type { Path } from './edits.ts';

interface LinesEditorProps {
  path: Path;
  value: unknown;
  label: string;
}

/** Lines of text: Enter begins the next one, Backspace in an empty one takes it away. */
export function LinesEditor({ path, value, label }: LinesEditorProps) {
  const words = useWords();
  const { edit, faults } = useEditor();
  const lines = Array.isArray(value) ? value.map(String) : [];
  const goTo = (at: number) => setTimeout(() => jumpTo(`${path.join('.')}.${at}`), 30);
  const insert = (at: number) => {
    edit({ type: 'insert', path, at, value: '' });
    goTo(at);
  };
  const remove = (at: number) => {
    edit({ type: 'remove', path, at });
    if (at > 0) goTo(at - 1);
  };
  const onKeyDown = (event: React.KeyboardEvent, at: number) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') insert(at + 1);
    else if (event.key === 'Backspace' && lines[at] === '') remove(at);
    else if (event.altKey && event.key === 'ArrowUp') edit({ type: 'move', path, at, to: at - 1 });
    else if (event.altKey && event.key === 'ArrowDown') edit({ type: 'move', path, at, to: at + 1 });
    else return;
    event.preventDefault();
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {lines.map((line, at) => (
        <Box key={at} sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start' }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Field
              id={elementId(`${path.join('.')}.${at}`)}
              label={words('editor.line', { name: label, no: at + 1 })}
              hideLabel
              error={faults[`${path.join('.')}.${at}`]}
            >
              {(wiring) => (
                <TextInput
                  wiring={wiring}
                  value={line}
                  multiline
                  onChange={(text) =>
                    edit({ type: 'set', path: [...path, at], value: text.replace(/\n/g, ' ') })
                  }
                  onKeyDown={(event) => onKeyDown(event, at)}
                />
              )}
            </Field>
          </Box>
          <IconButton
            aria-label={words('editor.remove', { name: words('editor.line', { name: label, no: at + 1 }) })}
            onClick={() => remove(at)}
          >
            <Close fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Button
        size="small"
        data-add
        startIcon={<Add />}
        onClick={() => insert(lines.length)}
        aria-label={words('editor.addTo', { name: label })}
        sx={{ justifySelf: 'start' }}
      >
        {words('editor.add')}
      </Button>
    </Box>
  );
}
