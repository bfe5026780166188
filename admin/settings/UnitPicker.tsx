import { OrganisationsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { OrganisationPicker } from '../editor/OrganisationPicker.tsx';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';

interface UnitPickerProps {
  own: { id: string; name: string };
  unit: { id: string; name: string } | undefined;
  onPick: (unit: { id: string; name: string } | undefined) => void;
}

/** So many stand in one list; of more, one is found by name. */
const MOST_LISTED = 100;

/** For which organisation: the upper union and all its units, or one unit. */
export function UnitPicker({ own, unit, onPick }: UnitPickerProps) {
  const words = useWords();
  const { data } = useAsk(OrganisationsDocument, { filter: { parentId: own.id }, first: MOST_LISTED });
  const units = data?.organisations.edges.map((edge) => edge.node) ?? [];
  if (data && data.organisations.totalCount > units.length)
    return (
      <OrganisationPicker
        id="for-whom"
        label={words('settings.forWhom')}
        help={words('settings.findUnit', { name: own.name })}
        under={own.id}
        value={unit && { organisationId: unit.id, name: unit.name }}
        onChange={(chosen) => onPick(chosen && { id: chosen.organisationId, name: chosen.name })}
      />
    );
  return (
    <Field label={words('settings.forWhom')}>
      {(wiring) => (
        <Pick
          wiring={wiring}
          value={unit?.id ?? ''}
          blank={words('settings.allUnits', { name: own.name })}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => onPick(units.find((one) => one.id === id))}
        />
      )}
    </Field>
  );
}
