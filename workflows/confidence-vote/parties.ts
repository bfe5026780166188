import { waitingInRound, auditAudience, type Audience, type Facts, type Waiting } from '../kit/index.ts';
import { missingIn } from './form.ts';
import type { ConfidenceFacts } from './rules.ts';

const committee = ['chair', 'viceChair', 'secretary', 'committeeMember', 'officer'] as const;
const above = ['chair', 'viceChair', 'officer'] as const;
const issued = ['inForce', 'closed', 'archived', 'recalled'];

/** The committee and who keeps its minutes; once issued, those above who answer for cadres. */
export function audience(state: string, { document }: Pick<Facts, 'document'>): Audience[] {
  const { organisationId, upperOrganisationId: upper } = document;
  return [
    ...committee.map((office): Audience => ({ organisationId, office, level: 'work' })),
    ...(issued.includes(state) ? [{ organisationId, office: 'recordsClerk', level: 'work' } as const] : []),
    ...auditAudience(document),
    ...(upper && issued.includes(state)
      ? above.map((office): Audience => ({ organisationId: upper, office, level: 'read' }))
      : []),
  ];
}

/** Whom the vote waits for, and for which act. */
export function waiting(state: string, facts: ConfidenceFacts, dueAt: string | null): Waiting[] {
  const { organisationId, draftedBy, content } = facts.document;
  const chair = { organisationId, office: 'chair' as const, dueAt };
  switch (state) {
    case 'draft': {
      const missing = missingIn(content);
      if (missing.includes('levels'))
        return [{ action: 'saveDraft', tab: 'draft', personId: draftedBy, dueAt }];
      return [{ action: missing.length > 0 ? 'nameHolders' : 'openRound', tab: 'draft', ...chair }];
    }
    case 'deciding':
      return waitingInRound(facts, dueAt);
    case 'concluded':
      return [{ action: 'issue', tab: 'issue', ...chair }];
    default:
      return [];
  }
}
