import pg from 'pg';
import { openSession } from '../../server/identity/index.ts';
import { dayOf } from '../../workflows/kit/index.ts';
import { Client } from './client.ts';
import { TestClock } from './clock.ts';
import { cloneOfDemo, serveOn } from './demoProvince.ts';
import { Staff } from './staff.ts';

export { SEEDING } from './demoProvince.ts';

const DAY = 24 * 60 * 60_000;

/** The whole server on a demo province of its own, at a time of its own. */
export interface TestServer {
  url: string;
  databaseUrl: string;
  staff: Staff;
  /** Asks the database itself, as its owner. */
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  now(): Date;
  /** The day it is in Vietnam. */
  today(): string;
  /** Somebody of the demo province, signed in once a test file. */
  as(username: string): Promise<Client>;
  anonymous(): Client;
  /** Everything logged so far. */
  log(): string;
  /** Moves the server's time; sessions do not survive it, so everybody signs in anew. */
  goTo(moment: string | Date): Promise<void>;
  /** Moves on by days; `back` undoes it. */
  forward(by: { days: number }, how?: { signInAnew: boolean }): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

export async function startServer(): Promise<TestServer> {
  const database = await cloneOfDemo();
  const clock = new TestClock();
  const { url, lines, stop } = await serveOn(database.url, clock);
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const people = new Map<string, Promise<Client>>();

  // Signing in has its own tests: here a session is opened as it would end, without the password's twenty milliseconds.
  const signIn = async (client: Client, username: string) => {
    const { rows } = await owner.query<{ id: string }>(
      'select account_id as id from account_to_sign_in($1)',
      [username],
    );
    const account = rows[0];
    if (!account) throw new Error(`nobody can sign in as ${username}`);
    client.goOnIn(await openSession({ pool: owner }, account.id, null, clock.now()));
    return client;
  };
  const everybodyAnew = () =>
    Promise.all([...people].map(async ([username, client]) => signIn(await client, username)));

  const server: TestServer = {
    ...{
      url,
      databaseUrl: database.url,
      now: clock.now,
      staff: new Staff((...asked) => server.sql(...asked)),
    },
    sql: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await owner.query<Row>(text, values)).rows,
    today: () => dayOf(clock.now().toISOString()),
    anonymous: () => new Client(url),
    log: () => lines.join(''),

    as(username) {
      const known = people.get(username) ?? signIn(new Client(url), username);
      people.set(username, known);
      return known;
    },

    async goTo(moment) {
      clock.set(moment);
      await everybodyAnew();
    },

    async forward({ days }, { signInAnew } = { signInAnew: true }) {
      const before = clock.ahead;
      clock.ahead += days * DAY;
      if (signInAnew) await everybodyAnew();
      return async () => {
        clock.ahead = before;
        await everybodyAnew();
      };
    },

    async stop() {
      await Promise.all([stop(), owner.end()]);
      await database.drop();
    },
  };
  return server;
}
