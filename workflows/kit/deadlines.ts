import type { FlowSettings } from './facts.ts';
import type { DueFacts, Flow, Term } from './flow.ts';
import type { BaseContext } from './machineParts.ts';
import { dayOf, endOfDay, type Instant, type LocalDate } from './time.ts';
import { addDays, afterWorkingDays, type WorkingCalendar } from './workingDays.ts';

/**
 * What ends a state, as data in its `meta.deadline`: a day by which somebody should have acted, and where it `fires` the
 * engine's own act once that day is over. Without `fires` nothing happens by itself: silence never approves.
 */
export type Deadline =
  /** When the open round closes. */
  | { by: 'round'; fires: string }
  /** The yearly duty's day; once the document has been upward, so many working days from entering the state. */
  | { by: 'duty'; afterReturn: number }
  /** Working days from the submission. */
  | { by: 'submission'; workingDays: number }
  /** Working days from entering the state. */
  | { by: 'entry'; workingDays: number }
  /** The same, and then the engine acts. */
  | { by: 'entry'; workingDays: number; fires: string }
  /** Nobody waits; so many days of the calendar after entering the state the engine acts. */
  | { by: 'entry'; days: number; fires: string }
  /** The end of a day that the content names; then the engine acts. */
  | { by: 'content'; field: string; fires: string }
  /** Nobody waits; when the last year of its work is over the engine acts. */
  | { by: 'yearEnd'; fires: string };

/** A state's `meta`: the deadline that ends it. */
export const due = (deadline: Deadline) => ({ deadline });

/** The act that the engine does by itself once `at` has passed. */
export interface Firing {
  action: string;
  at: Instant;
  /** What it was reckoned from where it counts working days. */
  counted: { from: Instant; workingDays: number } | null;
}

type Due = DueFacts<unknown, BaseContext>;

/** The term of the state the machine's meta names; null where nobody is waited for. */
export function termBy(flow: Pick<Flow, 'machine' | 'duty'>, state: string, facts: Due): Term | null {
  const { document, settings } = facts;
  const deadline = deadlineOf(flow, state);
  const { since } = document.context;
  const within = (from: Instant, usual: number): Term => ({
    from,
    workingDays: settings?.states?.[state]?.workingDays ?? usual,
  });
  switch (deadline?.by) {
    case undefined:
    case 'yearEnd':
      return null;
    case 'round':
      return facts.round?.status === 'open' ? { at: facts.round.closesAt } : null;
    case 'content': {
      const day = dayIn(document.content, deadline.field);
      return day === null ? null : { day };
    }
    case 'submission':
      return within(document.submittedAt ?? since, deadline.workingDays);
    case 'entry':
      return 'days' in deadline ? null : within(since, deadline.workingDays);
    case 'duty': {
      const dutyDay = document.askedDueOn ?? dueDayOf(flow, document, settings);
      return document.submittedAt || !dutyDay ? within(since, deadline.afterReturn) : { day: dutyDay };
    }
  }
}

/** What the engine will do in this state by itself, and when; null where it does nothing. */
export function firingOf(flow: Pick<Flow, 'machine' | 'lastYear'>, state: string, facts: Due): Firing | null {
  const { document, round } = facts;
  const deadline = deadlineOf(flow, state);
  if (!deadline || !('fires' in deadline)) return null;
  const action = deadline.fires;
  switch (deadline.by) {
    case 'round':
      return round?.status === 'open' ? { action, at: round.closesAt, counted: null } : null;
    case 'entry':
      if ('workingDays' in deadline) {
        const term = termBy(flow, state, facts);
        if (!term) return null;
        const counted = 'workingDays' in term ? term : null;
        return { action, at: endOfTerm(term, facts.settings?.calendar), counted };
      }
      // On the day itself, as the rule counts it, and not at the hour of the entry.
      return {
        ...{ action, at: endOfDay(addDays(dayOf(document.context.since), deadline.days - 1)) },
        counted: null,
      };
    case 'content': {
      const day = dayIn(document.content, deadline.field);
      return day === null ? null : { action, at: endOfDay(day), counted: null };
    }
    case 'yearEnd': {
      const year = flow.lastYear ? flow.lastYear(document.content) : document.year;
      return year === null ? null : { action, at: endOfDay(`${year}-12-31`), counted: null };
    }
  }
}

function dayIn(content: unknown, field: string): LocalDate | null {
  const day = (content as Record<string, unknown>)[field];
  return typeof day === 'string' ? day : null;
}

/** The moment at which a term is over. */
export function endOfTerm(term: Term, calendar?: WorkingCalendar): Instant {
  if ('at' in term) return term.at;
  if ('day' in term) return endOfDay(term.day);
  return afterWorkingDays(term.from, term.workingDays, calendar);
}

/** The day on which a period's duty is due, by configuration (`dueDays`) or by the flow; null where there is none. */
export function dutyDueOn(
  { duty }: Pick<Flow, 'duty'>,
  year: number,
  name: string,
  dueDays?: FlowSettings['dueDays'],
): LocalDate | null {
  const period = duty?.periods.find((each) => each.name === name);
  if (!period) return null;
  const day = dueDays?.[name];
  return day ? `${year}-${day}` : period.dueOn(year);
}

/** The period of the duty that a content answers; null for kinds that no unit owes. */
export function periodOf({ duty, period }: Pick<Flow, 'duty' | 'period'>, content: unknown): string | null {
  return period?.(content) ?? duty?.periods[0]?.name ?? null;
}

/** The request that a content answers, where it is of the period that answers requests. */
export function askedOf(flow: Pick<Flow, 'duty' | 'period'>, content: unknown): string | null {
  const { asked } = flow.duty ?? {};
  if (!asked || periodOf(flow, content) !== asked.period) return null;
  const named = (content as Record<string, unknown>)[asked.field];
  return typeof named === 'string' ? named : null;
}

function dueDayOf(
  flow: Pick<Flow, 'duty'>,
  { year, period }: Due['document'],
  settings: FlowSettings | undefined,
): LocalDate | null {
  return year === null || period === null ? null : dutyDueOn(flow, year, period, settings?.dueDays);
}

/** The deadline that the machine names for a state. */
export function deadlineOf({ machine }: Pick<Flow, 'machine'>, state: string): Deadline | undefined {
  const node = Object.hasOwn(machine.states, state) ? machine.states[state] : undefined;
  return (node?.meta as { deadline?: Deadline } | undefined)?.deadline;
}
