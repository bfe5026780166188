import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import type { FieldLabel, FlowLabels, FormField } from '../../../workflows/kit/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { fieldIn, nameOf, type Row, rowsIn, textOf } from '../../kit/contentValues.ts';
import { Boxed } from '../../shared/Boxed.tsx';
import { Field } from '../../shared/Field.tsx';
import { showNumber } from '../../shared/format.ts';
import { NumberInput } from '../../shared/NumberInput.tsx';
import { TextInput } from '../../shared/TextInput.tsx';
import type { DocumentParts } from '../useDocument.ts';
import { judgedRows, type Verdict } from './verdicts.ts';

interface VerdictsFieldProps {
  action: string;
  field: FormField;
  label: FieldLabel;
  labels: FlowLabels;
  document: DocumentParts;
  value: unknown;
  faults: Record<string, string>;
  onChange: (value: Verdict[]) => void;
}

/** Row by row: the points or the opinion, beside what the unit itself says, and the reason. */
export function VerdictsField(props: VerdictsFieldProps) {
  const words = useWords();
  const { field, label, document, value, faults, onChange } = props;
  const key = field.verdicts?.key ?? 'id';
  const rows = judgedRows(field, document.content);
  const said = rowsIn(value) as unknown as Verdict[];
  const change = (rowId: string, part: Partial<Verdict>) =>
    onChange(said.map((one) => (one.rowId === rowId ? { ...one, ...part } : one)));
  const points = said.map((one) => one.points).filter((one) => typeof one === 'number');
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ fontWeight: 600 }}>{label.label}</Box>
      {faults[field.key] && (
        <Box role="alert" sx={{ color: 'error.main', fontWeight: 600 }}>
          {faults[field.key]}
        </Box>
      )}
      {rows.map((row) => {
        const rowId = textOf(row[key]);
        const at = said.findIndex((one) => one.rowId === rowId);
        const verdict = said[at];
        return verdict ? (
          <OneRow
            {...props}
            key={rowId}
            row={row}
            verdict={verdict}
            fault={(name) => faults[`${field.key}.${at}.${name}`]}
            onSay={(part) => change(rowId, part)}
          />
        ) : null;
      })}
      {points.length > 0 && (
        <Box role="status" sx={{ fontWeight: 600 }}>
          {`${words('document.total')}: ${showNumber(points.reduce((sum, one) => sum + one, 0))}`}
        </Box>
      )}
    </Box>
  );
}

interface OneRowProps extends VerdictsFieldProps {
  row: Row;
  verdict: Verdict;
  fault: (name: string) => string | undefined;
  onSay: (part: Partial<Verdict>) => void;
}

function OneRow({ action, field, labels, row, verdict, fault, onSay }: OneRowProps) {
  const { own, most, told: text } = field.verdicts ?? {};
  const evidence = text ? textOf(fieldIn(row, text)) : '';
  const wordsOf = (name: string) => labels.payload[`${action}.${field.key}.${name}`] ?? { label: name };
  const told = [own, most].flatMap((name) => {
    const figure = name ? fieldIn(row, name) : undefined;
    return typeof figure === 'number'
      ? [`${labels.fields[`${field.verdicts?.of}.${name}`]?.label}: ${showNumber(figure)}`]
      : [];
  });
  const options = field.fields?.find((inner) => inner.key === 'choice')?.options;
  const reason = wordsOf('reason');
  return (
    <Boxed title={nameOf(row)}>
      {told.length > 0 && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem', mb: 1 }}>{told.join(' · ')}</Box>
      )}
      {evidence && (
        <Box sx={{ fontSize: '0.9375rem', mb: 1, whiteSpace: 'pre-line' }}>
          {`${labels.fields[`${field.verdicts?.of}.${text}`]?.label}: ${evidence}`}
        </Box>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            sm: options ? 'minmax(0, 1fr)' : '140px minmax(0, 1fr)',
          },
        }}
      >
        {options ? (
          <Box>
            {options.map((option) => (
              <FormControlLabel
                key={option}
                sx={{ minHeight: 44 }}
                control={
                  <Radio
                    name={verdict.rowId}
                    checked={verdict.choice === option}
                    onChange={() => onSay({ choice: option })}
                  />
                }
                label={wordsOf('choice').options?.[option] ?? option}
              />
            ))}
          </Box>
        ) : (
          <Field label={wordsOf('points').label} error={fault('points')}>
            {(wiring) => (
              <NumberInput wiring={wiring} value={verdict.points} onChange={(points) => onSay({ points })} />
            )}
          </Field>
        )}
        <Field label={reason.label} help={reason.help} error={fault('reason')}>
          {(wiring) => (
            <TextInput
              wiring={wiring}
              multiline
              value={verdict.reason ?? ''}
              onChange={(typed) => onSay({ reason: typed || undefined })}
            />
          )}
        </Field>
      </Box>
    </Boxed>
  );
}
