import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-admin';
import { isForGood, sharedFields } from '../../workflows/kit/many.ts';
import { PerformSelectionDocument } from '../data/generated/operations.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { filled, missing, type Payload } from '../document/act/payload.ts';
import { PlainField } from '../document/act/PlainField.tsx';
import { useWords } from '../i18n/useWords.ts';
import { useFlow } from '../kit/useFlow.ts';
import { Busy } from '../shared/Busy.tsx';
import { ChangeDialog } from '../shared/ChangeDialog.tsx';
import { OnBehalf } from '../shared/OnBehalf.tsx';
import { Problem } from '../shared/Problem.tsx';
import { uuid } from '../shared/uuid.ts';
import { MeantDocuments } from './MeantDocuments.tsx';
import { type Meant, useSelection } from './useSelection.ts';

interface BulkDialogProps {
  kind: string;
  action: string;
  label: string;
  onBehalfOf?: string;
  meant: Meant;
  onClose: () => void;
}

/** One confirmation for all: which act, how many documents and which, and what is said to each of them. */
export function BulkDialog({ kind, action, label, onBehalfOf, meant, onClose }: BulkDialogProps) {
  const words = useWords();
  const navigate = useNavigate();
  const send = useSend();
  const readAgain = useReadAgain();
  const parts = useFlow(kind);
  const { data: selection, error: unfrozen } = useSelection(action, meant);
  const [idempotencyKey] = useState(uuid);
  const [payload, setPayload] = useState<Payload>({});
  const [blanks, setBlanks] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const rule = parts?.flow.actions[action];
  const fields = useMemo(() => (rule && sharedFields(rule)) ?? [], [rule]);

  const forGood = parts ? isForGood(parts.flow, action) : false;

  const submit = async () => {
    if (busy || !parts || !selection?.id || selection.count === 0) return;
    const absent = missing(fields, payload, parts.locale);
    setBlanks(absent);
    if (Object.keys(absent).length > 0) return;
    setBusy(true);
    setError(undefined);
    try {
      const input = { selectionId: selection.id, action, payload: filled(payload), idempotencyKey };
      await send(PerformSelectionDocument, { input });
      await readAgain();
      onClose();
      void navigate(`/bulk/${selection.id}`);
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };

  return (
    <ChangeDialog
      title={selection ? words('bulk.title', { action: label, smart_count: selection.count }) : label}
      submit={label}
      danger={forGood}
      busy={busy}
      trouble={{ error }}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {unfrozen && <Problem error={unfrozen} />}
      {(!selection || !parts) && !unfrozen && <Busy rows={3} />}
      {selection?.tooMany && <Alert severity="warning">{selection.message}</Alert>}
      {selection?.count === 0 && <Alert severity="info">{words('bulk.noneLeft')}</Alert>}
      {onBehalfOf && (
        <Box>
          <OnBehalf name={onBehalfOf} />
        </Box>
      )}
      {forGood && (
        <Alert severity="warning" variant="outlined">
          {words('bulk.forGood')}
        </Alert>
      )}
      {selection?.id && selection.count > 0 && (
        <>
          <Box>{words('bulk.each')}</Box>
          <MeantDocuments selectionId={selection.id} count={selection.count} />
        </>
      )}
      {parts &&
        fields.map((field) => (
          <PlainField
            key={field.key}
            field={field}
            label={parts.labels.payload[`${action}.${field.path}`] ?? { label: field.key }}
            value={payload[field.key]}
            faults={blanks}
            onChange={(value) => setPayload((before) => ({ ...before, [field.key]: value }))}
          />
        ))}
    </ChangeDialog>
  );
}
