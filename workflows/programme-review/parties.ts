import { waitingInRound, auditAudience, type Audience, type Facts, type Waiting } from '../kit/index.ts';
import { missingForAsking, missingIn } from './form.ts';
import type { ReviewFacts } from './rules.ts';

const issued = new Set(['inForce', 'closed', 'archived', 'recalled', 'replaced']);

/** The union's own people; once issued, every unit under it as well. */
export function audience(state: string, { document }: Pick<Facts, 'document'>): Audience[] {
  const { organisationId } = document;
  return [
    { organisationId, level: 'work' },
    ...auditAudience(document),
    ...(issued.has(state) ? [{ organisationId, office: 'under', level: 'read' } as const] : []),
  ];
}

/** Whom it waits for, and for which act. */
export function waiting(state: string, facts: ReviewFacts, dueAt: string | null): Waiting[] {
  const { organisationId, draftedBy, content } = facts.document;
  const drafter = { tab: 'draft', personId: draftedBy, dueAt } as const;
  switch (state) {
    case 'draft':
      return [{ action: missingForAsking(content).length > 0 ? 'saveDraft' : 'askReports', ...drafter }];
    case 'consolidating':
      return [{ action: missingIn(content).length > 0 ? 'saveDraft' : 'openRound', ...drafter }];
    case 'deciding':
      return waitingInRound(facts, dueAt);
    case 'agreed':
      return [{ action: 'issue', tab: 'issue', organisationId, office: 'chair', dueAt }];
    default:
      return [];
  }
}
