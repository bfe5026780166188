import Box from '@mui/material/Box';
import { ToggleChip } from './ToggleChip.tsx';

interface ChipChoicesProps {
  label: string;
  /** Name and label of each. */
  options: (readonly [string, string])[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Any number of a few. */
export function ChipChoices({ label, options, chosen, onChange }: ChipChoicesProps) {
  return (
    <Box role="group" aria-label={label}>
      <Box sx={{ fontWeight: 600, mb: 0.75 }}>{label}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {options.map(([name, text]) => {
          const pressed = chosen.includes(name);
          const next = pressed ? chosen.filter((each) => each !== name) : [...chosen, name];
          return (
            <ToggleChip key={name} pressed={pressed} onPress={() => onChange(next)}>
              {text}
            </ToggleChip>
          );
        })}
      </Box>
    </Box>
  );
}
