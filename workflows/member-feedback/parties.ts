import {
  waitingInRound,
  type Audience,
  type Facts,
  type Instant,
  type Office,
  type Waiting,
} from '../kit/index.ts';
import { missingIn } from './form.ts';
import type { FeedbackFacts } from './handlers.ts';
import type { FeedbackContext, Handler } from './machine.ts';

const committee: Office[] = ['chair', 'viceChair', 'secretary', 'committeeMember'];

/**
 * The committee, or whoever inspects in its place; never both. What is said of the chair is never open to the chair's
 * committee. Inspectors above see that it is there and what became of it.
 */
export function audience(_: string, { document }: Pick<Facts, 'document'>): Audience[] {
  const { organisationId, upperOrganisationId } = document;
  const upper = upperOrganisationId ?? organisationId;
  const above: Audience = { organisationId: upper, office: 'inspectionChair', level: 'audit' };
  switch ((document.context as FeedbackContext).handler) {
    case null:
      return [above];
    case 'committee':
      return [
        ...committee.map((office): Audience => ({ organisationId, office, level: 'work' })),
        above,
        ...own(document),
      ];
    case 'inspection':
      return [{ organisationId, office: 'inspectionChair', level: 'work' }, above];
    case 'upperInspection':
      return [{ organisationId: upper, office: 'inspectionChair', level: 'work' }, above];
  }
}

function own({ organisationId }: Facts['document']): Audience[] {
  return [{ organisationId, office: 'inspectionChair', level: 'audit' }];
}

/** Whom it waits for, and for which act. */
export function waiting(state: string, facts: FeedbackFacts, dueAt: Instant | null): Waiting[] {
  const { context, content, draftedBy } = facts.document;
  const decider = { ...deciderOf(facts.document, context.handler ?? 'committee'), dueAt };
  switch (state) {
    case 'pending':
      return [{ action: 'accept', tab: 'review', ...decider }];
    case 'resolving': {
      const worker = context.handler === 'committee' ? { personId: draftedBy, dueAt } : decider;
      return [
        { action: 'saveDraft', tab: 'draft', ...worker },
        ...(missingIn(content).length > 0 ? [] : [{ action: 'reply', tab: 'issue' as const, ...decider }]),
      ];
    }
    case 'deciding':
      return waitingInRound(facts, dueAt);
    case 'escalated':
      return [{ action: 'takeBack', tab: 'review', ...decider }];
    case 'agreed':
      return [{ action: 'reply', tab: 'issue', ...decider }];
    default:
      return [];
  }
}

function deciderOf(
  { organisationId, upperOrganisationId }: FeedbackFacts['document'],
  handler: Handler,
): { organisationId: string; office: Office } {
  switch (handler) {
    case 'committee':
      return { organisationId, office: 'chair' };
    case 'inspection':
      return { organisationId, office: 'inspectionChair' };
    case 'upperInspection':
      return { organisationId: upperOrganisationId ?? organisationId, office: 'inspectionChair' };
  }
}
