import {
  waitingInRound,
  upwardAudience,
  reviewerOf,
  type Audience,
  type Facts,
  type Waiting,
} from '../kit/index.ts';
import { missingIn } from './form.ts';
import { isApproved, type PlanFacts } from './rules.ts';

/** The unit always; the upper union from the submission on, and not while the unit drafts again. */
export function audience(state: string, { document }: Pick<Facts, 'document'>): Audience[] {
  return upwardAudience(document, levelAbove(state, document.submittedAt !== null));
}

function levelAbove(state: string, wasSubmitted: boolean): 'review' | 'read' | null {
  switch (state) {
    case 'submitted':
    case 'underReview':
      return 'review';
    case 'draft':
    case 'deciding':
    case 'agreed':
      return null;
    case 'cancelled':
      return wasSubmitted ? 'read' : null;
    default:
      return 'read';
  }
}

/** Whom the plan waits for, and for which act. */
export function waiting(state: string, facts: PlanFacts, dueAt: string | null): Waiting[] {
  const { organisationId, upperOrganisationId, draftedBy, content, context } = facts.document;
  const chair = { organisationId, office: 'chair' as const, dueAt };
  const drafter = { personId: draftedBy, dueAt };
  const above = { organisationId: upperOrganisationId ?? organisationId, dueAt };
  switch (state) {
    case 'draft':
      return [
        { action: 'saveDraft', tab: 'draft', ...drafter },
        // Nobody is asked to vote on half a plan.
        ...(missingIn(content).length > 0 ? [] : [{ action: 'openRound', tab: 'draft' as const, ...chair }]),
      ];
    case 'deciding':
      return waitingInRound(facts, dueAt);
    case 'agreed':
      return [{ action: isApproved(facts) ? 'submit' : 'issue', tab: 'issue', ...chair }];
    case 'submitted':
      return [{ action: 'beginReview', tab: 'review', ...above, office: 'officer' }];
    case 'underReview':
      return [
        {
          action: 'returnForRevision',
          tab: 'review',
          ...reviewerOf(facts.document, dueAt),
        },
        { action: 'approve', tab: 'review', ...above, office: 'chair' },
        { action: 'approve', tab: 'review', ...above, office: 'viceChair' },
      ];
    case 'returned':
      return [
        { action: 'revise', tab: 'returned', ...drafter },
        { action: 'revise', tab: 'returned', ...chair },
      ];
    case 'approved':
      return [{ action: 'issue', tab: 'issue', ...chair }];
    case 'inForce':
      if (context.leave?.status === 'requested') {
        return [
          { action: 'grantLeave', tab: 'review', ...above, office: 'chair' },
          { action: 'grantLeave', tab: 'review', ...above, office: 'viceChair' },
        ];
      }
      if (context.leave) return [{ action: context.leave.act, tab: 'issue', ...chair }];
      if (isApproved(facts) || context.acknowledged) return [];
      return [{ action: 'acknowledge', tab: 'review', ...above, office: 'officer' }];
    default:
      return [];
  }
}
