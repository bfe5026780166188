import { partsEn, sectionWordsEn } from '../../kit/index.ts';
import type { ReportLabels } from './vi.ts';

export const en: ReportLabels = {
  kind: 'Report',
  kinds: 'Reports',
  states: {
    draft: 'Draft',
    deciding: 'Being voted on',
    agreed: 'Agreed by the committee',
    submitted: 'Submitted',
    underReview: 'Under review',
    returned: 'Returned',
    accepted: 'Accepted',
    issued: 'Issued',
    archived: 'Archived',
    cancelled: 'Cancelled',
  },
  actions: {
    ...partsEn.actions,
    assignDrafter: 'Assign drafter',
    submit: 'Submit the report',
    withdraw: 'Withdraw',
    accept: 'Accept the report',
  },
  fields: {
    year: { label: 'Year' },
    period: {
      label: 'Period',
      options: { sixMonth: 'First six months', annual: 'The whole year', adHoc: 'Ad hoc' },
    },
    obligationId: { label: 'Answers the request', help: 'For ad hoc reports: what the upper union asked.' },
    nil: { label: 'Nothing to report', help: 'A nil report is a report.' },
    legalBases: partsEn.legalBases,
    committeeMembers: {
      label: 'Committee members in office',
      help: 'Counted by the system, anew at each save.',
    },
    roundsPassed: { label: 'Votes passed this year', help: 'Counted by the system, anew at each save.' },
    documentsIssued: {
      label: 'Documents issued this year',
      help: 'Counted by the system, anew at each save.',
    },
    results: { label: 'Results' },
    'results.id': { label: 'Row id' },
    'results.title': { label: 'Task or target' },
    'results.planned': { label: 'As planned' },
    'results.status': {
      label: 'How far',
      options: { done: 'Done', partly: 'Partly done', notDone: 'Not done' },
    },
    'results.figure': { label: 'Figure reached (typed)' },
    'results.detail': { label: 'Result in words' },
    ...sectionWordsEn('assessment', 'Assessment'),
    nextTasks: { label: 'Tasks to come' },
    recommendations: {
      label: 'Recommendations',
      help: 'One matter a row; once submitted, each row opens a recommendation.',
    },
    'recommendations.id': { label: 'Row id' },
    'recommendations.title': { label: 'Matter' },
    'recommendations.detail': { label: 'In detail' },
    ...partsEn.recipients,
  },
  payload: {
    ...partsEn.payload,
    'assignDrafter.personId': { label: 'Drafter' },
    'submit.remark': { label: 'Covering words' },
    'withdraw.reason': { label: 'Why it is withdrawn' },
    'accept.remark': { label: 'Remark' },
  },
  periods: { sixMonth: 'First six months', annual: 'The whole year', adHoc: 'Ad hoc' },
  roles: { proposal: 'Recommendation to the upper union' },
  blockers: {
    'nil-with-results': 'The report says “nothing to report” and yet has results; take out one of them.',
  },
};
