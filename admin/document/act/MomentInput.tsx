import { dayOf, endOfDay } from '../../../workflows/kit/time.ts';
import { DateInput } from '../../shared/DateInput.tsx';
import { isDay } from '../../shared/dates.ts';
import type { FieldWiring } from '../../shared/Field.tsx';

interface MomentInputProps {
  wiring: FieldWiring;
  value: unknown;
  onChange: (value: string | undefined) => void;
}

/** A moment asked for as a day: the end of that day in Vietnam. */
export function MomentInput({ wiring, value, onChange }: MomentInputProps) {
  const day =
    typeof value === 'string' && !Number.isNaN(Date.parse(value)) && value.includes('T')
      ? dayOf(value)
      : value;
  return (
    <DateInput
      wiring={wiring}
      value={day}
      onChange={(chosen) => onChange(chosen && isDay(chosen) ? endOfDay(chosen) : chosen)}
    />
  );
}
