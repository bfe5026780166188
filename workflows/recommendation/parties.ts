import {
  waitingInRound,
  upwardAudience,
  reviewerOf,
  type Audience,
  type Facts,
  type Waiting,
} from '../kit/index.ts';
import { missingIn } from './form.ts';
import type { RecommendationFacts } from './rules.ts';

const beforeSending = new Set(['draft', 'deciding', 'agreed', 'cancelled']);
const handled = new Set(['sent', 'received', 'factsAsked', 'forwarded']);

/** The unit always; the upper union from the day it was sent. */
export function audience(state: string, { document }: Pick<Facts, 'document'>): Audience[] {
  if (beforeSending.has(state)) return upwardAudience(document, null);
  return upwardAudience(document, handled.has(state) ? 'review' : 'read');
}

/** Whom it waits for, and for which act. */
export function waiting(state: string, facts: RecommendationFacts, dueAt: string | null): Waiting[] {
  const { organisationId, upperOrganisationId, draftedBy, content } = facts.document;
  const chair = { organisationId, office: 'chair' as const, dueAt };
  const above = { organisationId: upperOrganisationId ?? organisationId, dueAt };
  const handler = reviewerOf(facts.document, dueAt);
  const leaders: Waiting[] = [
    { action: 'answer', tab: 'review', ...above, office: 'chair' },
    { action: 'answer', tab: 'review', ...above, office: 'viceChair' },
  ];
  switch (state) {
    case 'draft':
      return [
        { action: 'saveDraft', tab: 'draft', personId: draftedBy, dueAt },
        // The chair may send it, or let the committee decide.
        ...(missingIn(content).length > 0 ? [] : [{ action: 'openRound', tab: 'draft' as const, ...chair }]),
      ];
    case 'deciding':
      return waitingInRound(facts, dueAt);
    case 'agreed':
      return [{ action: 'send', tab: 'issue', ...chair }];
    case 'sent':
      return [{ action: 'beginReview', tab: 'review', ...above, office: 'officer' }];
    case 'received':
      return [{ action: 'forward', tab: 'review', ...handler }, ...leaders];
    case 'factsAsked':
      return [{ action: 'supplyFacts', tab: 'returned', ...chair }];
    case 'forwarded':
      // Until the answer is attached there is nothing for the leaders to decide.
      return [{ action: 'assignOfficer', tab: 'review', ...handler }];
    case 'answered':
    case 'declined':
      return [{ action: 'confirm', tab: 'decide', ...chair }];
    default:
      return [];
  }
}
