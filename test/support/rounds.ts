import { test } from '@jest/globals';
import { after, by, given, type Scene } from './given.ts';
import type { Person } from './people.ts';

interface Voting {
  /** The document, about to be voted on. */
  scene: Scene;
  opener: Person;
  closer: Person;
  /** On the roll. */
  voter: Person;
  stranger: Person;
  ballot: object;
  /** Whether one question is put, which a majority of the roll agrees to. */
  asksOne: boolean;
}

/** What every round refuses, shown on the kind at hand. */
export function roundRefuses({ scene, opener, closer, voter, stranger, ballot, asksOne }: Voting): void {
  const online = after(scene, ['openRound', opener, { mode: 'online' }]);

  test('its round is closed by nobody while the outcome is open, and says what is missing', () => {
    const early = given(online).when('closeRound', by(closer));
    early.thenRefused('round-still-open').thenRefused('quorum-missing');
    if (asksOne) early.thenRefused('majority-missing');
    given(after(scene, ['openRound', opener, { mode: 'meeting' }]))
      .when('closeRound', by(closer))
      .thenRefused('meeting-not-recorded');
  });

  test('its round hears those on its roll alone, and a secret ballot once', () => {
    given(online).when('castBallot', by(stranger), ballot).thenRefused('not-on-roll');
    given(
      after(
        scene,
        ['openRound', opener, { mode: 'online', ballot: 'secret' }],
        ['castBallot', voter, ballot],
      ),
    )
      .when('castBallot', by(voter), ballot)
      .thenRefused('already-voted');
  });
}
