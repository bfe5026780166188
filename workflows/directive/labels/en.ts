import { partsEn, sectionWordsEn } from '../../kit/index.ts';
import type { DirectiveLabels } from './vi.ts';

export const en: DirectiveLabels = {
  kind: 'Directive',
  kinds: 'Directives',
  states: {
    draft: 'Draft',
    submitted: 'Waiting to be signed',
    returned: 'Returned',
    inForce: 'In force',
    closed: 'Closed',
    archived: 'Archived',
    cancelled: 'Cancelled',
    recalled: 'Recalled',
    replaced: 'Replaced',
  },
  actions: { ...partsEn.actions, submit: 'Submit for signature', withdraw: 'Withdraw' },
  fields: {
    type: {
      label: 'Type of document',
      help: 'Decides its symbol and its series. A letter has no type name and bears “V/v” under its number.',
      options: {
        guidance: 'Guidance (HD)',
        notice: 'Notice (TB)',
        plan: 'Plan (KH)',
        conclusion: 'Conclusion (KL)',
        invitation: 'Invitation (GM)',
        letter: 'Official letter',
      },
    },
    year: { label: 'Year' },
    signedFor: {
      label: 'Signed for',
      help: 'The committee: printed as “TM. BAN CHẤP HÀNH”.',
      options: { committee: 'The committee', chair: 'The chair' },
    },
    addressees: { label: 'Addressed to', help: 'One a line; as a rule for letters and invitations alone.' },
    legalBases: partsEn.legalBases,
    preamble: { label: 'Opening words', help: 'The sentence that leads from the bases into the text.' },
    ...sectionWordsEn('sections', 'Text'),
    tasks: {
      label: 'Tasks for the units',
      help: 'A task with a day is owed by the units that this is sent to.',
    },
    'tasks.id': { label: 'Row id' },
    'tasks.title': { label: 'What is to be done' },
    'tasks.detail': { label: 'How exactly' },
    'tasks.dueOn': { label: 'Due on' },
    'tasks.duty': { label: 'Answered by', help: 'Empty: an ad hoc report.' },
    ...partsEn.recipients,
  },
  payload: {
    ...partsEn.payload,
    'submit.remark': { label: 'Remark' },
    'withdraw.reason': { label: 'Why it is withdrawn' },
  },
  blockers: {},
};
