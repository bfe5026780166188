import {
  action,
  afterIssueActions,
  agreementBlockers,
  anyOf,
  decisionActions,
  drafter,
  endByReorganisation,
  issueAction,
  leaderOf,
  officeIn,
  recallAction,
  nothing,
  type BaseContext,
} from '../kit/index.ts';
import { missingIn, type Decision } from './form.ts';

/** Who prepares it: the office; where a unit has none, its secretary or a member. */
export const office = officeIn('unit', [
  'officer',
  'recordsClerk',
  'secretary',
  'viceChair',
  'committeeMember',
]);

const leader = leaderOf('unit');

export const actions = {
  ...decisionActions<Decision, BaseContext>({
    opener: anyOf(leader, office),
    closer: leader,
    secretaries: ['secretary', 'officer', 'recordsClerk'],
    missing: missingIn,
    byStandingCommittee: ({ signedFor }) => signedFor === 'standingCommittee',
  }),
  revise: action<Record<string, never>, Decision, BaseContext>(nothing, {
    who: anyOf(drafter(), office, leader),
  }),
  issue: issueAction<Decision, BaseContext>({ who: leader, typeCode: 'QĐ', refuse: agreementBlockers }),
  ...afterIssueActions<Decision, BaseContext>(anyOf(leader, office), ({ document }) => document.content.year),
  recall: recallAction<Decision, BaseContext>(leader),
  endByReorganisation: endByReorganisation<Decision, BaseContext>(),
};
