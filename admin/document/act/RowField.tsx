import type { FieldLabel, FormField } from '../../../workflows/kit/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { fieldIn, idOf, nameOf, rowsIn, textOf } from '../../kit/contentValues.ts';
import { Field } from '../../shared/Field.tsx';
import { showDate } from '../../shared/format.ts';
import { Pick } from '../../shared/Pick.tsx';
import type { DocumentParts } from '../useDocument.ts';

interface RowFieldProps {
  field: FormField;
  label: FieldLabel;
  document: DocumentParts;
  value: unknown;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** One row of a list of the content, by its name and, where it has one, its day. */
export function RowField({ field, label, document, value, error, onChange }: RowFieldProps) {
  const words = useWords();
  const rows = rowsIn(fieldIn(document.content, field.of ?? ''));
  return (
    <Field label={label.label} help={label.help} required={field.required} error={error}>
      {(wiring) => (
        <Pick
          wiring={wiring}
          value={textOf(value)}
          blank={words('act.row')}
          options={rows.map((row) => ({
            value: idOf(row) ?? '',
            label: [textOf(row['on']) && showDate(textOf(row['on'])), nameOf(row)]
              .filter(Boolean)
              .join(' – '),
          }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
