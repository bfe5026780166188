import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import pg from 'pg';
import { catalogOf, type Flow, type Office } from '../../../workflows/kit/index.ts';
import { appUrl, connect, Reading, workerUrl, type Database } from '../../db/index.ts';
import { TestClock } from '../../../test/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import type { Engine } from '../index.ts';

/** A small province on a database of its own: an upper union and units under it, each with a committee. */
export interface Province {
  engine: Engine;
  /** The same on the worker's own connection: where the engine itself acts. */
  worker: Engine;
  db: Database;
  /** Connects as a superuser. */
  databaseUrl: string;
  clock: TestClock;
  publicKey: KeyObject;
  upper: Unit;
  units: Unit[];
  /** Plain SQL as a superuser, past every right and trigger. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Reads as a person, in one snapshot. */
  as<T>(personId: string, read: (reading: Reading) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

export interface Unit {
  id: string;
  name: string;
  symbol: string;
  /** By office; members as committeeMember1, committeeMember2. */
  people: Record<string, string>;
  /** Person ids of the committee, chair first. */
  committee: string[];
}

const unitOffices: Record<string, Office> = {
  chair: 'chair',
  viceChair: 'viceChair',
  secretary: 'secretary',
  committeeMember1: 'committeeMember',
  committeeMember2: 'committeeMember',
  inspectionChair: 'inspectionChair',
};

export interface ProvinceOptions {
  units?: number;
  /** How many acts may run at once. */
  poolSize?: number;
  /** Built there instead of on a new database. */
  database?: TestDatabase;
  keys?: { privateKey: KeyObject; publicKey: KeyObject };
}

/** Builds it. */
export async function createProvince(
  flows: readonly Flow[],
  { units = 2, poolSize = 10, database: given, keys }: ProvinceOptions = {},
): Promise<Province> {
  const database = given ?? (await createTestDatabase());
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  const sql: Province['sql'] = async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
    (await owner.query<Row>(text, values)).rows;
  const upper = await addUnit(sql, 'Công đoàn Viên chức tỉnh Bình Minh', 'CĐVC', null, {
    ...unitOffices,
    officer: 'officer',
  });
  const under: Unit[] = [];
  for (let no = 1; no <= units; no += 1) {
    under.push(await addUnit(sql, `Công đoàn cơ sở Sở số ${no}`, `CĐCS0${no}`, upper.id, unitOffices));
  }
  const db = await connect(appUrl(database.url), { poolSize });
  const workerDb = await connect(workerUrl(database.url), { poolSize: 4 });
  const clock = new TestClock();
  const { privateKey, publicKey } = keys ?? generateKeyPairSync('ed25519');
  const engine: Engine = { db, clock, signingKey: privateKey, flows: catalogOf(flows) };
  return {
    ...{ db, clock, publicKey, upper, units: under, sql, engine, databaseUrl: database.url },
    worker: { ...engine, db: workerDb },
    async as(personId, read) {
      const reading = new Reading(db, { personId }, clock);
      return read(reading).finally(() => reading.end());
    },
    async end() {
      await db.close();
      await workerDb.close();
      await owner.end();
      await database.drop();
    },
  };
}

async function addUnit(
  sql: Province['sql'],
  name: string,
  symbol: string,
  parentId: string | null,
  offices: Record<string, Office>,
): Promise<Unit> {
  const kind = parentId ? 'GrassrootsUnion' : 'UpperUnion';
  const [made] = await sql<{ id: string }>(
    `with made as (insert into organisation (kind, code, founded_on) values ($1, $2, '2020-01-01') returning id),
       described as (insert into organisation_description (organisation_id, period, name, symbol, place, parent_id)
         select id, '[2020-01-01,)', $3, $2, 'Bình Minh', $4 from made)
     select id from made`,
    [kind, symbol, name, parentId],
  );
  const id = String(made?.id);
  const people: Record<string, string> = {};
  for (const [role, office] of Object.entries(offices))
    people[role] = await addPerson(sql, `${role} ${symbol}`, id, office);
  const committee = ['chair', 'viceChair', 'secretary', 'committeeMember1', 'committeeMember2'].map((role) =>
    String(people[role]),
  );
  return { id, name, symbol, people, committee };
}

async function addPerson(
  sql: Province['sql'],
  fullName: string,
  organisationId: string,
  office: Office,
): Promise<string> {
  const [made] = await sql<{ id: string }>(
    `with made as (insert into person (full_name) values ($1) returning id),
       held as (insert into office_holding (organisation_id, person_id, office, period)
         select $2, id, $3, '[2020-01-01,)' from made)
     select id from made`,
    [fullName, organisationId, office],
  );
  return String(made?.id);
}
