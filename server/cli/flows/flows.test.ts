import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toyFlow } from '../../../test/support/toy-flow/index.ts';
import { toyFlowNext } from '../../../test/support/toy-flow/next.ts';
import { catalogOf, type Flow, type Locale } from '../../../workflows/kit/index.ts';
import { checkInvariants } from '../../doctor/index.ts';
import { history, type Engine } from '../../documents/index.ts';
import { Life } from '../../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../../documents/testing/province.ts';
import type { Command } from '../command.ts';
import { run } from '../run.ts';
import { moveDocuments } from './moveDocuments.ts';
import { reportImpact } from './reportImpact.ts';

let province: Province;
let draft: Life;
let returned: Life;
let deciding: Life;
let cancelled: Life;

beforeAll(async () => {
  province = await createProvince([toyFlow], { units: 1 });
  const [unit] = province.units as [Unit];
  draft = await Life.begin(province, unit);
  deciding = await (await Life.begin(province, unit)).openRound();
  returned = await (await Life.begin(province, unit)).agree();
  await returned.did(returned.chair, 'submit', {});
  await returned.did(province.upper.people['officer']!, 'beginReview', {});
  await returned.did(province.upper.people['chair']!, 'returnForRevision', { reason: 'Thiếu', notes: [] });
  cancelled = await Life.begin(province, unit);
  await cancelled.did(cancelled.chair, 'cancel', { reason: 'Thôi' });
  province.worker.flows = catalogOf([toyFlowNext]);
});
afterAll(() => province.end());

/** The commands as an administrator types them, on a release that has this flow. */
async function trinhky(
  args: string[],
  {
    flow = toyFlowNext,
    engine = province.worker,
    locale = 'vi',
  }: { flow?: Flow; engine?: Engine; locale?: Locale } = {},
): Promise<{ code: number; said: string }> {
  const about = { vi: '', en: '' };
  const released = { ...engine, flows: catalogOf([flow]) };
  const commands: Command[] = [
    { name: 'flow impact', operands: ['KIND'], about, run: (call) => reportImpact(released, flow, call) },
    {
      ...{ name: 'flow migrate', operands: ['KIND'], about },
      options: { document: { type: 'string', about }, 'dry-run': { type: 'boolean', about } },
      run: (call) => {
        const { document, 'dry-run': isTrial } = call.options;
        const documentId = typeof document === 'string' ? { documentId: document } : {};
        return moveDocuments(
          released,
          flow,
          { ...documentId, reason: 'Quy chế mới', isTrial: isTrial === true },
          call,
        );
      },
    },
  ];
  let said = '';
  const tell = (text: string) => void (said += `${text}\n`);
  const code = await run(commands, args, { out: tell, err: tell }, locale);
  return { code, said };
}

const standing = () =>
  province.sql<{ id: string; state: string; flow_version: number; version: number }>(
    'select id, state, flow_version, version from document order by id',
  );
const versionOf = async (life: Life) => (await standing()).find(({ id }) => id === life.id)?.flow_version;

const losing: Flow = { ...toyFlowNext, migrate: undefined };

test('the impact names the documents concerned by unit and title, and counts by state', async () => {
  const before = await standing();
  const { code, said } = await trinhky(['flow', 'impact', 'toy']);
  expect(code).toBe(0);
  expect(said).toContain(`${returned.id}  Công đoàn cơ sở Sở số 1: Kế hoạch công tác`);
  expect(said).toContain('“Bị trả lại” → “Dự thảo”');
  expect(said).toContain(`${draft.id}`);
  expect(said).toMatch(/mất: Huỷ/);
  expect(said).not.toContain(deciding.id);
  expect(said).not.toContain(cancelled.id);
  expect(said).toContain('Thư ngỏ: 3 văn bản đang chạy theo phiên bản cũ; bản mới nhất là 2.');
  expect(said).toContain('✓ phiên bản 1, “Đang biểu quyết” → “Đang biểu quyết”: 1 văn bản');
  expect(await standing()).toEqual(before);
});

test('a machine gets every document and the figures in one JSON document', async () => {
  const { code, said } = await trinhky(['flow', 'impact', 'toy', '--json']);
  const told = JSON.parse(said) as {
    documents: { id: string }[];
    total: number;
    states: unknown[];
    ok: boolean;
  };
  expect(code).toBe(0);
  expect(told.documents.map(({ id }) => id).sort()).toEqual([draft.id, returned.id].sort());
  expect(told).toMatchObject({ kind: 'toy', version: 2, total: 3, ok: true });
});

test('a state that would vanish is exit 1, with the reason in words', async () => {
  const { code, said } = await trinhky(['flow', 'impact', 'toy'], { flow: losing, locale: 'en' });
  expect(code).toBe(1);
  expect(said).toContain('Version 2 of the flow has no state “');
  expect(said).toMatch(/✗ version 1, “.*”: 1 documents cannot be moved/);
});

test('a trial tells what would move and writes nothing', async () => {
  const before = await standing();
  const { code, said } = await trinhky(['flow', 'migrate', 'toy', '--dry-run']);
  expect(code).toBe(0);
  expect(said).toContain('Thử: sẽ chuyển 3 văn bản sang phiên bản 2; 0 văn bản ở lại. Chưa ghi gì.');
  expect(await standing()).toEqual(before);
});

test.each([
  ['no id at all', 'plan-1'],
  ['an id that nobody has', '00000000-0000-4000-8000-00000000dead'],
])('%s is wrong use, and moves nothing', async (_, id) => {
  const { code, said } = await trinhky(['flow', 'migrate', 'toy', '--document', id]);
  expect(code).toBe(2);
  expect(said).toContain(`Không có văn bản “${id}” thuộc loại toy.`);
});

test('a document at its end stays, and is told why', async () => {
  const { code, said } = await trinhky(['flow', 'migrate', 'toy', '--document', cancelled.id]);
  expect(code).toBe(1);
  expect(said).toContain('Văn bản đã kết thúc (“Đã huỷ”)');
  expect(await versionOf(cancelled)).toBe(1);
});

test('what cannot be moved stays with its reason, the others go', async () => {
  const { code, said } = await trinhky(['flow', 'migrate', 'toy', '--document', returned.id], {
    flow: losing,
  });
  expect(code).toBe(1);
  expect(said).toContain(`✗ ${returned.id}`);
  expect(said).toContain('Văn bản ở lại vẫn làm việc bình thường theo phiên bản cũ.');
  expect(await versionOf(returned)).toBe(1);
});

test('stopped at any moment and run again, each document is moved once', async () => {
  // The clock is asked at every step: where it fails, the run is over.
  const dying = (after: number): Engine => {
    let left = after;
    const now = () => {
      if ((left -= 1) < 0) throw new Error('killed');
      return province.clock.now();
    };
    return { ...province.worker, clock: { ...province.clock, now } };
  };
  let steps = 1;
  for (let code = 1; code !== 0; steps += 1) {
    const { code: ended, said } = await trinhky(['flow', 'migrate', 'toy'], { engine: dying(steps) });
    if (ended === 1) expect(said).toContain('Chạy lại lệnh này để làm tiếp.');
    code = ended;
  }
  expect(steps).toBeGreaterThan(3);
  expect((await standing()).map(({ flow_version }) => flow_version).sort()).toEqual([1, 2, 2, 2]);
  const moves = await province.sql(
    `select document_id, count(*)::int from event where action = 'moveToVersion' group by 1`,
  );
  expect(moves).toEqual(Array.from({ length: 3 }, () => expect.objectContaining({ count: 1 })));
  const { rows } = await province.as(returned.chair, (reading) => history(reading, returned.id));
  expect(rows[0]).toMatchObject({ action: 'moveToVersion', reason: 'Quy chế mới', to: 'draft' });
});

test('run again it finds nothing to do, and all invariants hold', async () => {
  const { code, said } = await trinhky(['flow', 'migrate', 'toy', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(said)).toEqual({
    documents: [],
    kind: 'toy',
    isTrial: false,
    moved: 0,
    left: 0,
    version: 2,
    ok: true,
  });
  expect((await trinhky(['flow', 'impact', 'toy'])).said).toContain(
    'mọi văn bản đang chạy đều theo quy trình phiên bản 2',
  );
  const { databaseUrl: ownerUrl, clock, publicKey, worker } = province;
  const reports = await checkInvariants({ ownerUrl, clock, publicKey, flows: worker.flows });
  expect(reports.filter(({ status }) => status === 'broken')).toEqual([]);
});
