import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { FieldLabel, FormField } from '../../../workflows/kit/index.ts';
import { Choices } from '../../shared/Choices.tsx';
import { DateInput } from '../../shared/DateInput.tsx';
import { Field } from '../../shared/Field.tsx';
import { MoneyInput } from '../../shared/MoneyInput.tsx';
import { NumberInput } from '../../shared/NumberInput.tsx';
import { TextInput } from '../../shared/TextInput.tsx';
import { MomentInput } from './MomentInput.tsx';

interface PlainFieldProps {
  field: FormField;
  label: FieldLabel;
  value: unknown;
  faults: Record<string, string>;
  onChange: (value: unknown) => void;
}

/** One answer of a payload that needs no document to be understood: words, a day, a number, one of a few. */
export function PlainField({ field, label, value, faults, onChange }: PlainFieldProps) {
  const text = typeof value === 'string' ? value : '';
  if (field.kind === 'enum') {
    const options = (field.options ?? []).map((option) => ({
      value: option,
      label: label.options?.[option] ?? option,
    }));
    return (
      <Choices
        label={label.label}
        help={label.help}
        required={field.required}
        value={text}
        options={options}
        error={faults[field.key]}
        onChange={onChange}
      />
    );
  }
  if (field.kind === 'flag')
    return (
      <Box>
        <FormControlLabel
          sx={{ minHeight: 44 }}
          control={
            <Checkbox checked={value === true} onChange={(_, checked) => onChange(checked || undefined)} />
          }
          label={label.label}
        />
        {label.help && <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{label.help}</Box>}
      </Box>
    );
  return (
    <Field label={label.label} help={label.help} required={field.required} error={faults[field.key]}>
      {(wiring) => {
        switch (field.kind) {
          case 'date':
            return <DateInput wiring={wiring} value={value} onChange={onChange} />;
          case 'dateTime':
            return <MomentInput wiring={wiring} value={value} onChange={onChange} />;
          case 'number':
            return <NumberInput wiring={wiring} value={value} onChange={onChange} />;
          case 'money':
            return <MoneyInput wiring={wiring} value={value} onChange={onChange} />;
          case 'stringList':
            return (
              <TextInput
                wiring={wiring}
                value={Array.isArray(value) ? value.join('\n') : ''}
                // Lines while one types; blank ones are no lines once it is sent.
                onChange={(typed) => onChange(typed.split('\n'))}
                multiline
                minRows={3}
              />
            );
          default:
            return (
              <TextInput
                wiring={wiring}
                value={text}
                onChange={onChange}
                multiline={field.kind === 'longText'}
                minRows={field.kind === 'longText' ? 3 : undefined}
              />
            );
        }
      }}
    </Field>
  );
}
