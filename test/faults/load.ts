import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Chance } from '../../server/db/demo/chance.ts';
import { Caller } from './caller.ts';
import { castOf } from './cast.ts';
import { Desk } from './desk.ts';
import { Journal } from './journal.ts';
import { balanceOf, type Balance } from './ledger.ts';
import type { Stage } from './stage.ts';

export interface LoadOptions {
  seed: string;
  /** Plans at once, each with a client of its own. */
  desks: number;
  /** Of a thousand requests so many lose their connection to the server, and so many are sent twice at once. */
  mischief?: { cut: number; twice: number };
  /** Workers are there: some rounds are left to their deadlines, which only the engine then closes. */
  deadlines?: boolean;
}

const UNITS = 4;

/** Desks at work on some servers, their journal, and what it says in the end. */
export class Load {
  readonly #crew: Desk[];
  readonly #work: Promise<unknown>;
  #isOver = false;

  private constructor(
    private readonly stage: Stage,
    private readonly journal: Journal,
    readonly caller: Caller,
    crew: Desk[],
  ) {
    this.#crew = crew;
    this.#work = Promise.all(crew.map((desk) => desk.workUntil(() => this.#isOver)));
    // Heard by whoever waits for more, or for the end.
    this.#work.catch(() => (this.#isOver = true));
  }

  static async begin(
    stage: Stage,
    urls: string[],
    { seed, desks, mischief, deadlines = false }: LoadOptions,
  ): Promise<Load> {
    const { committees, upstairs } = await castOf(urls[0]!, UNITS);
    const journal = await Journal.open(join(stage.folder, 'journal.jsonl'));
    const chance = new Chance(`${seed} calls`);
    const caller = new Caller(journal, chance, () => urls, mischief ?? { cut: 0, twice: 0 });
    const crew = Array.from(
      { length: desks },
      (_, index) =>
        new Desk(
          committees[index % UNITS]!,
          upstairs,
          caller,
          new Chance(`${seed} desk ${index}`),
          deadlines,
        ),
    );
    const load = new Load(stage, journal, caller, crew);
    stage.closing.onClose(() => load.#close());
    return load;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Resolves when so many more acts were acknowledged. */
  async more(acts: number): Promise<void> {
    const until = this.caller.acknowledged + acts;
    while (this.caller.acknowledged < until && !this.#isOver) await sleep(10);
    if (this.#isOver) await this.#work;
  }

  /** Everybody finishes what is at hand; no outcome stays unknown. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#work;
  }

  get surprises(): string[] {
    return this.#crew.flatMap((desk) => desk.surprises);
  }

  /** How many rounds were left to their deadlines, and how often the engine closed one; waits for those still running. */
  async deadlines(): Promise<{ due: number; fired: number; twice: number }> {
    const rounds = this.#crew.flatMap((desk) => desk.leftAlone);
    for (let waited = 0; ; waited += 500) {
      const rows = await this.stage.sql<{ fired: number }>(
        `select count(e.id)::int as fired from unnest($1::uuid[], $2::timestamptz[]) d (document_id, closes_at)
         left join decision_round r on r.document_id = d.document_id and r.closes_at = d.closes_at
         left join event e on e.document_id = d.document_id and e.changes->>'round' = r.id::text
           and e.action = 'closeRound' and e.actor_id is null
         group by d.document_id, d.closes_at`,
        [rounds.map(({ documentId }) => documentId), rounds.map(({ closesAt }) => closesAt)],
      );
      const fired = rows.filter((row) => row.fired > 0).length;
      const twice = rows.filter((row) => row.fired > 1).length;
      if (fired === rounds.length || waited > 90_000) return { due: rounds.length, fired, twice };
      await sleep(500);
    }
  }

  balance(url = this.stage.ownerUrl): Promise<Balance> {
    return balanceOf(this.journal.file, url, this.stage.publicKey);
  }

  async #close(): Promise<void> {
    this.#isOver = true;
    this.caller.close();
    await this.#work.catch(() => undefined);
    await this.journal.close();
  }
}
