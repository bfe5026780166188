import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import {
  CalendarPreviewDocument,
  SaveCalendarDocument,
  type CalendarPartsFragment,
} from '../data/generated/operations.ts';
import { useAsk, useSend } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import type { CalendarDraft } from './calendarChanges.ts';
import { toldBy, useConfigure } from './useConfigure.ts';

interface SaveCalendarFormProps {
  calendar: CalendarPartsFragment;
  draft: CalendarDraft;
  onCancel: () => void;
}

/** What the changes would move, why they are made, and by which decision. */
export function SaveCalendarForm({ calendar, draft, onCancel }: SaveCalendarFormProps) {
  const words = useWords();
  const notify = useNotify();
  const send = useSend();
  const { save, busy, problem } = useConfigure();
  const [reason, setReason] = useState('');
  const [decision, setDecision] = useState('');
  const change = { basedOn: calendar.version, ...draft };
  const { data } = useAsk(CalendarPreviewDocument, { input: change }, { keep: true });
  const foreseen = data?.calendarPreview;
  const submit = async () => {
    const input = { ...change, reason, decision: decision.trim() || null };
    const saved = await save(async () => (await send(SaveCalendarDocument, { input })).saveCalendar);
    if (saved) notify(words('settings.calendarSaved'), { type: 'success' });
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      sx={{
        border: 2,
        borderColor: 'primary.main',
        borderRadius: 2,
        bgcolor: 'background.paper',
        p: 2.5,
        display: 'grid',
        gap: 2,
      }}
    >
      <Typography variant="h3">{words('settings.saveTitle')}</Typography>
      <Typography role="status">
        {foreseen?.__typename === 'CalendarPreview'
          ? words('settings.moves', {
              smart_count: foreseen.moves,
              moves: foreseen.moves,
              open: foreseen.open,
            })
          : foreseen
            ? toldBy(foreseen)
            : words('common.loading')}
      </Typography>
      <Field label={words('settings.reason')} required>
        {(wiring) => <TextInput wiring={wiring} value={reason} onChange={setReason} multiline minRows={2} />}
      </Field>
      <Field label={words('settings.decision')} help={words('settings.decisionHelp')}>
        {(wiring) => <TextInput wiring={wiring} value={decision} onChange={setDecision} />}
      </Field>
      {problem && (
        <Alert severity="error" variant="outlined">
          {problem}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 1.5 }}>
        <Button type="submit" variant="contained" aria-disabled={busy}>
          {words('settings.saveCalendar')}
        </Button>
        <Button onClick={onCancel}>{words('settings.discard')}</Button>
      </Box>
    </Box>
  );
}
