import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { cloneOfDemo, SEEDING } from '../support/demoProvince.ts';
import type { TestDatabase } from '../support/database.ts';
import { runHere } from '../support/commandLine.ts';
import { run } from '../support/process.ts';

// An administrator at the command line, on a database that somebody has had their hands on.
let database: TestDatabase;
let owner: pg.Client;
let env: Record<string, string>;

beforeEach(async () => {
  database = await cloneOfDemo();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query('alter table event disable trigger all');
  const folder = process.env['TRINHKY_TEST_RUN'] ?? '';
  env = { DATABASE_URL: database.url, TRINHKY_DEMO: 'true', HOST: '127.0.0.1', TRINHKY_DATA: folder };
}, SEEDING);
afterEach(async () => {
  await owner.end();
  await database.drop();
});

async function idOf(sql: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(sql);
  return rows[0]!.id;
}

function trinhky(...args: string[]): Promise<{ code: number; said: string }> {
  return runHere(args, env);
}

test('on a sound database the invariants hold, one line each', async () => {
  const { code, stdout: said } = await run(['doctor', '--invariants'], env);
  expect(
    said
      .trim()
      .split('\n')
      .filter((line) => /^[✓–✗]/.test(line)),
  ).toHaveLength(14);
  expect(said).not.toContain('✗');
  expect(code).toBe(0);
});

test('an event’s bytes rewritten: all three commands say so, and where', async () => {
  const id = await idOf(
    `select document_id as id from event where action = 'submit' order by at, id limit 1`,
  );
  await owner.query(`update event set bytes = convert_to(replace(convert_from(bytes, 'utf8'), 'submit', 'submitt'), 'utf8')
     where document_id = '${id}' and action = 'submit'`);
  const invariants = await trinhky('doctor', '--invariants');
  expect(invariants.code).toBe(1);
  expect(invariants.said).toContain(`văn bản ${id}: việc #`);
  expect(invariants.said).toMatch(/không khớp mã băm của nó/);
  const replay = await trinhky('doctor', 'replay', id);
  expect(replay.code).toBe(1);
  expect(replay.said).toMatch(/✗ #\d+ .*Gửi trình/i);
  expect(replay.said).toMatch(/✗ Lịch sử không còn đúng từ việc #\d+\. Trước đó mọi việc đều tin được\./);
  const doctor = await trinhky('doctor');
  expect(doctor.code).toBe(1);
  expect(doctor.said).toMatch(
    /✗ Điều bất biến bị phá vỡ: 3\.\n +Dữ liệu đã bị sửa ngoài hệ thống.*\n +→ Chạy: trinhky doctor --invariants/,
  );
});

test('a work item deleted: whom the document waits for is named', async () => {
  const id = await idOf(
    `select document_id as id from work_item where action = 'castBallot' order by id limit 1`,
  );
  await owner.query(`delete from work_item where document_id = '${id}'`);
  const invariants = await trinhky('doctor', '--invariants', '--json');
  expect(invariants.code).toBe(1);
  const told = JSON.parse(invariants.said) as { ok: boolean; broken: number[] };
  expect(told).toMatchObject({ ok: false, broken: [2] });
  const replay = await trinhky('doctor', 'replay', id);
  expect(replay.code).toBe(1);
  expect(replay.said).toContain('đều đúng, nhưng văn bản không đứng ở chỗ lịch sử dẫn tới:');
  expect(replay.said).toMatch(/thiếu việc chờ .*castBallot/);
});

test('a state set by hand: where the history leads is said', async () => {
  const id = await idOf(`select id from document where state = 'submitted' order by id limit 1`);
  await owner.query(`update document set state = 'approved' where id = '${id}'`);
  expect((await trinhky('doctor', '--invariants')).said).toContain('state đúng ra là "submitted"');
  const replay = await trinhky('doctor', 'replay', id, '--json');
  expect(replay.code).toBe(1);
  const told = JSON.parse(replay.said) as { departsAt: number | null; standing: string[]; test: string };
  expect(told.departsAt).toBeNull();
  expect(told.standing).toContain('state should be "submitted"');
  expect(told.test).toContain('.thenIn("submitted")');
});

test('what does not exist is wrong use', async () => {
  expect((await trinhky('doctor', 'replay', 'plan-1')).code).toBe(2);
  expect((await trinhky('doctor', 'replay')).code).toBe(2);
  expect((await trinhky('flow', 'impact', 'letters')).code).toBe(2);
  expect((await trinhky('flow', 'migrate', 'annual-plan', '--document', 'plan-1')).code).toBe(2);
});

test('with one version there is nothing to move, and that is said', async () => {
  const impact = await trinhky('flow', 'impact', 'annual-plan');
  expect(impact).toEqual({
    code: 0,
    said: expect.stringContaining('đều theo quy trình phiên bản 1, bản mới nhất'),
  });
  const { code, said } = await trinhky('flow', 'migrate', 'annual-plan', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(said)).toMatchObject({ documents: [], moved: 0, left: 0, ok: true });
});

test('the doctor’s help tells all it does', async () => {
  const { code, said } = await trinhky('doctor', '--help');
  expect(code).toBe(0);
  for (const part of ['--invariants', '--json', 'doctor replay DOCUMENT', 'Mã thoát'])
    expect(said).toContain(part);
});
