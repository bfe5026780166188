import type { DueFacts, Flow } from './flow.ts';
import type { BaseContext } from './machineParts.ts';
import { endOfDay, type Instant } from './time.ts';
import { afterWorkingDays } from './workingDays.ts';

/** When a state is due, as data in its `meta.deadline`. */
export type Deadline =
  /** When the open round closes. */
  | { by: 'round' }
  /** The yearly duty's day; once the document has been upward, so many working days from entering the state. */
  | { by: 'duty'; afterReturn: number }
  /** Working days from the submission. */
  | { by: 'submission'; workingDays: number }
  /** Working days from entering the state. */
  | { by: 'entry'; workingDays: number };

/** Due date of the state the machine's meta names; null where it names none. */
export function dueBy(
  flow: Pick<Flow, 'machine' | 'duty'>,
  state: string,
  facts: DueFacts<unknown, BaseContext>,
): Instant | null {
  const meta = flow.machine.states[state]?.meta as { deadline?: Deadline } | undefined;
  const { document, settings } = facts;
  const deadline = meta?.deadline;
  const since = document.context.since;
  const after = (start: Instant, days: number) => afterWorkingDays(start, days, settings?.calendar);
  switch (deadline?.by) {
    case undefined:
      return null;
    case 'round':
      return facts.round?.closesAt ?? null;
    case 'submission':
      return after(document.submittedAt ?? since, deadline.workingDays);
    case 'entry':
      return after(since, deadline.workingDays);
    case 'duty': {
      if (document.submittedAt || !flow.duty || document.year === null)
        return after(since, deadline.afterReturn);
      return endOfDay(flow.duty.dueOn(document.year));
    }
  }
}
