import { waitingInRound, type Audience, type BaseContext, type Facts, type Waiting } from '../kit/index.ts';
import { missingIn, type Programme } from './form.ts';

const issued = ['inForce', 'closed', 'archived', 'recalled', 'replaced'];

/** The province's own people; once issued, every unit under it as well. */
export function audience(state: string, { document }: Pick<Facts, 'document'>): Audience[] {
  const { organisationId } = document;
  return [
    { organisationId, level: 'work' },
    { organisationId, office: 'inspectionChair', level: 'audit' },
    ...(issued.includes(state) ? [{ organisationId, office: 'under', level: 'read' } as const] : []),
  ];
}

/** Whom the programme waits for, and for which act. */
export function waiting(
  state: string,
  facts: Facts<Programme, BaseContext>,
  dueAt: string | null,
): Waiting[] {
  const { organisationId, draftedBy, content } = facts.document;
  switch (state) {
    case 'draft': {
      const next = missingIn(content).length > 0 ? 'saveDraft' : 'openRound';
      return [{ action: next, tab: 'draft', personId: draftedBy, dueAt }];
    }
    case 'deciding':
      return waitingInRound(facts, dueAt);
    case 'agreed':
      return [{ action: 'issue', tab: 'issue', organisationId, office: 'chair', dueAt }];
    default:
      return [];
  }
}
