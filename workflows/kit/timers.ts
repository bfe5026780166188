import { firingOf } from './deadlines.ts';
import type { EscalateTo, Facts, Office } from './facts.ts';
import type { Flow } from './flow.ts';
import type { BaseContext } from './machineParts.ts';
import { dayOf, startOfWork, type Instant } from './time.ts';
import { subtractWorkingDays } from './workingDays.ts';

/** Something that happens by itself once `at` has passed, unless the document has moved on by then. */
export interface Timer {
  /** The engine's own act, a reminder before the due date, or word to somebody higher after it. */
  kind: 'fire' | 'remind' | 'escalate';
  /** What the engine does then; null where it only tells. */
  action: string | null;
  at: Instant;
  dueAt: Instant;
  /** What the due date was reckoned from where it counts working days: a change of calendar moves it. */
  counted: { from: Instant; workingDays: number } | null;
  /** Working days before the due date; 0 for all but reminders. */
  before: number;
  /** Who hears of it; a reminder goes to whoever is waited for when it goes out. */
  to: { organisationId: string; office: Office }[];
}

/** Working days before a due date on which reminders go out, where nothing else is configured. */
export const usualReminders: readonly number[] = [3, 1];

/** Everything that will happen by itself in the document's present state, were nobody to act. */
export function timersOf(flow: Flow, facts: Facts): Timer[] {
  const { state } = facts.document;
  const due = facts as Facts<unknown, BaseContext>;
  const firing = firingOf(flow, state, due);
  const told = isWaitedFor(flow, facts) ? tellings(flow, facts, firing !== null) : [];
  if (!firing) return told;
  const { action, at, counted } = firing;
  return [{ kind: 'fire', action, at, dueAt: at, counted, before: 0, to: [] }, ...told];
}

function isWaitedFor(flow: Flow, facts: Facts): boolean {
  return flow.waiting(facts.document.state, facts).length > 0;
}

function tellings(flow: Flow, facts: Facts, firesItself: boolean): Timer[] {
  const { document, settings, now } = facts;
  const { state } = document;
  const term = flow.term(state, facts);
  const dueAt = flow.dueAt(state, facts);
  if (!term || !dueAt) return [];
  const counted = 'workingDays' in term ? term : null;
  const of = settings.states?.[state];
  const days = of?.remindBefore ?? settings.remindBefore ?? usualReminders;
  const reminders = [...new Set(days)].map((before): Timer => {
    const at = startOfWork(subtractWorkingDays(dayOf(dueAt), before, settings.calendar));
    return { kind: 'remind', action: null, at, dueAt, counted, before, to: [] };
  });
  const to = escalation(flow, facts, of?.escalateTo ?? settings.escalateTo);
  const escalate: Timer = { kind: 'escalate', action: null, at: dueAt, dueAt, counted, before: 0, to };
  // What would have been told already is not told late: whoever just acted knows.
  return [...reminders, ...(firesItself ? [] : [escalate])].filter(
    ({ at }) => Date.parse(at) > Date.parse(now),
  );
}

/** As configured, else the chair of each organisation that is waited for; a person's own chair where only persons are. */
function escalation(flow: Flow, facts: Facts, wanted: readonly EscalateTo[] | undefined): Timer['to'] {
  const { organisationId, upperOrganisationId } = facts.document;
  if (wanted) {
    return wanted.map(({ office, where }) => ({
      organisationId: where === 'upper' ? (upperOrganisationId ?? organisationId) : organisationId,
      office,
    }));
  }
  const parties = flow.waiting(facts.document.state, facts);
  const waited = parties.flatMap((one) => one.organisationId ?? []);
  const organisations = waited.length > 0 ? new Set(waited) : [organisationId];
  const chairs = [...organisations].map((one): Party => ({ organisationId: one, office: 'chair' }));
  // What is kept from a chair is said once more to those whom it waits for.
  const itself = parties.flatMap(({ organisationId: at, office }): Party[] =>
    at && office ? [{ organisationId: at, office }] : [],
  );
  return chairs.every((chair) => mayRead(flow, facts, chair)) ? chairs : itself;
}

type Party = Timer['to'][number];

function mayRead(flow: Flow, facts: Facts, { organisationId, office }: Party): boolean {
  return flow
    .audience(facts.document.state, facts)
    .some(
      (reader) => reader.organisationId === organisationId && (!reader.office || reader.office === office),
    );
}
