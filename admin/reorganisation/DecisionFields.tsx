import Box from '@mui/material/Box';
import type { FaultFragment } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { DateInput } from '../shared/DateInput.tsx';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { faultAt, type DraftDecision } from './draft.ts';

interface DecisionFieldsProps {
  draft: DraftDecision;
  faults: FaultFragment[];
  onChange: (draft: DraftDecision) => void;
}

/** The paper that the changes go by, and from when they count. */
export function DecisionFields({ draft, faults, onChange }: DecisionFieldsProps) {
  const words = useWords();
  const line = (field: 'number' | 'issuer' | 'subject' | 'paperCode', help?: string) => (
    <Field
      required={field !== 'paperCode'}
      label={words(`reorganisation.${field}`)}
      help={help}
      error={faultAt(faults, field)}
    >
      {(wiring) => (
        <TextInput
          wiring={wiring}
          value={draft[field]}
          onChange={(text) => onChange({ ...draft, [field]: text })}
        />
      )}
    </Field>
  );
  const day = (field: 'decidedOn' | 'effectiveOn', help?: string) => (
    <Field required label={words(`reorganisation.${field}`)} help={help} error={faultAt(faults, field)}>
      {(wiring) => (
        <DateInput
          wiring={wiring}
          value={draft[field]}
          onChange={(value) => onChange({ ...draft, [field]: value })}
        />
      )}
    </Field>
  );
  return (
    <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 720 }}>
      {line('number', words('reorganisation.numberHelp'))}
      {day('decidedOn')}
      {line('issuer')}
      {line('subject')}
      {line('paperCode', words('reorganisation.paperCodeHelp'))}
      {day('effectiveOn', words('reorganisation.effectiveHelp'))}
    </Box>
  );
}
