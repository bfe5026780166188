import { createPublicKey } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { systemClock } from '../../server/clock.ts';
import { checkInvariants } from '../../server/doctor/index.ts';
import { signingKeyOf } from '../../server/signingKey.ts';
import { catalog } from '../../workflows/catalog.ts';
import { Client } from '../support/client.ts';
import { courseContent, courseIn, issuedCourse } from '../support/courses.ts';
import type { TestDatabase } from '../support/database.ts';
import { cloneOfDemo, SEEDING } from '../support/demoProvince.ts';
import { Child, type Env } from './processes.ts';

/** Each time the worker is killed while PostgreSQL stands still within what it writes, at a point chosen for it. */
let database: TestDatabase;
let owner: pg.Client;
let server: Child;
let worker: Child;
/** Loaded ahead, and idle until a test says so. */
let next: Child;
let administrator: Client;

const dataDir = process.env['TRINHKY_TEST_RUN'] ?? '';

beforeAll(async () => {
  database = await cloneOfDemo();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  server = new Child({ ...env(), TRINHKY_WORKER: 'false' });
  worker = new Child(env());
  next = new Child(env());
  administrator = await signedIn(await server.begin('serve'), 'quantri');
  await worker.begin('work');
}, SEEDING);

afterAll(async () => {
  await worker.end('SIGTERM');
  await next.end('SIGKILL');
  await server.end('SIGTERM');
  await owner.end();
  await database.drop();
});

function env(): Env {
  return {
    ...{ DATABASE_URL: database.url, TRINHKY_DATA: dataDir },
    ...{ TRINHKY_DEMO: 'false', TRINHKY_DRAIN: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
  };
}

async function signedIn(url: string, username: string): Promise<Client> {
  const client = new Client(url);
  expect((await client.signIn(username, 'trinhky-demo')).status).toBe(200);
  return client;
}

async function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await owner.query<Row>(text, values)).rows;
}

let hangs = 0;

/** The worker is killed while the nth such row of a table is being written; what stood still is gone with it. */
async function killedWithin(
  table: string,
  begin: () => Promise<unknown>,
  when = 'true',
  nth = 1,
): Promise<void> {
  const name = `hang_${(hangs += 1)}`;
  // A sequence counts whatever is rolled back: only one worker meets it.
  await sql(`create sequence ${name}`);
  await sql(`create function ${name}() returns trigger language plpgsql security definer as $$ begin
    if nextval('${name}') = ${nth} then perform pg_sleep(600); end if; return new; end $$`);
  await sql(
    `create trigger ${name} before insert on ${table} for each row when (${when}) execute function ${name}()`,
  );
  await begin();
  const [asleep] = await until(
    () => sql<{ pid: number }>(`select pid from pg_stat_activity where wait_event = 'PgSleep'`),
    (rows) => rows.length > 0,
  );
  await worker.end('SIGKILL');
  await sql('select pg_terminate_backend($1)', [asleep?.pid]);
  await until(
    () => sql('select from pg_stat_activity where pid = $1', [asleep?.pid]),
    (rows) => rows.length === 0,
  );
}

/** Whoever comes after the one that was killed. */
async function goOn(): Promise<void> {
  worker = next;
  next = new Child(env());
  await worker.begin('work');
}

async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    await pause(50);
  }
}

async function imported(kind: string, by: Client, text: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([text]), 'tep.csv');
  const response = await by.send(`/imports/${kind}`, { method: 'POST', body: form });
  const { import: made } = (await response.json()) as { import: { id: string } };
  return made.id;
}

const commit = (by: Client, id: string) =>
  by.ask(`mutation ($input: CommitImportInput!) { commitImport(input: $input) { state } }`, {
    input: { id },
  });

const importDone = (id: string) =>
  until(
    () => sql<{ state: string }>('select state from import where id = $1', [id]),
    ([row]) => row?.state !== 'committing',
  );

test('an import of units whose worker dies in the middle leaves nothing, and the next one enters all of it', async () => {
  const heads = 'Mã đơn vị,Tên đơn vị,Ký hiệu,Ngày thành lập,Quyết định thành lập';
  const units = ['KILL.1', 'KILL.2', 'KILL.3'];
  const lines = units.map((code) => `${code},Công đoàn cơ sở ${code},${code},15/03/2019,QĐ 21`);
  const id = await imported('units', administrator, [heads, ...lines].join('\n'));
  const entered = () =>
    sql<{ code: string }>(`select code from organisation where code like 'KILL.%' order by code`);

  await killedWithin('organisation_description', () => commit(administrator, id), 'true', 2);
  expect(await entered()).toEqual([]);
  expect(await sql(`select 1 from import_row where import_id = $1 and outcome is not null`, [id])).toEqual(
    [],
  );
  await goOn();
  expect(await importDone(id)).toEqual([{ state: 'done' }]);
  expect((await entered()).map(({ code }) => code)).toEqual(units);
}, 120_000);

test('a course’s list whose worker dies between two of its acts goes on with the second, and does the first once', async () => {
  const [officer, leader] = await Promise.all(
    ['vanphong.tinh', 'lanhdao.tinh'].map((name) => signedIn(administrator.url, name)),
  );
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const course = await issuedCourse(
    { officer: officer!, leader: leader! },
    'Kế hoạch lớp',
    courseContent(today),
  );
  const [first] = await sql<{ name: string }>(
    `select full_name as name from person p join account a on a.person_id = p.id where username = 'chutich.cs02'`,
  );
  const text = `Mã đơn vị,Họ và tên,Có mặt\nBINHMINH.CDCS02,${first?.name},x\n`;
  const id = await imported(`attendees?document=${course.id}`, officer!, text);
  const attended = async () =>
    courseIn(await officer!.document(course.id)).participants.map((one) => one.attended.length);

  await killedWithin('event', () => commit(officer!, id), `new.action = 'recordAttendance'`);
  expect(await attended()).toEqual([0]);
  await goOn();
  expect(await importDone(id)).toEqual([{ state: 'done' }]);
  expect(await attended()).toEqual([1]);
  const acts = (await officer!.history(course.id)).map(({ action }) => action);
  expect(acts.slice(-2)).toEqual(['invite', 'recordAttendance']);
}, 120_000);

test('a reorganisation whose worker dies within the change leaves all as it was; within the documents, what is done is done once', async () => {
  const [merged, heir] = await Promise.all(
    ['chutich.cs09', 'chutich.cs08'].map(async (name) =>
      (await signedIn(administrator.url, name)).organisationId(),
    ),
  );
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const input = {
    ...{ number: '15/QĐ-CĐVC', decidedOn: today, issuer: 'Công đoàn Viên chức tỉnh', effectiveOn: today },
    ...{ subject: 'Về việc sáp nhập', changes: [{ kind: 'MERGE', organisationIds: [merged], intoId: heir }] },
  };
  const plan = async () => {
    const query = `mutation ($input: OrganisationDecisionInput!) { planOrganisationDecision(input: $input) { __typename } }`;
    expect(await administrator.ask(query, { input })).toEqual({
      planOrganisationDecision: { __typename: 'OrganisationDecision' },
    });
  };
  const standing = async () =>
    (
      await sql<{ status: string; ended: boolean; offices: number }>(
        `select d.status, o.dissolved_on is not null as ended, (select count(*)::int from office_holding h
           where h.organisation_id = o.id and h.period @> today()) as offices
         from organisation_decision d, organisation o where d.subject = $1 and o.id = $2`,
        [input.subject, merged],
      )
    )[0];

  await killedWithin('organisation_event', plan, `new.action = 'ended'`);
  expect(await standing()).toEqual({ status: 'planned', ended: false, offices: 5 });

  const handedOver = () =>
    sql<{ documents: number; acts: number }>(
      `select count(distinct e.document_id)::int as documents, count(*)::int as acts from event e
       join organisation_hand_over h using (document_id) join organisation_decision d on d.id = h.decision_id
       where e.action = 'endByReorganisation' and d.subject = $1`,
      [input.subject],
    );
  // The next worker carries it out, and dies over the second of the documents.
  await killedWithin('event', goOn, `new.action = 'endByReorganisation'`, 2);
  expect(await standing()).toMatchObject({ status: 'running', ended: true, offices: 0 });
  expect(await handedOver()).toEqual([{ documents: 1, acts: 1 }]);

  await goOn();
  await until(standing, (now) => now?.status === 'done');
  const [all] = await handedOver();
  expect(all?.documents).toBeGreaterThan(1);
  expect(all?.acts).toBe(all?.documents);

  const publicKey = createPublicKey(signingKeyOf({ signingKey: null, dataDir }));
  const reports = await checkInvariants({
    ...{ ownerUrl: database.url, flows: catalog, clock: systemClock, publicKey, settled: false },
  });
  expect(reports.filter(({ status }) => status === 'broken')).toEqual([]);
  expect([...worker.complaints, ...server.complaints]).toEqual([]);
}, 180_000);
