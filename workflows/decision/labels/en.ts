import { partsEn } from '../../kit/index.ts';
import type { DecisionLabels } from './vi.ts';

export const en: DecisionLabels = {
  kind: 'Decision',
  kinds: 'Decisions',
  states: {
    draft: 'Draft',
    deciding: 'Being voted on',
    agreed: 'Agreed',
    inForce: 'In force',
    closed: 'Closed',
    archived: 'Archived',
    cancelled: 'Cancelled',
    recalled: 'Recalled',
  },
  actions: { ...partsEn.actions },
  fields: {
    year: { label: 'Year' },
    signedFor: {
      label: 'Signed for',
      help: 'Printed as “TM. BAN THƯỜNG VỤ” or “TM. BAN CHẤP HÀNH”.',
      options: { standingCommittee: 'The standing committee', committee: 'The committee' },
    },
    legalBases: partsEn.legalBases,
    proposal: { label: 'On the proposal of', help: 'The sentence after the legal bases, in full.' },
    articles: { label: 'Articles', help: 'One a line; “Điều 1.”, “Điều 2.” are printed before them.' },
    rows: {
      label: 'List',
      help: 'Taken from appraised files. To change a row, cancel this draft, appraise the file anew and make another.',
    },
    'rows.id': { label: 'Row id' },
    'rows.title': { label: 'Unit or person' },
    'rows.result': { label: 'Result' },
    'rows.organisationId': { label: 'Unit id' },
    'rows.documentId': { label: 'File id' },
    ...partsEn.recipients,
  },
  payload: partsEn.payload,
  blockers: {},
};
