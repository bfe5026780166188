import {
  waitingInRound,
  upwardAudience,
  reviewerOf,
  type Audience,
  type Facts,
  type Waiting,
} from '../kit/index.ts';
import { missingIn } from './form.ts';
import type { ClassificationFacts } from './rules.ts';

const beforeSending = new Set(['draft', 'deciding', 'agreed', 'cancelled']);
const inReview = new Set(['sent', 'received', 'appraised', 'proposed']);

/** The unit always; the upper union from the day it was sent. */
export function audience(state: string, { document }: Pick<Facts, 'document'>): Audience[] {
  if (beforeSending.has(state)) return upwardAudience(document, null);
  return upwardAudience(document, inReview.has(state) ? 'review' : 'read');
}

/** Whom it waits for, and for which act; what is appraised waits for the decision on all. */
export function waiting(state: string, facts: ClassificationFacts, dueAt: string | null): Waiting[] {
  const { organisationId, upperOrganisationId, draftedBy, content } = facts.document;
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
          ...reviewerOf(facts.document, dueAt),
        },
      ];
    default:
      return [];
  }
}
