import { fieldIn, idOf, nameOf, rowsIn } from '../../kit/contentValues.ts';
import type { FieldWiring } from '../../shared/Field.tsx';
import { Pick } from '../../shared/Pick.tsx';
import type { DocumentParts } from '../useDocument.ts';

interface RowPickerProps {
  wiring: FieldWiring;
  document: DocumentParts;
  /** The list of the content whose rows are offered. */
  list: string;
  value: string;
  onChange: (value: string) => void;
}

/** One row of a list of the document's content. */
export function RowPicker({ wiring, document, list, value, onChange }: RowPickerProps) {
  const rows = rowsIn(fieldIn(document.content, list));
  return (
    <Pick
      wiring={wiring}
      value={value}
      blank=" "
      options={rows.flatMap((row) => {
        const id = idOf(row);
        return id ? [{ value: id, label: nameOf(row) }] : [];
      })}
      onChange={onChange}
    />
  );
}
