import {
  waitingInRound,
  auditAudience,
  type Audience,
  type BaseContext,
  type Facts,
  type Waiting,
} from '../kit/index.ts';
import { missingIn, type Decision } from './form.ts';

/** The issuer's own people, and who inspects it; those it decides on get it when it is issued. */
export function audience(_: string, { document }: Pick<Facts, 'document'>): Audience[] {
  const { organisationId } = document;
  return [{ organisationId, level: 'work' }, ...auditAudience(document)];
}

/** Whom the decision waits for, and for which act. */
export function waiting(state: string, facts: Facts<Decision, BaseContext>, dueAt: string | null): Waiting[] {
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
