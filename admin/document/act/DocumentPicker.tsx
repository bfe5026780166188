import { DocumentsDocument } from '../../data/generated/operations.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { FieldWiring } from '../../shared/Field.tsx';
import { Pick } from '../../shared/Pick.tsx';
import type { DocumentParts } from '../useDocument.ts';

interface DocumentPickerProps {
  wiring: FieldWiring;
  document: DocumentParts;
  value: string;
  onChange: (value: string) => void;
}

/** Another document of the same kind and unit. */
export function DocumentPicker({ wiring, document, value, onChange }: DocumentPickerProps) {
  const words = useWords();
  const { data } = useAsk(DocumentsDocument, {
    filter: { kind: document.kind, organisationId: document.organisation.id },
    first: 50,
  });
  const others =
    data?.documents.edges.map((edge) => edge.node).filter((each) => each.id !== document.id) ?? [];
  return (
    <Pick
      wiring={wiring}
      value={value}
      blank={words(others.length === 0 ? 'act.noDocument' : 'act.document')}
      options={others.map((each) => ({
        value: each.id,
        label: [each.numberLine, each.title, `(${each.stateLabel})`].filter(Boolean).join(' '),
      }))}
      onChange={onChange}
    />
  );
}
