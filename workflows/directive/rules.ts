import { z } from 'zod';
import {
  action,
  afterIssueActions,
  anyOf,
  drafter,
  endByReorganisation,
  fields,
  incomplete,
  issueAction,
  leaderOf,
  officeIn,
  ownDocument,
  recallAction,
  replaceAction,
  returnAction,
  nothing,
  withReason,
  type BaseContext,
  type Facts,
} from '../kit/index.ts';
import { form, lastYear, missingIn, papers, type Directive } from './form.ts';

type F = Facts<Directive, BaseContext>;

/** Who drafts: the office; where a unit has none, its secretary or a member. The chair has others draft, and signs. */
export const office = officeIn('unit', [
  'officer',
  'recordsClerk',
  'secretary',
  'viceChair',
  'committeeMember',
]);

/** Chair, acting head, or a vice chair, who signs for the chair (KT.). */
const signer = leaderOf('unit');

const notOwn = (facts: F) => ownDocument(facts, facts.actor.personId);

export const actions = {
  submit: action(z.strictObject({ remark: fields.text(4_000).meta({ kind: 'longText' }).optional() }), {
    who: anyOf(drafter(), office),
    main: true,
    reasonFrom: 'remark',
    refuse: (facts: F) => incomplete(missingIn(facts.document.content)),
  }),
  withdraw: action<{ reason: string }, Directive, BaseContext>(withReason, {
    who: anyOf(drafter(), office),
  }),
  returnForRevision: returnAction<Directive, BaseContext>({ form, who: signer, refuse: notOwn }),
  revise: action<Record<string, never>, Directive, BaseContext>(nothing, {
    who: anyOf(drafter(), office),
    main: true,
    byMail: true,
  }),
  issue: issueAction<Directive, BaseContext>({
    who: signer,
    needs: ['involved'],
    typeCode: ({ type }) => papers[type].code,
    refuse: notOwn,
  }),
  ...afterIssueActions<Directive, BaseContext>(signer, ({ document }) => lastYear(document.content)),
  cancel: action<{ reason: string }, Directive, BaseContext>(withReason, {
    who: anyOf(signer, drafter()),
    danger: true,
  }),
  recall: recallAction<Directive, BaseContext>(signer),
  replace: replaceAction<Directive, BaseContext>(signer),
  endByReorganisation: endByReorganisation<Directive, BaseContext>(),
};
