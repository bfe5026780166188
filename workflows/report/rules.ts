import {
  action,
  afterIssueActions,
  agreementBlockers,
  anyOf,
  chairOf,
  decisionActions,
  drafter,
  endByReorganisation,
  incomplete,
  issueAction,
  leaderOf,
  officeIn,
  officerOf,
  ownDocument,
  reviewActions,
  nothing,
  withReason,
  withRemark,
  assignDrafterAction,
  type BaseContext,
  type Blocker,
  type Facts,
} from '../kit/index.ts';
import { form, missingIn, type Report } from './form.ts';

export type ReportFacts = Facts<Report, BaseContext>;

/** Refusals that only this flow knows; the others are the kit's. */
export type ReportCode = 'nil-with-results';

const chair = chairOf('unit');

const { beginReview, returnForRevision } = reviewActions<Report, BaseContext>({ form });
const { archive, cancel } = afterIssueActions<Report, BaseContext>(chair);

export const actions = {
  assignDrafter: assignDrafterAction(chair),

  ...decisionActions<Report, BaseContext>({
    opener: anyOf(chair, officeIn('unit', ['secretary'])),
    closer: chair,
    secretaries: ['secretary'],
    missing: missingIn,
  }),

  submit: action(withRemark, {
    who: chair,
    needs: ['agreed'],
    main: ['draft', 'agreed'],
    reasonFrom: 'remark',
    refuse: (facts: ReportFacts) => [
      ...(facts.document.upperOrganisationId ? [] : [{ code: 'no-upper-organisation' }]),
      ...incomplete(missingIn(facts.document.content)),
      ...nilWithResults(facts),
      ...notAgreed(facts),
    ],
  }),

  withdraw: action(withReason, { who: chair }),

  beginReview,
  returnForRevision,

  accept: action(withRemark, {
    who: anyOf(officerOf('upper'), leaderOf('upper')),
    needs: ['involved', 'agreed'],
    main: true,
    inBulk: true,
    reasonFrom: 'remark',
    refuse: (facts: ReportFacts) => [...ownDocument(facts, facts.actor.personId), ...notAgreed(facts)],
  }),

  revise: action(nothing, { who: anyOf(drafter(), chair), main: ['returned'], byMail: true }),

  issue: issueAction<Report, BaseContext>({ who: chair, typeCode: 'BC', refuse: notAgreed }),

  archive,
  cancel,
  endByReorganisation: endByReorganisation<Report, BaseContext>(),
};

/** Of the year as a whole the committee reports; the others the chair may send alone. */
export function isAgreedByCommittee({ document }: Pick<ReportFacts, 'document'>): boolean {
  return document.content.period === 'annual';
}

function notAgreed(facts: ReportFacts): Blocker[] {
  return isAgreedByCommittee(facts) ? agreementBlockers(facts) : [];
}

function nilWithResults({ document: { content } }: ReportFacts): Blocker[] {
  const says = content.results.some(({ status, figure }) => status !== 'notDone' || figure !== undefined);
  return content.nil && says ? [{ code: 'nil-with-results', link: 'content:results' }] : [];
}
