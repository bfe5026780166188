import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { toyFlowNext } from '../../test/support/toy-flow/next.ts';
import { catalogOf } from '../../workflows/kit/index.ts';
import { checkDocument } from '../audit/index.ts';
import { checkInvariants } from '../doctor/index.ts';
import {
  availableActions,
  contentSuggestion,
  flowImpact,
  history,
  liveVersions,
  moveDocument,
  performAction,
  versionMoves,
} from './index.ts';
import { Life } from './testing/life.ts';
import { createProvince, type Province, type Unit } from './testing/province.ts';

let province: Province;
let unit: Unit;
const lives: Record<'draft' | 'returned' | 'deciding' | 'closed' | 'returnedToo', Life> = {} as never;

beforeAll(async () => {
  province = await createProvince([toyFlow], { units: 1 });
  [unit] = province.units as [Unit];
  lives.draft = await Life.begin(province, unit);
  lives.returned = await returned();
  lives.returnedToo = await returned();
  lives.deciding = await (await Life.begin(province, unit)).openRound();
  lives.closed = await (await Life.begin(province, unit)).openRound();
  await lives.closed.did(lives.closed.chair, 'abandonRound', { reason: 'Thôi' });
  await lives.closed.did(lives.closed.chair, 'cancel', { reason: 'Thôi' });
  // A new release is installed: both versions live from here on.
  province.engine.flows = catalogOf([toyFlowNext]);
  province.worker.flows = province.engine.flows;
});
afterAll(() => province.end());

async function returned(): Promise<Life> {
  const life = await (await Life.begin(province, unit)).agree();
  await life.did(life.chair, 'submit', {});
  await life.did(province.upper.people['officer']!, 'beginReview', {});
  await life.did(province.upper.people['chair']!, 'returnForRevision', { reason: 'Thiếu', notes: [] });
  return life;
}

const namesFor = async (life: Life): Promise<string[]> => {
  const found = await province.as(life.chair, (reading) =>
    availableActions(reading, province.engine, [life.id], { personId: life.chair }),
  );
  return found.get(life.id)!.map(({ name }) => name);
};
const versionOf = async (life: Life) =>
  (
    await province.sql<{ state: string; flow_version: number }>(
      'select state, flow_version from document where id = $1',
      [life.id],
    )
  )[0];

test('old documents act under the version they began with, new ones under the newest', async () => {
  expect(await namesFor(lives.draft)).toContain('cancel');
  const fresh = await Life.begin(province, unit);
  expect(await versionOf(fresh)).toEqual({ state: 'draft', flow_version: 2 });
  expect(await namesFor(fresh)).not.toContain('cancel');
  expect(await fresh.act(fresh.chair, 'cancel', { reason: 'Thôi' })).toMatchObject({
    kind: 'refused',
    blockers: [{ code: 'wrong-state' }],
  });
  await fresh.agree();
  await fresh.did(fresh.chair, 'cancel', { reason: 'Thôi' });
  await lives.returnedToo.did(lives.returnedToo.chair, 'revise', {});
  expect(await versionOf(lives.returnedToo)).toEqual({ state: 'draft', flow_version: 1 });
});

test('what is copied from a document is read by its own version', async () => {
  const copying = (version: 1 | 2) => ({ copyToYear: () => ({ message: `read by version ${version}` }) });
  const flows = catalogOf([{ ...toyFlowNext, ...copying(2), earlier: [{ ...toyFlow, ...copying(1) }] }]);
  const source = {
    kind: 'toy',
    organisationId: unit.id,
    from: 'LAST_YEAR',
    documentId: lives.draft.id,
  } as const;
  const suggested = await province.as(lives.draft.chair, (reading) =>
    contentSuggestion(reading, { ...province.engine, flows }, source),
  );
  expect(suggested).toEqual({ kind: 'content', content: { message: 'read by version 1' } });
});

test('the impact of the new version is told without writing: which states, what becomes of them, who could do what', async () => {
  const before = await province.sql('select id, version, state, flow_version from document order by id');
  const impact = (await flowImpact(province.worker, 'toy'))!;
  expect(impact).toMatchObject({ kind: 'toy', version: 2, documents: 4 });
  const rows = new Map(impact.states.map((row) => [`${row.state} ${row.becomes}`, row]));
  expect([...rows.keys()].sort()).toEqual(['deciding deciding', 'draft draft', 'returned draft']);
  expect(rows.get('draft draft')).toMatchObject({
    version: 1,
    documents: 2,
    changed: 2,
    lost: ['cancel'],
    gained: [],
  });
  expect(rows.get('returned draft')).toMatchObject({
    documents: 1,
    changed: 1,
    lost: ['revise'],
    examples: [lives.returned.id],
  });
  expect(rows.get('returned draft')?.gained).toEqual(expect.arrayContaining(['openRound']));
  expect(rows.get('deciding deciding')).toMatchObject({ changed: 0, lost: [], gained: [] });
  expect(await province.sql('select id, version, state, flow_version from document order by id')).toEqual(
    before,
  );
  expect(await flowImpact(province.worker, 'no-such-kind')).toBeNull();
});

test('a version that loses a state says so for every document in it', async () => {
  const flows = catalogOf([{ ...toyFlowNext, migrate: undefined }]);
  const impact = (await flowImpact({ ...province.worker, flows }, 'toy'))!;
  expect(impact.states).toContainEqual(
    expect.objectContaining({
      ...{ state: 'returned', becomes: null, documents: 1 },
      blockers: [{ code: 'flow-state-gone', params: { state: 'returned', version: 2 } }],
    }),
  );
  const { move, result } = await moveDocument({ ...province.worker, flows }, lives.returned.id);
  expect(move).toMatchObject({ from: 'returned', to: null });
  expect(result).toMatchObject({ kind: 'refused', blockers: [{ code: 'flow-state-gone' }] });
  expect(await versionOf(lives.returned)).toEqual({ state: 'returned', flow_version: 1 });
});

test('a trial moves nothing', async () => {
  const { move, result } = await moveDocument(province.worker, lives.returned.id, { isTrial: true });
  expect(move).toEqual({
    ...{ documentId: lives.returned.id, fromVersion: 1, toVersion: 2, from: 'returned', to: 'draft' },
    blockers: [],
  });
  expect(result).toBeNull();
  expect(await versionOf(lives.returned)).toEqual({ state: 'returned', flow_version: 1 });
});

test('documents are moved by an act of their own, go on under the new version, and replay', async () => {
  const moved: string[] = [];
  for await (const id of versionMoves(province.worker, 'toy')) {
    expect((await moveDocument(province.worker, id, { reason: 'Quy chế mới' })).result?.kind).toBe(
      'performed',
    );
    moved.push(id);
  }
  // What is at its end stays with the version it ended under.
  expect(moved).toHaveLength(4);
  expect(await versionOf(lives.closed)).toEqual({ state: 'cancelled', flow_version: 1 });
  expect(await versionOf(lives.returned)).toEqual({ state: 'draft', flow_version: 2 });
  const { rows } = await province.as(lives.returned.chair, (reading) => history(reading, lives.returned.id));
  expect(rows[0]).toMatchObject({
    ...{
      action: 'moveToVersion',
      from: 'returned',
      to: 'draft',
      actorId: null,
      office: 'engine',
      reason: 'Quy chế mới',
    },
    changes: { fromVersion: 1, toVersion: 2 },
  });
  const items = await province.sql('select action from work_item where document_id = $1', [
    lives.returned.id,
  ]);
  expect(items).toEqual([{ action: 'saveDraft' }]);

  for (const life of Object.values(lives)) if (life !== lives.closed) life.version += 1;
  await lives.deciding.did(lives.deciding.chair, 'castBallot', { choice: 'agree' });
  await lives.returned.save({ message: 'Đã sửa' });
  await lives.returned.agree();
  for (const life of Object.values(lives)) {
    const report = await province.as(life.chair, (reading) =>
      checkDocument(reading, province.engine.flows, life.id),
    );
    expect(report).toMatchObject({ valid: true, replay: [] });
  }
  const { databaseUrl: ownerUrl, clock, publicKey } = province;
  const reports = await checkInvariants({ ownerUrl, clock, publicKey, flows: province.engine.flows });
  expect(reports.filter(({ status }) => status === 'broken')).toEqual([]);
});

test('the live ones of each version are counted, as far as somebody sees them', async () => {
  const [flow] = province.engine.flows.all;
  const seenBy = (personId: string) => province.as(personId, (reading) => liveVersions(reading, flow!));
  const own = await seenBy(lives.draft.chair);
  expect(own.map(({ version }) => version)).toEqual([2, 1]);
  expect(own[0]?.documents).toBe(4);
  // The one that was cancelled lives no more.
  expect(own[1]?.documents).toBe(0);
  expect(await seenBy('00000000-0000-4000-8000-00000000dead')).toEqual([
    { version: 2, documents: 0 },
    { version: 1, documents: 0 },
  ]);
});

test('none is left, and a second time moves nothing', async () => {
  for await (const id of versionMoves(province.worker, 'toy')) throw new Error(`${id} is left`);
  expect((await moveDocument(province.worker, lives.draft.id)).result).toMatchObject({
    blockers: [{ code: 'flow-version-reached' }],
  });
});

test('no person moves a document, by whatever name', async () => {
  for (const payload of [{}, { toVersion: 2 }])
    expect(await lives.draft.act(lives.draft.chair, 'moveToVersion', payload)).toMatchObject({
      blockers: [{ code: 'unknown-action' }],
    });
  const asServer = await moveDocument(province.engine, lives.draft.id);
  expect(asServer.result).toEqual({ kind: 'notFound' });
  const nobody = await performAction(
    province.worker,
    { personId: null },
    {
      ...{ documentId: lives.draft.id, action: 'moveToVersion', expectedVersion: null },
    },
  );
  expect(nobody).toMatchObject({ kind: 'refused', blockers: [{ code: 'unknown-action' }] });
});

test('a chain whose move was invented does not replay', async () => {
  await province.sql('alter table event disable trigger all');
  await province.sql(
    `update event set changes = '{"toVersion": 9}' where action = 'moveToVersion' and document_id = $1`,
    [lives.draft.id],
  );
  const report = await province.as(lives.draft.chair, (reading) =>
    checkDocument(reading, province.engine.flows, lives.draft.id),
  );
  expect(report.replay.join()).toMatch(/no such version/);
});
