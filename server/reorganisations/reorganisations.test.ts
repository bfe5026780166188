import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createLogger } from '../logging.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { toyFlowReorganised as flow } from '../../test/support/toy-flow/reorganised.ts';
import { Life } from '../documents/testing/life.ts';
import { cancelDecision, planDecision, reorganise } from './index.ts';

let province: Province;
let administrator: string;
const logger = createLogger({ logLevel: 'silent' });

beforeEach(async () => {
  province = await createProvince([flow], { units: 3 });
  administrator = await person('Quản trị', province.upper.id, 'administrator');
});
afterEach(() => province.end());

async function person(name: string, organisationId: string, office: string): Promise<string> {
  const [made] = await province.sql<{ id: string }>(
    `with made as (insert into person (full_name) values ($1) returning id),
       held as (insert into office_holding (organisation_id, person_id, office, period)
         select $2, id, $3, '[2020-01-01,)' from made)
     select id from made`,
    [name, organisationId, office],
  );
  return made!.id;
}

const today = () => province.clock.now().toISOString().slice(0, 10);
const work = () => reorganise(province.worker, logger, 60_000);

async function plan(changes: object[], more: object = {}): Promise<string> {
  const result = await planDecision(province.engine, { personId: administrator }, decision(changes, more));
  if (result.kind !== 'written') throw new Error(JSON.stringify(result));
  return result.decisionId;
}

function decision(changes: object[], more: object = {}) {
  return {
    ...{
      number: '12/QĐ-CĐVC',
      decidedOn: today(),
      issuer: 'Công đoàn Viên chức tỉnh',
      subject: 'Sắp xếp tổ chức',
    },
    ...{ effectiveOn: today(), changes, ...more },
  };
}

const mergeFirstIntoSecond = () => ({
  ...{ kind: 'merge', organisationIds: [units(0).id], intoId: units(1).id },
});
const units = (no: number): Unit => province.units[no]!;

async function rowsOf(documentId: string) {
  const [row] = await province.sql<{ state: string; unit: string; readers: string[]; items: string[] }>(
    `select state, organisation_id as unit,
       array(select reader from document_reader r where r.document_id = d.id order by 1) as readers,
       array(select recipient || ' ' || unit_name from work_item w where w.document_id = d.id order by 1) as items
     from document d where id = $1`,
    [documentId],
  );
  return row!;
}

test('a merger ends offices and registers, hands drafts to the successor, and lets it read the files', async () => {
  const draft = await Life.begin(province, units(0));
  await draft.openRound();
  const before = await Life.begin(province, units(1));
  const id = await plan([mergeFirstIntoSecond()]);
  await work();

  const [over] = await province.sql(`select dissolved_on::text from organisation where id = $1`, [
    units(0).id,
  ]);
  expect(over).toEqual({ dissolved_on: today() });
  const held = `select count(*)::int as n from office_holding where organisation_id = $1 and period @> $2::date`;
  expect(await province.sql(held, [units(0).id, today()])).toEqual([{ n: 0 }]);
  const moved = await rowsOf(draft.id);
  expect(moved).toMatchObject({ state: 'draft', unit: units(1).id });
  expect(moved.readers).toContain(units(1).id);
  expect(moved.readers).not.toContain(units(0).id);
  expect(moved.items.every((item) => item.endsWith(units(1).name))).toBe(true);
  expect(await rowsOf(before.id)).toMatchObject({ unit: units(1).id });
  const [status] = await province.sql('select status from organisation_decision where id = $1', [id]);
  expect(status).toEqual({ status: 'done' });
  const [event] = await province.sql<{ reason: string; changes: object }>(
    `select reason, changes from event where document_id = $1 order by seq desc limit 1`,
    [draft.id],
  );
  expect(event?.reason).toMatch(/^Quyết định số 12\/QĐ-CĐVC ngày/);
  expect(event?.changes).toMatchObject({ decisionId: id, event: 'unitMoved' });
});

test('what was closed stays where it was, and the successor’s people may read it; others may not', async () => {
  const agreed = await (await Life.begin(province, units(0))).agree();
  await province.sql(`update document set state = 'approved' where id = $1`, [agreed.id]);
  const sees = (personId: string) =>
    province.as(personId, async (reading) => {
      const rows = await reading.query(
        'select d.id from document d join organisation o on o.id = d.organisation_id',
      );
      return rows.length;
    });
  expect(await sees(units(1).people['chair']!)).toBe(0);
  await plan([mergeFirstIntoSecond()]);
  await work();
  expect(await sees(units(1).people['chair']!)).toBe(1);
  expect(await sees(units(2).people['chair']!)).toBe(0);
  expect(await sees(administrator)).toBe(0);
});

test('under another upper union, its documents are read and reviewed there, and no longer where they were', async () => {
  const [other] = await province.sql<{ id: string }>(
    `with made as (insert into organisation (kind, code, founded_on) values ('UpperUnion', 'GL', '2020-01-01') returning id),
       described as (insert into organisation_description (organisation_id, period, name, symbol, place)
         select id, '[2020-01-01,)', 'Công đoàn Viên chức tỉnh Gia Lai', 'GL', 'Gia Lai' from made)
     select id from made`,
  );
  await province.sql(
    `insert into office_holding (organisation_id, person_id, office, period) values ($1, $2, 'administrator', '[2020-01-01,)')`,
    [other!.id, administrator],
  );
  const officer = await person('Chuyên viên', other!.id, 'officer');
  const sent = await (await Life.begin(province, units(0))).agree();
  await sent.did(sent.chair, 'submit');
  const draft = await Life.begin(province, units(0));
  await plan([{ kind: 'move', organisationIds: [units(0).id], parentId: other!.id }]);
  await work();
  const there = await rowsOf(sent.id);
  expect(there.readers).toContain(other!.id);
  expect(there.readers).not.toContain(province.upper.id);
  expect((await rowsOf(draft.id)).readers).toEqual(expect.arrayContaining([`${other!.id}:inspectionChair`]));
  const seen = await province.as(officer, (reading) => reading.query('select id from document'));
  expect(seen).toEqual([{ id: sent.id }]);
});

test('a duty goes to the heir, unless it owes the same; with nobody to take it, it lapses', async () => {
  const owes = (unit: Unit, year: number) =>
    province.sql(
      `insert into obligation (organisation_id, kind, year, period, due_on, opened_at)
       values ($1, $2, $3, 'annual', '2027-02-28', now())`,
      [unit.id, flow.kind, year],
    );
  await owes(units(0), 2031);
  await owes(units(0), 2032);
  await owes(units(1), 2032);
  await owes(units(2), 2031);
  const id = await plan([mergeFirstIntoSecond(), { kind: 'dissolve', organisationIds: [units(2).id] }]);
  await work();
  const rows = await province.sql(
    `select organisation_id as unit, year, decision_id as by, moved_to as to from obligation
     where year > 2030 order by array_position($1::uuid[], organisation_id), year`,
    [province.units.map((unit) => unit.id)],
  );
  expect(rows).toEqual([
    { unit: units(0).id, year: 2031, by: id, to: units(1).id },
    { unit: units(0).id, year: 2032, by: id, to: units(1).id },
    { unit: units(1).id, year: 2031, by: null, to: null },
    { unit: units(1).id, year: 2032, by: null, to: null },
    { unit: units(2).id, year: 2031, by: id, to: null },
  ]);
});

test('a duty of half a year and one that was asked for pass to the heir as well, each as what it is', async () => {
  const [asked] = await province.sql<{ id: string }>(
    `insert into duty_request (organisation_id, kind, year, title, due_on, asked_by, asked_at, key)
     values ($1, $2, 2031, 'Báo cáo nhanh về bão', '2031-03-01', $3, now(), 'k') returning id`,
    [province.upper.id, flow.kind, province.upper.people['officer']],
  );
  const owes = `insert into obligation (organisation_id, kind, year, period, request_id, due_on, opened_at)
    values ($1, $2, 2031, $3, $4, '2031-06-15', now())`;
  await province.sql(owes, [units(0).id, flow.kind, 'half', null]);
  await province.sql(owes, [units(0).id, flow.kind, 'annual', asked!.id]);
  // An answer that was begun before moves with its unit, and answers what the heir owes from then on.
  const answer = await Life.begin(province, units(0));
  await province.sql(
    'update document set obligation_id = (select id from obligation where request_id = $1) where id = $2',
    [asked!.id, answer.id],
  );
  await plan([mergeFirstIntoSecond()]);
  await work();
  const [moved] = await province.sql(
    `select d.organisation_id as unit, b.organisation_id as "owedBy", b.moved_to as "movedTo"
     from document d join obligation b on b.id = d.obligation_id where d.id = $1`,
    [answer.id],
  );
  expect(moved).toEqual({ unit: units(1).id, owedBy: units(1).id, movedTo: null });
  const rows = await province.sql(
    `select period, request_id as asked from obligation where organisation_id = $1 and year = 2031 and lapsed_at is null
     order by period`,
    [units(1).id],
  );
  expect(rows).toEqual([
    { period: 'annual', asked: asked!.id },
    { period: 'half', asked: null },
  ]);
});

test('a decision waits for its day, can be taken back until then, and happens once', async () => {
  const later = new Date(province.clock.now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
  const id = await plan([mergeFirstIntoSecond()], { effectiveOn: later });
  await work();
  const statusOf = async (which: string) =>
    (
      await province.sql<{ status: string }>('select status from organisation_decision where id = $1', [
        which,
      ])
    )[0]?.status;
  expect(await statusOf(id)).toBe('planned');
  const twice = await planDecision(
    province.engine,
    { personId: administrator },
    decision([mergeFirstIntoSecond()]),
  );
  expect(twice).toMatchObject({ kind: 'invalid' });
  expect(JSON.stringify(twice)).toContain('decision-pending');

  const actor = { personId: administrator };
  expect(
    await cancelDecision(province.engine, { personId: units(0).people['chair']! }, { id, reason: 'Thử' }),
  ).toEqual({ kind: 'notFound' });
  expect(await cancelDecision(province.engine, actor, { id, reason: ' ' })).toMatchObject({
    kind: 'invalid',
  });
  expect(await cancelDecision(province.engine, actor, { id, reason: 'Hoãn sắp xếp' })).toMatchObject({
    kind: 'written',
  });
  expect(await cancelDecision(province.engine, actor, { id, reason: 'Hoãn' })).toMatchObject({
    ...{ kind: 'refused', blockers: [{ code: 'decision-carried-out' }] },
  });

  const again = await plan([mergeFirstIntoSecond()], { effectiveOn: later });
  province.clock.ahead += 4 * 86_400_000;
  await Promise.all([work(), work()]);
  expect([await statusOf(id), await statusOf(again)]).toEqual(['cancelled', 'done']);
  const told = await province.sql<{ action: string }>(
    `select action from organisation_event where decision_id = $1 order by id`,
    [again],
  );
  expect(told.map(({ action }) => action)).toEqual(['planned', 'ended', 'succeeded', 'done']);
});

test('one key plans one decision', async () => {
  const sent = decision([mergeFirstIntoSecond()], { idempotencyKey: 'one' });
  const actor = { personId: administrator };
  const first = await planDecision(province.engine, actor, sent);
  expect(first.kind).toBe('written');
  expect(await planDecision(province.engine, actor, sent)).toEqual(first);
});

test('who administers nothing decides nothing, and the database holds the same', async () => {
  const chair = units(0).people['chair']!;
  const result = await planDecision(province.engine, { personId: chair }, decision([mergeFirstIntoSecond()]));
  expect(result).toMatchObject({ kind: 'refused', blockers: [{ code: 'not-authorised' }] });
  const forged = province.as(chair, (reading) =>
    reading.query(
      `insert into organisation_decision (id, number, decided_on, issuer, subject, effective_on, changes, planned_by, planned_at)
       values (gen_random_uuid(), '1', '2026-01-01', 'x', 'x', '2026-01-01', '[]', $1, now())`,
      [chair],
    ),
  );
  await expect(forged).rejects.toThrow();
});

test('what has become impossible by its day is told, and leaves everything as it was', async () => {
  const later = new Date(province.clock.now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
  const id = await plan([mergeFirstIntoSecond()], { effectiveOn: later });
  await province.sql(`update organisation set dissolved_on = '2026-01-01' where id = $1`, [units(1).id]);
  province.clock.ahead += 4 * 86_400_000;
  await work();
  const [row] = await province.sql<{ status: string; faults: { code: string }[] }>(
    'select status, faults from organisation_decision where id = $1',
    [id],
  );
  expect(row).toMatchObject({ status: 'failed', faults: [{ code: 'organisation-dissolved' }] });
  const [unit] = await province.sql('select dissolved_on from organisation where id = $1', [units(0).id]);
  expect(unit).toEqual({ dissolved_on: null });
});

test('a worker that dies among the documents leaves the rest to the next one, and nothing is done twice', async () => {
  const drafts = [];
  for (let no = 0; no < 4; no += 1) drafts.push(await Life.begin(province, units(0)));
  const id = await plan([mergeFirstIntoSecond()]);
  // Its turn is over before the first document: as after a kill, organisations have changed and documents have not.
  await reorganise(province.worker, logger, -1);
  expect((await rowsOf(drafts[0]!.id)).unit).toBe(units(0).id);
  await Promise.all([work(), work()]);
  await work();
  for (const draft of drafts) expect((await rowsOf(draft.id)).unit).toBe(units(1).id);
  const acts = await province.sql<{ n: number }>(
    `select count(*)::int as n from event where action = 'endByReorganisation' group by document_id`,
  );
  expect(acts).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }, { n: 1 }]);
  const [row] = await province.sql('select status from organisation_decision where id = $1', [id]);
  expect(row).toEqual({ status: 'done' });
});
