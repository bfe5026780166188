import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import type { FieldWiring } from './Field.tsx';

type TextInputProps = Omit<OutlinedInputProps, 'onChange' | 'error'> & {
  wiring: FieldWiring;
  onChange: (text: string) => void;
};

/** A box to type in; `multiline` grows with its text. */
export function TextInput({ wiring, onChange, inputProps, ...rest }: TextInputProps) {
  const { id, 'aria-invalid': invalid, ...described } = wiring;
  return (
    <OutlinedInput
      fullWidth
      id={id}
      error={invalid}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ input: { ...inputProps, ...described } }}
      {...rest}
    />
  );
}
