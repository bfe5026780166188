import Box from '@mui/material/Box';
import { useLocale } from 'react-admin';
import { OrganisationDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { officeName } from '../kit/officeName.ts';
import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';
import type { UnitRef } from './draft.ts';

interface OfficerFieldsProps {
  /** Whose people are offered. */
  origins: UnitRef[];
  help: string;
  officers: Record<string, string>;
  error?: string;
  onGive: (personId: string, office: string, home: UnitRef) => void;
}

/** Who of these organisations holds which office in the new one. */
export function OfficerFields({ origins, help, officers, error, onGive }: OfficerFieldsProps) {
  const words = useWords();
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 1.5 }}>
      <Box component="legend" sx={{ fontWeight: 600, p: 0, mb: 0.5 }}>
        {words('reorganisation.officers')}
      </Box>
      <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{help}</Box>
      {error && <Box sx={{ color: 'error.main', fontWeight: 600, fontSize: '0.875rem' }}>{error}</Box>}
      {origins.map((unit) => (
        <OfUnit key={unit.id} unit={unit} officers={officers} onGive={onGive} />
      ))}
    </Box>
  );
}

const offices = [
  'chair',
  'viceChair',
  'secretary',
  'committeeMember',
  'inspectionChair',
  'groupHead',
  'groupDeputy',
  'officer',
  'recordsClerk',
] as const;

function OfUnit({
  unit,
  officers,
  onGive,
}: Pick<OfficerFieldsProps, 'officers' | 'onGive'> & { unit: UnitRef }) {
  const words = useWords();
  const locale = useLocale() === 'en' ? 'en' : 'vi';
  const { data } = useAsk(OrganisationDocument, { id: unit.id });
  const holders = data?.organisation?.offices ?? [];
  const people = [...new Map(holders.map(({ person, label }) => [person.id, { ...person, label }])).values()];
  return (
    <>
      {people.map(({ id, fullName, label }) => (
        <Field key={id} label={`${fullName} · ${label}, ${unit.name}`}>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={officers[id] ?? ''}
              blank={words('reorganisation.noOffice')}
              options={offices.map((value) => ({ value, label: officeName(value, locale) }))}
              onChange={(office) => onGive(id, office, unit)}
            />
          )}
        </Field>
      ))}
    </>
  );
}
