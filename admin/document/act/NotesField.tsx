import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import {
  describeForm,
  type FieldLabel,
  type Flow,
  type FlowLabels,
  type FormField,
} from '../../../workflows/kit/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { rowsIn, textOf } from '../../kit/contentValues.ts';
import { Field } from '../../shared/Field.tsx';
import { Pick } from '../../shared/Pick.tsx';
import { TextInput } from '../../shared/TextInput.tsx';
import type { DocumentParts } from '../useDocument.ts';
import { notePlaces, placeFrom, placeValue } from './notePlaces.ts';

interface NotesFieldProps {
  field: FormField;
  label: FieldLabel;
  flow: Flow;
  labels: FlowLabels;
  /** The act that asks. */
  action: string;
  document: DocumentParts;
  value: unknown;
  faults: Record<string, string>;
  onChange: (value: unknown) => void;
}

/** What to change, place by place: each note hangs on a part or a row of the content. */
export function NotesField({
  field,
  label,
  flow,
  labels,
  action,
  document,
  value,
  faults,
  onChange,
}: NotesFieldProps) {
  const words = useWords();
  const places = useMemo(
    () => notePlaces(describeForm(flow.form), labels, document.content, field.of),
    [flow, labels, document.content, field.of],
  );
  const notes = rowsIn(value);
  // Notes on one list are asked for in the act's own words.
  const wordFor = (key: string, own: boolean) =>
    own ? labels.payload[`${action}.${field.path}.${key}`]?.label : undefined;
  const change = (place: number, part: Record<string, unknown>) =>
    onChange(notes.map((note, at) => (at === place ? { ...note, ...part } : note)));
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 1.5 }}>
      <Box component="legend" sx={{ fontWeight: 600, p: 0, mb: 0.75 }}>
        {label.label}
      </Box>
      {label.help && <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>{label.help}</Box>}
      {notes.map((note, place) => (
        <Box
          key={place}
          role="group"
          aria-label={words('act.note', { no: place + 1 })}
          sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, display: 'grid', gap: 1.5 }}
        >
          <Field
            label={wordFor('rowId', field.of !== undefined) ?? words('act.noteSection')}
            error={faults[`${field.key}.${place}.section`] ?? faults[`${field.key}.${place}.rowId`]}
          >
            {(wiring) => (
              <Pick
                wiring={wiring}
                value={placeValue({ section: note['section'], rowId: note['rowId'] })}
                blank={words('act.notePlace')}
                options={places}
                onChange={(chosen) => change(place, { rowId: undefined, ...placeFrom(chosen) })}
              />
            )}
          </Field>
          <Field
            label={wordFor('text', field.of !== undefined) ?? words('act.noteText')}
            error={faults[`${field.key}.${place}.text`]}
          >
            {(wiring) => (
              <TextInput
                wiring={wiring}
                value={textOf(note['text'])}
                multiline
                minRows={2}
                onChange={(text) => change(place, { text })}
              />
            )}
          </Field>
          <Button
            size="small"
            onClick={() => onChange(notes.filter((_, at) => at !== place))}
            sx={{ justifySelf: 'start' }}
          >
            {words('act.remove')}
          </Button>
        </Box>
      ))}
      <Button
        variant="outlined"
        onClick={() => onChange([...notes, { section: '', text: '' }])}
        sx={{ justifySelf: 'start' }}
      >
        {field.of === undefined ? words('act.noteAdd') : words('act.rowAdd')}
      </Button>
    </Box>
  );
}
