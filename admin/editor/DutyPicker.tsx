import { owedBy } from '../../workflows/kit/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { dutyLabel } from '../kit/dutyLabel.ts';
import { useFlowsWithLabels } from '../kit/useFlow.ts';
import type { FieldWiring } from '../shared/Field.tsx';
import { Pick } from '../shared/Pick.tsx';

interface DutyPickerProps {
  wiring: FieldWiring;
  value: string;
  onChange: (duty: string | undefined) => void;
}

/** By which kind of document, and which period of it, units answer. */
export function DutyPicker({ wiring, value, onChange }: DutyPickerProps) {
  const words = useWords();
  const all = useFlowsWithLabels() ?? [];
  const names = all.flatMap(({ flow }) => owedBy(flow));
  return (
    <Pick
      wiring={wiring}
      value={value}
      blank={words('editor.noDuty')}
      options={names.map((name) => ({ value: name, label: dutyLabel(name, all) }))}
      onChange={(chosen) => onChange(chosen || undefined)}
    />
  );
}
