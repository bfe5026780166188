import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import {
  countAnswers,
  type Answers,
  type Choice,
  type Counts,
  type Question,
  type RoundFacts,
} from '../../workflows/kit/index.ts';

/** Published ballots: by question, each under the code that its voter alone can tell, in the order of the codes. */
export type Receipts = Record<string, [code: string, choices: string[]][]>;

/** What the database gives of a secret round once it may be counted: sealed ballots, and what was counted unsealed before. */
export interface Revealed {
  sealed: Record<string, string[]>;
  counts: Counts | null;
  tally: NonNullable<RoundFacts['tally']>;
}

/** What a ballot is sealed for. */
type Round = Pick<RoundFacts, 'id' | 'questions'>;

/** The one question of a round that asks about its content as a whole. */
const WHOLE = 'content';

const choicesOfWhole: readonly Choice[] = ['agree', 'disagree', 'abstain'];

const CODE_BYTES = 6;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals and opens ballots with a key that no database holds: made from the server's signing key. All seals of a question
 * are of one length; each is another, whatever is in it.
 */
export class Urns {
  readonly #key: Buffer;

  constructor(signingKey: KeyObject) {
    const secret = signingKey.export({ type: 'pkcs8', format: 'der' });
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'trinhky: secret ballots', 32));
  }

  /** A ballot, sealed question by question; without a code of the voter's, under one that nobody knows. */
  seal(round: Round, ballot: Choice | Answers, code?: string): Record<string, string> {
    const answers = typeof ballot === 'string' ? { [WHOLE]: [ballot] } : ballot;
    return Object.fromEntries(
      Object.entries(answers).map(([question, picked]) => {
        const known = code === undefined ? randomBytes(CODE_BYTES) : codeOn(round.id, question, code);
        return [
          question,
          this.#close(round.id, question, known, marksOf(choicesIn(round, question), picked)),
        ];
      }),
    );
  }

  /** Every ballot in the open, counted and as it is published; null where they were sealed with another key. */
  open(round: Round, { sealed, counts, tally }: Revealed): Opened | null {
    const receipts: Receipts = {};
    try {
      for (const [question, seals] of Object.entries(sealed)) {
        const known = choicesIn(round, question);
        receipts[question] = seals
          .map((seal) => this.#read(round.id, question, seal, known))
          .sort(([one], [other]) => (one < other ? -1 : 1));
      }
    } catch {
      return null;
    }
    if (!round.questions) return { tally: addTally(tally, receipts[WHOLE] ?? []), receipts };
    const ballots = Object.entries(receipts).flatMap(([id, rows]) =>
      rows.map(([, choices]): Answers => ({ [id]: choices })),
    );
    return { counts: addCounts(countAnswers(round.questions, ballots), counts), receipts };
  }

  #close(roundId: string, question: string, code: Buffer, marks: Buffer): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(aboutOf(roundId, question));
    const body = Buffer.concat([cipher.update(Buffer.concat([code, marks])), cipher.final()]);
    return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64');
  }

  #read(
    roundId: string,
    question: string,
    seal: string,
    known: readonly string[],
  ): [code: string, choices: string[]] {
    const bytes = Buffer.from(seal, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, NONCE_BYTES))
      .setAAD(aboutOf(roundId, question))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    const body = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    const marks = body.subarray(CODE_BYTES);
    const choices = known.filter((_, at) => ((marks[at >> 3] ?? 0) >> (at & 7)) & 1);
    return [body.subarray(0, CODE_BYTES).toString('hex').toUpperCase(), choices];
  }
}

interface Opened {
  tally?: RoundFacts['tally'];
  counts?: Counts;
  receipts: Receipts;
}

/** The code under which a ballot is published on a question: two questions of one ballot cannot be told to be of one. */
function codeOn(roundId: string, question: string, code: string): Buffer {
  return createHash('sha256').update(`${roundId}|${question}|${code}`).digest().subarray(0, CODE_BYTES);
}

function aboutOf(roundId: string, question: string): Buffer {
  return Buffer.from(`${roundId}|${question}`);
}

function choicesIn({ questions }: Round, question: string): readonly string[] {
  if (!questions) return choicesOfWhole;
  const asked = questions.find(({ id }: Question) => id === question);
  if (!asked) throw new Error(`The round asks no question ${question}`);
  return asked.choices.map(({ value }) => value);
}

function marksOf(known: readonly string[], picked: readonly string[]): Buffer {
  const marks = Buffer.alloc(Math.ceil(known.length / 8));
  known.forEach((value, at) => {
    if (picked.includes(value)) marks[at >> 3] = (marks[at >> 3] ?? 0) | (1 << (at & 7));
  });
  return marks;
}

function addTally(before: Revealed['tally'], ballots: Receipts[string]): Revealed['tally'] {
  const of = (choice: Choice) => before[choice] + ballots.filter(([, [one]]) => one === choice).length;
  return { agree: of('agree'), disagree: of('disagree'), abstain: of('abstain') };
}

function addCounts(counts: Counts, before: Counts | null): Counts {
  return Object.fromEntries(
    Object.entries(counts).map(([question, votes]) => [
      question,
      Object.fromEntries(
        Object.entries(votes).map(([choice, count]) => [choice, count + (before?.[question]?.[choice] ?? 0)]),
      ),
    ]),
  );
}

const made = new WeakMap<KeyObject, Urns>();

/** The urns of whoever signs with this key. */
export function urnsOf({ signingKey }: { signingKey: KeyObject }): Urns {
  const known = made.get(signingKey) ?? new Urns(signingKey);
  made.set(signingKey, known);
  return known;
}
