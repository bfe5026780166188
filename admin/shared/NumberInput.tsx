import { useState } from 'react';
import type { FieldWiring } from './Field.tsx';
import { readNumber, showTypedNumber } from './numbers.ts';
import { TextInput } from './TextInput.tsx';

interface NumberInputProps {
  wiring: FieldWiring;
  value: unknown;
  onChange: (value: number | string | undefined) => void;
  unit?: string;
}

/** A number with a decimal comma; half-typed ones ("92,") stay as they are typed. */
export function NumberInput({ wiring, value, onChange, unit }: NumberInputProps) {
  const [typed, setTyped] = useState<string>();
  const shown = typed !== undefined && readNumber(typed) === (value ?? '') ? typed : showTypedNumber(value);
  const type = (text: string) => {
    const number = readNumber(text);
    setTyped(text);
    onChange(number === '' ? undefined : (number ?? text));
  };
  return (
    <TextInput
      wiring={wiring}
      value={shown}
      onChange={type}
      inputProps={{ inputMode: 'decimal' }}
      endAdornment={unit && <span aria-hidden>{unit}</span>}
    />
  );
}
