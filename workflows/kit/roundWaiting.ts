import { isClosable } from './decision.ts';
import type { Facts } from './facts.ts';
import type { Waiting } from './flow.ts';
import { askedIn } from './questions.ts';
import type { Instant } from './time.ts';

/** Whom an open round waits for: those who have not voted, its secretary, at last whoever closes it. */
export function waitingInRound(facts: Facts, dueAt: Instant | null): Waiting[] {
  const { round } = facts;
  const { organisationId } = facts.document;
  if (round?.status !== 'open') return [];
  const closing: Waiting[] = isClosable(facts)
    ? [{ action: 'closeRound', tab: 'decide', organisationId, office: 'chair', dueAt }]
    : [];
  if (round.mode === 'meeting') {
    const keeper = round.secretaryId
      ? { personId: round.secretaryId }
      : { organisationId, office: 'secretary' as const };
    return round.meeting ? closing : [{ action: 'recordMeeting', tab: 'decide', ...keeper, dueAt }];
  }
  const voters = askedIn(round)
    .filter(({ voted }) => !voted)
    .map(({ personId }): Waiting => ({ action: 'castBallot', tab: 'decide', personId, dueAt }));
  return [...voters, ...closing];
}
