import { partsEn, sectionWordsEn } from '../../kit/index.ts';
import type { ProgrammeLabels } from './vi.ts';

export const en: ProgrammeLabels = {
  kind: 'Programme',
  kinds: 'Programmes',
  states: {
    draft: 'Draft',
    deciding: 'Being voted on',
    agreed: 'Agreed by the committee',
    inForce: 'In force',
    closed: 'Closed',
    archived: 'Archived',
    cancelled: 'Cancelled',
    recalled: 'Recalled',
    replaced: 'Replaced',
  },
  actions: { ...partsEn.actions },
  fields: {
    legalBases: partsEn.legalBases,
    preamble: { label: 'Opening words', help: 'The sentence that leads from the bases into the text.' },
    termFrom: { label: 'Term from' },
    termTo: { label: 'Term to' },
    ...sectionWordsEn('sections', 'Text'),
    ...partsEn.targets,
    ...partsEn.duties,
    ...partsEn.recipients,
  },
  payload: { ...partsEn.payload },
  blockers: {},
};
