import type { EventPartsFragment } from '../data/generated/operations.ts';
import type { Words } from '../i18n/useWords.ts';

/** Who did it, by name where one knows them: what was done in an office was not done by the system. */
export function actorOf(
  { actor, office }: Pick<EventPartsFragment, 'actor' | 'office'>,
  words: Words,
): string {
  return actor?.fullName ?? words(office ? 'history.outOfSight' : 'history.engine');
}
