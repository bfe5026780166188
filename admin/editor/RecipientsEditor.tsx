import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import { elementId } from '../document/places.ts';
import { jumpTo } from '../document/useJump.ts';
import { useWords } from '../i18n/useWords.ts';
import { isRow, textOf } from '../kit/contentValues.ts';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { useEditor } from './context.ts';
import type { Target } from '../document/content/SentToSummary.tsx';
import { SendTo } from './SendTo.tsx';
import type { Path } from './edits.ts';

interface RecipientsEditorProps {
  path: Path;
  value: unknown;
  label: string;
}

/** "Nơi nhận": the printed lines, and whom each is sent to. */
export function RecipientsEditor({ path, value, label }: RecipientsEditorProps) {
  const words = useWords();
  const { edit, faults } = useEditor();
  const rows: unknown[] = Array.isArray(value) ? value : [];
  const insert = (at: number) => {
    edit({ type: 'insert', path, at, value: { text: '' } });
    setTimeout(() => jumpTo(`${path.join('.')}.${at}.text`), 30);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {rows.map((row, at) => {
        const place = `${path.join('.')}.${at}`;
        const name = words('editor.line', { name: label, no: at + 1 });
        return (
          <Box key={at} sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start' }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Field
                id={elementId(`${place}.text`)}
                label={name}
                hideLabel
                error={faults[`${place}.text`] ?? faults[place]}
              >
                {(wiring) => (
                  <TextInput
                    wiring={wiring}
                    value={isRow(row) ? textOf(row['text']) : textOf(row)}
                    onChange={(text) =>
                      edit({
                        type: 'set',
                        path: [...path, at],
                        value: isRow(row) ? { ...row, text } : { text },
                      })
                    }
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                      event.preventDefault();
                      insert(at + 1);
                    }}
                  />
                )}
              </Field>
              <SendTo
                name={name}
                targets={targetsOf(row)}
                error={faultWithin(faults, `${place}.dispatchTo`)}
                onChange={(targets) =>
                  edit({ type: 'set', path: [...path, at], value: sentTo(row, targets) })
                }
              />
            </Box>
            <IconButton
              aria-label={words('editor.remove', { name })}
              onClick={() => edit({ type: 'remove', path, at })}
            >
              <Close fontSize="small" />
            </IconButton>
          </Box>
        );
      })}
      <Button
        size="small"
        data-add
        startIcon={<Add />}
        onClick={() => insert(rows.length)}
        aria-label={words('editor.addTo', { name: label })}
        sx={{ justifySelf: 'start' }}
      >
        {words('editor.add')}
      </Button>
    </Box>
  );
}

function targetsOf(row: unknown): Target[] {
  const targets = isRow(row) ? row['dispatchTo'] : undefined;
  return Array.isArray(targets) ? (targets as Target[]) : [];
}

/** The line with those it is sent to; a line that is sent to nobody says nothing of it. */
function sentTo(row: unknown, targets: Target[]): object {
  const { dispatchTo: _, ...printed } = isRow(row) ? row : { text: textOf(row) };
  return targets.length > 0 ? { ...printed, dispatchTo: targets } : printed;
}

function faultWithin(faults: Record<string, string>, place: string): string | undefined {
  return Object.entries(faults).find(([path]) => path.startsWith(place))?.[1];
}
