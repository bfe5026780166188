import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Config } from '../../config/index.ts';
import { connect, migrationStatus, Reading } from '../../db/index.ts';
import type { Engine } from '../../documents/index.ts';
import { checkInvariants } from '../invariants/check.ts';
import { DOCTOR } from '../invariants/sessions.ts';
import { checkConfiguration } from './configuration.ts';
import { checkDatabase } from './database.ts';
import { databaseWords } from './databaseWords.ts';
import { checkDisk } from './disk.ts';
import type { Finding } from './finding.ts';
import { checkPasswords } from './passwords.ts';
import { checkRights, checkServerRole } from './rights.ts';
import { amiss, well } from './words.ts';
import { checkWork } from './work.ts';
import { workWords } from './workWords.ts';

/** An installation as its administrator has it in front of them. */
export interface Installation extends Pick<Engine, 'flows' | 'clock'> {
  config: Config;
  /** Where its owner reaches the database; throws where it cannot be reached. */
  reach: () => Promise<string>;
  /** How the server signs in there. */
  appUrl: (ownerUrl: string) => string;
  /** The key that signs; null where there is none yet. */
  signingKey: KeyObject | null;
}

/** Everything that can be looked at, finding by finding; what cannot be reached ends it. Nothing is written. */
export async function* examine(installation: Installation): AsyncGenerator<Finding> {
  const { config, signingKey } = installation;
  yield* checkConfiguration(config);
  yield* await checkDisk(config.dataDir);
  const reached = await reachOf(installation);
  if ('finding' in reached) {
    yield reached.finding;
    return;
  }
  const { ownerUrl } = reached;
  const migrated = await migrations(ownerUrl);
  yield migrated;
  const db = await connect(ownerUrl, { name: DOCTOR, poolSize: 1 });
  // Nobody's reading: the owner sees all rows by policy.
  const reading = new Reading(db, { personId: null }, installation.clock);
  try {
    yield await clock(reading);
    yield* await checkDatabase(reading);
    // What follows asks for this release's tables.
    if (migrated.level !== 'ok') return;
    yield* await checkRights(reading);
    yield await seen('server-role', () => checkServerRole(installation.appUrl(ownerUrl)));
    yield* await checkPasswords(reading, config);
    yield* await checkWork(reading, { now: installation.clock.now(), signingKey });
  } finally {
    await reading.end();
    await db.close();
  }
  yield await seen('invariants', () => invariants(ownerUrl, installation));
}

async function reachOf({ reach }: Installation): Promise<{ ownerUrl: string } | { finding: Finding }> {
  try {
    const ownerUrl = await reach();
    await migrationStatus(ownerUrl);
    return { ownerUrl };
  } catch (error) {
    return { finding: amiss('database', databaseWords.unreachable, { error: codeOf(error) }) };
  }
}

/** What cannot be looked at is a finding too. */
async function seen(check: string, look: () => Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    return amiss(check, databaseWords.unseen, { error: codeOf(error) });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

async function migrations(ownerUrl: string): Promise<Finding> {
  const { executed, pending, unknown } = await migrationStatus(ownerUrl);
  const names = [...pending.map((name) => `${name} (pending)`), ...unknown.map((name) => `${name} (newer)`)];
  return names.length === 0
    ? well('migrations', databaseWords.migrations, { count: executed.length })
    : amiss('migrations', databaseWords.migrations, { names: names.join(', ') });
}

/** Seconds by which two clocks may differ unnoticed, and by which nothing they say can be relied on. */
const NOTICED = 2;
const UNRELIABLE = 30;

async function clock(reading: Reading): Promise<Finding> {
  await reading.query('select');
  const asked = Date.now();
  const [row] = await reading.query<{ there: number }>(
    'select extract(epoch from clock_timestamp())::float8 * 1000 as there',
  );
  const here = (asked + Date.now()) / 2;
  const apart = Math.abs((row?.there ?? here) - here) / 1000;
  const params = { seconds: apart.toFixed(1) };
  if (apart < NOTICED) return well('clock', databaseWords.clock, params);
  return amiss('clock', databaseWords.clock, params, apart < UNRELIABLE ? 'warning' : 'fault');
}

async function invariants(ownerUrl: string, { flows, clock, signingKey }: Installation): Promise<Finding> {
  const publicKey = signingKey ? createPublicKey(signingKey) : undefined;
  const reports = await checkInvariants({ ownerUrl, flows, clock, publicKey });
  const broken = reports.filter(({ status }) => status === 'broken').map(({ no }) => no);
  const count = reports.filter(({ status }) => status === 'ok').length;
  return broken.length === 0
    ? well('invariants', workWords.invariants, { count })
    : amiss('invariants', workWords.invariants, { nos: broken.join(', ') });
}
