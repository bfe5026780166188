import type { FieldLabel, Flow, FlowLabels, FormField } from '../../../workflows/kit/index.ts';
import { Choices } from '../../shared/Choices.tsx';
import { DateInput } from '../../shared/DateInput.tsx';
import { Field } from '../../shared/Field.tsx';
import { NumberInput } from '../../shared/NumberInput.tsx';
import { TextInput } from '../../shared/TextInput.tsx';
import type { DocumentParts } from '../useDocument.ts';
import { AttendanceField } from './AttendanceField.tsx';
import { DocumentPicker } from './DocumentPicker.tsx';
import { MomentInput } from './MomentInput.tsx';
import { NotesField } from './NotesField.tsx';
import { PersonPicker } from './PersonPicker.tsx';

export interface PayloadFieldProps {
  field: FormField;
  label: FieldLabel;
  flow: Flow;
  labels: FlowLabels;
  document: DocumentParts;
  value: unknown;
  faults: Record<string, string>;
  onChange: (value: unknown) => void;
}

/** One answer of a payload, by its kind. */
export function PayloadField({
  field,
  label,
  flow,
  labels,
  document,
  value,
  faults,
  onChange,
}: PayloadFieldProps) {
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
  if (field.kind === 'rows' && field.fields?.length === 0)
    return (
      <AttendanceField
        label={label.label}
        document={document}
        value={value}
        error={faults[field.key]}
        onChange={onChange}
      />
    );
  if (field.kind === 'rows')
    return (
      <NotesField
        label={label.label}
        flow={flow}
        labels={labels}
        document={document}
        value={value}
        faults={faults}
        onChange={onChange}
      />
    );
  return (
    <Field label={label.label} help={label.help} required={field.required} error={faults[field.key]}>
      {(wiring) => {
        switch (field.kind) {
          case 'person':
            return (
              <PersonPicker
                wiring={wiring}
                document={document}
                value={text}
                required={field.required}
                onChange={onChange}
              />
            );
          case 'document':
            return <DocumentPicker wiring={wiring} document={document} value={text} onChange={onChange} />;
          case 'date':
            return <DateInput wiring={wiring} value={value} onChange={onChange} />;
          case 'dateTime':
            return <MomentInput wiring={wiring} value={value} onChange={onChange} />;
          case 'number':
            return <NumberInput wiring={wiring} value={value} onChange={onChange} />;
          default:
            return (
              <TextInput
                wiring={wiring}
                value={text}
                onChange={onChange}
                multiline={field.kind === 'longText'}
                minRows={field.kind === 'longText' ? 3 : undefined}
                inputProps={{ maxLength: field.max }}
              />
            );
        }
      }}
    </Field>
  );
}
