import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { appUrl } from '../../server/db/index.ts';
import { foreignThings, type ForeignThings } from '../support/foreignThings.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';

/**
 * The server's own guards are out of the way here: whoever holds the application's database login writes whatever SQL they
 * like in a viewer's name, and still finds nothing foreign.
 */
let server: TestServer;
let foreign: ForeignThings;
let owner: pg.Client;
let app: pg.Client;
let tables: string[];

beforeAll(async () => {
  server = await startServer();
  foreign = await foreignThings(server, '02');
  owner = new pg.Client({ connectionString: server.databaseUrl });
  app = new pg.Client({ connectionString: appUrl(server.databaseUrl) });
  await Promise.all([owner.connect(), app.connect()]);
  tables = (
    await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
    )
  ).rows.map(({ name }) => name);
}, SEEDING);

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await server.stop();
});

const strangers = ['chutich.cs03', 'thuky.cs03', 'uyvien1.cs03', 'quantri'];
const upperUnion = ['vanphong.tinh', 'lanhdao.tinh', 'uyvien1.tinh'];

describe('row-level security alone', () => {
  test('has foreign rows to hide', async () => {
    const hidden = await tablesWith(owner, Object.values(foreign.ids));
    expect(hidden).toEqual(
      expect.arrayContaining([
        ...[
          'attachment',
          'ballot',
          'comment',
          'decision_round',
          'document',
          'document_content',
          'document_reader',
        ],
        ...[
          'event',
          'file',
          'return',
          'return_note',
          'revision',
          'round_member',
          'work_item',
          'register_entry',
        ],
      ]),
    );
  });

  test.each(strangers)('shows %s no row of a foreign plan in any table', async (username) => {
    expect(await as(username, () => tablesWith(app, Object.values(foreign.ids)))).toEqual([]);
  });

  test.each(strangers.slice(0, 3))(
    'shows %s no row that is kept beside foreign documents',
    async (username) => {
      const ids = Object.values(foreign.recordIds);
      expect(await tablesWith(owner, ids)).toEqual(
        expect.arrayContaining(['cadre_entry', 'cadre_evidence', 'certificate', 'import', 'obligation']),
      );
      expect(await as(username, () => tablesWith(app, ids))).toEqual([]);
    },
  );

  test.each(upperUnion)('shows %s no row of a draft', async (username) => {
    expect(await as(username, () => tablesWith(app, Object.values(foreign.draftIds)))).toEqual([]);
  });

  test('shows nobody anything when no person is named', async () => {
    expect(await inTransaction(null, () => tablesWith(app, Object.values(foreign.ids)))).toEqual([]);
  });

  test.each(strangers)('lets %s change and delete nothing foreign', async (username) => {
    const touched: string[] = [];
    for (const table of await tablesWith(owner, Object.values(foreign.ids))) {
      for (const statement of [
        `delete from "${table}" x`,
        `update "${table}" x set ${await firstColumn(table)}`,
      ]) {
        const rows = await as(username, () =>
          affected(`${statement} where ${mentions}`, Object.values(foreign.ids)),
        );
        if (rows > 0) touched.push(`${statement}: ${rows}`);
      }
    }
    expect(touched).toEqual([]);
  });

  test.each(strangers)('lets %s write nothing into a foreign plan', async (username) => {
    const { document = '', round = '' } = foreign.ids;
    const me = await personOf(username);
    const writes: [string, unknown[]][] = [
      [`insert into document_reader values ($1, $2, 'work')`, [document, `person:${me}`]],
      [
        `insert into comment values (gen_random_uuid(), $1, $2, now(), 'Xin chào', null, null)`,
        [document, me],
      ],
      [
        `insert into round_member (round_id, person_id, position, office) values ($1, $2, 9, 'chair')`,
        [round, me],
      ],
      [`insert into ballot values ($1, $2, 'agree', null, now())`, [round, me]],
      [`select cast_sealed_ballot($1, jsonb_build_object('content', repeat('a', 60)))`, [round]],
    ];
    for (const [sql, values] of writes) {
      await expect(as(username, () => app.query(sql, values))).rejects.toThrow();
    }
  });

  test('is forced on every table that belongs to an organisation', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
         and (a.attname in ('document_id', 'round_id', 'return_id') or c.relname in ('document', 'register', 'file'))`,
    );
    expect(rows).toEqual([]);
  });
});

describe('history', () => {
  test('cannot be rewritten by the application, nor by the owner in passing', async () => {
    const { document } = foreign.ids;
    for (const client of [app, owner]) {
      for (const sql of [
        `update event set reason = 'khác' where document_id = '${document}'`,
        `delete from event where document_id = '${document}'`,
        'truncate event cascade',
      ]) {
        await expect(undone(client, sql)).rejects.toThrow();
      }
    }
  });
});

// A row that has one of the ids anywhere in it.
const mentions = `to_jsonb(x)::text ~ any($1::text[])`;

async function tablesWith(client: pg.Client, ids: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const { rowCount } = await savepoint(client, () =>
      client.query(`select 1 from "${table}" x where ${mentions} limit 1`, [ids]),
    );
    if (rowCount) found.push(table);
  }
  return found;
}

async function affected(sql: string, ids: string[]): Promise<number> {
  return (await savepoint(app, () => app.query(sql, [ids]))).rowCount ?? 0;
}

/** What may not even be asked gives nothing. */
async function savepoint(
  client: pg.Client,
  work: () => Promise<pg.QueryResult>,
): Promise<{ rowCount: number | null }> {
  if (client === owner) return work();
  await client.query('savepoint probe');
  try {
    return await work();
  } catch {
    await client.query('rollback to savepoint probe');
    return { rowCount: 0 };
  }
}

async function as<T>(username: string, work: () => Promise<T>): Promise<T> {
  return inTransaction(await personOf(username), work);
}

async function inTransaction<T>(person: string | null, work: () => Promise<T>): Promise<T> {
  await app.query('begin');
  try {
    if (person) await app.query(`select enter($1, now(), 'auto')`, [person]);
    return await work();
  } finally {
    await app.query('rollback');
  }
}

async function undone(client: pg.Client, sql: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
  } finally {
    await client.query('rollback');
  }
}

async function personOf(username: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    'select person_id as id from account where username = $1',
    [username],
  );
  return rows[0]!.id;
}

async function firstColumn(table: string): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attgenerated = '' order by attnum limit 1`,
    [`public."${table}"`],
  );
  return `"${rows[0]!.name}" = x."${rows[0]!.name}"`;
}
