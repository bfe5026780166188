import type { FieldLabel, Flow, FlowLabels, FormField } from '../../../workflows/kit/index.ts';
import { Field } from '../../shared/Field.tsx';
import type { DocumentParts } from '../useDocument.ts';
import { AttendanceField } from './AttendanceField.tsx';
import { BallotCode } from './BallotCode.tsx';
import { BallotSheet } from './BallotSheet.tsx';
import { CountsField } from './CountsField.tsx';
import { DocumentPicker } from './DocumentPicker.tsx';
import { MarksField } from './MarksField.tsx';
import { NotesField } from './NotesField.tsx';
import { PeopleField } from './PeopleField.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { PlainField } from './PlainField.tsx';
import { RowField } from './RowField.tsx';
import { VerdictsField } from './VerdictsField.tsx';

export interface PayloadFieldProps {
  /** The act that asks. */
  action: string;
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
  action,
  field,
  label,
  flow,
  labels,
  document,
  value,
  faults,
  onChange,
}: PayloadFieldProps) {
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
  if (field.kind === 'ballotCode') return <BallotCode label={label} value={value} />;
  if (field.kind === 'people')
    return <PeopleField {...{ field, label, flow, document, value, onChange }} error={faults[field.key]} />;
  if (field.kind === 'row')
    return <RowField {...{ field, label, document, value, onChange }} error={faults[field.key]} />;
  if (field.kind === 'answers')
    return (
      <BallotSheet help={label.help} document={document} value={value} faults={faults} onChange={onChange} />
    );
  if (field.kind === 'marks')
    return (
      <MarksField
        field={field}
        label={label}
        document={document}
        value={value}
        faults={faults}
        onChange={onChange}
      />
    );
  if (field.kind === 'verdicts')
    return (
      <VerdictsField
        action={action}
        field={field}
        label={label}
        labels={labels}
        document={document}
        value={value}
        faults={faults}
        onChange={onChange}
      />
    );
  if (field.kind === 'counts')
    return (
      <CountsField
        label={label.label}
        document={document}
        value={value}
        faults={faults}
        onChange={onChange}
      />
    );
  if (field.kind === 'rows')
    return (
      <NotesField
        field={field}
        label={label}
        flow={flow}
        labels={labels}
        action={action}
        document={document}
        value={value}
        faults={faults}
        onChange={onChange}
      />
    );
  if (field.kind === 'person' || field.kind === 'document') {
    const text = typeof value === 'string' ? value : '';
    return (
      <Field label={label.label} help={label.help} required={field.required} error={faults[field.key]}>
        {(wiring) =>
          field.kind === 'person' ? (
            <PersonPicker
              wiring={wiring}
              document={document}
              value={text}
              required={field.required}
              onChange={onChange}
            />
          ) : (
            <DocumentPicker wiring={wiring} document={document} value={text} onChange={onChange} />
          )
        }
      </Field>
    );
  }
  return <PlainField field={field} label={label} value={value} faults={faults} onChange={onChange} />;
}
