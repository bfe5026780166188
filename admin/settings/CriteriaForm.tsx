import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useMemo, useState } from 'react';
import { useNotify } from 'react-admin';
import { yardstickFields } from '../../workflows/kit/index.ts';
import { SaveYardsticksDocument } from '../data/generated/operations.ts';
import { useSend } from '../data/useAsk.ts';
import { type EditorContext, EditorProvider } from '../editor/context.ts';
import { edited, type Edit } from '../editor/edits.ts';
import { FieldEditor } from '../editor/FieldEditor.tsx';
import { useWords } from '../i18n/useWords.ts';
import { fieldIn, type Row, rowsIn } from '../kit/contentValues.ts';
import type { FlowParts } from '../kit/useFlow.ts';
import { DateInput } from '../shared/DateInput.tsx';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { uuid } from '../shared/uuid.ts';
import { useConfigure } from './useConfigure.ts';

interface CriteriaFormProps {
  parts: FlowParts;
  organisationId: string;
  before: unknown;
  onDone: () => void;
}

/** The lists to write, from which day on they hold, and why; what cannot stand is said at its place. */
export function CriteriaForm({ parts: { flow, labels }, organisationId, before, onDone }: CriteriaFormProps) {
  const words = useWords();
  const notify = useNotify();
  const send = useSend();
  const fields = useMemo(() => yardstickFields(flow), [flow]);
  const [content, setContent] = useState<unknown>(() => numbered(before, keysOf(fields)));
  const [validFrom, setValidFrom] = useState<string>();
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const { save, busy, problem } = useConfigure();
  const edit = useCallback((change: Edit) => setContent((now: unknown) => edited(now, change)), []);
  const context = useMemo<EditorContext>(
    () => ({
      ...{ edit, labels, faults, organisationId, kind: flow.kind },
      ...{ notes: [], wanted: '', programme: undefined, names: new Map() },
    }),
    [edit, labels, faults, organisationId, flow.kind],
  );
  const submit = async () => {
    setFaults({});
    const input = { kind: flow.kind, organisationId, content, validFrom: validFrom ?? null, reason };
    const saved = await save(async () => {
      const { saveYardsticks: answer } = await send(SaveYardsticksDocument, { input });
      if (answer.__typename !== 'InvalidInput') return answer;
      setFaults(Object.fromEntries(answer.errors.map(({ path, message }) => [path, message])));
      return { ...answer, errors: [{ message: words('settings.criteriaFaults') }] };
    });
    if (!saved) return;
    notify(words('settings.criteriaSaved'), { type: 'success' });
    onDone();
  };
  return (
    <EditorProvider value={context}>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        sx={{ display: 'grid', gap: 4 }}
      >
        {fields.map((field) => (
          <FieldEditor
            key={field.key}
            field={field}
            path={[field.key]}
            value={fieldIn(content, field.key)}
            top
          />
        ))}
        <Box sx={{ maxWidth: 260 }}>
          <Field
            label={words('settings.validFrom')}
            help={words('settings.validFromHelp')}
            error={faults['validFrom']}
          >
            {(wiring) => <DateInput wiring={wiring} value={validFrom} onChange={setValidFrom} />}
          </Field>
        </Box>
        <Field
          required
          label={words('settings.criteriaReason')}
          help={words('settings.criteriaReasonHelp')}
          error={faults['reason']}
        >
          {(wiring) => <TextInput wiring={wiring} value={reason} onChange={setReason} />}
        </Field>
        {problem && (
          <Alert severity="error" variant="outlined">
            {problem}
          </Alert>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <Button type="submit" variant="contained" aria-disabled={busy}>
            {words('settings.criteriaSave')}
          </Button>
          <Button onClick={onDone}>{words('common.cancel')}</Button>
        </Box>
      </Box>
    </EditorProvider>
  );
}

function keysOf(fields: { key: string }[]): string[] {
  return fields.map(({ key }) => key);
}

/** Rows are moved and removed by their ids, which these lists have none of. */
function numbered(content: unknown, keys: string[]): Record<string, Row[]> {
  return Object.fromEntries(
    keys.map((key) => [key, rowsIn(fieldIn(content, key)).map((row) => ({ ...row, id: uuid() }))]),
  );
}
