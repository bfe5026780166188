import { OrganisationDocument } from '../../data/generated/operations.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useViewer } from '../../frame/useViewer.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { FieldWiring } from '../../shared/Field.tsx';
import { Pick } from '../../shared/Pick.tsx';
import type { DocumentParts } from '../useDocument.ts';

interface PersonPickerProps {
  wiring: FieldWiring;
  document: DocumentParts;
  value: string;
  required: boolean;
  onChange: (value: string) => void;
}

/** A colleague: of the document's unit for whoever works there, of the upper union for its staff. */
export function PersonPicker({ wiring, document, value, required, onChange }: PersonPickerProps) {
  const words = useWords();
  const own =
    useViewer()?.offices.some((office) => office.organisation.id === document.organisation.id) ?? true;
  const organisationId = own
    ? document.organisation.id
    : (document.organisation.parent?.id ?? document.organisation.id);
  const { data } = useAsk(OrganisationDocument, { id: organisationId });
  // Who keeps the accounts has no part in documents.
  const holders = (data?.organisation?.offices ?? []).filter(({ office }) => office !== 'administrator');
  const people = [...new Map(holders.map((holder) => [holder.person.id, holder])).values()];
  return (
    <Pick
      wiring={wiring}
      value={value}
      blank={words(required ? 'act.person' : 'act.nobody')}
      options={people.map((holder) => ({
        value: holder.person.id,
        label: `${holder.person.fullName} – ${holder.label}`,
      }))}
      onChange={onChange}
    />
  );
}
