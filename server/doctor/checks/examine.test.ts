import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { TestClock } from '../../../test/support/clock.ts';
import { catalogOf } from '../../../workflows/kit/index.ts';
import { readConfig } from '../../config/index.ts';
import { appUrl, connect } from '../../db/index.ts';
import { flow } from '../../documents/testing/flow.ts';
import { createAccount } from '../../identity/index.ts';
import { keys, tellStory, type Story } from '../testing/story.ts';
import { examine, type Installation } from './examine.ts';
import type { Finding } from './finding.ts';

let story: Story;
beforeEach(async () => {
  story = await tellStory();
});
afterEach(() => story.end());

async function findings(
  more: Partial<Installation> = {},
  env: Record<string, string> = {},
): Promise<Finding[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'trinhky-doctor-'));
  const read = readConfig({
    DATABASE_URL: story.url,
    TRINHKY_DATA: dataDir,
    HOST: '127.0.0.1',
    ...env,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const found: Finding[] = [];
  const installation = {
    ...{ config: read.config, flows: catalogOf([flow]), clock: new TestClock(), signingKey: keys.privateKey },
    ...{ reach: () => Promise.resolve(story.url), appUrl, ...more },
  };
  for await (const finding of examine(installation)) found.push(finding);
  return found;
}

const faulty = async (...asked: Parameters<typeof findings>) =>
  (await findings(...asked))
    .filter(({ level }) => level === 'fault')
    .map(({ check, found }) => `${check}: ${found.en}`);

// A test's own PostgreSQL does without fsync.
const ofTheTest = /^durability: /;
const ownFaults = async (...asked: Parameters<typeof findings>) =>
  (await faulty(...asked)).filter((told) => !ofTheTest.test(told));

test('a database that is as it should be has no fault, and everything is looked at', async () => {
  const found = await findings();
  expect(found.filter(({ level, check }) => level === 'fault' && !ofTheTest.test(`${check}: `))).toEqual([]);
  expect(found.map(({ check }) => check)).toEqual(
    expect.arrayContaining([
      'configuration',
      'disk',
      'migrations',
      'clock',
      'version',
      'encoding',
      'collation',
      'time-zone',
      'extensions',
      'durability',
      'roles',
      'row-security',
      'server-role',
      'passwords',
      'workers',
      'log',
      'outbox',
      'jobs',
      'incidents',
      'transactions',
      'log-key',
      'invariants',
    ]),
  );
});

test.each<[string, string, RegExp]>([
  [
    'a table without its guard',
    'alter table calendar no force row level security',
    /^row-security: .*: calendar\.$/,
  ],
  [
    'a migration that never ran',
    `delete from migration where id = (select max(id) from migration)`,
    /^migrations: .*pending/,
  ],
  [
    'one of a newer release',
    `insert into migration (name, executed_at) values ('M9999Later', now())`,
    /^migrations: .*M9999Later \(newer\)/,
  ],
  [
    'an event rewritten',
    `update event set bytes = bytes || ' '::bytea where action = 'submit'`,
    /^invariants: .*\b3\b/,
  ],
  ['a work item deleted', `delete from work_item where action = 'castBallot'`, /^invariants: .*\b2\b/],
  [
    'a job given up',
    `with added as (select graphile_worker.add_job('stuck', max_attempts => 1))
     select from added`,
    /^jobs: 1 background/,
  ],
])('%s is told', async (what, sql, told) => {
  await story.sql(sql);
  if (what === 'a job given up')
    await story.sql(
      `update graphile_worker._private_jobs set attempts = 1, last_error = 'no' where max_attempts = 1`,
    );
  expect(await ownFaults()).toEqual([expect.stringMatching(told)]);
});

test('what waits too long although somebody should take it is told', async () => {
  await story.sql(`update log_pending set since = now() - interval '2 minutes'`);
  expect(await ownFaults()).toEqual([]);
  const worker = new pg.Client({ connectionString: story.url, application_name: 'trinhky worker' });
  await worker.connect();
  const told = await ownFaults();
  await worker.end();
  expect(told).toEqual([
    expect.stringMatching(/^log: .* 1\d\d seconds behind/),
    expect.stringMatching(/^invariants: .*\b13\b/),
  ]);
});

test('without a worker that is said, and so is a key that did not sign the log', async () => {
  const stranger = generateKeyPairSync('ed25519').privateKey;
  const found = await findings({ signingKey: stranger });
  const told = new Map(found.map(({ check, level }) => [check, level]));
  expect(told.get('workers')).toBe('warning');
  expect(told.get('log-key')).toBe('fault');
});

test('accounts with the password that everybody knows are named, in a demo they are meant so', async () => {
  const owner = await connect(story.url, { poolSize: 1 });
  const [person] = await story.sql<{ id: string }>('select person_id as id from office_holding limit 1');
  await createAccount(owner, {
    personId: person!.id,
    username: 'quantri',
    password: 'trinhky-demo',
    locale: 'vi',
  });
  await owner.close();
  expect(await ownFaults()).toEqual([
    'passwords: Accounts have the demo password that everybody knows: quantri.',
  ]);
  expect(await ownFaults({}, { TRINHKY_DEMO: 'true' })).toEqual([]);
});

test('a server that signs in as the owner is told', async () => {
  expect(await ownFaults({ appUrl: () => story.url })).toEqual([
    expect.stringMatching(/^server-role: .*does not bind/),
  ]);
});

test('a database that is not there is one finding with what to do, and the rest is left out', async () => {
  const nowhere = 'postgres://nobody:nothing@127.0.0.1:1/none';
  const found = await findings({ reach: () => Promise.resolve(nowhere) });
  expect(found.at(-1)).toMatchObject({ check: 'database', level: 'fault' });
  expect(found.at(-1)?.found.vi).toContain('ECONNREFUSED');
});
