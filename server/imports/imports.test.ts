import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province } from '../documents/testing/province.ts';
import { storeFile, type FileStore } from '../files/index.ts';
import type { Engine } from '../documents/index.ts';
import { createLogger } from '../logging.ts';
import { carryOutImport } from './carryOut.ts';
import {
  beginImport,
  closeReading,
  commitImport,
  discardImport,
  importCounts,
  importLines,
  importsByIds,
  undoImport,
} from './index.ts';

let province: Province;
let store: FileStore & Pick<Engine, 'db' | 'clock' | 'flows'>;
let administrator: string;
const logger = createLogger({ logLevel: 'silent' });

beforeAll(async () => {
  province = await createProvince([toyFlow]);
  store = {
    ...{ db: province.db, clock: province.clock, flows: province.engine.flows },
    folder: mkdtempSync(join(tmpdir(), 'trinhky-imports-')),
  };
  administrator = await administratorOf(province.upper.id);
});
afterAll(async () => {
  await closeReading();
  rmSync(store.folder, { recursive: true });
  await province.end();
});

async function administratorOf(organisationId: string): Promise<string> {
  const [made] = await province.sql<{ id: string }>(
    `with made as (insert into person (full_name) values ('Quản Trị') returning id),
       held as (insert into office_holding (organisation_id, person_id, office, period)
         select $1, id, 'administrator', '[2020-01-01,)' from made),
       opened as (insert into account (person_id, username, password_hash) select id, 'quantri-' || id, 'x' from made)
     select id from made`,
    [organisationId],
  );
  return made!.id;
}

const heads = {
  units:
    'Mã đơn vị,Tên đơn vị,Ký hiệu,Loại,Mã đơn vị cấp trên,Địa danh,Điện thoại,Ngày thành lập,Quyết định thành lập',
  people: 'Mã đơn vị,Mã cán bộ,Họ và tên,Điện thoại,Thư điện tử',
  offices: 'Mã đơn vị,Mã cán bộ,Họ và tên,Chức danh,Từ ngày,Đến ngày,Văn bản công nhận',
};

async function begin(kind: keyof typeof heads, rows: string[], by = administrator): Promise<string> {
  const content = Buffer.from([heads[kind], ...rows].join('\n'));
  const stored = await storeFile(store, { personId: by }, { fileName: 'tep.csv', content, takesText: true });
  if (stored.kind !== 'stored') throw new Error(JSON.stringify(stored));
  const begun = await beginImport(store, { personId: by }, { kind, file: stored.file });
  if (begun?.kind !== 'judged') throw new Error(JSON.stringify(begun));
  return begun.importId;
}

/** A word a line: what it would do, or the codes of what stands against it. */
async function verdicts(id: string, by = administrator): Promise<string[]> {
  return (await linesOf(id, by)).map(({ verdict, faults }) =>
    verdict === 'fault'
      ? faults.map(({ column, code }) => `${column ?? 'row'}: ${code}`).join(', ')
      : verdict,
  );
}

async function outcomes(id: string): Promise<(string | null)[]> {
  return (await linesOf(id)).map(({ outcome, reason }) =>
    reason ? `${outcome}: ${reason[0]?.code}` : outcome,
  );
}

async function linesOf(id: string, by = administrator) {
  return (await province.as(by, (reading) => importLines(reading, { importId: id }, { first: 100 }))).rows;
}

async function carriedOut(): Promise<void> {
  while ((await carryOutImport({ engine: province.worker, people: province.engine }, logger)) !== null);
}

async function enter(id: string, choice: { only?: number[]; except?: number[] } = {}): Promise<void> {
  expect(await commitImport(store, { personId: administrator }, { id, ...choice })).toEqual({
    kind: 'asked',
  });
  await carriedOut();
}

async function takeBack(id: string): Promise<void> {
  expect(await undoImport(store, { personId: administrator }, id)).toEqual({ kind: 'asked' });
  await carriedOut();
}

const unit = (
  code: string,
  more: { parent?: string; kind?: string; phone?: string; on?: string; name?: string } = {},
) =>
  [
    code,
    more.name ?? `Công đoàn cơ sở ${code}`,
    code,
    more.kind,
    more.parent,
    '',
    more.phone,
    more.on ?? '15/03/2019',
    'QĐ 21',
  ].join(',');

test('units are entered with their upper unions, wherever in the file these stand, and the whole is taken back', async () => {
  const id = await begin('units', [
    unit('X.1', { parent: 'X' }),
    unit('X', { kind: 'Công đoàn cấp trên' }),
    unit('Y', { phone: '0256' }),
  ]);
  expect(await verdicts(id)).toEqual(['new', 'new', 'new']);
  expect(await province.sql(`select 1 from organisation where code = 'X'`)).toEqual([]);
  await enter(id);
  expect(await outcomes(id)).toEqual(['done', 'done', 'done']);
  const rows = await province.sql(
    `select o.code, o.kind, o.phone, o.founded_on::text, d.name, d.place, d.decision, p.code as parent, lower(d.period)::text as since,
       (select count(*)::int from organisation_lineage l where l.organisation_id = o.id) as above
     from organisation o join organisation_description d on d.organisation_id = o.id join organisation p on p.id = d.parent_id
     where o.code in ('X', 'X.1', 'Y') order by o.code`,
  );
  expect(rows).toMatchObject([
    { code: 'X', kind: 'UpperUnion', parent: 'CĐVC', place: 'Bình Minh', above: 1 },
    { code: 'X.1', kind: 'GrassrootsUnion', parent: 'X', since: '2019-03-15', decision: 'QĐ 21', above: 2 },
    { code: 'Y', phone: '0256', founded_on: '2019-03-15' },
  ]);
  const again = await begin('units', [unit('Y', { phone: '0256' }), unit('X', { phone: '113' })]);
  expect(await verdicts(again)).toEqual(['same', 'change']);
  await takeBack(id);
  expect(await outcomes(id)).toEqual(['undone', 'undone', 'undone']);
  expect(await province.sql(`select 1 from organisation where code in ('X', 'X.1', 'Y')`)).toEqual([]);
  const [row] = await province.as(administrator, (reading) => importsByIds(reading, [id]));
  expect(row).toMatchObject({ state: 'undone', committedById: administrator, undoneById: administrator });
  expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('a unit that is known changes its telephone by a file, and nothing that takes a decision', async () => {
  const [code, name] = ['CĐCS01', 'Công đoàn cơ sở Sở số 1'];
  const known = (more: object) => unit(code, { name, on: '01/01/2020', ...more });
  const id = await begin('units', [known({ phone: '0256 1' })]);
  expect(await linesOf(id)).toMatchObject([
    { verdict: 'change', changes: [{ column: 'phone', before: '', after: '0256 1' }] },
  ]);
  await enter(id);
  const renamed = await begin('units', [known({ name: 'Tên khác', on: '02/01/2020' })]);
  expect(await verdicts(renamed)).toEqual(['name: by-decision-only, foundedOn: by-decision-only']);
  await province.sql(`update organisation set phone = '999' where code = $1`, [code]);
  await takeBack(id);
  expect(await outcomes(id)).toEqual(['kept: changed-since']);
  await province.sql(`update organisation set phone = null where code = $1`, [code]);
});

test('what is wrong with a unit is told at its column', async () => {
  await province.sql(`update organisation set dissolved_on = '2024-01-01' where code = 'CĐCS02'`);
  const id = await begin('units', [
    unit('thường'),
    unit('A', { on: '01/01/2199' }),
    unit('B', { parent: 'KHÔNG.CÓ' }),
    unit('C', { parent: 'CĐCS01' }),
    unit('D', { parent: 'CĐCS02' }),
    unit('E', { kind: 'hội' }),
    unit('F', { parent: 'G', kind: 'Công đoàn cấp trên' }),
    unit('G', { parent: 'F', kind: 'Công đoàn cấp trên' }),
    unit('H', { on: '31/02/2020' }),
    unit('I'),
    unit('I'),
    'J',
  ]);
  expect(await verdicts(id)).toEqual([
    'code: invalid-code',
    'foundedOn: in-future',
    'parent: unknown-unit',
    'parent: not-an-upper',
    'parent: unit-dissolved',
    'kind: unknown-kind',
    'parent: cycle-of-parents',
    'parent: cycle-of-parents',
    'foundedOn: not-a-day',
    'new',
    'row: duplicate-row',
    'name: required, symbol: required, foundedOn: required, decision: required',
  ]);
  await province.sql(`update organisation set dissolved_on = null where code = 'CĐCS02'`);
});

test('a file does not stack unions without end', async () => {
  const upper = (no: number) =>
    unit(`K${no}`, { kind: 'Công đoàn cấp trên', ...(no === 0 ? {} : { parent: `K${no - 1}` }) });
  const found = await verdicts(
    await begin(
      'units',
      Array.from({ length: 12 }, (_, no) => upper(no)),
    ),
  );
  expect(found).toEqual([...Array<string>(10).fill('new'), 'parent: too-deep', 'parent: too-deep']);
});

test('people and their offices, from a file each; a second one says what it changes', async () => {
  const who = await begin('people', [
    'CĐCS01,CB1,Nguyễn Thị Hoà,0912,hoa@x.vn',
    'CĐCS01,,Lê Bình,,',
    'CĐCS01,,Lê Bình,,',
  ]);
  expect(await verdicts(who)).toEqual(['new', 'new', 'row: duplicate-row']);
  await enter(who);
  const seen = await province.as(administrator, (reading) =>
    reading.query(`select full_name from person where code = 'CB1'`),
  );
  expect(seen).toEqual([{ full_name: 'Nguyễn Thị Hoà' }]);
  expect(
    await province.sql(`select 1 from account a join person p on p.id = a.person_id where p.code = 'CB1'`),
  ).toEqual([]);

  const next = await begin('people', [
    'CĐCS01,CB1,Nguyễn Thị Hoà,0913,',
    'CĐCS01,CB2,Lê Bình,,',
    'CĐCS01,CB1,Trần Khác,,',
    'CĐCS02,CB1,Nguyễn Thị Hoà,,',
    'CĐCS01,,chair CĐCS01,,',
  ]);
  expect(await verdicts(next)).toEqual([
    'change',
    'change',
    'row: duplicate-row',
    'row: duplicate-row',
    'same',
  ]);
  const mistaken = await begin('people', ['CĐCS01,CB1,Trần Khác,,', 'KHÔNG,,A,,']);
  expect(await verdicts(mistaken)).toEqual(['name: other-name', 'unit: unknown-unit']);
  expect(await verdicts(await begin('people', ['CĐCS02,CB1,Nguyễn Thị Hoà,,']))).toEqual([
    'unit: person-elsewhere',
  ]);

  const held = await begin('offices', [
    'CĐCS01,CB1,Nguyễn Thị Hoà,Uỷ viên BCH,01/10/2023,,NQ 1',
    'CĐCS01,,Lê Bình,Ủy viên Ban chấp hành,2023-10-01,30/09/2024,',
    'CĐCS01,,Lê Bình,Chủ tịch,01/01/2026,,',
    'CĐCS01,,Lê Bình,Quản trị hệ thống,01/01/2026,,',
    'CĐCS01,,Lê Bình,Thư ký,01/10/2023,01/09/2023,',
    'CĐCS01,,Lê Bình,Thư ký,01/10/2019,,',
    'CĐCS01,,Ai Đó,Thư ký,01/10/2023,,',
    'CĐCS01,,chair CĐCS01,Chủ tịch,01/01/2021,,',
    'CĐCS01,,chair CĐCS01,Chủ tịch,01/01/2020,,',
    'CĐCS01,,Lê Bình,Uỷ viên BCH,01/01/2024,,',
    'CĐCS01,,Lê Bình,Tổ trưởng,01/01/2025,,',
  ]);
  expect(await verdicts(held)).toEqual([
    'new',
    'new',
    'office: second-chair',
    'office: unknown-office',
    'until: ends-before',
    'from: before-unit',
    'name: unknown-person',
    'from: office-held',
    'same',
    'from: office-held',
    'new',
  ]);
  await enter(held, { except: [3, 12] });
  const [holding] = await province.sql(
    `select h.office, h.period::text, h.decision, h.principal from office_holding h join person p on p.id = h.person_id where p.code = 'CB1'`,
  );
  expect(holding).toEqual({
    office: 'committeeMember',
    period: '[2023-10-01,)',
    decision: 'NQ 1',
    principal: true,
  });
  expect(await outcomes(held)).toEqual(['done', ...Array<null>(10).fill(null)]);

  const ended = await begin('offices', ['CĐCS01,CB1,Nguyễn Thị Hoà,Uỷ viên BCH,01/10/2023,31/12/2024,']);
  expect(await linesOf(ended)).toMatchObject([
    { verdict: 'change', changes: [{ column: 'until', before: '', after: '2024-12-31' }] },
  ]);
  await enter(ended);
  expect(await verdicts(await begin('offices', ['CĐCS01,CB1,Nguyễn Thị Hoà,Thư ký,01/01/2025,,']))).toEqual([
    'new',
  ]);
  // The standing committee, by its column.
  heads.offices += ',Ban Thường vụ';
  const seats = await begin('offices', [
    'CĐCS01,,chair CĐCS01,Chủ tịch,01/01/2020,,,x',
    'CĐCS01,,officer CĐVC,Chuyên viên,01/01/2020,,,x',
    'CĐCS01,,viceChair CĐCS01,Phó Chủ tịch,01/01/2020,,,có lẽ',
  ]);
  expect(await verdicts(seats)).toEqual(['change', 'standing: not-on-committee', 'standing: not-yes-or-no']);
  const sitting = () =>
    province.sql(`select 1 from office_holding where standing_committee and office = 'chair'`);
  await enter(seats);
  expect(await sitting()).toHaveLength(1);
  await takeBack(seats);
  expect(await sitting()).toEqual([]);
  await takeBack(held);
  expect(await outcomes(held)).toMatchObject(['kept: changed-since', ...Array<null>(10).fill(null)]);
  await takeBack(ended);
  expect(await outcomes(ended)).toEqual(['undone']);
  await takeBack(who);
  expect(await outcomes(who)).toEqual(['kept: in-use', 'undone', null]);
});

test('nobody is taken for somebody who has left; with their number they are', async () => {
  const gone = province.units[0]!.people['committeeMember2']!;
  await province.sql(`update office_holding set period = '[2020-01-01,2022-01-01)' where person_id = $1`, [
    gone,
  ]);
  const name = 'committeeMember2 CĐCS01';
  expect(await verdicts(await begin('people', [`CĐCS01,,${name},0912345678,`]))).toEqual([
    'code: person-left',
  ]);
  expect(await verdicts(await begin('offices', [`CĐCS01,,${name},Thư ký,01/01/2026,,`]))).toEqual([
    'code: person-left',
  ]);
  expect(await verdicts(await begin('offices', [`CĐCS01,,${name},Thư ký,01/01/2021,31/12/2021,`]))).toEqual([
    'new',
  ]);
  await province.sql(`update person set code = 'CB9' where id = $1`, [gone]);
  expect(await verdicts(await begin('offices', [`CĐCS01,CB9,${name},Thư ký,01/01/2026,,`]))).toEqual(['new']);
});

test('two of one name are told apart by their numbers alone', async () => {
  await enter(await begin('people', ['CĐCS02,T1,Trùng Tên,,', 'CĐCS02,T2,Trùng Tên,,']));
  await province.sql(`update person set code = null where code in ('T1', 'T2')`);
  expect(await verdicts(await begin('people', ['CĐCS02,,Trùng Tên,,', 'CĐCS02,T3,Trùng Tên,,']))).toEqual([
    'code: several-of-name',
    'code: several-of-name',
  ]);
});

test('who has acted in an office keeps it', async () => {
  const chair = province.units[1]!.people['chair']!;
  await province.sql(`update office_holding set period = '[2020-01-01,2021-01-01)' where person_id = $1`, [
    chair,
  ]);
  await province.sql(`update person set code = 'CT2' where id = $1`, [chair]);
  const id = await begin('offices', ['CĐCS02,CT2,chair CĐCS02,Chủ tịch,02/01/2021,,']);
  await enter(id);
  await Life.begin(province, province.units[1]!);
  await takeBack(id);
  expect(await outcomes(id)).toEqual(['kept: has-acted']);
});

test('what has changed since the preview is refused by itself, the rest is entered', async () => {
  const id = await begin('units', [unit('Q1'), unit('Q2')]);
  await enter(await begin('units', [unit('Q1', { name: 'Tên khác' })]));
  await enter(id);
  expect(await outcomes(id)).toEqual(['refused: by-decision-only', 'done']);
});

test('a process that dies in the middle leaves nothing, and the next one does all of it; asked twice it is done once', async () => {
  const id = await begin('units', [unit('R1'), unit('R2')]);
  await province.sql(
    `create function die() returns trigger language plpgsql as $$ begin raise 'cut off'; end $$`,
  );
  await province.sql(
    `create trigger die before insert on organisation_description for each statement execute function die()`,
  );
  const ask = () => commitImport(store, { personId: administrator }, { id });
  expect(await ask()).toEqual({ kind: 'asked' });
  await carryOutImport({ engine: province.worker, people: province.engine }, logger);
  expect(await province.sql(`select 1 from organisation where code in ('R1', 'R2')`)).toEqual([]);
  expect(await ask()).toEqual({ kind: 'asked' });
  await province.sql('drop trigger die on organisation_description');
  await carriedOut();
  expect(await outcomes(id)).toEqual(['done', 'done']);
  expect(await ask()).toEqual({ kind: 'asked' });
  expect(await carryOutImport({ engine: province.worker, people: province.engine }, logger)).toBeNull();
});

test('what fails again and again is given up, with nothing entered, and may be asked for anew', async () => {
  const id = await begin('units', [unit('S1')]);
  await province.sql(
    `create trigger die before insert on organisation for each statement execute function die()`,
  );
  await commitImport(store, { personId: administrator }, { id });
  await carriedOut();
  const state = async () =>
    (await province.as(administrator, (reading) => importsByIds(reading, [id])))[0]?.state;
  expect(await state()).toBe('failed');
  await province.sql('drop trigger die on organisation');
  await enter(id);
  expect(await state()).toBe('done');
});

test('imports are for administrators, and reach no further than their organisation', async () => {
  const chair = province.units[0]!.people['chair']!;
  const stored = await storeFile(
    store,
    { personId: chair },
    { fileName: 'a.csv', content: Buffer.from('x'), takesText: true },
  );
  if (stored.kind !== 'stored') throw new Error('not stored');
  const begun = { kind: 'people', file: stored.file };
  expect(await beginImport(store, { personId: chair }, begun)).toEqual({ kind: 'notAdministrator' });
  expect(await beginImport(store, { personId: administrator }, { ...begun, organisationId: 'x' })).toEqual({
    kind: 'notAdministrator',
  });

  const ofUnit = await administratorOf(province.units[0]!.id);
  const id = await begin(
    'people',
    ['CĐCS01,,Người Mới,,', 'CĐVC,,Người Trên,,', 'CĐCS02,,Người Bên,,'],
    ofUnit,
  );
  expect(await verdicts(id, ofUnit)).toEqual(['new', 'unit: not-under-you', 'unit: unknown-unit']);
  expect(await verdicts(id)).toHaveLength(3);
  const other = await begin('units', [unit('T1')]);
  expect(await verdicts(other, ofUnit)).toEqual([]);
  for (const ask of [
    commitImport,
    (...[s, a, { id: one }]: Parameters<typeof commitImport>) => undoImport(s, a, one),
  ])
    expect(await ask(store, { personId: ofUnit }, { id: other })).toEqual({ kind: 'notFound' });
  expect(await province.as(ofUnit, (reading) => importCounts(reading, [other]))).toEqual([]);

  await commitImport(store, { personId: ofUnit }, { id });
  await province.sql(`update office_holding set period = '[2020-01-01,2021-01-01)' where person_id = $1`, [
    ofUnit,
  ]);
  await carriedOut();
  expect(await outcomes(id)).toEqual(['refused: not-administrator', null, null]);
});

test('codes beyond one’s sight are taken all the same', async () => {
  const ofUnit = await administratorOf(province.units[0]!.id);
  await province.sql(
    `insert into organisation (kind, code, founded_on) values ('GrassrootsUnion', 'XA', '2020-01-01')`,
  );
  await province.sql(`insert into person (full_name, code) values ('Người Xa', 'XA1')`);
  expect(await verdicts(await begin('units', [unit('XA')]))).toEqual(['code: code-taken']);
  expect(await verdicts(await begin('people', ['CĐCS01,XA1,Người Xa,,'], ofUnit), ofUnit)).toEqual([
    'code: person-code-taken',
  ]);
});

test('what nobody enters is put aside; of nothing nothing is entered', async () => {
  const id = await begin('units', [unit('U1')]);
  const actor = { personId: administrator };
  expect(await undoImport(store, actor, id)).toEqual({ kind: 'otherState' });
  expect(await commitImport(store, actor, { id, only: [] })).toEqual({ kind: 'nothingChosen' });
  expect(await discardImport(store, actor, id)).toEqual({ kind: 'asked' });
  expect(await commitImport(store, actor, { id })).toEqual({ kind: 'otherState' });
  expect(await commitImport(store, actor, { id: 'x' })).toEqual({ kind: 'notFound' });
});
