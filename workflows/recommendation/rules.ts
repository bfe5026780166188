import { z } from 'zod';
import {
  action,
  addDays,
  afterIssueActions,
  anyOf,
  chairOf,
  dayOf,
  decisionActions,
  drafter,
  endByReorganisation,
  engine,
  fields,
  incomplete,
  issueAction,
  leaderOf,
  officeIn,
  officerOf,
  ownDocument,
  recallAction,
  reviewActions,
  nothing,
  withReason,
  withRemark,
  assignDrafterAction,
  type Blocker,
  type Facts,
} from '../kit/index.ts';
import { form, missingIn, type Recommendation } from './form.ts';
import type { RecommendationContext } from './machine.ts';

export type RecommendationFacts = Facts<Recommendation, RecommendationContext>;

/** Refusals that only this flow knows; the others are the kit's. */
export type RecommendationCode = 'committee-disagreed' | 'answer-not-attached' | 'not-yet-by-itself';

/** So many days after the answer it ends by itself where the unit says nothing. */
const DAYS_UNTIL_CLOSED = 30;

const chair = chairOf('unit');
const above = anyOf(officerOf('upper'), leaderOf('upper'));

const ofPerson = z.strictObject({ personId: fields.person() });

const { beginReview } = reviewActions<Recommendation, RecommendationContext>({ form });
const { archive, cancel } = afterIssueActions<Recommendation, RecommendationContext>(chair);
const send = issueAction<Recommendation, RecommendationContext>({
  who: chair,
  typeCode: 'TTr',
  refuse: (facts) => [
    ...(facts.document.upperOrganisationId ? [] : [{ code: 'no-upper-organisation' }]),
    ...incomplete(missingIn(facts.document.content)),
    ...disagreed(facts),
  ],
});

export const actions = {
  assignDrafter: assignDrafterAction(chair),

  ...decisionActions<Recommendation, RecommendationContext>({
    opener: anyOf(chair, officeIn('unit', ['secretary'])),
    closer: chair,
    secretaries: ['secretary'],
    missing: missingIn,
  }),

  /** Signed, numbered and dated, and on its way with that: a chair may bring a matter up without the committee. */
  send: { ...send, needs: [...send.needs, 'round' as const], main: ['agreed'] },

  revise: action(nothing, { who: anyOf(drafter(), chair) }),

  beginReview,

  assignOfficer: action(ofPerson, {
    who: above,
    needs: ['upperSeats', 'involved'],
    refuse: (facts: RecommendationFacts, payload) => [
      ...ownDocument(facts, facts.actor.personId),
      ...(payload ? officerBlockers(facts, payload.personId) : []),
    ],
    effects: { assignReviewer: (_, { personId }) => ({ personId }) },
  }),

  askFacts: action(withReason, {
    who: above,
    needs: ['involved'],
    refuse: own,
    effects: { recordReturn: (_, { reason }) => ({ reason, notes: [] }) },
  }),

  /** What was signed is not edited: the facts stand beside it, in the history and the attachments. */
  supplyFacts: action(z.strictObject({ facts: fields.reason(20_000) }), {
    who: anyOf(chair, drafter()),
    main: true,
    reasonFrom: 'facts',
  }),

  forward: action(
    z.strictObject({
      to: fields.title(500),
      remark: fields.text(4_000).meta({ kind: 'longText' }).optional(),
    }),
    { who: above, needs: ['involved'], reasonFrom: 'remark', refuse: own },
  ),

  answer: action(z.strictObject({ answer: fields.reason(20_000) }), {
    who: leaderOf('upper'),
    needs: ['involved', 'attachments'],
    main: true,
    reasonFrom: 'answer',
    refuse: (facts: RecommendationFacts) => [...own(facts), ...notAttached(facts)],
  }),

  decline: action(withReason, { who: leaderOf('upper'), needs: ['involved'], danger: true, refuse: own }),

  confirm: action(withRemark, {
    who: anyOf(chair, engine()),
    main: true,
    reasonFrom: 'remark',
    refuse: (facts: RecommendationFacts) => (facts.actor.personId === null ? tooEarly(facts) : []),
  }),

  archive,
  cancel,
  recall: recallAction<Recommendation, RecommendationContext>(chair),
  endByReorganisation: endByReorganisation<Recommendation, RecommendationContext>(),
};

function own(facts: RecommendationFacts): Blocker[] {
  return ownDocument(facts, facts.actor.personId);
}

// What the committee voted down the chair does not send round it, unless it was changed.
function disagreed({ round, document }: RecommendationFacts): Blocker[] {
  const failed = round?.status === 'failed' && round.substanceHash === document.substanceHash;
  return failed ? [{ code: 'committee-disagreed', link: '#round' }] : [];
}

function officerBlockers(facts: RecommendationFacts, officerId: string): Blocker[] {
  const known = facts.upperSeats?.some(({ personId }) => personId === officerId);
  return known ? ownDocument(facts, officerId) : [{ code: 'reviewer-not-in-upper' }];
}

// What others were asked is open until their answer is there to be read.
function notAttached({ document, attachments = [] }: RecommendationFacts): Blocker[] {
  if (document.state !== 'forwarded') return [];
  const since = Date.parse(document.context.since);
  const isThere = attachments.some(({ at, organisationIds }) => {
    const byAbove = document.upperOrganisationId && organisationIds.includes(document.upperOrganisationId);
    return byAbove && Date.parse(at) >= since;
  });
  if (isThere) return [];
  const to = document.context.forwardedTo ?? '';
  return [{ code: 'answer-not-attached', params: { to }, link: '#attachments' }];
}

function tooEarly({ document, today }: RecommendationFacts): Blocker[] {
  const from = addDays(dayOf(document.context.since), DAYS_UNTIL_CLOSED);
  return today >= from ? [] : [{ code: 'not-yet-by-itself', params: { from } }];
}
