import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import type { FieldLabel, FormField } from '../../../workflows/kit/index.ts';
import { fieldIn, idOf, nameOf, rowsIn } from '../../kit/contentValues.ts';
import { Boxed } from '../../shared/Boxed.tsx';
import type { DocumentParts } from '../useDocument.ts';

interface MarksFieldProps {
  field: FormField;
  label: FieldLabel;
  document: DocumentParts;
  value: unknown;
  faults: Record<string, string>;
  onChange: (value: { rowId: string; points: number }[]) => void;
}

/** A mark for each row of one of the content's lists, by the scale in another: one tap each. */
export function MarksField({ field, label, document, value, faults, onChange }: MarksFieldProps) {
  const rows = rowsIn(fieldIn(document.content, field.marks?.of ?? ''));
  const scale = rowsIn(fieldIn(document.content, field.marks?.scale ?? ''));
  const marks = rowsIn(value) as unknown as { rowId: string; points: number }[];
  const mark = (rowId: string, points: number) =>
    onChange([...marks.filter((one) => one.rowId !== rowId), { rowId, points }]);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ fontWeight: 600 }}>{label.label}</Box>
      {faults[field.key] && (
        <Box role="alert" sx={{ color: 'error.main', fontWeight: 600 }}>
          {faults[field.key]}
        </Box>
      )}
      {rows.map((row) => {
        const rowId = idOf(row) ?? '';
        return (
          <Boxed key={rowId} title={nameOf(row)}>
            {scale.map((step) => (
              <FormControlLabel
                key={idOf(step)}
                sx={{ minHeight: 44 }}
                control={
                  <Radio
                    name={rowId}
                    checked={marks.some((one) => one.rowId === rowId && one.points === step['points'])}
                    onChange={() => mark(rowId, Number(step['points']))}
                  />
                }
                label={`${nameOf(step)} (${String(step['points'])})`}
              />
            ))}
          </Boxed>
        );
      })}
    </Box>
  );
}
