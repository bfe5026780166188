import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { FaultFragment, OrganisationChangeKind } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { Choices } from '../shared/Choices.tsx';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { blankChange, blankUnit, faultAt, type DraftChange, type DraftUnit, type UnitRef } from './draft.ts';
import { FoundedFields } from './FoundedFields.tsx';
import { UnitSearch } from './UnitSearch.tsx';

const changeKinds: OrganisationChangeKind[] = ['MERGE', 'SPLIT', 'FOUND', 'RENAME', 'MOVE', 'DISSOLVE'];

interface ChangeFieldsProps {
  no: number;
  change: DraftChange;
  /** Organisations founded by the whole decision. */
  news: UnitRef[];
  path: string;
  faults: FaultFragment[];
  onChange: (change: DraftChange) => void;
  onRemove?: () => void;
}

/** One change of a decision: of which kind, and whatever must be said for it. */
export function ChangeFields({ no, change, news, path, faults, onChange, onRemove }: ChangeFieldsProps) {
  const words = useWords();
  const title = words('reorganisation.change', { no });
  return (
    <Box role="group" aria-label={title} sx={{ display: 'grid', gap: 2.5, maxWidth: 720 }}>
      <Typography variant="h2" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1 }}>{title}</Box>
        {onRemove && <Button onClick={onRemove}>{words('reorganisation.removeChange')}</Button>}
      </Typography>
      <Field label={words('reorganisation.kind')} help={words(`reorganisation.${change.kind}Help`)}>
        {(wiring) => (
          <Pick
            wiring={wiring}
            value={change.kind}
            options={changeKinds.map((value) => ({ value, label: words(`reorganisation.${value}`) }))}
            onChange={(kind) =>
              onChange({
                ...blankChange(kind as OrganisationChangeKind),
                key: change.key,
                units: change.units,
              })
            }
          />
        )}
      </Field>
      <Subjects change={change} path={path} faults={faults} onChange={onChange} />
      {change.kind === 'MERGE' && (
        <Merge change={change} news={news} path={path} faults={faults} onChange={onChange} />
      )}
      {change.kind === 'SPLIT' && <Split change={change} path={path} faults={faults} onChange={onChange} />}
      {change.kind === 'RENAME' && <Rename change={change} path={path} faults={faults} onChange={onChange} />}
      {change.kind === 'MOVE' && (
        <Move change={change} news={news} path={path} faults={faults} onChange={onChange} />
      )}
      {hasNews(change) && (
        <News change={change} news={news} path={path} faults={faults} onChange={onChange} />
      )}
    </Box>
  );
}

type Part = Pick<ChangeFieldsProps, 'change' | 'path' | 'faults' | 'onChange'>;

function hasNews({ kind, isNew }: DraftChange): boolean {
  return kind === 'FOUND' || kind === 'SPLIT' || (kind === 'MERGE' && isNew);
}

const subjects = {
  MERGE: 'reorganisation.unitsMerged',
  SPLIT: 'reorganisation.units',
  RENAME: 'reorganisation.units',
  MOVE: 'reorganisation.unitsMoved',
  DISSOLVE: 'reorganisation.unitsDissolved',
} as const;

function Subjects({ change, path, faults, onChange }: Part) {
  const words = useWords();
  if (change.kind === 'FOUND') return null;
  const many = change.kind !== 'SPLIT' && change.kind !== 'RENAME';
  return (
    <UnitSearch
      many={many}
      required={change.kind !== 'MOVE'}
      label={words(subjects[change.kind])}
      chosen={change.units}
      error={faultAt(faults, `${path}.organisationIds`)}
      onChange={(units) => onChange({ ...change, units })}
    />
  );
}

function Merge({ change, news, path, faults, onChange }: Part & { news: UnitRef[] }) {
  const words = useWords();
  return (
    <>
      <Choices
        label={words('reorganisation.mergeInto')}
        value={change.isNew ? 'new' : 'existing'}
        options={[
          { value: 'existing', label: words('reorganisation.intoExisting') },
          { value: 'new', label: words('reorganisation.intoNew') },
        ]}
        onChange={(chosen) => onChange({ ...change, isNew: chosen === 'new' })}
      />
      {!change.isNew && (
        <UnitSearch
          required
          label={words('reorganisation.into')}
          chosen={change.into ? [change.into] : []}
          more={news}
          error={faultAt(faults, `${path}.intoId`)}
          onChange={([into]) => onChange({ ...change, into })}
        />
      )}
    </>
  );
}

function Split({ change, path, faults, onChange }: Part) {
  const words = useWords();
  const named = change.founded.map(({ key, name }, at) => ({
    value: key,
    label: name || words('reorganisation.newUnit', { no: at + 1 }),
  }));
  return (
    <>
      <Choices
        label={words('reorganisation.splitHow')}
        value={change.continues ? 'continues' : 'ends'}
        options={[
          { value: 'ends', label: words('reorganisation.ends') },
          { value: 'continues', label: words('reorganisation.continues') },
        ]}
        onChange={(chosen) => onChange({ ...change, continues: chosen === 'continues' })}
      />
      {!change.continues && (
        <Field required label={words('reorganisation.heir')} error={faultAt(faults, `${path}.heirId`)}>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={change.heirKey}
              blank={words('reorganisation.heirBlank')}
              options={named}
              onChange={(heirKey) => onChange({ ...change, heirKey })}
            />
          )}
        </Field>
      )}
    </>
  );
}

function Rename({ change, path, faults, onChange }: Part) {
  const words = useWords();
  const fields = [
    ['name', words('reorganisation.newName')],
    ['symbol', words('reorganisation.symbol')],
    ['place', words('reorganisation.place')],
  ] as const;
  return fields.map(([field, label]) => (
    <Field
      key={field}
      label={label}
      help={words('reorganisation.sameAsBefore')}
      error={faultAt(faults, `${path}.${field}`)}
    >
      {(wiring) => (
        <TextInput
          wiring={wiring}
          value={change[field]}
          onChange={(text) => onChange({ ...change, [field]: text })}
        />
      )}
    </Field>
  ));
}

function Move({ change, news, path, faults, onChange }: Part & { news: UnitRef[] }) {
  const words = useWords();
  return (
    <>
      <UnitSearch
        upper
        label={words('reorganisation.allUnder')}
        help={words('reorganisation.allUnderHelp')}
        chosen={change.allUnder ? [change.allUnder] : []}
        error={faultAt(faults, `${path}.allUnderId`)}
        onChange={([allUnder]) => onChange({ ...change, allUnder })}
      />
      <UnitSearch
        upper
        required
        label={words('reorganisation.parent')}
        chosen={change.parent ? [change.parent] : []}
        more={news}
        error={faultAt(faults, `${path}.parentId`)}
        onChange={([parent]) => onChange({ ...change, parent })}
      />
    </>
  );
}

function News({ change, news, path, faults, onChange }: Part & { news: UnitRef[] }) {
  const words = useWords();
  const { founded } = change;
  const replace = (at: number, unit: DraftUnit) => onChange({ ...change, founded: founded.with(at, unit) });
  const error = faultAt(faults, `${path}.founded`);
  return (
    <>
      {error && founded.length === 0 && <Box sx={{ color: 'error.main' }}>{error}</Box>}
      {founded.map((unit, at) => (
        <FoundedFields
          key={unit.key}
          no={at + 1}
          unit={unit}
          origins={change.units}
          isAlone={change.kind === 'FOUND'}
          more={news}
          path={`${path}.founded.${at}`}
          faults={faults}
          onChange={(next) => replace(at, next)}
          onRemove={
            founded.length > 1 ? () => onChange({ ...change, founded: founded.toSpliced(at, 1) }) : undefined
          }
        />
      ))}
      {change.kind !== 'MERGE' && (
        <Box>
          <Button
            variant="outlined"
            onClick={() => onChange({ ...change, founded: [...founded, blankUnit()] })}
          >
            {words('reorganisation.addUnit')}
          </Button>
        </Box>
      )}
    </>
  );
}
