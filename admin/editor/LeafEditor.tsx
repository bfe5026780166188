import FormControlLabel from '@mui/material/FormControlLabel';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import type { FormField } from '../../workflows/kit/index.ts';
import { elementId } from '../document/places.ts';
import { useWords } from '../i18n/useWords.ts';
import { DateInput } from '../shared/DateInput.tsx';
import { Field } from '../shared/Field.tsx';
import { showNumber } from '../shared/format.ts';
import { MoneyInput } from '../shared/MoneyInput.tsx';
import { NumberInput } from '../shared/NumberInput.tsx';
import { Pick } from '../shared/Pick.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { CadrePicker } from './CadrePicker.tsx';
import { useEditor } from './context.ts';
import type { Path } from './edits.ts';
import { DutyPicker } from './DutyPicker.tsx';
import { IndicatorPicker } from './IndicatorPicker.tsx';
import { ObligationPicker } from './ObligationPicker.tsx';
import { OrganisationPicker } from './OrganisationPicker.tsx';
import { TargetPicker } from './TargetPicker.tsx';

interface LeafEditorProps {
  field: FormField;
  path: Path;
  value: unknown;
  /** Enter in a single line, e.g. to add the next row. */
  onEnter?: () => void;
}

/** One value: its label above, help under it, its fault beside. */
export function LeafEditor({ field, path, value, onEnter }: LeafEditorProps) {
  const words = useWords();
  const { edit, labels, faults } = useEditor();
  const label = labels.fields[field.path] ?? { label: field.key };
  const change = (next: unknown) => edit({ type: 'set', path, value: next });
  const text = typeof value === 'string' ? value : '';
  if (field.kind === 'flag')
    return (
      <Box>
        <FormControlLabel
          control={<Checkbox checked={value === true} onChange={(_, on) => change(on)} />}
          label={label.label}
        />
        {label.help && <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{label.help}</Box>}
      </Box>
    );
  if (field.kind === 'organisation') {
    const place = path.join('.');
    return (
      <OrganisationPicker
        id={elementId(place)}
        label={label.label}
        help={label.help}
        error={faults[place] ?? faults[`${place}.organisationId`]}
        value={value}
        onChange={change}
      />
    );
  }
  if (field.kind === 'id')
    return field.key === 'programmeTargetId' ? (
      <TargetPicker path={path} value={text} onChange={change} />
    ) : null;
  if (field.kind === 'counted')
    return (
      <Box id={elementId(path.join('.'))} tabIndex={-1} sx={{ outline: 'none' }}>
        <Box sx={{ fontWeight: 600 }}>{label.label}</Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>{label.help}</Box>
        {typeof value === 'number' ? showNumber(value) : words('document.notFilled')}
      </Box>
    );
  return (
    <Field
      id={elementId(path.join('.'))}
      label={label.label}
      help={label.help}
      error={faultOf(field, value, faults[path.join('.')], words)}
    >
      {(wiring) => {
        switch (field.kind) {
          case 'money':
            return <MoneyInput wiring={wiring} value={value} onChange={change} />;
          case 'number':
            return <NumberInput wiring={wiring} value={value} onChange={change} />;
          case 'year':
            return <NumberInput wiring={wiring} value={value} onChange={change} />;
          case 'date':
            return <DateInput wiring={wiring} value={value} onChange={change} />;
          case 'person':
            return <CadrePicker wiring={wiring} field={field} path={path} value={text} />;
          case 'obligation':
            return <ObligationPicker wiring={wiring} value={text} onChange={change} />;
          case 'duty':
            return <DutyPicker wiring={wiring} value={text} onChange={change} />;
          case 'indicator':
            return <IndicatorPicker wiring={wiring} value={text} onChange={change} />;
          case 'enum':
            return (
              <Pick
                wiring={wiring}
                value={text}
                options={(field.options ?? []).map((option) => ({
                  value: option,
                  label: label.options?.[option] ?? option,
                }))}
                onChange={change}
              />
            );
          default:
            return (
              <TextInput
                wiring={wiring}
                value={text}
                onChange={(typed) => change(typed === '' && !field.required ? undefined : typed)}
                multiline={field.kind === 'longText'}
                minRows={field.kind === 'longText' ? 2 : undefined}
                onKeyDown={(event) => {
                  if (
                    event.key !== 'Enter' ||
                    !onEnter ||
                    field.kind === 'longText' ||
                    event.nativeEvent.isComposing
                  )
                    return;
                  event.preventDefault();
                  onEnter();
                }}
              />
            );
        }
      }}
    </Field>
  );
}

// What is typed but is no amount, day or number is said at once, in words that show how to write it.
function faultOf(
  field: FormField,
  value: unknown,
  fault: string | undefined,
  words: ReturnType<typeof useWords>,
): string | undefined {
  if (typeof value !== 'string' || value === '') return fault;
  if (field.kind === 'money') return words('editor.badMoney');
  if (field.kind === 'number' || field.kind === 'year') return words('editor.badNumber');
  return field.kind === 'date' && fault ? words('editor.badDate') : fault;
}
