import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { isUnavailable } from '../../server/db/index.ts';

// Only what is built can be run by itself: beside us in dist, or in the dist of these sources.
const program = [
  new URL('child.js', import.meta.url),
  new URL('../../dist/test/faults/child.js', import.meta.url),
]
  .map((url) => fileURLToPath(url))
  .find((file) => existsSync(file));

export type Env = Record<string, string>;

/** One process of the system under test. */
export class Child {
  readonly ended: Promise<unknown>;
  readonly complaints: string[] = [];
  readonly #process: ChildProcess;
  readonly #heard: { event: string; answered: (line: { url: string }) => void }[] = [];

  constructor(env: Env) {
    if (!program) throw new Error('build first: node bin/run.mjs build');
    this.#process = spawn(process.execPath, [program], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.ended = once(this.#process, 'exit');
    this.#process.stdin!.on('error', () => undefined);
    createInterface({ input: this.#process.stdout! }).on('line', (line) => this.#hear(line));
    createInterface({ input: this.#process.stderr! }).on('line', (line) => this.complaints.push(line));
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Begins; resolves when it does its work, rejects when it ends before. */
  async begin(word: 'serve' | 'work', port = 0): Promise<string> {
    const ready = new Promise<{ url: string }>((answered) => this.#heard.push({ event: 'ready', answered }));
    this.say(`${word} ${port}`);
    const early = this.ended.then((code) => {
      throw new Error(
        `${word} ended before it began (${String(code)}): ${this.complaints.slice(-5).join('\n')}`,
      );
    });
    return (await Promise.race([ready, early])).url;
  }

  say(word: string): void {
    this.#process.stdin!.write(`${word}\n`);
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.isRunning) return;
    this.#process.kill(signal);
    await this.ended;
  }

  #hear(text: string): void {
    const line = JSON.parse(text) as Line;
    if (isComplaint(line)) this.complaints.push(text);
    const waiting = this.#heard.findIndex(({ event }) => event === line.event);
    if (waiting >= 0) this.#heard.splice(waiting, 1)[0]!.answered(line);
  }
}

interface Line {
  event?: string;
  level?: string;
  msg?: string;
  url: string;
  err?: { message?: string; code?: string; sqlstate?: string };
}

/** Errors that a fault of ours does not explain: neither an answer with 503 nor a connection that was lost. */
function isComplaint({ level, msg, event, err }: Line): boolean {
  if (level !== 'error' && level !== 'fatal') return false;
  if (msg === 'request' || event === 'jobs') return false;
  if (!err) return true;
  const { message = '', code = err.sqlstate ?? /\bE[A-Z]+\b/.exec(message)?.[0] } = err;
  return !isUnavailable(Object.assign(new Error(message), { code }));
}

/** A place in the system that one process after another fills; the next one is always loaded already. */
export class Post {
  readonly complaints: string[] = [];
  #on: Child | undefined;
  #next: Child;
  #filled: Promise<void> = Promise.resolve();

  constructor(
    private readonly word: 'serve' | 'work',
    private readonly env: Env,
    private readonly port = 0,
  ) {
    this.#next = this.#ready();
  }

  #ready(): Child {
    const child = new Child(this.env);
    if (this.word === 'serve') child.say('load');
    return child;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves when somebody is at work here. */
  fill(): Promise<void> {
    this.#filled = this.#fill();
    this.#filled.catch(() => undefined);
    return this.#filled;
  }

  async #fill(): Promise<void> {
    // A process that comes up while the database is away ends with a word; whoever supervises it starts the next.
    for (let attempt = 1; ; attempt += 1) {
      const child = this.#next;
      this.#next = this.#ready();
      try {
        await child.begin(this.word, this.port);
        this.#on = child;
        return;
      } catch (error) {
        await child.end('SIGKILL');
        if (attempt === 20) throw error;
      }
    }
  }

  /** Sets the clock of whoever is at work here, in milliseconds ahead of the real time. */
  async setClock(ahead: number): Promise<void> {
    await this.#filled;
    this.#on?.say(`clock ${ahead}`);
  }

  /** SIGKILL, in the middle of whatever it does; the next one is on its way when this resolves. */
  async kill(): Promise<void> {
    await this.#filled;
    this.#note();
    await this.#on?.end('SIGKILL');
    this.#on = undefined;
    void this.fill();
  }

  /** Ended before we ended it? Then something in it threw. */
  get died(): boolean {
    return this.#on !== undefined && !this.#on.isRunning;
  }

  async close(): Promise<void> {
    await this.#filled.catch((error: unknown) => this.complaints.push(String(error)));
    this.#note();
    await this.#on?.end('SIGTERM');
    this.#on = undefined;
    await this.#next.end('SIGKILL');
  }

  #note(): void {
    this.complaints.push(...(this.#on?.complaints.splice(0) ?? []));
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}
