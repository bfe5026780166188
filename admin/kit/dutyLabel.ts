import { dutyNamed } from '../../workflows/kit/index.ts';
import type { FlowParts } from './useFlow.ts';

/** "report/annual" as people say it: "Báo cáo, năm". */
export function dutyLabel(name: string, all: readonly FlowParts[]): string {
  const { kind, period } = dutyNamed(name);
  const labels = all.find(({ flow }) => flow.kind === kind)?.labels;
  return labels ? [labels.kind, labels.periods?.[period]].filter(Boolean).join(', ') : name;
}
