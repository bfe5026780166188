import { partsEn, type FlowLabels } from '../../../../workflows/kit/index.ts';

export const en: FlowLabels = {
  kind: 'Open letter',
  kinds: 'Open letters',
  states: {
    draft: 'Draft',
    deciding: 'Being voted on',
    agreed: 'Agreed',
    submitted: 'Submitted',
    underReview: 'Under review',
    returned: 'Returned',
    approved: 'Approved',
    inForce: 'In force',
    closed: 'Closed',
    archived: 'Archived',
    cancelled: 'Cancelled',
  },
  actions: { ...partsEn.actions, assignDrafter: 'Assign drafter', submit: 'Submit' },
  fields: {
    year: { label: 'Year' },
    message: { label: 'Message' },
    amount: { label: 'Amount' },
    ...partsEn.recipients,
  },
  payload: { ...partsEn.payload, 'assignDrafter.personId': { label: 'Drafter' } },
  blockers: {},
};
