import {
  action,
  afterIssueActions,
  agreementBlockers,
  anyOf,
  chairOf,
  decisionActions,
  endByReorganisation,
  issueAction,
  officerOf,
  recallAction,
  replaceAction,
  nothing,
  type BaseContext,
} from '../kit/index.ts';
import { missingIn, type Programme } from './form.ts';

const chair = chairOf('unit');
const office = officerOf('unit');

/** The office drafts and opens, the committee votes, the chair issues; the officer keeps the minutes. */
export const actions = {
  ...decisionActions<Programme, BaseContext>({
    opener: anyOf(office, chair),
    closer: chair,
    secretaries: ['officer', 'secretary'],
    missing: missingIn,
  }),
  revise: action<Record<string, never>, Programme, BaseContext>(nothing, {
    who: anyOf(office, chair),
  }),
  issue: issueAction<Programme, BaseContext>({ who: chair, typeCode: 'CTr', refuse: agreementBlockers }),
  ...afterIssueActions<Programme, BaseContext>(chair, ({ document }) => document.content.termTo),
  recall: recallAction<Programme, BaseContext>(chair),
  replace: replaceAction<Programme, BaseContext>(chair),
  endByReorganisation: endByReorganisation<Programme, BaseContext>(),
};
