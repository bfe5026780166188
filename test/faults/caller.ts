import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../../server/db/demo/chance.ts';
import type { Journal, Operation, Outcome } from './journal.ts';
import { mutations } from './mutations.ts';

/** Somebody who is signed in. */
export interface Person {
  username: string;
  personId: string;
  cookie: string;
}

/** Where the document stands, as far as the answer says. */
export interface Standing {
  id: string;
  version: number;
  state: string;
  draftedBy: { id: string };
}

export interface Heard {
  outcome: Outcome;
  document?: Standing;
}

interface Answer {
  __typename: string;
  receipt?: string;
  document?: Standing;
  blockers?: { code: string }[];
  errors?: { path: string; code: string }[];
}

/** What an error tells; where the act was done and its document has gone out of sight since, that it was. */
interface Told {
  code?: string;
  performed?: true;
  documentId?: string;
  receipt?: string;
}

const PATIENCE_MS = 120_000;
const TIMEOUT_MS = 15_000;

/** Sends acts to any of the servers and asks again, under the same key, until it knows what became of them. */
export class Caller {
  acknowledged = 0;
  unknown = 0;
  readonly #agent = new Agent({ keepAlive: true });

  constructor(
    private readonly journal: Journal,
    private readonly chance: Chance,
    private readonly urls: () => readonly string[],
    /** Of a thousand requests so many lose their connection to the server, and so many are sent twice at once. */
    private readonly mischief: { cut: number; twice: number },
  ) {}

  /** One act with a key of its own, to its definite answer. */
  async send(
    person: Person,
    operation: Operation,
    input: Record<string, unknown>,
  ): Promise<{ keyed: Record<string, unknown>; heard: Heard }> {
    const keyed = { ...input, idempotencyKey: randomUUID() };
    const entry = { what: 'sent', key: keyed.idempotencyKey, operation, input: keyed } as const;
    await this.journal.write(entry);
    const isTwice = this.chance.below(1000) < this.mischief.twice;
    const heard = await Promise.all([
      this.#untilKnown(person, operation, keyed),
      ...(isTwice ? [this.#untilKnown(person, operation, keyed)] : []),
    ]);
    return { keyed, heard: heard[0] };
  }

  /** The same request once more, long after it was answered. */
  repeat(person: Person, operation: Operation, input: Record<string, unknown>): Promise<Heard> {
    return this.#untilKnown(person, operation, input as { idempotencyKey: string });
  }

  close(): void {
    this.#agent.destroy();
  }

  async #untilKnown(person: Person, operation: Operation, input: { idempotencyKey: string }): Promise<Heard> {
    const key = input.idempotencyKey;
    for (const begun = Date.now(); ; await sleep(50 + this.chance.below(200))) {
      const heard = await this.#once(person, operation, input).catch(unlessUnforeseen);
      if (typeof heard !== 'string') {
        await this.journal.write({ what: 'told', key, outcome: heard.outcome });
        if (heard.outcome.kind !== 'declined') this.acknowledged += 1;
        return heard;
      }
      this.unknown += 1;
      await this.journal.write({ what: 'unknown', key, why: heard });
      if (Date.now() - begun > PATIENCE_MS) throw new Error(`never answered: ${operation}: ${heard}`);
    }
  }

  async #once(person: Person, operation: Operation, input: object): Promise<Heard> {
    const body = JSON.stringify({ query: mutations[operation], variables: { input } });
    const cutAfter = this.chance.below(1000) < this.mischief.cut ? this.chance.below(40) : null;
    const { status, text } = await this.#post(this.chance.pick(this.urls()), person.cookie, body, cutAfter);
    const { data, errors } = JSON.parse(text) as {
      data?: Record<string, Answer> | null;
      errors?: { extensions?: Told }[];
    };
    const answer = data?.[operation];
    if (answer) return heardOf(answer);
    const told = errors?.[0]?.extensions;
    if (told?.performed) return doneOutOfSight(operation, told);
    if (told?.code !== 'INTERNAL') throw new Unforeseen(`${operation}: ${status} ${text.slice(0, 500)}`);
    throw new Error(`${status} ${text.slice(0, 300)}`);
  }

  #post(
    url: string,
    cookie: string,
    body: string,
    cutAfter: number | null,
  ): Promise<{ status: number; text: string }> {
    const headers = {
      ...{ cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      // Spoken to as one site, whichever server answers.
      origin: url,
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        `${url}/graphql`,
        { method: 'POST', agent: this.#agent, headers, timeout: TIMEOUT_MS },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
          );
        },
      );
      sent.on('error', reject);
      sent.on('timeout', () => sent.destroy(new Error('timed out')));
      sent.end(body);
      if (cutAfter !== null) setTimeout(() => sent.destroy(new Error('cut by the client')), cutAfter);
    });
  }
}

/** An answer that no fault explains: the run ends with it. */
class Unforeseen extends Error {}

function unlessUnforeseen(error: unknown): string {
  if (error instanceof Unforeseen) throw error;
  return String(error);
}

function doneOutOfSight(operation: Operation, { documentId = '', receipt = '' }: Told): Heard {
  if (operation === 'performAction') return { outcome: { kind: 'performed', documentId, receipt } };
  return { outcome: { kind: 'saved', documentId } };
}

function heardOf({ __typename, ...answer }: Answer): Heard {
  const { document, receipt } = answer;
  if (__typename === 'ActionPerformed' && document && receipt)
    return { outcome: { kind: 'performed', documentId: document.id, receipt }, document };
  if (__typename === 'Document') {
    const saved = answer as unknown as Standing;
    return { outcome: { kind: 'saved', documentId: saved.id }, document: saved };
  }
  const codes = [...(answer.blockers ?? []), ...(answer.errors ?? [])].map(({ code }) => code);
  return { outcome: { kind: 'declined', why: [__typename, ...codes].join(' ') }, document };
}
