import { waitingInRound, type Audience, type Facts, type Office, type Waiting } from '../kit/index.ts';
import { assessedSelf, missingIn } from './form.ts';
import { isOver, type EvaluationFacts } from './rules.ts';

const issued = ['inForce', 'closed', 'archived', 'recalled'];
const committee = ['chair', 'viceChair', 'secretary', 'committeeMember', 'officer'] as const;
const above = ['chair', 'viceChair', 'officer'] as const;

/** The committee and who keeps its minutes; once issued, those above who answer for cadres. Nobody else: it is about people. */
export function audience(state: string, { document }: Pick<Facts, 'document'>): Audience[] {
  const { organisationId, upperOrganisationId: upper } = document;
  return [
    ...committee.map((office): Audience => ({ organisationId, office, level: 'work' })),
    { organisationId, office: 'recordsClerk', level: issued.includes(state) ? 'work' : 'read' },
    { organisationId, office: 'inspectionChair', level: 'audit' },
    ...(upper
      ? [
          { organisationId: upper, office: 'inspectionChair', level: 'audit' } as const,
          ...(issued.includes(state)
            ? above.map((office): Audience => ({ organisationId: upper, office, level: 'read' }))
            : []),
        ]
      : []),
  ];
}

/** Whom the evaluation waits for, and for which act. */
export function waiting(state: string, facts: EvaluationFacts, dueAt: string | null): Waiting[] {
  const { organisationId, draftedBy, content } = facts.document;
  const chair = { organisationId, office: 'chair' as const, dueAt };
  const opening: Waiting = { action: 'openRound', tab: 'decide', ...chair };
  switch (state) {
    case 'draft':
      return missingIn(content).length > 0
        ? [{ action: 'saveDraft', tab: 'draft', personId: draftedBy, dueAt }]
        : [{ action: 'begin', tab: 'draft', ...chair }];
    case 'assessing': {
      const silent = content.members
        .filter((row) => !assessedSelf(row))
        .map(({ personId }): Waiting => ({ action: 'assessSelf', tab: 'decide', personId, dueAt }));
      const collected = content.members.every(({ asked }) => asked !== undefined);
      if (!collected)
        return [...silent, ...collectors.map((office) => trustAskedOf(organisationId, office, dueAt))];
      return silent.length > 0 && !isOver(facts) ? silent : [opening];
    }
    case 'deciding':
      return waitingInRound(facts, dueAt);
    case 'notified': {
      const open = content.members.filter(({ accepted }) => !accepted);
      if (open.length === 0) return [{ action: 'conclude', tab: 'issue', ...chair }];
      return open.map(({ personId }) => ({ action: 'acceptResult', tab: 'decide', personId, dueAt }));
    }
    case 'objected':
      return [opening];
    case 'concluded':
      return [{ action: 'issue', tab: 'issue', ...chair }];
    default:
      return [];
  }
}

/** Not the chair alone, since nobody records their own. */
const collectors = ['chair', 'viceChair'] as const;

function trustAskedOf(organisationId: string, office: Office, dueAt: string | null): Waiting {
  return { action: 'recordTrust', tab: 'decide', organisationId, office, dueAt };
}
