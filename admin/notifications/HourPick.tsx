import { Field } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

interface HourPickProps {
  label: string;
  value: number;
  error?: string;
  onChange: (hour: number) => void;
}

/** A full hour of the day. */
export function HourPick({ label, value, error, onChange }: HourPickProps) {
  return (
    <Field label={label} error={error}>
      {(wiring) => (
        <Pick
          wiring={wiring}
          value={String(value)}
          options={hours}
          onChange={(hour) => onChange(Number(hour))}
        />
      )}
    </Field>
  );
}
