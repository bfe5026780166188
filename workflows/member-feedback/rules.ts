import { z } from 'zod';
import {
  action,
  addDays,
  agreementBlockers,
  anyOf,
  chairOf,
  dayOf,
  decisionActions,
  endByReorganisation,
  engine,
  fields,
  incomplete,
  issueAction,
  newsAction,
  officeIn,
  nothing,
  withReason,
  type Blocker,
  type Instant,
  type SenderAct,
} from '../kit/index.ts';
import { missingIn, type Feedback } from './form.ts';
import { decider, inCommittee, inspecting, inspectionFor, resolver, type FeedbackFacts } from './handlers.ts';
import type { FeedbackContext } from './machine.ts';

/** Refusals that only this flow knows; the others are the kit's. */
export type FeedbackCode =
  | 'inspection-answers-itself'
  | 'already-with-inspection'
  | 'already-issued'
  | 'answered-by-inspection'
  | 'answered-by-committee'
  | 'already-reopened'
  | 'too-late-to-reopen'
  | 'not-yet-over';

/** So many days after the answer the sender may say that it does not content. */
const DAYS_TO_REOPEN = 15;
const DAYS_TO_CLOSE = 30;

const chair = inCommittee(chairOf('unit'));
const secretary = inCommittee(officeIn('unit', ['secretary']));

export const actions = {
  /** The engine finds out whose it is; what is said of the chair goes past the chair. */
  route: action(nothing, {
    who: engine(),
    engineOnly: true,
    needs: ['seats'],
    events: ['toCommittee', 'toInspection', 'toUpperInspection'],
    event: (facts: FeedbackFacts) =>
      facts.document.content.about === 'chair' ? inspectionEvent(facts) : 'toCommittee',
  }),

  accept: action(z.strictObject({ assigneeId: fields.person().optional() }), {
    who: decider(),
    needs: ['seats'],
    main: true,
    refuse: (facts: FeedbackFacts, payload) => assigneeBlockers(facts, payload?.assigneeId),
    effects: {
      setDrafter: ({ actor }, { assigneeId }) => ({ personId: assigneeId ?? String(actor.personId) }),
    },
  }),

  assignDrafter: action(z.strictObject({ personId: fields.person() }), {
    who: chair,
    needs: ['seats'],
    applies: isWithCommittee,
    refuse: (facts: FeedbackFacts, payload) => assigneeBlockers(facts, payload?.personId),
    effects: { setDrafter: (_, { personId }) => ({ personId }) },
  }),

  transfer: action(withReason, {
    who: decider(),
    needs: ['seats'],
    applies: isWithCommittee,
    events: ['toInspection', 'toUpperInspection'],
    event: inspectionEvent,
    refuse: (facts: FeedbackFacts) => (isWithCommittee(facts) ? [] : [refusal('already-with-inspection')]),
  }),

  askSender: action(z.strictObject({ question: fields.reason(2_000) }), { who: resolver() }),

  ...decisionActions<Feedback, FeedbackContext>({
    opener: anyOf(chair, secretary),
    closer: chair,
    secretaries: ['secretary'],
    missing: missingIn,
  }),

  revise: action(nothing, { who: resolver() }),

  /** The recommendation that it opened was sent to the upper union; its answer, or that none comes. */
  escalate: newsAction<Feedback, FeedbackContext>(),
  hearAnswer: newsAction<Feedback, FeedbackContext>(),
  takeBack: action(withReason, { who: decider(), main: true }),

  reply: action(nothing, {
    who: decider(),
    needs: ['agreed'],
    main: true,
    // Where the committee has decided, the sender hears what it agreed on.
    refuse: (facts: FeedbackFacts) => [
      ...unanswered(facts),
      ...(facts.agreed ? agreementBlockers(facts) : []),
    ],
  }),

  /** The answer once more as a numbered notice of the unit. */
  issue: issueAction<Feedback, FeedbackContext>({
    who: decider(),
    typeCode: 'TB',
    applies: isWithCommittee,
    refuse: (facts) => [
      ...(isWithCommittee(facts) ? [] : [refusal('answered-by-inspection')]),
      ...notOnPaperYet(facts),
    ],
  }),

  /** The same of whichever inspection committee answered, in a series of its own: the unit numbers nothing that it may not read. */
  issueByInspection: issueAction<Feedback, FeedbackContext>({
    who: decider(),
    typeCode: 'TB',
    inspection: ({ document }) => inspecting(document.context) ?? 'unit',
    applies: (facts) => !isWithCommittee(facts),
    refuse: (facts) => [
      ...(isWithCommittee(facts) ? [refusal('answered-by-committee')] : []),
      ...notOnPaperYet(facts),
    ],
  }),

  dismiss: action(
    z.strictObject({
      because: z.enum(['spam', 'notOurs', 'repeated']).meta({ kind: 'enum' }),
      reason: fields.reason(2_000),
    }),
    { who: decider(), danger: true },
  ),

  confirm: action(nothing, { who: engine(), engineOnly: true }),

  reopen: action(withReason, {
    who: engine(),
    engineOnly: true,
    refuse: ({ document, now }: FeedbackFacts) => reopenBlockers(document.context, now),
  }),

  close: action(nothing, {
    who: engine(),
    engineOnly: true,
    refuse: ({ document, today }: FeedbackFacts) =>
      addDays(dayOf(document.context.since), DAYS_TO_CLOSE) <= today ? [] : [refusal('not-yet-over')],
  }),

  archive: action(nothing, { who: anyOf(decider(), engine()), main: true }),

  endByReorganisation: endByReorganisation<Feedback, FeedbackContext>(),
};

/** What the sender may still say to the answer. */
export function senderMay(state: string, context: FeedbackContext, now: Instant): SenderAct[] {
  if (state !== 'answered') return [];
  return reopenBlockers(context, now).length === 0 ? ['confirm', 'reopen'] : ['confirm'];
}

function reopenBlockers({ reopened, since }: FeedbackContext, now: Instant): Blocker[] {
  if (reopened) return [refusal('already-reopened')];
  const until = addDays(dayOf(since), DAYS_TO_REOPEN);
  return dayOf(now) <= until ? [] : [refusal('too-late-to-reopen', { until, days: DAYS_TO_REOPEN })];
}

function inspectionEvent(facts: FeedbackFacts): string {
  return inspectionFor(facts) === 'inspection' ? 'toInspection' : 'toUpperInspection';
}

function isWithCommittee({ document }: FeedbackFacts): boolean {
  return document.context.handler === 'committee';
}

function notOnPaperYet(facts: FeedbackFacts): Blocker[] {
  return [...unanswered(facts), ...(facts.document.number === null ? [] : [refusal('already-issued')])];
}

function unanswered({ document }: FeedbackFacts): Blocker[] {
  return incomplete(missingIn(document.content));
}

function assigneeBlockers(facts: FeedbackFacts, personId: string | undefined): Blocker[] {
  if (personId === undefined) return [];
  if (!isWithCommittee(facts)) return [refusal('inspection-answers-itself')];
  const known = facts.seats?.some((seat) => seat.personId === personId && committee.includes(seat.office));
  return known ? [] : [{ code: 'person-holds-no-office' }];
}

// Who else works in the unit does not see it.
const committee = ['chair', 'viceChair', 'secretary', 'committeeMember'];

function refusal(code: FeedbackCode, params?: Blocker['params']): Blocker {
  return { code, ...(params ? { params } : {}) };
}
