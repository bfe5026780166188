import { useWords } from '../i18n/useWords.ts';
import { useIndicators } from '../kit/useIndicators.ts';
import type { FieldWiring } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';

interface IndicatorPickerProps {
  wiring: FieldWiring;
  value: string;
  onChange: (code: string | undefined) => void;
}

/** By which figure the system counts how far a target is reached. */
export function IndicatorPicker({ wiring, value, onChange }: IndicatorPickerProps) {
  const words = useWords();
  const known = useIndicators();
  // What others wrote there stays, though nothing counts it.
  const strange = value !== '' && !known.some(({ code }) => code === value) ? [value] : [];
  return (
    <Pick
      wiring={wiring}
      value={value}
      blank={words('editor.noIndicator')}
      options={[
        ...known.map(({ code, title }) => ({ value: code, label: title })),
        ...strange.map((code) => ({ value: code, label: code })),
      ]}
      onChange={(chosen) => onChange(chosen || undefined)}
    />
  );
}
