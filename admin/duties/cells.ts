import type { DutyCellStatus, DutyMatrixQuery } from '../data/generated/operations.ts';
import type { MeaningName } from '../theme/theme.ts';

export type Matrix = DutyMatrixQuery['dutyMatrix'];
export type Column = Matrix['columns'][number];
export type Unit = Matrix['rows']['edges'][number]['node'];
export type Cell = Unit['cells'][number];

/** What each standing means, by the colours of states. */
export const meanings: Record<DutyCellStatus, MeaningName | 'draft'> = {
  NOT_DUE: 'draft',
  OPEN: 'waiting',
  LATE: 'returned',
  RETURNED: 'returned',
  SUBMITTED: 'waiting',
  DONE: 'good',
  LAPSED: 'closed',
};

/** What a unit may be reminded of: what is overdue. */
export function lateIn({ cells }: Unit): string[] {
  return cells.filter(({ status }) => status === 'LATE').map(({ obligationId }) => obligationId);
}

/** "Báo cáo, 6 tháng", or what was asked for. */
export function nameOf({ kindLabel, periodLabel, title }: Column): string {
  return title ?? [kindLabel, periodLabel].filter(Boolean).join(', ');
}

/** How many units owe it. */
export function owing({ counts }: Column): number {
  const { notDue, open, late, returned, submitted, done } = counts;
  return notDue + open + late + returned + submitted + done;
}
