import Box from '@mui/material/Box';
import { useFlows } from '../frame/useFlows.ts';
import { useWords } from '../i18n/useWords.ts';
import { DateInput } from '../shared/DateInput.tsx';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import { TextInput } from '../shared/TextInput.tsx';

export interface AuditQuestion {
  text?: string;
  action?: string;
  from?: string;
  until?: string;
}

interface AuditFiltersProps {
  question: AuditQuestion;
  onChange: (question: AuditQuestion) => void;
}

export function AuditFilters({ question, onChange }: AuditFiltersProps) {
  const words = useWords();
  const acts = new Map(
    useFlows().flatMap((flow) => flow.actions.map((action) => [action.name, action.label])),
  );
  const options = [
    { value: 'createDocument', label: words('audit.createDocument') },
    { value: 'saveDraft', label: words('audit.saveDraft') },
    { value: 'readSender', label: words('audit.readSender') },
    { value: 'eraseSender', label: words('audit.eraseSender') },
    ...[...acts].map(([value, label]) => ({ value, label })),
  ];
  return (
    <Box
      role="search"
      aria-label={words('documents.filters')}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: '2fr 1.5fr 1fr 1fr' },
        gap: 1.5,
        mb: 3,
      }}
    >
      <Field label={words('audit.text')}>
        {(wiring) => (
          <TextInput
            wiring={wiring}
            type="search"
            value={question.text ?? ''}
            onChange={(text) => onChange({ ...question, text })}
          />
        )}
      </Field>
      <Field label={words('audit.action')}>
        {(wiring) => (
          <Pick
            wiring={wiring}
            value={question.action ?? ''}
            blank={words('audit.anyAction')}
            options={options}
            onChange={(action) => onChange({ ...question, action })}
          />
        )}
      </Field>
      <Field label={words('audit.from')}>
        {(wiring) => (
          <DateInput
            wiring={wiring}
            value={question.from}
            onChange={(from) => onChange({ ...question, from })}
          />
        )}
      </Field>
      <Field label={words('audit.until')}>
        {(wiring) => (
          <DateInput
            wiring={wiring}
            value={question.until}
            onChange={(until) => onChange({ ...question, until })}
          />
        )}
      </Field>
    </Box>
  );
}
