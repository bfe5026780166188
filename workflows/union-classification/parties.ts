import { waitingInRound, type Audience, type AudienceLevel, type Facts, type Waiting } from '../kit/index.ts';
import { missingIn } from './form.ts';
import type { ClassificationFacts } from './rules.ts';

const beforeSending = new Set(['draft', 'deciding', 'agreed', 'cancelled']);
const inReview = new Set(['sent', 'received', 'appraised', 'proposed']);

/** The unit always; the upper union from the day it was sent. */
export function audience(state: string, { document }: Pick<Facts, 'document'>): Audience[] {
  const { organisationId, upperOrganisationId: upper } = document;
  const level: AudienceLevel = inReview.has(state) ? 'review' : 'read';
  return [
    { organisationId, level: 'work' },
    ...(upper && !beforeSending.has(state) ? [{ organisationId: upper, level }] : []),
    { organisationId, office: 'inspectionChair', level: 'audit' },
    ...(upper ? [{ organisationId: upper, office: 'inspectionChair', level: 'audit' } as const] : []),
  ];
}

/** Whom it waits for, and for which act; what is appraised waits for the decision on all. */
export function waiting(state: string, facts: ClassificationFacts, dueAt: string | null): Waiting[] {
  const { organisationId, upperOrganisationId, draftedBy, content, reviewerId } = facts.document;
  const chair = { organisationId, office: 'chair' as const, dueAt };
  const above = { organisationId: upperOrganisationId ?? organisationId, dueAt };
  switch (state) {
    case 'draft':
      return missingIn(content).length > 0
        ? [{ action: 'scoreSelf', tab: 'draft', personId: draftedBy, dueAt }]
        : [{ action: 'openRound', tab: 'draft', ...chair }];
    case 'deciding':
      return waitingInRound(facts, dueAt);
    case 'agreed':
      return [{ action: 'send', tab: 'issue', ...chair }];
    case 'sent':
      return [{ action: 'beginReview', tab: 'review', ...above, office: 'officer' }];
    case 'received':
      return [
        {
          ...{ action: 'appraise', tab: 'review' },
          ...(reviewerId ? { personId: reviewerId, dueAt } : { ...above, office: 'officer' }),
        },
      ];
    default:
      return [];
  }
}
