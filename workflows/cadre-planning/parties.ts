import {
  waitingInRound,
  auditAudience,
  reviewerOf,
  type Audience,
  type Facts,
  type Waiting,
} from '../kit/index.ts';
import { missingIn } from './form.ts';
import type { PlanningFacts } from './rules.ts';

const committee = ['chair', 'viceChair', 'secretary', 'committeeMember', 'officer'] as const;
const above = ['chair', 'viceChair', 'officer'] as const;
const issued = ['inForce', 'closed', 'archived', 'recalled'];

/** The committee and who keeps its papers; those above who answer for cadres, once it was submitted. Nobody else: it is about people. */
export function audience(state: string, { document }: Pick<Facts, 'document'>): Audience[] {
  const { organisationId, upperOrganisationId: upper } = document;
  const level = upper ? levelAbove(state, document.submittedAt !== null) : null;
  return [
    ...committee.map((office): Audience => ({ organisationId, office, level: 'work' })),
    ...(issued.includes(state) ? [{ organisationId, office: 'recordsClerk', level: 'work' } as const] : []),
    ...auditAudience(document),
    ...(upper && level ? above.map((office): Audience => ({ organisationId: upper, office, level })) : []),
  ];
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
    case 'approved':
      // The approval may still be taken back.
      return 'review';
    default:
      return 'read';
  }
}

/** Whom the planning waits for, and for which act. */
export function waiting(state: string, facts: PlanningFacts, dueAt: string | null): Waiting[] {
  const { organisationId, upperOrganisationId, draftedBy, content } = facts.document;
  const chair = { organisationId, office: 'chair' as const, dueAt };
  const drafter = { personId: draftedBy, dueAt };
  const above = { organisationId: upperOrganisationId ?? organisationId, dueAt };
  switch (state) {
    case 'draft':
      return [
        { action: 'saveDraft', tab: 'draft', ...drafter },
        ...(missingIn(content).length > 0 ? [] : [{ action: 'openRound', tab: 'draft' as const, ...chair }]),
      ];
    case 'deciding':
      return waitingInRound(facts, dueAt);
    case 'agreed':
      return [{ action: upperOrganisationId ? 'submit' : 'issue', tab: 'issue', ...chair }];
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
    default:
      return [];
  }
}
