import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Chance } from '../../server/db/demo/chance.ts';
import { Commits, isAnswered, isAsked, Messages, type Message } from './wire.ts';

/**
 * Where a connection is cut: before PostgreSQL gets the message, after it got it and before it answers, or after it
 * answered and before the server hears.
 */
export const moments = ['before', 'sent', 'answered'] as const;
export type Moment = (typeof moments)[number];

export interface Cuts {
  commit: Record<Moment, number>;
  statement: Record<Moment, number>;
}

/** How many of a thousand commits, and of a thousand other statements, lose their connection. */
export interface Rates {
  commit: number;
  statement: number;
}

/** Stands between server and PostgreSQL, understands just enough of what they say, and cuts where it hurts. */
export class CuttingProxy {
  readonly cuts: Cuts = {
    commit: { before: 0, sent: 0, answered: 0 },
    statement: { before: 0, sent: 0, answered: 0 },
  };
  rates: Rates = { commit: 0, statement: 0 };
  readonly #open = new Set<Line>();
  readonly #server: Server;

  private constructor(
    private target: { port: number },
    private readonly chance: Chance,
  ) {
    this.#server = createServer((client) => {
      const line = new Line(client, this.target.port, (what) => this.#verdict(what));
      this.#open.add(line);
      client.once('close', () => this.#open.delete(line));
    });
  }

  static async listen(target: { port: number }, chance: Chance): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(target, chance);
    await new Promise<void>((listening) => proxy.#server.listen(0, '127.0.0.1', listening));
    return proxy;
  }

  /** The same database, seen through the proxy. */
  through(url: string): string {
    const its = new URL(url);
    its.port = String((this.#server.address() as AddressInfo).port);
    return its.href;
  }

  /** From now on leads to another PostgreSQL; whoever is connected to the old one is cut off. */
  leadTo(target: { port: number }): void {
    this.target = target;
    for (const line of this.#open) line.cut();
  }

  get committing(): number {
    return moments.reduce((sum, moment) => sum + this.cuts.commit[moment], 0);
  }

  async close(): Promise<void> {
    for (const line of this.#open) line.cut();
    await new Promise((closed) => this.#server.close(closed));
  }

  #verdict(what: keyof Cuts): Moment | null {
    if (this.chance.below(1000) >= this.rates[what]) return null;
    const moment = this.chance.pick(moments);
    this.cuts[what][moment] += 1;
    return moment;
  }
}

/** One connection of the server, and ours to PostgreSQL for it. */
class Line {
  readonly #postgres: Socket;
  readonly #asked = new Messages({ from: 'client' });
  readonly #answered = new Messages({ from: 'server' });
  readonly #commits = new Commits();
  /** What became of the pipeline at hand: it goes on, will be cut once sent, or once answered. */
  #fate: Moment | null = null;
  #judged = false;

  constructor(
    private readonly client: Socket,
    port: number,
    private readonly verdict: (what: keyof Cuts) => Moment | null,
  ) {
    this.#postgres = connect({ host: '127.0.0.1', port });
    client.setNoDelay(true);
    this.#postgres.setNoDelay(true);
    client.on('data', (bytes) => this.#asked.take(bytes).forEach((message) => this.#ask(message)));
    this.#postgres.on('data', (bytes) =>
      this.#answered.take(bytes).forEach((message) => this.#answer(message)),
    );
    for (const [one, other] of [
      [client, this.#postgres],
      [this.#postgres, client],
    ] as const) {
      one.on('error', () => undefined);
      one.once('close', () => other.destroy());
    }
  }

  cut(): void {
    this.client.destroy();
    this.#postgres.destroy();
  }

  #ask(message: Message): void {
    if (this.client.destroyed) return;
    const commits = this.#commits.asks(message);
    if (commits || (isAsked(message) && !this.#judged)) this.#judge(commits ? 'commit' : 'statement');
    if (this.#fate === 'before') return this.cut();
    this.#postgres.write(message.bytes);
    if (!isAsked(message)) return;
    // What was sent arrives before the end does: PostgreSQL works, and has nobody left to tell.
    if (this.#fate === 'sent') {
      this.#postgres.end();
      this.client.removeAllListeners('close');
      this.client.destroy();
    }
    this.#judged = false;
  }

  #judge(what: keyof Cuts): void {
    if (this.#fate) return;
    this.#judged = true;
    this.#fate = this.verdict(what);
  }

  #answer(message: Message): void {
    if (this.#fate !== 'answered') return void (this.client.writable && this.client.write(message.bytes));
    if (isAnswered(message)) this.cut();
  }
}
