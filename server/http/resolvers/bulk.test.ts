import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../../../test/support/client.ts';
import { bulkTasks } from '../../bulk/index.ts';
import { Life } from '../../documents/testing/life.ts';
import type { Unit } from '../../documents/testing/province.ts';
import { startSite, type Site } from '../testing/site.ts';

let site: Site;
let unit: Unit;
let chair: Client;

beforeAll(async () => {
  site = await startSite();
  unit = site.province.units[0]!;
  chair = await site.as(unit.people['chair']!);
});
afterAll(() => site.end());

const row = `documentId outcome { __typename
  ... on ActionPerformed { receipt document { id state version } }
  ... on ActionRefused { blockers { code message } }
  ... on VersionConflict { document { version } }
  ... on InvalidInput { errors { path code message } } }`;
const PERFORM = `mutation ($input: PerformActionsInput!) {
  performActions(input: $input) { rows { ${row} } counts { total performed refused } job { id state total done } } }`;
const FREEZE = `mutation ($input: FreezeSelectionInput!) {
  freezeSelection(input: $input) { id action count tooMany message expiresAt } }`;
const JOB = `query ($id: ID!, $first: Int, $outcome: BulkOutcome) { bulkJob(id: $id) {
  id action state total done performed refused endedAt
  rows(first: $first, outcome: $outcome) { totalCount edges { node { ${row} } } } } }`;
const CANCEL = 'mutation ($id: ID!) { cancelBulkJob(id: $id) { state } }';

interface Row {
  documentId: string;
  outcome: {
    __typename: string;
    receipt?: string;
    blockers?: { code: string; message: string }[];
    errors?: { code: string; message: string }[];
  } | null;
}
interface Bulk {
  rows: Row[];
  counts: { total: number; performed: number; refused: number };
  job: { id: string; state: string; total: number; done: number } | null;
}
interface Job {
  state: string;
  total: number;
  done: number;
  performed: number;
  refused: number;
  rows: { totalCount: number; edges: { node: Row }[] };
}

const perform = async (input: object, client = chair) =>
  (await client.ask<{ performActions: Bulk }>(PERFORM, { input })).performActions;
const cancelling = { action: 'cancel', payload: { reason: 'Không làm nữa' } };
const begin = (count: number) =>
  Promise.all(Array.from({ length: count }, () => Life.begin(site.province, unit)));
const itemOf = ({ id, version }: Life) => ({ documentId: id, expectedVersion: version });
const faultOf = async (input: object, client = chair) =>
  (await client.graphql(PERFORM, { input })).errors?.[0] as { message: string; extensions: { code: string } };

describe('up to 50 at once', () => {
  test('each row has its own honest result', async () => {
    const lives = await begin(46);
    const [done, stale, foreign] = [
      lives[0]!,
      lives[1]!,
      await Life.begin(site.province, site.province.units[1]!),
    ];
    await done.did(unit.people['chair']!, 'cancel', { reason: 'Trùng' });
    await stale.save({ message: 'Đã sửa' });
    const unknown = { documentId: randomUUID(), expectedVersion: 1 };
    const items = [...lives.map(itemOf), itemOf(foreign), unknown, { documentId: 'x', expectedVersion: 1 }];
    items[1] = { documentId: stale.id, expectedVersion: 1 };
    const { rows, counts, job } = await perform({ ...cancelling, items });

    expect(rows.map(({ documentId }) => documentId)).toEqual(items.map(({ documentId }) => documentId));
    const kinds = rows.map(({ outcome }) => outcome?.__typename);
    expect(kinds[0]).toBe('ActionRefused');
    expect(kinds[1]).toBe('VersionConflict');
    expect(kinds.slice(2, 46)).toEqual(Array(44).fill('ActionPerformed'));
    expect(counts).toEqual({ total: 49, performed: 44, refused: 5 });
    expect(job).toBeNull();
    // What one may not see answers exactly as what is not there.
    expect(rows[46]?.outcome).toEqual(rows[47]?.outcome);
    expect(rows[48]?.outcome).toEqual(rows[47]?.outcome);
    expect(rows[47]?.outcome).toMatchObject({ __typename: 'InvalidInput', errors: [{ code: 'not-found' }] });
  });

  test('the same key and rows again give the same answers, also where only some are asked again', async () => {
    const lives = await begin(3);
    const input = { ...cancelling, items: lives.map(itemOf), idempotencyKey: randomUUID() };
    const first = await perform(input);
    expect((await perform(input)).rows).toEqual(first.rows);
    expect((await perform({ ...input, items: [itemOf(lives[2]!)] })).rows).toEqual([first.rows[2]]);
    const other = await perform({ ...input, payload: { reason: 'Lý do khác' } });
    expect(other.rows[0]?.outcome?.blockers?.[0]?.code).toBe('idempotency-key-reused');
  });

  test('who asks for the counts alone gets the counts alone', async () => {
    const lives = await begin(3);
    const counts =
      'mutation ($input: PerformActionsInput!) { performActions(input: $input) { counts { performed } } }';
    const input = { ...cancelling, items: lives.map(itemOf) };
    expect(await chair.ask(counts, { input })).toEqual({ performActions: { counts: { performed: 3 } } });
  });

  test('a payload at fault is said for each row', async () => {
    const [life] = await begin(1);
    const { rows } = await perform({ action: 'cancel', payload: { reason: '' }, items: [itemOf(life!)] });
    expect(rows[0]?.outcome).toMatchObject({
      __typename: 'InvalidInput',
      errors: [{ path: 'payload.reason' }],
    });
  });

  test('51 are refused as a whole, with what to do instead', async () => {
    const items = Array.from({ length: 51 }, () => ({ documentId: randomUUID(), expectedVersion: 1 }));
    expect(await faultOf({ ...cancelling, items })).toMatchObject({
      message: expect.stringContaining('freezeSelection'),
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.items' },
    });
  });

  test.each<[string, object]>([
    ['nothing to do it with', { action: 'cancel' }],
    ['two ways at once', { ...cancelling, items: [], selectionId: randomUUID() }],
    ['no action', { items: [] }],
    [
      'a document twice',
      { ...cancelling, items: Array(2).fill({ documentId: randomUUID(), expectedVersion: 1 }) },
    ],
  ])('%s makes no sense', async (_what, input) => {
    expect((await faultOf(input)).extensions.code).toBe('BAD_USER_INPUT');
  });

  test('an action nobody knows is refused row by row', async () => {
    const [life] = await begin(1);
    const { rows } = await perform({ action: 'explode', items: [itemOf(life!)] });
    expect(rows[0]?.outcome?.__typename).toBe('ActionRefused');
  });
});

interface Selection {
  id: string | null;
  count: number;
  tooMany: boolean;
  message: string | null;
}

const freeze = async (filter: object, action = 'cancel', client = chair) =>
  (await client.ask<{ freezeSelection: Selection }>(FREEZE, { input: { filter, action } })).freezeSelection;

/** A selection of these documents alone. */
const frozen = async (lives: Life[]) => (await freeze({ idIn: lives.map(({ id }) => id) })).id!;

const jobOf = async (id: string, variables: object = {}, client = chair) =>
  (await client.ask<{ bulkJob: Job }>(JOB, { id, ...variables })).bulkJob;

describe('a frozen selection', () => {
  test('holds what the filter found, however its result changes', async () => {
    const lives = await begin(3);
    const title = `Chọn ${randomUUID()}`;
    for (const life of lives) await life.save({}, { title });
    const { id, count, tooMany } = await freeze({ text: title });
    expect({ count, tooMany }).toEqual({ count: 3, tooMany: false });
    await lives[1]!.save({ message: 'Sửa sau khi chọn' });
    const [later] = await begin(1);
    await later!.save({}, { title });

    const { rows, counts } = await perform({ selectionId: id, payload: cancelling.payload });
    expect(counts).toEqual({ total: 3, performed: 2, refused: 1 });
    expect(rows.find(({ documentId }) => documentId === lives[1]!.id)?.outcome?.__typename).toBe(
      'VersionConflict',
    );
    expect(rows.some(({ documentId }) => documentId === later!.id)).toBe(false);
  });

  test('holds nothing that its owner does not see', async () => {
    const foreign = await Life.begin(site.province, site.province.units[1]!);
    expect((await freeze({ idIn: [foreign.id, 'nonsense'] })).count).toBe(0);
  });

  test('is its owner’s alone', async () => {
    const id = await frozen(await begin(1));
    const stranger = await site.as(unit.people['secretary']!);
    expect((await faultOf({ selectionId: id }, stranger)).extensions.code).toBe('NOT_FOUND');
    expect((await stranger.graphql(JOB, { id })).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect((await stranger.graphql(CANCEL, { id })).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect((await faultOf({ selectionId: randomUUID() })).extensions.code).toBe('NOT_FOUND');
    expect((await faultOf({ selectionId: 'x' })).extensions.code).toBe('NOT_FOUND');
  });

  test.each(['castBallot', 'assignDrafter', 'explode', 'constructor'])(
    'is not made for %s',
    async (action) => {
      const { errors } = await chair.graphql(FREEZE, { input: { filter: {}, action } });
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    },
  );

  test('is used for what it was made for', async () => {
    const id = await frozen(await begin(1));
    expect((await faultOf({ selectionId: id, action: 'revise' })).extensions.code).toBe('BAD_USER_INPUT');
  });

  test('has gone after a day', async () => {
    const id = await frozen(await begin(1));
    await site.province.sql(
      `update bulk_job set expires_at = created_at - interval '1 second' where id = $1`,
      [id],
    );
    expect((await faultOf({ selectionId: id })).extensions.code).toBe('BAD_USER_INPUT');
    await task('bulkTidy').run(null);
    expect(await site.province.sql('select 1 from bulk_row where job_id = $1', [id])).toHaveLength(0);
  });
});

function task(name: string) {
  const { worker, engine } = site.province;
  return bulkTasks({ engine: worker, people: engine }).find((each) => each.name === name)!;
}

async function workUntilDone(id: string): Promise<Job> {
  for (let turns = 0; turns < 50; turns += 1) {
    const job = await jobOf(id);
    if (job.state !== 'RUNNING') return job;
    await task('bulk').run(null);
  }
  throw new Error('the job never ends');
}

const events = async (lives: Life[], action: string) => {
  const [{ count }] = (await site.province.sql<{ count: number }>(
    'select count(*)::int as count from event where document_id = any ($1) and action = $2',
    [lives.map(({ id }) => id), action],
  )) as [{ count: number }];
  return count;
};

describe('more than 50', () => {
  const beginJob = async (lives: Life[], key = randomUUID()) => {
    const input = { selectionId: await frozen(lives), payload: cancelling.payload, idempotencyKey: key };
    const { job, rows } = await perform(input);
    expect(rows).toEqual([]);
    return { id: job!.id, input };
  };

  test('become a job that tells how far it is, and of each row what became of it', async () => {
    const lives = await begin(60);
    await lives[0]!.did(unit.people['chair']!, 'cancel', { reason: 'Trùng' });
    await lives[1]!.save({ message: 'Sửa' });
    const selected = await frozen(lives);
    await lives[2]!.save({ message: 'Sửa sau khi chọn' });
    const { job } = await perform({ selectionId: selected, payload: cancelling.payload });
    expect(job).toMatchObject({ state: 'RUNNING', total: 60, done: 0 });
    expect((await jobOf(selected, { first: 1 })).rows.edges[0]?.node.outcome).toBeNull();

    expect(await workUntilDone(selected)).toMatchObject({
      state: 'DONE',
      total: 60,
      done: 60,
      performed: 58,
      refused: 2,
    });
    const refused = await jobOf(selected, { first: 10, outcome: 'REFUSED' });
    expect(refused.rows.edges.map(({ node }) => node.outcome?.__typename).sort()).toEqual([
      'ActionRefused',
      'VersionConflict',
    ]);
    expect((await jobOf(selected, { first: 100, outcome: 'PERFORMED' })).rows.totalCount).toBe(58);
  });

  test('the same key meets the same job; another one is told that it was begun', async () => {
    const lives = await begin(51);
    const { id, input } = await beginJob(lives);
    expect((await perform(input)).job?.id).toBe(id);
    expect((await faultOf({ ...input, idempotencyKey: randomUUID() })).extensions.code).toBe('CONFLICT');
    expect((await faultOf({ ...input, payload: { reason: 'Khác' } })).extensions.code).toBe('CONFLICT');
    await workUntilDone(id);
    expect((await perform(input)).job?.id).toBe(id);
    expect(await events(lives, 'cancel')).toBe(51);
  });

  test('a worker that dies in the middle, again and again: another one goes on, and no row is done twice', async () => {
    const lives = await begin(120);
    const { id } = await beginJob(lives);
    let deaths = 0;
    let cutting: Promise<unknown> = Promise.resolve();
    for (let turns = 0; turns < 60 && (await isRunning(id)); turns += 1) {
      const die = () => void (cutting = cut());
      const dying = turns % 2 === 0 ? setTimeout(die, 40 + 15 * turns) : undefined;
      await task('bulk')
        .run(null)
        .catch(() => (deaths += 1));
      clearTimeout(dying);
      await cutting;
      // Whoever held the job is taken for dead after a while.
      site.province.clock.ahead += 31_000;
    }
    expect(deaths).toBeGreaterThan(0);
    await serverAnswers();
    expect(await jobOf(id)).toMatchObject({ state: 'DONE', done: 120, performed: 120 });
    expect(await events(lives, 'cancel')).toBe(120);
  });

  test('rights that end in the middle: the rest is refused, with the reason', async () => {
    const lives = await begin(60);
    const { id } = await beginJob(lives);
    const person = unit.people['chair']!;
    const working = task('bulk').run(null);
    while ((await jobOf(id)).performed === 0);
    await site.province.sql(
      `update office_holding set period = '[2020-01-01,2020-02-01)' where person_id = $1`,
      [person],
    );
    await working;
    // On a busy machine one turn may not see the end.
    await workUntilDone(id);
    await site.province.sql(`update office_holding set period = '[2020-01-01,)' where person_id = $1`, [
      person,
    ]);
    const job = await jobOf(id, { first: 1, outcome: 'REFUSED' });
    expect(job).toMatchObject({ state: 'DONE', done: 60 });
    expect(job.performed).toBeGreaterThan(0);
    expect(job.refused).toBe(60 - job.performed);
    expect(await events(lives, 'cancel')).toBe(job.performed);
    expect(job.rows.edges[0]?.node.outcome).toMatchObject({ errors: [{ code: 'not-found' }] });
  });

  test('an account that is closed in the middle: nothing more is done in its name', async () => {
    const member = unit.people['viceChair']!;
    const lives = await begin(55);
    const client = await site.as(member);
    const { id } = await freeze({ idIn: lives.map((life) => life.id) }, 'cancel', client);
    await perform({ selectionId: id, payload: cancelling.payload }, client);
    await site.province.sql('update account set disabled_at = now() where person_id = $1', [member]);
    await task('bulk').run(null);
    await site.province.sql('update account set disabled_at = null where person_id = $1', [member]);
    const { refused, rows } = await jobOf(String(id), { first: 1 }, client);
    expect(refused).toBe(55);
    expect(rows.edges[0]?.node.outcome?.blockers?.[0]).toMatchObject({
      code: 'account-closed',
      message: expect.stringContaining('đã bị khoá'),
    });
  });

  test('a job may be stopped: what was done stays done', async () => {
    const lives = await begin(51);
    const { id } = await beginJob(lives);
    expect(await chair.ask(CANCEL, { id })).toEqual({ cancelBulkJob: { state: 'CANCELLED' } });
    await task('bulk').run(null);
    expect(await jobOf(id)).toMatchObject({ state: 'CANCELLED', done: 0 });
    expect(await events(lives, 'cancel')).toBe(0);
  });
});

/** As if the worker's machine had gone: its connections are cut in the middle of whatever they do. */
function cut() {
  return site.province.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'trinhky%'
     and application_name not like 'trinhky listen'`,
  );
}

/** Asked past the server, whose connections may have been cut as well. */
async function isRunning(id: string): Promise<boolean> {
  return (
    (await site.province.sql(`select from bulk_job where id = $1 and state = 'running'`, [id])).length > 0
  );
}

/** Whoever is told to try again does so, until the cut connections have been noticed. */
async function serverAnswers(): Promise<void> {
  while ((await chair.graphql('{ viewer { locale } }')).errors?.[0]?.extensions?.['retry']);
}

interface Choice {
  name: string;
  kind: string;
  label: string;
  possible: number;
  forGood: boolean;
}
interface Choices {
  count: number;
  tooMany: boolean;
  actions: Choice[];
}

describe('what may be done in bulk', () => {
  const CHOICES = `query ($filter: DocumentFilter!) { bulkChoices(filter: $filter) {
    count tooMany message actions { kind name label possible forGood onBehalfOf { fullName } } } }`;
  const choicesFor = async (filter: object, client = chair) =>
    (await client.ask<{ bulkChoices: Choices }>(CHOICES, { filter })).bulkChoices;
  const sent = async () => {
    const [life] = await begin(1);
    await life!.agree();
    await life!.did(unit.people['chair']!, 'submit', {});
    return life!;
  };

  test('is what the flow offers and the viewer may do, with how many stand there', async () => {
    const waiting = await sent();
    const ids = [waiting.id, (await begin(1))[0]!.id];
    const officer = await site.as(site.province.upper.people['officer']!);
    const { count, actions } = await choicesFor({ idIn: ids }, officer);
    expect(count).toBe(1);
    expect(actions).toEqual([
      expect.objectContaining({ name: 'beginReview', possible: 1, forGood: false, label: 'Tiếp nhận' }),
    ]);
    expect((await choicesFor({ idIn: ids })).actions).toEqual([]);
    await waiting.did(site.province.upper.people['officer']!, 'beginReview', {});
    const leader = await site.as(site.province.upper.people['chair']!);
    expect((await choicesFor({ idIn: ids }, leader)).actions.map(({ name }) => name)).toEqual(['approve']);
  });

  test('is nothing where nothing is found, whatever the filter says', async () => {
    expect(await choicesFor({ idIn: ['nonsense'], kind: 'constructor' })).toMatchObject({
      count: 0,
      actions: [],
    });
  });

  test('is told to nobody who is not signed in', async () => {
    const { errors } = await site.anonymous().graphql(CHOICES, { filter: {} });
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});

const AGAIN = 'mutation ($jobId: ID!) { selectAgain(jobId: $jobId) { id action count } }';
const again = async (jobId: string) =>
  (await chair.ask<{ selectAgain: { id: string; action: string; count: number } }>(AGAIN, { jobId }))
    .selectAgain;

describe('a selection of a few', () => {
  test('is done at once and stays as a job; the same key meets its answers again, another one is told', async () => {
    const lives = await begin(3);
    await lives[1]!.did(unit.people['chair']!, 'cancel', { reason: 'Trùng' });
    const input = {
      ...{ selectionId: await frozen(lives), payload: cancelling.payload, idempotencyKey: randomUUID() },
    };
    const first = await perform(input);
    expect(first).toMatchObject({ job: null, counts: { total: 3, performed: 2, refused: 1 } });
    expect(await perform(input)).toEqual(first);
    expect((await faultOf({ ...input, idempotencyKey: randomUUID() })).extensions.code).toBe('CONFLICT');
    expect(await jobOf(input.selectionId, { first: 10 })).toMatchObject({
      ...{ state: 'DONE', total: 3, done: 3, performed: 2, refused: 1 },
      rows: { totalCount: 3 },
    });
    expect(await events(lives, 'cancel')).toBe(3);
  });

  test('that asks twice at once is done once', async () => {
    const lives = await begin(5);
    const input = {
      ...{ selectionId: await frozen(lives), payload: cancelling.payload, idempotencyKey: randomUUID() },
    };
    await Promise.all([perform(input), perform(input)]);
    expect((await perform(input)).counts).toEqual({ total: 5, performed: 5, refused: 0 });
    expect(await events(lives, 'cancel')).toBe(5);
  });

  test('is gone on with by a worker where the server died in the middle', async () => {
    const lives = await begin(4);
    const id = await frozen(lives);
    await site.province.sql(
      `update bulk_job set state = 'running', payload = $2, begun_at = now(), held_until = $3 where id = $1`,
      [id, JSON.stringify(cancelling.payload), new Date(site.province.clock.now().getTime() + 30_000)],
    );
    await task('bulk').run(null);
    expect(await jobOf(id)).toMatchObject({ state: 'RUNNING', done: 0 });
    site.province.clock.ahead += 31_000;
    expect(await workUntilDone(id)).toMatchObject({ state: 'DONE', performed: 4 });
  });
});

describe('what a job did not do', () => {
  test('is selected again in the versions of now, and only that', async () => {
    const lives = await begin(4);
    const id = await frozen(lives);
    await lives[2]!.save({ message: 'Sửa sau khi chọn' });
    await perform({ selectionId: id, payload: cancelling.payload });
    const selection = await again(id);
    expect(selection).toMatchObject({ action: 'cancel', count: 1 });
    const { rows, counts } = await perform({ selectionId: selection.id, payload: cancelling.payload });
    expect(counts).toEqual({ total: 1, performed: 1, refused: 0 });
    expect(rows[0]?.documentId).toBe(lives[2]!.id);
    expect((await again(selection.id)).count).toBe(0);
  });

  test('is not selected again where the act makes no sense any more', async () => {
    const lives = await begin(3);
    await lives[0]!.did(unit.people['chair']!, 'cancel', { reason: 'Trùng' });
    const id = await frozen(lives);
    await lives[1]!.save({ message: 'Sửa sau khi chọn' });
    const { counts } = await perform({ selectionId: id, payload: cancelling.payload });
    expect(counts).toEqual({ total: 3, performed: 1, refused: 2 });
    expect((await again(id)).count).toBe(1);
  });

  test('of a stopped job is what it never came to', async () => {
    const lives = await begin(51);
    const id = await frozen(lives);
    await perform({ selectionId: id, payload: cancelling.payload });
    await chair.ask(CANCEL, { id });
    expect((await again(id)).count).toBe(51);
  });

  test('is nobody else’s, and nothing while it is not ended', async () => {
    const id = await frozen(await begin(1));
    const code = async (jobId: string, client = chair) =>
      (await client.graphql(AGAIN, { jobId })).errors?.[0]?.extensions?.['code'];
    expect(await code(id)).toBe('NOT_FOUND');
    await perform({ selectionId: id, payload: cancelling.payload });
    expect(await code(id, await site.as(unit.people['secretary']!))).toBe('NOT_FOUND');
    expect(await code('x')).toBe('NOT_FOUND');
    expect(await code(randomUUID())).toBe('NOT_FOUND');
  });
});

describe('one’s own jobs', () => {
  const JOBS = `query ($first: Int, $after: String, $skip: Int) { bulkJobs(first: $first, after: $after, skip: $skip) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id actionLabel state total begunAt } } } }`;
  interface Jobs {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { id: string; actionLabel: string; total: number } }[];
  }
  const jobs = async (part: object, client: Client) =>
    (await client.ask<{ bulkJobs: Jobs }>(JOBS, part)).bulkJobs;

  test('are listed page by page, the latest first, without what was only selected', async () => {
    const owner = await site.as(site.province.units[1]!.people['chair']!);
    const other = () => Life.begin(site.province, site.province.units[1]!);
    const done: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const { id } = await freeze({ idIn: [(await other()).id] }, 'cancel', owner);
      await perform({ selectionId: id, payload: cancelling.payload }, owner);
      done.unshift(String(id));
      site.province.clock.ahead += 1_000;
    }
    await freeze({ idIn: [(await other()).id] }, 'cancel', owner);
    const first = await jobs({ first: 2 }, owner);
    expect(first.totalCount).toBe(3);
    expect(first.edges[0]?.node).toMatchObject({ actionLabel: expect.stringMatching(/\S/), total: 1 });
    const next = await jobs({ first: 2, after: first.pageInfo.endCursor }, owner);
    expect([...first.edges, ...next.edges].map(({ node }) => node.id)).toEqual(done);
    expect(next.pageInfo.hasNextPage).toBe(false);
    const stranger = await site.as(site.province.upper.people['inspectionChair']!);
    expect((await jobs({}, stranger)).totalCount).toBe(0);
  });
});
