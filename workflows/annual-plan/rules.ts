import { z } from 'zod';
import {
  action,
  afterIssueActions,
  agreementBlockers,
  anyOf,
  chairOf,
  decisionActions,
  drafter,
  endByReorganisation,
  fields,
  incomplete,
  issueAction,
  leaderOf,
  officeIn,
  officerOf,
  ownDocument,
  recallAction,
  replaceAction,
  reviewActions,
  addDays,
  dayOf,
  daysBetween,
  nothing,
  withReason,
  withRemark,
  assignDrafterAction,
  type Blocker,
  type Facts,
} from '../kit/index.ts';
import { form, missingIn, type AnnualPlan } from './form.ts';
import type { PlanContext } from './machine.ts';

export type PlanFacts = Facts<AnnualPlan, PlanContext>;

/** Refusals that only this flow knows; the others are the kit's. */
export type PlanCode =
  | 'answer-still-due'
  | 'approval-needed'
  | 'approval-not-asked'
  | 'already-acknowledged'
  | 'leave-already-asked'
  | 'leave-not-asked'
  | 'leave-not-granted'
  | 'uncovered-target';

const chair = chairOf('unit');
const secretary = officeIn('unit', ['secretary']);

/** After so many days without an answer the unit may take its submission back from under review. */
const DAYS_WITHOUT_ANSWER = 30;

export const actions = {
  assignDrafter: assignDrafterAction(chair),

  ...decisionActions<AnnualPlan, PlanContext>({
    opener: anyOf(chair, secretary),
    closer: chair,
    secretaries: ['secretary'],
    missing: missingIn,
  }),

  submit: action(withRemark, {
    who: chair,
    needs: ['agreed'],
    main: ['agreed'],
    reasonFrom: 'remark',
    applies: isApproved,
    refuse: (facts: PlanFacts) => [
      ...(isApproved(facts) ? [] : [refusal('approval-not-asked')]),
      ...(facts.document.upperOrganisationId ? [] : [refusal('no-upper-organisation')]),
      ...incomplete(missingIn(facts.document.content)),
      ...agreementBlockers(facts),
    ],
  }),

  withdraw: action(withReason, {
    who: chair,
    refuse: (facts: PlanFacts) => (facts.document.state === 'underReview' ? answerStillDue(facts) : []),
  }),

  ...reviewActions<AnnualPlan, PlanContext>({ form }),

  revise: action(nothing, { who: anyOf(drafter(), chair), main: ['returned'], byMail: true }),

  issue: issueAction<AnnualPlan, PlanContext>({
    who: chair,
    typeCode: 'KH',
    // What waits to be submitted is not offered for issue; whoever tries is told what is missing.
    applies: (facts) => facts.document.state !== 'agreed' || !isApproved(facts),
    refuse: (facts) => [
      ...(facts.document.state === 'agreed' && isApproved(facts) ? [refusal('approval-needed')] : []),
      ...agreementBlockers(facts),
    ],
  }),

  acknowledge: action(withRemark, {
    who: officerOf('upper'),
    needs: ['involved'],
    main: true,
    byMail: true,
    inBulk: true,
    reasonFrom: 'remark',
    applies: (facts: PlanFacts) => !isApproved(facts) && !facts.document.context.acknowledged,
    refuse: (facts: PlanFacts) => [
      ...(isApproved(facts) ? [refusal('approval-needed')] : []),
      ...(facts.document.context.acknowledged ? [refusal('already-acknowledged')] : []),
      ...ownDocument(facts, facts.actor.personId),
    ],
  }),

  ...afterIssueActions<AnnualPlan, PlanContext>(chair),

  requestLeave: action(
    z.strictObject({ act: z.enum(['recall', 'replace']).meta({ kind: 'enum' }), reason: fields.reason() }),
    {
      who: chair,
      refuse: ({ document }: PlanFacts) => (document.context.leave ? [refusal('leave-already-asked')] : []),
    },
  ),
  grantLeave: action(nothing, {
    who: leaderOf('upper'),
    needs: ['involved'],
    applies: isLeaveAsked,
    refuse: leaveAnswerBlockers,
  }),
  refuseLeave: action(withReason, {
    who: leaderOf('upper'),
    needs: ['involved'],
    applies: isLeaveAsked,
    refuse: leaveAnswerBlockers,
  }),
  recall: recallAction<AnnualPlan, PlanContext>(chair, (facts) => leaveMissing(facts, 'recall')),
  replace: replaceAction<AnnualPlan, PlanContext>(chair, (facts) => leaveMissing(facts, 'replace')),
  endByReorganisation: endByReorganisation<AnnualPlan, PlanContext>(),
};

/** In approve mode the upper union decides; in notify mode it only takes note. */
export function isApproved({ settings }: Pick<Facts, 'settings'>): boolean {
  return settings.mode === 'approve';
}

function answerStillDue({ document, today }: PlanFacts): Blocker[] {
  const submittedOn = dayOf(document.submittedAt ?? document.context.since);
  const waited = daysBetween(submittedOn, today);
  if (waited >= DAYS_WITHOUT_ANSWER) return [];
  const from = addDays(submittedOn, DAYS_WITHOUT_ANSWER);
  return [refusal('answer-still-due', { waited, days: DAYS_WITHOUT_ANSWER, from })];
}

function isLeaveAsked({ document }: PlanFacts): boolean {
  return document.context.leave?.status === 'requested';
}

function leaveAnswerBlockers(facts: PlanFacts): Blocker[] {
  if (!isLeaveAsked(facts)) return [refusal('leave-not-asked')];
  return ownDocument(facts, facts.actor.personId);
}

function leaveMissing({ document }: PlanFacts, act: 'recall' | 'replace'): Blocker[] {
  const { leave } = document.context;
  return leave?.act === act && leave.status === 'granted' ? [] : [refusal('leave-not-granted', { act })];
}

function refusal(code: PlanCode | KitCode, params?: Blocker['params']): Blocker {
  return { code, ...(params ? { params } : {}) };
}

type KitCode = 'person-holds-no-office' | 'no-upper-organisation';
