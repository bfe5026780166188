import { dutyLabel } from '../../kit/dutyLabel.ts';
import { useFlowsWithLabels } from '../../kit/useFlow.ts';

/** A kind of document, and its period, as people call it. */
export function DutyName({ name }: { name: string }) {
  return dutyLabel(name, useFlowsWithLabels() ?? []);
}
