import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { FieldWiring } from './Field.tsx';

export interface Option {
  value: string;
  label: string;
}

interface PickProps {
  wiring: FieldWiring;
  value: string;
  options: Option[];
  onChange: (value: string) => void;
  disabled?: boolean;
  /** What stands there while nothing is chosen. */
  blank?: string;
}

/** The device's own list to pick one from: known to everybody, good on a phone. */
export function Pick({ wiring, value, options, onChange, disabled, blank }: PickProps) {
  const { id, 'aria-invalid': invalid, ...described } = wiring;
  return (
    <NativeSelect
      fullWidth
      input={<OutlinedInput error={invalid} />}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
      inputProps={{ id, ...described, style: { height: 40, boxSizing: 'border-box' } }}
    >
      {blank !== undefined && <option value="">{blank}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  );
}
