import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useWords } from '../../i18n/useWords.ts';
import type { DocumentParts } from '../useDocument.ts';

interface AttendanceFieldProps {
  label: string;
  document: DocumentParts;
  value: unknown;
  error: string | undefined;
  onChange: (value: string[]) => void;
}

/** Who sat at the table: the roll with a tick for each. */
export function AttendanceField({ label, document, value, error, onChange }: AttendanceFieldProps) {
  const words = useWords();
  const attended = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  const members = document.currentRound?.members ?? [];
  const toggle = (id: string) =>
    onChange(attended.includes(id) ? attended.filter((each) => each !== id) : [...attended, id]);
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 600, p: 0 }}>
        {`${label} (${words('round.of', { count: attended.length, all: members.length })})`}
      </Box>
      {error && (
        <Box role="alert" sx={{ color: 'error.main', fontWeight: 600, fontSize: '0.875rem' }}>
          {error}
        </Box>
      )}
      {members.map(({ person, officeLabel }) => (
        <FormControlLabel
          key={person.id}
          sx={{ display: 'flex', minHeight: 44 }}
          control={<Checkbox checked={attended.includes(person.id)} onChange={() => toggle(person.id)} />}
          label={`${person.fullName} – ${officeLabel}`}
        />
      ))}
    </Box>
  );
}
