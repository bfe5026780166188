import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { performed, saved } from '../support/answers.ts';
import { Client } from '../support/client.ts';
import type { TestDatabase } from '../support/database.ts';
import { cloneOfDemo, SEEDING } from '../support/demoProvince.ts';
import { planContent } from '../support/plans.ts';
import { Child, Post, type Env } from './processes.ts';

const DOCUMENTS = 300;
/** The worker dies when so many rows are done. */
const DEATHS = [40, 120, 210];
/** After so long without a word, whoever held the job is taken for dead. */
const TAKEN_FOR_DEAD_MS = 31_000;
const AT_ONCE = 6;

let database: TestDatabase;
let owner: pg.Client;
let server: Child;
let worker: Post;
let chair: Client;

beforeAll(async () => {
  database = await cloneOfDemo();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  server = new Child({ ...env(), TRINHKY_WORKER: 'false' });
  worker = new Post('work', env());
  chair = new Client(await server.begin('serve'));
  expect((await chair.signIn('chutich.cs01', 'trinhky-demo')).status).toBe(200);
}, SEEDING);

afterAll(async () => {
  await worker.close();
  await server.end('SIGTERM');
  await owner.end();
  await database.drop();
});

function env(): Env {
  return {
    ...{ DATABASE_URL: database.url, TRINHKY_DATA: process.env['TRINHKY_TEST_RUN'] ?? '' },
    ...{ TRINHKY_DEMO: 'false', TRINHKY_DRAIN: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
  };
}

test('a job of 300 documents whose worker is killed again and again: each row has one result, each act is done once', async () => {
  const ids = await drafts(DOCUMENTS);
  const [gone, changed] = [ids.slice(0, 5), ids.slice(5, 10)];
  for (const id of gone) performed(await chair.act(id, 'cancel', { reason: 'Lập trùng' }));
  const id = await selected(ids);
  for (const each of changed) saved(await chair.save(each, planContent({ objective: 'Sửa sau khi chọn' })));
  await begun(id);

  await worker.fill();
  const progress: Counts[] = [];
  for (const [deaths, rows] of DEATHS.entries()) {
    progress.push(await until(id, ({ done }) => done >= rows));
    await worker.kill();
    progress.push(await job(id));
    await worker.setClock((deaths + 1) * TAKEN_FOR_DEAD_MS);
  }
  progress.push(await until(id, ({ state }) => state !== 'RUNNING'));

  expect(progress.at(-1)).toEqual({ state: 'DONE', total: 300, done: 300, performed: 290, refused: 10 });
  // Each worker died with work left, and what was told as done has never been taken back.
  expect(progress.slice(0, -1).every(({ state, done }) => state === 'RUNNING' && done < DOCUMENTS)).toBe(
    true,
  );
  expect(progress.map(({ done }) => done)).toEqual(progress.map(({ done }) => done).sort((a, b) => a - b));
  expect(progress.every(({ done, performed: well, refused }) => done === well + refused)).toBe(true);

  expect(await outcomes(id)).toEqual([
    { outcome: 'conflict', rows: 5, documents: changed.toSorted() },
    { outcome: 'performed', rows: 290, documents: ids.slice(10).toSorted() },
    { outcome: 'refused', rows: 5, documents: gone.toSorted() },
  ]);
  expect(await cancellations(ids)).toEqual({ events: 295, documents: 295, told: 290 });
  expect(worker.complaints).toEqual([]);
}, 120_000);

interface Counts {
  state: string;
  total: number;
  done: number;
  performed: number;
  refused: number;
}

async function drafts(count: number): Promise<string[]> {
  const organisationId = await chair.organisationId();
  const input = { kind: 'annual-plan', organisationId, title: 'Kế hoạch', content: planContent() };
  const ids: string[] = [];
  const some = async () => {
    while (ids.length < count) {
      const place = ids.push('') - 1;
      ids[place] = saved(await chair.create(input)).id;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, some));
  return ids;
}

async function selected(idIn: string[]): Promise<string> {
  const { freezeSelection } = await chair.ask<{ freezeSelection: { id: string; count: number } }>(
    'mutation ($input: FreezeSelectionInput!) { freezeSelection(input: $input) { id count } }',
    { input: { filter: { idIn }, action: 'cancel' } },
  );
  expect(freezeSelection.count).toBe(idIn.length);
  return freezeSelection.id;
}

async function begun(selectionId: string): Promise<void> {
  const input = { selectionId, payload: { reason: 'Không làm nữa' }, idempotencyKey: randomUUID() };
  await chair.ask(
    'mutation ($input: PerformActionsInput!) { performActions(input: $input) { job { id } } }',
    { input },
  );
}

async function job(id: string): Promise<Counts> {
  const { bulkJob } = await chair.ask<{ bulkJob: Counts }>(
    'query ($id: ID!) { bulkJob(id: $id) { state total done performed refused } }',
    { id },
  );
  return bulkJob;
}

async function until(id: string, isSo: (counts: Counts) => boolean): Promise<Counts> {
  for (;;) {
    const counts = await job(id);
    if (isSo(counts)) return counts;
    await pause(10);
  }
}

async function outcomes(jobId: string): Promise<object[]> {
  const { rows } = await owner.query<{ outcome: string; rows: number; documents: string[] }>(
    `select outcome, count(*)::int as rows, array_agg(distinct document_id::text order by document_id::text) as documents
     from bulk_row where job_id = $1 group by outcome order by outcome`,
    [jobId],
  );
  return rows;
}

/** Events in the documents' histories, and how many of them the job's rows name. */
async function cancellations(ids: string[]): Promise<unknown> {
  const { rows } = await owner.query<object>(
    `select count(*)::int as events, count(distinct e.document_id)::int as documents, count(r.*)::int as told
     from event e left join bulk_row r on r.document_id = e.document_id and r.answer->>'eventId' = e.id::text
     where e.action = 'cancel' and e.document_id = any ($1::uuid[])`,
    [ids],
  );
  return rows[0];
}
