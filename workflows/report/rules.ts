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
  reviewActions,
  type BaseContext,
  type Blocker,
  type Facts,
} from '../kit/index.ts';
import { form, missingIn, type Report } from './form.ts';

export type ReportFacts = Facts<Report, BaseContext>;

/** Refusals that only this flow knows; the others are the kit's. */
export type ReportCode = 'nil-with-results';

const chair = chairOf('unit');
const nothing = z.strictObject({});
const remark = z.strictObject({ remark: fields.text(4_000).meta({ kind: 'longText' }).optional() });
const withReason = z.strictObject({ reason: fields.reason() });

const { beginReview, returnForRevision } = reviewActions<Report, BaseContext>({ form });
const { archive, cancel } = afterIssueActions<Report, BaseContext>(chair);

export const actions = {
  assignDrafter: action(z.strictObject({ personId: fields.person() }), {
    who: chair,
    needs: ['seats'],
    refuse: (facts: ReportFacts, payload) => {
      const known = !payload || facts.seats?.some(({ personId }) => personId === payload.personId);
      return known ? [] : [{ code: 'person-holds-no-office' }];
    },
    effects: { setDrafter: (_, { personId }) => ({ personId }) },
  }),

  ...decisionActions<Report, BaseContext>({
    opener: anyOf(chair, officeIn('unit', ['secretary'])),
    closer: chair,
    secretaries: ['secretary'],
    missing: missingIn,
  }),

  submit: action(remark, {
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

  accept: action(remark, {
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
