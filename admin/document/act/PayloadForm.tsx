import type { Flow, FlowLabels, FormField } from '../../../workflows/kit/index.ts';
import type { DocumentParts } from '../useDocument.ts';
import type { Payload } from './payload.ts';
import { PayloadField } from './PayloadField.tsx';

interface PayloadFormProps {
  action: string;
  fields: FormField[];
  labels: FlowLabels;
  flow: Flow;
  document: DocumentParts;
  payload: Payload;
  faults: Record<string, string>;
  onChange: (key: string, value: unknown) => void;
}

/** What an act must be told, drawn from its payload and the flow's words. */
export function PayloadForm({
  action,
  fields,
  labels,
  flow,
  document,
  payload,
  faults,
  onChange,
}: PayloadFormProps) {
  return fields.map((field) => (
    <PayloadField
      key={field.key}
      action={action}
      field={field}
      label={labels.payload[`${action}.${field.path}`] ?? { label: field.key }}
      flow={flow}
      labels={labels}
      document={document}
      value={payload[field.key]}
      faults={faults}
      onChange={(value) => onChange(field.key, value)}
    />
  ));
}
