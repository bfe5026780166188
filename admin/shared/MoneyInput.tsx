import { useLayoutEffect, useRef } from 'react';
import type { FieldWiring } from './Field.tsx';
import { caretAfter, groupDigits, readMoney, showMoney } from './money.ts';
import { TextInput } from './TextInput.tsx';

interface MoneyInputProps {
  wiring: FieldWiring;
  value: unknown;
  /** An amount, nothing, or whatever was typed that is no amount yet. */
  onChange: (value: number | string | undefined) => void;
}

/** Money, grouped as it is typed. */
export function MoneyInput({ wiring, value, onChange }: MoneyInputProps) {
  const box = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const shown = showMoney(value);
  useLayoutEffect(() => {
    if (caret.current !== null && box.current) box.current.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [shown]);
  const type = (text: string) => {
    const amount = readMoney(text);
    if (amount === undefined) return onChange(text);
    const before = text.slice(0, box.current?.selectionStart ?? text.length).replace(/\D/g, '').length;
    caret.current = caretAfter(groupDigits(String(amount)), before);
    onChange(amount === '' ? undefined : amount);
  };
  return (
    <TextInput
      wiring={wiring}
      value={shown}
      inputRef={box}
      onChange={type}
      inputProps={{ inputMode: 'numeric', style: { textAlign: 'right' } }}
      endAdornment={<span aria-hidden>đ</span>}
    />
  );
}
