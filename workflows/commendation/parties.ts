import {
  waitingInRound,
  upwardAudience,
  reviewerOf,
  type Audience,
  type Facts,
  type Waiting,
} from '../kit/index.ts';
import { isOwn, missingIn, nomineesWith } from './form.ts';
import type { CommendationFacts } from './rules.ts';

const beforeSending = new Set(['draft', 'deciding', 'agreed', 'cancelled']);
const inReview = new Set(['sent', 'received', 'appraised', 'proposed']);

/** The unit always; the upper union from the day it was sent, or the unit gave its own award. */
export function audience(state: string, { document }: Pick<Facts, 'document'>): Audience[] {
  if (beforeSending.has(state)) return upwardAudience(document, null);
  return upwardAudience(document, inReview.has(state) ? 'review' : 'read');
}

/** Whom it waits for, and for which act. */
export function waiting(state: string, facts: CommendationFacts, dueAt: string | null): Waiting[] {
  const { organisationId, upperOrganisationId, draftedBy, content } = facts.document;
  const chair = { organisationId, office: 'chair' as const, dueAt };
  const above = { organisationId: upperOrganisationId ?? organisationId, dueAt };
  const handler = reviewerOf(facts.document, dueAt);
  switch (state) {
    case 'draft':
      return [
        { action: 'saveDraft', tab: 'draft', personId: draftedBy, dueAt },
        ...(missingIn(content).length > 0 ? [] : [{ action: 'openRound', tab: 'draft' as const, ...chair }]),
      ];
    case 'deciding':
      return waitingInRound(facts, dueAt);
    case 'agreed':
      return [{ action: isOwn(content) ? 'award' : 'send', tab: 'issue', ...chair }];
    case 'sent':
      return [{ action: 'beginReview', tab: 'review', ...above, office: 'officer' }];
    case 'received':
      return [{ action: 'appraise', tab: 'review', ...handler }];
    case 'appraised':
      return nomineesWith(content, ['proposed']).length > 0
        ? [{ action: 'joinDecision', tab: 'review', ...above, office: 'officer' }]
        : [{ action: 'decline', tab: 'review', ...above, office: 'chair' }];
    default:
      return [];
  }
}
