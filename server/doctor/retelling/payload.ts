import {
  BLANK,
  questionsFor,
  type ActionRule,
  type Counts,
  type Question,
} from '../../../workflows/kit/index.ts';
import type { ChainEvent } from '../../audit/index.ts';

type Event = Pick<ChainEvent, 'action' | 'reason' | 'changes'>;

/** The payload that an act came with, as far as its event tells: the reason stands apart, and a round's id is another in a test. */
export function payloadOf(rule: ActionRule, { reason, changes }: Event): Record<string, unknown> {
  const known = fieldsOf(rule);
  const reasonField = rule.reasonFrom ?? 'reason';
  const told = Object.entries((changes ?? {}) as Record<string, unknown>)
    .filter(([name, value]) => known.includes(name) && name !== 'roundId' && value !== null)
    .map(([name, value]): [string, unknown] => [
      name,
      name === 'counts' ? countRows(value as Counts) : value,
    ]);
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

/** What was counted in a meeting, as its secretary sent it; blank ballots follow from the rest. */
function countRows(counts: Counts): { questionId: string; choice: string; votes: number }[] {
  return Object.entries(counts).flatMap(([questionId, choices]) =>
    Object.entries(choices)
      .filter(([choice]) => choice !== BLANK)
      .map(([choice, votes]) => ({ questionId, choice, votes })),
  );
}

type Tally = Record<'agree' | 'disagree' | 'abstain', number>;

/** A ballot as a payload says it. */
type Ballot = { choice?: keyof Tally } | { answers: { questionId: string; choices: string[] }[] };

/** What a round's events tell of it. */
interface RoundTold {
  round?: string;
  /** Of an open ballot, as it was cast. */
  answers?: unknown;
  ballot?: string;
  tally?: Tally;
  counts?: Counts;
}

/** Nobody knows who cast which secret ballot, nor whose answers were which: they are dealt out so that the round ends as it did. */
export class Urn {
  readonly #left = new Map<string, Tally>();
  readonly #secret = new Set<string>();
  readonly #counted = new Map<string, Counts>();
  readonly #asked: ReadonlyMap<string, readonly Question[]>;

  constructor(events: readonly Event[], asked: ReadonlyMap<string, readonly Question[]>) {
    this.#asked = asked;
    for (const { action, changes } of events) {
      const told = (changes ?? {}) as RoundTold;
      if (action === 'openRound' && told.ballot === 'secret' && told.round) this.#secret.add(told.round);
      if (told.tally && told.round) this.#left.set(told.round, { ...told.tally });
      if (told.counts && told.round) this.#counted.set(told.round, structuredClone(told.counts));
    }
  }

  /** The choice of a secret ballot, or its answers to several questions; nothing for any other act. */
  ballotOf({ action, actor, changes }: Event & { actor: string | null }): Ballot {
    const { round = '', answers } = (changes ?? {}) as RoundTold;
    if (action !== 'castBallot' || answers) return {};
    const questions = this.#asked.get(round);
    if (questions) return { answers: this.#answers(questionsFor(questions, String(actor)), round) };
    return this.#secret.has(round) ? { choice: this.#choice(round) } : {};
  }

  #choice(round: string): keyof Tally {
    const left = this.#left.get(round) ?? { agree: 0, disagree: 0, abstain: 0 };
    const choice = (['agree', 'disagree'] as const).find((one) => left[one] > 0) ?? 'abstain';
    left[choice] -= 1;
    return choice;
  }

  #answers(questions: readonly Question[], round: string) {
    const counts = this.#counted.get(round) ?? {};
    return questions.map(({ id, most, choices }) => {
      const left = counts[id] ?? {};
      const votes = (value: string) => left[value] ?? 0;
      const picked = choices
        .map(({ value }) => value)
        .filter((value) => votes(value) > 0)
        .sort((one, other) => votes(other) - votes(one))
        .slice(0, most);
      for (const value of picked) left[value] = votes(value) - 1;
      return { questionId: id, choices: picked };
    });
  }
}
