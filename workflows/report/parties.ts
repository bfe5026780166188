import {
  waitingInRound,
  upwardAudience,
  reviewerOf,
  type Audience,
  type Facts,
  type Waiting,
} from '../kit/index.ts';
import { missingIn } from './form.ts';
import { isAgreedByCommittee, type ReportFacts } from './rules.ts';

const unseenAbove = new Set(['draft', 'deciding', 'agreed']);
const inReview = new Set(['submitted', 'underReview']);

/** The unit always; the upper union from the submission on, and not while the unit drafts again. */
export function audience(state: string, { document }: Pick<Facts, 'document'>): Audience[] {
  const isSeen = !unseenAbove.has(state) && (state !== 'cancelled' || document.submittedAt !== null);
  if (!isSeen) return upwardAudience(document, null);
  return upwardAudience(document, inReview.has(state) ? 'review' : 'read');
}

/** Whom the report waits for, and for which act. */
export function waiting(state: string, facts: ReportFacts, dueAt: string | null): Waiting[] {
  const { organisationId, upperOrganisationId, draftedBy, content } = facts.document;
  const chair = { organisationId, office: 'chair' as const, dueAt };
  const drafter = { personId: draftedBy, dueAt };
  const above = { organisationId: upperOrganisationId ?? organisationId, dueAt };
  const handler = reviewerOf(facts.document, dueAt);
  switch (state) {
    case 'draft': {
      // What the committee must agree on goes to it first.
      const next = isAgreedByCommittee(facts) ? 'openRound' : 'submit';
      const isReady = missingIn(content).length === 0 && !(content.nil && content.results.length > 0);
      return [
        { action: 'saveDraft', tab: 'draft', ...drafter },
        ...(isReady ? [{ action: next, tab: 'draft' as const, ...chair }] : []),
      ];
    }
    case 'deciding':
      return waitingInRound(facts, dueAt);
    case 'agreed':
      return [{ action: 'submit', tab: 'issue', ...chair }];
    case 'submitted':
      return [{ action: 'beginReview', tab: 'review', ...above, office: 'officer' }];
    case 'underReview':
      return [{ action: 'accept', tab: 'review', ...handler }];
    case 'returned':
      return [
        { action: 'revise', tab: 'returned', ...drafter },
        { action: 'revise', tab: 'returned', ...chair },
      ];
    case 'accepted':
      return [{ action: 'issue', tab: 'issue', ...chair }];
    default:
      return [];
  }
}
