import type { ActionRule } from '../../../workflows/kit/index.ts';
import type { ChainEvent } from '../../audit/index.ts';

type Event = Pick<ChainEvent, 'action' | 'reason' | 'changes'>;

/** The payload that an act came with, as far as its event tells: the reason stands apart, and a round's id is another in a test. */
export function payloadOf(rule: ActionRule, { reason, changes }: Event): Record<string, unknown> {
  const known = fieldsOf(rule);
  const reasonField = rule.reasonFrom ?? 'reason';
  const told = Object.entries((changes ?? {}) as Record<string, unknown>).filter(
    ([name, value]) => known.includes(name) && name !== 'roundId' && value !== null,
  );
  return {
    ...Object.fromEntries(told),
    ...(reason !== null && known.includes(reasonField) ? { [reasonField]: reason } : {}),
  };
}

function fieldsOf({ payload }: ActionRule): string[] {
  return 'shape' in payload && typeof payload.shape === 'object' && payload.shape !== null
    ? Object.keys(payload.shape)
    : [];
}

type Tally = Record<'agree' | 'disagree' | 'abstain', number>;

/** Nobody knows who cast which secret ballot: they are dealt out so that the round ends as it did. */
export class SecretUrn {
  readonly #left = new Map<string, Tally>();
  readonly #secret = new Set<string>();

  constructor(events: readonly Event[]) {
    for (const { action, changes } of events) {
      const told = (changes ?? {}) as { round?: string; ballot?: string; tally?: Tally };
      if (action === 'openRound' && told.ballot === 'secret' && told.round) this.#secret.add(told.round);
      if (told.tally && told.round) this.#left.set(told.round, { ...told.tally });
    }
  }

  /** The choice of a secret ballot; nothing for any other act. */
  ballotOf({ action, changes }: Event): { choice?: keyof Tally } {
    const { round = '' } = (changes ?? {}) as { round?: string };
    if (action !== 'castBallot' || !this.#secret.has(round)) return {};
    const left = this.#left.get(round) ?? { agree: 0, disagree: 0, abstain: 0 };
    const choice = (['agree', 'disagree'] as const).find((one) => left[one] > 0) ?? 'abstain';
    left[choice] -= 1;
    return { choice };
  }
}
