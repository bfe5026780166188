import type { Translated } from '../translated.ts';
import type * as vi from '../vi/inbox.ts';

export const inbox: Translated<typeof vi.inbox> = {
  lead: 'What is due soonest comes first.',
  tabs: 'Kinds of work',
  all: 'All',
  decide: 'Vote',
  review: 'Review',
  returned: 'Returned',
  issue: 'Sign and issue',
  draft: 'Drafting',
  late: 'Late',
  since: 'waiting since %{date}',
  count: '%{smart_count} item |||| %{smart_count} items',
  emptyTitle: 'Nothing waits for you',
  emptyTab: 'Nothing here',
  emptyHelp:
    'When a document is to be drafted, voted on, reviewed or issued, it appears here and you get an email.',
  emptyAction: 'See the documents',
  pathTitle: 'Your unit’s year %{year}',
  pathProgramme: 'Programme',
  pathPlan: 'Annual plan',
  pathReport: 'Report',
  pathEvaluation: 'Evaluation of cadres',
  pathClassification: 'Classification',
  pathNone: 'Not begun',
  pathLater: 'On paper, not yet in the system',
  pathStart: 'Begin: %{kind}',
  pathProgrammeNone: 'No programme is in force yet',
  overviewTitle: 'The units’ year %{year}',
  overviewLate: 'Late units',
  overviewTotal: 'All documents of the year',
};
