import { elementId } from '../document/places.ts';
import { useWords } from '../i18n/useWords.ts';
import { fieldIn, idOf, nameOf, rowsIn } from '../kit/contentValues.ts';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import { useEditor } from './context.ts';
import type { Path } from './edits.ts';

/** Which of the programme's targets a row answers. */
export function TargetPicker({
  path,
  value,
  onChange,
}: {
  path: Path;
  value: string;
  onChange: (value: string | undefined) => void;
}) {
  const words = useWords();
  const { programme } = useEditor();
  const targets = rowsIn(fieldIn(programme, 'targets'));
  if (targets.length === 0) return null;
  return (
    <Field id={elementId(path.join('.'))} label={words('editor.answersTarget')}>
      {(wiring) => (
        <Pick
          wiring={wiring}
          value={value}
          blank={words('editor.answersNone')}
          options={targets.map((target) => ({ value: idOf(target) ?? '', label: nameOf(target) }))}
          onChange={(chosen) => onChange(chosen || undefined)}
        />
      )}
    </Field>
  );
}
