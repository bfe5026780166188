import { partsEn } from '../../kit/index.ts';
import type { ConfidenceLabels } from './vi.ts';

export const en: ConfidenceLabels = {
  kind: 'Vote of confidence',
  kinds: 'Votes of confidence',
  states: {
    draft: 'In preparation',
    deciding: 'Being voted on',
    concluded: 'Counted',
    inForce: 'Told',
    closed: 'Closed',
    archived: 'Archived',
    cancelled: 'Cancelled',
    recalled: 'Recalled',
  },
  actions: {
    ...partsEn.actions,
    nameHolders: 'Name who is rated',
    openRound: 'Open the vote of confidence',
    castBallot: 'Vote',
    issue: 'Sign, tell the result',
  },
  fields: {
    year: { label: 'Year' },
    legalBases: partsEn.legalBases,
    levels: { label: 'Levels of confidence', help: 'From most to least.' },
    'levels.id': { label: 'Row id' },
    'levels.title': { label: 'Level' },
    persons: { label: 'Persons rated' },
    'persons.id': { label: 'Row id' },
    'persons.personId': { label: 'Person id' },
    'persons.fullName': { label: 'Full name' },
    'persons.office': { label: 'Office' },
    'persons.votes': { label: 'Votes by level' },
    'persons.votes.id': { label: 'Row id' },
    'persons.votes.rowId': { label: 'Level' },
    'persons.votes.votes': { label: 'Votes' },
    'persons.blank': { label: 'Blank votes' },
    'persons.result': { label: 'Result' },
    ...partsEn.recipients,
  },
  payload: {
    ...partsEn.payload,
    'nameHolders.of': {
      label: 'Who is rated',
      help: 'Whoever holds office today; an earlier list is replaced.',
      options: {
        leaders: 'Chair, vice chairs, chair of the inspection committee',
        committee: 'Every member of the committee',
      },
    },
  },
  blockers: {
    'nobody-in-office': 'Nobody holds these offices now.',
  },
};
