import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { generateKeyPairSync } from 'node:crypto';
import { catalog, flows } from '../../../workflows/catalog.ts';
import { dayOf } from '../../../workflows/kit/index.ts';
import type { Engine } from '../../documents/index.ts';
import { signIn } from '../../identity/index.ts';
import { appUrl, connect } from '../index.ts';
import { DEMO_PASSWORD, NotForDemo, seedDemo } from './index.ts';

let database: TestDatabase;
let client: pg.Client;
let engine: Engine;
const filesDir = mkdtempSync(join(tmpdir(), 'trinhky-demo-'));
const now = new Date('2026-11-23T01:00:00Z');
beforeAll(async () => {
  database = await createTestDatabase();
  engine = {
    db: await connect(appUrl(database.url)),
    clock: { now: () => now },
    flows: catalog,
    signingKey: generateKeyPairSync('ed25519').privateKey,
  };
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await engine.db.close();
  await client.end();
  await database.drop();
  rmSync(filesDir, { recursive: true });
});

test('a province of forty units, loaded once however often it is asked for', async () => {
  const reports = await Promise.all([
    seedDemo(engine, { ownerUrl: database.url, filesDir }),
    seedDemo(engine, { ownerUrl: database.url, filesDir }),
  ]);
  expect(reports.map(({ seeded }) => seeded).sort()).toEqual([false, true]);
  expect(reports[0]).toMatchObject({ organisations: 42 });
  expect(reports[0].accounts).toBeGreaterThan(200);
  const living = `kind = 'GrassrootsUnion' and dissolved_on is null`;
  expect(await ask(`select count(*)::int as n from organisation where ${living}`)).toEqual([{ n: 40 }]);
});

test('the provincial committee and those of units 01 to 10 are the ones that scripts rely on', async () => {
  const committee = `office in ('chair', 'viceChair', 'secretary', 'committeeMember')`;
  const seats = await ask<{ unit: string; people: string }>(
    `select replace(o.code, 'BINHMINH.', '') as unit, string_agg(distinct split_part(username, '.', 1), ' ') as people
     from office_holding h join organisation o on o.id = organisation_id join account a using (person_id)
     where ${committee} and (o.code = 'BINHMINH.CDVC' or o.code <= 'BINHMINH.CDCS10') group by 1`,
  );
  const named = new Map(seats.map(({ unit, people }) => [unit, people]));
  expect(named.get('CDVC')).toBe('lanhdao phochutich uyvien1 uyvien2 vanthu');
  for (let no = 1; no <= 10; no += 1) {
    const unit = `CDCS${String(no).padStart(2, '0')}`;
    expect([unit, named.get(unit)]).toEqual([unit, 'chutich phochutich thuky uyvien1 uyvien2']);
  }
  const sizes = await ask<{ n: number }>(
    `select count(distinct person_id)::int as n from office_holding
     where ${committee} and period @> current_date group by organisation_id`,
  );
  for (const { n } of sizes) expect([3, 4, 5, 6, 7]).toContain(n);
});

test('what the flows tell has happened: documents in every state, none of it after yesterday', async () => {
  const states = await ask<{ kind: string; state: string }>('select distinct kind, state from document');
  for (const flow of flows.filter(({ actions, duty, demo }) => actions['submit'] && duty && demo)) {
    const reached = states.filter(({ kind }) => kind === flow.kind).map(({ state }) => state);
    expect([flow.kind, reached.length]).toEqual([flow.kind, Object.keys(flow.machine.states).length]);
  }
  const [latest] = await ask<{ at: Date }>('select max(at) as at from event');
  expect(dayOf(latest!.at.toISOString()) < dayOf(now.toISOString())).toBe(true);
  const [odd] = await ask(
    `select count(*)::int as n from document d
     where version <> (select count(*) from event e where e.document_id = d.id)
       or last_event_hash <> (select hash from event e where e.document_id = d.id order by seq desc limit 1)`,
  );
  expect(odd).toEqual({ n: 0 });
});

test('a seed that was cut off is taken up where it stopped', async () => {
  const cut = await createTestDatabase();
  const db = await connect(appUrl(cut.url));
  const options = { ownerUrl: cut.url, documents: 10 };
  const pull = (done: number) => {
    if (done === 10) throw new Error('the plug was pulled');
  };
  await expect(seedDemo({ ...engine, db }, { ...options, onProgress: pull })).rejects.toThrow('plug');
  const [half] = await ask<{ n: number }>('select count(*)::int as n from event', cut.url);
  expect(half).toEqual({ n: 10 });

  const aWeekLater = { now: () => new Date('2026-11-30T01:00:00Z') };
  const report = await seedDemo({ ...engine, db, clock: aWeekLater }, options);
  expect(report.seeded).toBe(true);
  const twice = 'select from document group by organisation_id, kind, title having count(*) > 1';
  expect(await ask(twice, cut.url)).toEqual([]);
  await db.close();
  await cut.drop();
});

test('the province has become what it is by decisions: one of each kind, the merger of 2025 among them', async () => {
  const done = await ask<{ kind: string }>(
    `select distinct c ->> 'kind' as kind from organisation_decision d, jsonb_array_elements(d.changes) c
     where d.status = 'done' order by 1`,
  );
  expect(done.map(({ kind }) => kind)).toEqual(['dissolve', 'found', 'merge', 'move', 'rename', 'split']);
  expect(await ask(`select number from organisation_decision where status <> 'done'`)).toEqual([]);
  const [heir] = await ask(
    `select count(*)::int as n from organisation_inheritance i join organisation o on o.id = i.heir_id
     where o.code = 'BINHMINH.CDCS12'`,
  );
  expect(heir).toEqual({ n: 2 });
  const [upper] = await ask(
    `select o.dissolved_on::text as on, h.code as heir from organisation o
       join organisation_succession s on s.predecessor_id = o.id join organisation h on h.id = s.successor_id
     where o.code = 'BINHMINH.CDVCBS'`,
  );
  expect(upper).toEqual({ on: '2025-07-01', heir: 'BINHMINH.CDVC' });
});

test('some units show all of their work with cadres, others leave something out, most show nothing yet', async () => {
  const shown = await ask<{ items: number; units: number }>(
    `select items, count(*)::int as units from (select organisation_id, count(*) filter (where confirmed_at is not null)::int as items
       from cadre_evidence where year = 2026 group by 1) u group by 1 order by 1`,
  );
  expect(shown).toEqual([
    { items: 0, units: 3 },
    { items: 2, units: 3 },
    { items: 3, units: 9 },
  ]);
});

test('a review was gathered from some units and adopted; a unit has answered an inspection', async () => {
  const [review] = await ask<{ standings: Record<string, number> }>(
    `select (select jsonb_object_agg(standing, n) from (select u ->> 'standing' as standing, count(*)::int as n
         from jsonb_array_elements(c.content -> 'units') u group by 1) s) as standings
     from document d join document_content c on c.document_id = d.id and c.hash = d.content_hash
     where d.kind = 'programme-review' and d.state = 'inForce'`,
  );
  expect(review).toEqual({ standings: { reported: 11, returned: 1, missing: 28 } });
  const answered = await ask(
    `select 1 from obligation o join duty_request r on r.id = o.request_id join document i on i.id = r.document_id
       join document a on a.obligation_id = o.id where i.kind = 'inspection' and a.state = 'submitted'`,
  );
  expect(answered).toHaveLength(1);
});

test('everybody signs in with the demo’s password', async () => {
  const { db, clock } = engine;
  for (const username of ['chutich.cs01', 'uyvien2.cs10', 'lanhdao.tinh', 'ubkt.tinh', 'quantri']) {
    const { ok } = await signIn(db, { username, password: DEMO_PASSWORD }, clock);
    expect([username, ok]).toEqual([username, true]);
  }
});

test('the same people in every database, and more units on demand beside those that are there', async () => {
  const [chair] = await ask(
    `select p.id, full_name from person p join account on person_id = p.id where username = 'chutich.cs01'`,
  );
  expect(chair).toMatchInlineSnapshot(`
   {
     "full_name": "Hồ Hữu Định",
     "id": "46554c82-e75a-87f3-845e-1ba7fb5c9099",
   }
  `);
  expect(await seedDemo(engine, { ownerUrl: database.url, units: 300, documents: 0 })).toMatchObject({
    seeded: true,
    organisations: 302,
  });
  expect(
    await ask(
      `select count(*)::int as n, count(distinct name)::int as names from organisation_description where upper_inf(period)`,
    ),
  ).toEqual([{ n: 302, names: 302 }]);
  expect(await ask(`select 1 from account where username in ('chutich.cs02', 'chutich.cs299')`)).toHaveLength(
    2,
  );
});

test('a database with organisations of its own is no place for made-up people', async () => {
  const real = await createTestDatabase();
  await ask(
    `insert into organisation (kind, code, founded_on) values ('UpperUnion', 'GIALAI', '2025-07-01')`,
    real.url,
  );
  await expect(seedDemo(engine, { ownerUrl: real.url })).rejects.toThrow(NotForDemo);
  await real.drop();
});

async function ask<Row extends object>(sql: string, url?: string): Promise<Row[]> {
  if (!url) return (await client.query<Row>(sql)).rows;
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  const { rows } = await other.query<Row>(sql);
  await other.end();
  return rows;
}
