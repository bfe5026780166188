import { auditAudience, type Audience, type AudienceLevel, type Facts, type Waiting } from '../kit/index.ts';
import { missingForConclusion, missingForDecision, type Inspection } from './form.ts';
import { openRemedies, type InspectionFacts } from './rules.ts';

const issued = new Set(['inForce', 'closed', 'archived', 'recalled', 'replaced']);
const working = new Set(['inspecting', 'explaining', 'concluding', 'inForce']);

/** The inspection committee alone; the inspected unit from the decision on; the own union's people what was issued. */
export function audience(state: string, { document }: Pick<Facts, 'document'>): Audience[] {
  const { organisationId } = document;
  const { unit, decidedOn } = document.content as Inspection;
  const office = 'inspectionChair' as const;
  const level: AudienceLevel = working.has(state) ? 'review' : 'read';
  return [
    { organisationId, office, level: 'work' },
    ...auditAudience(document),
    ...(unit && decidedOn && state !== 'draft' ? [{ organisationId: unit.organisationId, level }] : []),
    ...(issued.has(state) ? [{ organisationId, level: 'read' } as const] : []),
  ];
}

/** Whom it waits for, and for which act. */
export function waiting(state: string, { document }: InspectionFacts, dueAt: string | null): Waiting[] {
  const { organisationId, content, context } = document;
  const inspectors = { organisationId, office: 'inspectionChair' as const, dueAt };
  switch (state) {
    case 'draft': {
      const next = missingForDecision(content).length > 0 ? 'saveDraft' : 'decide';
      return [{ action: next, tab: 'draft', ...inspectors }];
    }
    case 'inspecting':
      return [{ action: 'recordMinutes', tab: 'review', ...inspectors }];
    case 'explaining':
      return [
        {
          ...{ action: 'explain', tab: 'review', office: 'chair', dueAt },
          organisationId: content.unit?.organisationId ?? organisationId,
        },
      ];
    case 'concluding': {
      const next = missingForConclusion(content).length > 0 ? 'saveDraft' : 'issue';
      return [{ action: next, tab: 'issue', ...inspectors }];
    }
    case 'inForce': {
      const next = openRemedies(document) > 0 ? 'confirmRemedy' : 'close';
      return [
        { action: context.objection === null ? next : 'answerObjection', tab: 'review', ...inspectors },
      ];
    }
    default:
      return [];
  }
}
