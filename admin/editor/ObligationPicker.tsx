import { ObligationsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDate } from '../shared/format.ts';
import type { FieldWiring } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import { useEditor } from './context.ts';

interface ObligationPickerProps {
  wiring: FieldWiring;
  value: string;
  onChange: (id: string | undefined) => void;
}

/** Which of the upper union's requests the document answers. */
export function ObligationPicker({ wiring, value, onChange }: ObligationPickerProps) {
  const words = useWords();
  const { kind, organisationId } = useEditor();
  const { data } = useAsk(ObligationsDocument, { filter: { kind, organisationId, asked: true }, first: 100 });
  const asked = data?.obligations.edges.map(({ node }) => node) ?? [];
  const open = asked.filter(({ id, status }) => id === value || status === 'COMING' || status === 'LATE');
  return (
    <Pick
      wiring={wiring}
      value={value}
      blank={words(open.length === 0 ? 'editor.nothingAsked' : 'editor.noRequest')}
      options={open.map(({ id, title, dueOn }) => ({
        value: id,
        label: words('editor.request', { title: title ?? '', date: showDate(dueOn) }),
      }))}
      onChange={(id) => onChange(id || undefined)}
    />
  );
}
