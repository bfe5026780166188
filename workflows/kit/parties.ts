import type { DocumentFacts } from './facts.ts';
import type { Audience, AudienceLevel, Waiting } from './flow.ts';
import type { Instant } from './time.ts';

type Home = Pick<DocumentFacts, 'organisationId' | 'upperOrganisationId'>;

/** Who inspects the organisation, and who inspects the one above it. */
export function auditAudience({ organisationId, upperOrganisationId }: Home): Audience[] {
  const ids = new Set([organisationId, upperOrganisationId ?? organisationId]);
  return [...ids].map((id) => ({ organisationId: id, office: 'inspectionChair', level: 'audit' }));
}

/** Readers of what goes upward: the unit always, the organisation above at a level or not yet, and who inspects either. */
export function upwardAudience(home: Home, above: AudienceLevel | null): Audience[] {
  const { organisationId, upperOrganisationId: upper } = home;
  return [
    { organisationId, level: 'work' },
    ...(upper && above ? [{ organisationId: upper, level: above }] : []),
    ...auditAudience(home),
  ];
}

/** Whoever took it up above; until somebody did, the officers there. */
export function reviewerOf(
  { organisationId, upperOrganisationId, reviewerId }: Home & Pick<DocumentFacts, 'reviewerId'>,
  dueAt: Instant | null,
): Omit<Waiting, 'action' | 'tab'> {
  if (reviewerId) return { personId: reviewerId, dueAt };
  return { organisationId: upperOrganisationId ?? organisationId, office: 'officer', dueAt };
}
