import { auditAudience, type Audience, type BaseContext, type Facts, type Waiting } from '../kit/index.ts';
import { missingIn, type Directive } from './form.ts';

/** The issuer's own people, and who inspects it; whoever it is sent to reads it by that. */
export function audience(_: string, { document }: Pick<Facts, 'document'>): Audience[] {
  const { organisationId } = document;
  return [{ organisationId, level: 'work' }, ...auditAudience(document)];
}

/** Whom the directive waits for, and for which act. */
export function waiting(
  state: string,
  facts: Facts<Directive, BaseContext>,
  dueAt: string | null,
): Waiting[] {
  const { organisationId, draftedBy, content } = facts.document;
  switch (state) {
    case 'draft': {
      const next = missingIn(content).length > 0 ? 'saveDraft' : 'submit';
      return [{ action: next, tab: 'draft', personId: draftedBy, dueAt }];
    }
    case 'submitted':
      return [{ action: 'issue', tab: 'issue', organisationId, office: 'chair', dueAt }];
    case 'returned':
      return [{ action: 'revise', tab: 'returned', personId: draftedBy, dueAt }];
    default:
      return [];
  }
}
