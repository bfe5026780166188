import { OrganisationDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import type { FieldWiring } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import { useEditor } from './context.ts';
import type { Path } from './edits.ts';

interface CadrePickerProps {
  wiring: FieldWiring;
  path: Path;
  value: string;
}

/** Somebody in office in the unit; who is chosen brings name and office along, for the fields beside. */
export function CadrePicker({ wiring, path, value }: CadrePickerProps) {
  const words = useWords();
  const { edit, organisationId } = useEditor();
  const { data } = useAsk(OrganisationDocument, { id: organisationId });
  const holders = data?.organisation?.offices ?? [];
  const people = [...new Map(holders.map((holder) => [holder.person.id, holder])).values()];
  const row = path.slice(0, -1);
  const choose = (personId: string) => {
    const chosen = people.find((holder) => holder.person.id === personId);
    edit({ type: 'set', path, value: chosen?.person.id });
    if (!chosen) return;
    edit({ type: 'set', path: [...row, 'fullName'], value: chosen.person.fullName });
    edit({ type: 'set', path: [...row, 'office'], value: chosen.label });
  };
  return (
    <Pick
      wiring={wiring}
      value={value}
      blank={words('editor.noCadre')}
      options={people.map(({ person, label }) => ({
        value: person.id,
        label: `${person.fullName} – ${label}`,
      }))}
      onChange={choose}
    />
  );
}
