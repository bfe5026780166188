import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { FaultFragment } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { faultAt, type DraftUnit, type UnitRef } from './draft.ts';
import { OfficerFields } from './OfficerFields.tsx';
import { UnitSearch } from './UnitSearch.tsx';

interface FoundedFieldsProps {
  no: number;
  unit: DraftUnit;
  /** Whose people may hold the first offices. */
  origins: UnitRef[];
  /** It comes out of nothing: its level and upper union must be said. */
  isAlone: boolean;
  /** Others that the decision founds. */
  more: UnitRef[];
  path: string;
  faults: FaultFragment[];
  onChange: (unit: DraftUnit) => void;
  onRemove?: () => void;
}

const levels = ['GrassrootsUnion', 'UpperUnion'] as const;

/** What is to be known of a new organisation. */
export function FoundedFields(props: FoundedFieldsProps) {
  const { no, unit, origins, isAlone, more, path, faults, onChange, onRemove } = props;
  const words = useWords();
  const line = (field: 'name' | 'symbol' | 'code' | 'place', help?: string) => (
    <Field
      required={field !== 'place'}
      label={words(`reorganisation.${field}`)}
      help={help}
      error={faultAt(faults, `${path}.${field}`)}
    >
      {(wiring) => (
        <TextInput
          wiring={wiring}
          value={unit[field]}
          onChange={(text) => onChange({ ...unit, [field]: text })}
        />
      )}
    </Field>
  );
  const title = words('reorganisation.newUnit', { no });
  return (
    <Box
      role="group"
      aria-label={title}
      sx={{ display: 'grid', gap: 2, border: 1, borderColor: 'divider', borderRadius: 2, p: 2 }}
    >
      <Typography variant="h3" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1 }}>{title}</Box>
        {onRemove && <Button onClick={onRemove}>{words('reorganisation.removeUnit')}</Button>}
      </Typography>
      {isAlone && (
        <Field label={words('reorganisation.level')}>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={unit.kind || 'GrassrootsUnion'}
              options={levels.map((value) => ({ value, label: words(`reorganisation.${value}`) }))}
              onChange={(kind) => onChange({ ...unit, kind })}
            />
          )}
        </Field>
      )}
      {line('name')}
      {line('symbol')}
      {line('code', words('reorganisation.codeHelp'))}
      {line('place', words('reorganisation.asOrigin'))}
      <UnitSearch
        upper
        required={isAlone}
        label={words('reorganisation.parent')}
        help={isAlone ? undefined : words('reorganisation.asOrigin')}
        chosen={unit.parent ? [unit.parent] : []}
        more={more.filter(({ id }) => id !== unit.key)}
        error={faultAt(faults, `${path}.parentId`)}
        onChange={([parent]) => onChange({ ...unit, parent })}
      />
      {isAlone && (
        <UnitSearch
          many
          label={words('reorganisation.homes')}
          help={words('reorganisation.homesHelp')}
          chosen={unit.homes ?? []}
          onChange={(homes) => onChange({ ...unit, homes })}
        />
      )}
      {(!isAlone || (unit.homes ?? []).length > 0) && (
        <OfficerFields
          origins={isAlone ? (unit.homes ?? []) : origins}
          help={words(officersHelp(isAlone, origins))}
          officers={unit.officers}
          error={faultAt(faults, `${path}.officers`)}
          onGive={(personId, office, home) => onChange(withOfficer(unit, personId, office, home))}
        />
      )}
    </Box>
  );
}

function officersHelp(isAlone: boolean, origins: UnitRef[]) {
  if (isAlone) return 'reorganisation.officersKeep';
  return origins.length > 0 ? 'reorganisation.officersHelp' : 'reorganisation.officersNone';
}

function withOfficer(unit: DraftUnit, personId: string, office: string, home: UnitRef): DraftUnit {
  const { [personId]: _, ...others } = unit.officers;
  return {
    ...unit,
    officers: office ? { ...others, [personId]: office } : others,
    foundIn: { ...unit.foundIn, [personId]: home.id },
  };
}
