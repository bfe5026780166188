import {
  groupOffices,
  auditAudience,
  type Audience,
  type BaseContext,
  type Facts,
  type Waiting,
} from '../kit/index.ts';
import { lacksResult, uncertified } from './attendance.ts';
import { missingIn, type Course } from './form.ts';

const invited = new Set(['inForce']);
const afterwards = new Set(['held', 'concluded', 'closed', 'archived', 'recalled']);
const leaders = ['chair', 'viceChair'] as const;

/**
 * The organiser's own people and who inspects it. Everybody of an invited unit while people are invited and come; what came of
 * it for whom is for that unit's leaders alone. The upper union sees what was issued.
 */
export function audience(state: string, { document }: Pick<Facts, 'document'>): Audience[] {
  const { organisationId, upperOrganisationId: upper, content } = document;
  const units = [...new Set((content as Course).participants.map((row) => row.organisationId))].filter(
    (id) => id !== organisationId,
  );
  const issued = invited.has(state) || afterwards.has(state);
  return [
    { organisationId, level: 'work' },
    ...(invited.has(state)
      ? groupOffices.map((office): Audience => ({ organisationId, office, level: 'read' }))
      : []),
    ...(issued && upper ? [{ organisationId: upper, level: 'read' } as const] : []),
    ...units.flatMap((id): Audience[] => {
      if (invited.has(state))
        return [
          { organisationId: id, level: 'read' },
          ...groupOffices.map((office): Audience => ({ organisationId: id, office, level: 'read' })),
        ];
      if (!afterwards.has(state)) return [];
      return leaders.map((office) => ({ organisationId: id, office, level: 'read' }));
    }),
    ...auditAudience(document),
  ];
}

/** Whom the course waits for, and for which act. */
export function waiting(state: string, facts: Facts<Course, BaseContext>, dueAt: string | null): Waiting[] {
  const { organisationId, draftedBy, content } = facts.document;
  const chair = { organisationId, office: 'chair' as const, dueAt };
  const keeper = { personId: draftedBy, dueAt };
  switch (state) {
    case 'draft': {
      const next = missingIn(content).length > 0 ? 'saveDraft' : 'submit';
      return [{ action: next, tab: 'draft', ...keeper }];
    }
    case 'submitted':
      return [{ action: 'issue', tab: 'issue', ...chair }];
    case 'returned':
      return [{ action: 'revise', tab: 'returned', ...keeper }];
    case 'inForce': {
      const silent = content.participants.filter(({ reply }) => reply === undefined);
      return [
        { action: content.participants.length > 0 ? 'finish' : 'invite', tab: 'decide', ...keeper },
        ...silent.map(({ personId }): Waiting => ({
          action: 'acceptInvitation',
          tab: 'decide',
          personId,
          dueAt,
        })),
      ];
    }
    case 'held': {
      const open = content.participants.some((row) => lacksResult(content, row));
      return open
        ? [{ action: 'recordResults', tab: 'decide', ...keeper }]
        : [{ action: 'conclude', tab: 'decide', ...chair }];
    }
    case 'concluded': {
      const owed = uncertified(content).length > 0;
      return [{ action: owed ? 'certify' : 'close', tab: 'issue', ...chair }];
    }
    default:
      return [];
  }
}
