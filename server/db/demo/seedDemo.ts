import pg from 'pg';
import { owe, settleAskings } from '../../deadlines/index.ts';
import type { Engine } from '../../documents/index.ts';
import { createLogger } from '../../logging.ts';
import { relay } from '../../outbox/index.ts';
import { dayOf } from '../../../workflows/kit/index.ts';
import { reorganise } from '../../reorganisations/index.ts';
import { appUrl, connect, workerUrl } from '../index.ts';
import { demoProvince, type DemoProvince } from './province.ts';
import { replay } from './replay.ts';
import { evidenceItems, showEvidence } from './showEvidence.ts';
import { DAY, partiesOf, storyOf } from './story.ts';
import { writeProvince } from './writeProvince.ts';

export interface SeedOptions {
  ownerUrl: string;
  /** Grassroots unions under the provincial one; at least the forty that users are promised. */
  units?: number;
  /** Documents beyond which no further unit tells its story; all of them where absent, none for 0. */
  documents?: number;
  /** Where uploads lie; where absent, nobody uploads anything. */
  filesDir?: string;
  onProgress?: (done: number, of: number) => void;
}

export interface SeedReport {
  /** False where all of it stood there before. */
  seeded: boolean;
  organisations: number;
  people: number;
  accounts: number;
  documents: number;
}

/** The database holds a real province: made-up people have no place in it. */
export class NotForDemo extends Error {}

const LEAST_UNITS = 40;
// Of what is longer ago than a week nobody is told any more.
const NEWS_MS = 7 * 24 * 60 * 60 * 1000;
// Any number will do as long as nobody else in this database locks it.
const SEED_LOCK = 7_214_500_302;

/**
 * Loads the demo province: the same units, people and offices each time, nothing twice; and what happened there up to
 * yesterday, through the engine. A seed that was cut off is taken up where it stopped; two that run at once wait for each
 * other.
 */
export async function seedDemo(engine: Engine, options: SeedOptions): Promise<SeedReport> {
  const { ownerUrl, units = LEAST_UNITS, documents = Infinity, filesDir, onProgress } = options;
  const demo = demoProvince(Math.max(units, LEAST_UNITS));
  const name = `demo province of ${demo.units.length} units, documents ${documents}`;
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'trinhky seed' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [SEED_LOCK]);
    const before = await seedingOf(client, name);
    if (before.finished) return { seeded: false, ...(await sizeOf(client, demo)) };
    await refuseRealProvince(client);
    const startedAt = before.begun ?? engine.clock.now();
    await inTransaction(client, async () => {
      await client.query('insert into seeding (name, started_at) values ($1, $2) on conflict do nothing', [
        name,
        startedAt,
      ]);
      await writeProvince(client, demo);
    });
    await tellHistory(engine, ownerUrl);
    await tellDuties(engine, ownerUrl);
    await tellStory(engine, demo, { ownerUrl, documents, startedAt, onProgress });
    await tellDuties(engine, ownerUrl);
    if (filesDir && documents > 0)
      await tellEvidence(engine, client, demo, { ownerUrl, filesDir, startedAt });
    await tellNews(engine, client, ownerUrl, startedAt);
    await client.query('update seeding set finished_at = now() where name = $1', [name]);
    await client.query('analyze');
    return { seeded: true, ...(await sizeOf(client, demo)) };
  } finally {
    await client.end();
  }
}

// What is lost in a crash is made again, so that no act need wait for the disk.
export const IN_HASTE = { options: '-c synchronous_commit=off', poolSize: 1, name: 'trinhky seed' };

interface Telling {
  ownerUrl: string;
  documents: number;
  /** Taken up or enlarged on a later day, it is still the story that was begun. */
  startedAt: Date;
  onProgress?: SeedOptions['onProgress'];
}

async function tellStory(
  engine: Engine,
  demo: DemoProvince,
  { ownerUrl, documents, startedAt, onProgress }: Telling,
): Promise<void> {
  const story = await storyOf(demo, engine.flows.all, startedAt, documents);
  const db = await connect(appUrl(ownerUrl), IN_HASTE);
  const workerDb = await connect(workerUrl(ownerUrl), IN_HASTE);
  try {
    await replay({ people: { ...engine, db }, itself: { ...engine, db: workerDb } }, story, { onProgress });
  } finally {
    await Promise.all([db.close(), workerDb.close()]);
  }
}

/** What some units show of their work with cadres: nine of them all of it, others leave an item out or have it unconfirmed. */
async function tellEvidence(
  engine: Engine,
  owner: pg.Client,
  demo: DemoProvince,
  { ownerUrl, filesDir, startedAt }: { ownerUrl: string; filesDir: string; startedAt: Date },
): Promise<void> {
  const yesterday = dayOf(new Date(startedAt.getTime() - DAY).toISOString());
  const year = Number(yesterday.slice(0, 4));
  const { rows } = await owner.query<{ id: string }>(
    'select distinct organisation_id as id from cadre_evidence where year = $1',
    [year],
  );
  const before = new Set(rows.map(({ id }) => id));
  const shown = partiesOf(demo)
    .units.filter(({ id, no }) => !before.has(id) && (no <= 5 || (no > 10 && no <= 20)))
    .map((unit) => ({
      ...{ unit, confirmed: unit.no % 5 !== 4 },
      items: evidenceItems.filter((item) => unit.no % 5 !== 0 || item !== 'planning'),
    }));
  const db = await connect(appUrl(ownerUrl), IN_HASTE);
  const clock = { now: () => new Date(`${yesterday}T08:00:00+07:00`) };
  try {
    await showEvidence({ ...engine, db, clock }, filesDir, year, shown);
  } finally {
    await db.close();
  }
}

/** Notifications of the last days; mail to made-up people does not leave. */
async function tellNews(engine: Engine, owner: pg.Client, ownerUrl: string, startedAt: Date): Promise<void> {
  await owner.query('update outbox set relayed_at = created_at where created_at < $1', [
    new Date(startedAt.getTime() - NEWS_MS),
  ]);
  const db = await connect(workerUrl(ownerUrl), IN_HASTE);
  try {
    await relay({ ...engine, db }, { mailIsOn: false });
  } finally {
    await db.close();
  }
}

/** The province becomes what it is, by the decisions of its past. */
async function tellHistory(engine: Engine, ownerUrl: string): Promise<void> {
  const db = await connect(workerUrl(ownerUrl), IN_HASTE);
  try {
    await reorganise({ ...engine, db }, createLogger({ logLevel: 'silent' }), Infinity);
  } finally {
    await db.close();
  }
}

/** What the units owe stands there before anybody looks, with a worker or without. */
async function tellDuties(engine: Engine, ownerUrl: string): Promise<void> {
  const db = await connect(workerUrl(ownerUrl), IN_HASTE);
  try {
    await settleAskings({ ...engine, db });
    await owe({ ...engine, db });
  } finally {
    await db.close();
  }
}

/** When the demo was first begun here, for this size or another, and whether this size is complete. */
async function seedingOf(
  client: pg.Client,
  name: string,
): Promise<{ begun: Date | null; finished: boolean }> {
  const { rows } = await client.query<{ begun: Date | null; finished: boolean }>(
    `select min(started_at) as begun, coalesce(bool_or(finished_at is not null) filter (where name = $1), false) as finished
     from seeding where name like 'demo province %'`,
    [name],
  );
  return rows[0]!;
}

async function refuseRealProvince(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ code: string }>(
    `select code from organisation where code not like 'BINHMINH.%' limit 1`,
  );
  if (rows[0]) throw new NotForDemo(`this database holds organisations of its own, e.g. ${rows[0].code}`);
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function sizeOf(
  client: pg.Client,
  { units, people }: DemoProvince,
): Promise<Omit<SeedReport, 'seeded'>> {
  const { rows } = await client.query<{ documents: number }>(
    'select count(*)::int as documents from document',
  );
  return {
    organisations: units.length + 2,
    people: people.length,
    accounts: people.filter(({ username }) => username !== null).length,
    documents: rows[0]!.documents,
  };
}
