import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordingFlow } from '../../test/support/toy-flow/recording.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province } from '../documents/testing/province.ts';
import { addEntry, verifyEntry } from './index.ts';

let province: Province;
beforeAll(async () => {
  province = await createProvince([recordingFlow]);
});
afterAll(() => province.end());

test('what an act says of a person stands in the record with the document it comes from, until it is taken back', async () => {
  const { life, member } = await remembered();
  const rows = await province.sql(
    `select entry, title, happened_on = recorded_at::date as "sameDay", subject, hours, attended_percent as "attended", passed,
       number, year, level, post, until, form, document_id as "documentId", recorded_by as "by", withdrawn_on as "withdrawn"
     from cadre_entry where person_id = $1 order by entry`,
    [member],
  );
  const by = life.unit.people['chair'];
  const none = {
    ...{ subject: null, hours: null, attended: null, passed: null, number: null, year: null, level: null },
    ...{ post: null, until: null, form: null, withdrawn: null, sameDay: true, documentId: life.id, by },
  };
  expect(rows).toEqual([
    { ...none, entry: 'certificate', title: 'Giấy chứng nhận', number: '07/GCN-CĐVC' },
    {
      ...none,
      entry: 'commendation',
      title: 'Khen thưởng năm 2025',
      form: 'Giấy khen',
      number: '12/QĐ-CĐVC',
    },
    {
      ...none,
      entry: 'evaluation',
      title: 'Đánh giá năm 2025',
      year: 2025,
      level: 'Hoàn thành tốt nhiệm vụ',
    },
    { ...none, entry: 'planning', title: 'Quy hoạch 2023–2028', post: 'Chủ tịch', until: expect.anything() },
    {
      ...{
        ...none,
        entry: 'training',
        title: 'Tập huấn nghiệp vụ công đoàn',
        subject: 'Nghiệp vụ công đoàn',
      },
      ...{ hours: '16.5', attended: 90, passed: true },
    },
  ]);

  await life.did(life.unit.people['chair']!, 'forget');
  const counting = await province.sql(
    `select from cadre_entry where document_id = $1 and withdrawn_on is null`,
    [life.id],
  );
  expect(counting).toEqual([]);
});

test('a record is seen by its person, the chair and secretary of the unit and the office above, and by nobody else', async () => {
  const { life, member } = await remembered();
  const [unit, neighbour] = [life.unit, province.units[1]!];
  const sees = async (personId: string) =>
    (
      await province.as(personId, (reading) =>
        reading.query('select from cadre_entry where person_id = $1', [member]),
      )
    ).length > 0;
  const { upper } = province;
  for (const person of [
    member,
    unit.people['chair'],
    unit.people['secretary'],
    upper.people['officer'],
    upper.people['chair'],
  ])
    expect(await sees(person!)).toBe(true);
  for (const person of [
    unit.people['committeeMember1'],
    unit.people['viceChair'],
    neighbour.people['chair'],
    upper.people['committeeMember1'],
    upper.people['inspectionChair'],
  ])
    expect(await sees(person!)).toBe(false);

  await province.sql(
    `update office_holding set period = daterange(lower(period), '2026-01-01') where person_id = $1`,
    [member],
  );
  expect(await sees(unit.people['chair']!)).toBe(true);
  await province.sql(
    `insert into office_holding (organisation_id, person_id, office, period) values ($1, $2, 'committeeMember', '[2026-02-01,)')`,
    [neighbour.id, member],
  );
  expect(await sees(unit.people['chair']!)).toBe(false);
  expect(await sees(neighbour.people['chair']!)).toBe(true);
});

test('a course from outside is brought by who may read the record, whole, past, and with a paper of one’s own', async () => {
  const unit = province.units[0]!;
  const { chair, secretary, committeeMember1: personId } = unit.people;
  const bring = (actor: string, more: object = {}) =>
    addEntry(province.engine, { personId: actor }, { ...course, personId, ...more });
  const fileId = await paperOf(chair!);
  expect(await bring(province.units[1]!.people['chair']!, { fileId })).toEqual({ kind: 'notFound' });
  expect(await bring(chair!, { fileId, personId: 'nobody' })).toEqual({ kind: 'notFound' });
  expect(await faultsOf(bring(secretary!, { fileId }))).toEqual(['fileId: not-an-option']);
  expect(await faultsOf(bring(chair!, { fileId, title: ' ', hours: 0 }))).toEqual([
    'title: required',
    'hours: too-small',
  ]);
  expect(await faultsOf(bring(chair!, { fileId, entry: 'evaluation' }))).toEqual(['entry: not-an-option']);
  expect(await faultsOf(bring(chair!, { fileId, entry: 'certificate' }))).toEqual(['number: required']);
  expect(await faultsOf(bring(chair!, { fileId, passed: null, on: '2099-01-01' }))).toEqual([
    'passed: required',
    'on: in-the-future',
  ]);
  expect(await bring(chair!, { fileId })).toMatchObject({ kind: 'written' });
});

test('what was brought is verified once, by the union above, and not by who brought it', async () => {
  const { chair, committeeMember1: personId } = province.units[0]!.people;
  const { officer, viceChair } = province.upper.people;
  const brought = async (actor: string) => {
    const fileId = await paperOf(actor);
    const told = await addEntry(province.engine, { personId: actor }, { ...course, personId, fileId });
    return told.kind === 'written' ? told.id : '';
  };
  const verify = (actor: string, id: string, more: object = { accepted: true }) =>
    verifyEntry(province.engine, { personId: actor }, { id, ...more });
  const id = await brought(chair!);
  expect(await verify(officer!, 'none')).toEqual({ kind: 'notFound' });
  expect(await verify(province.units[1]!.people['chair']!, id)).toEqual({ kind: 'notFound' });
  expect(await faultsOf(verify(officer!, id, { accepted: false }))).toEqual(['reason: required']);
  expect(await refusalOf(verify(chair!, id))).toEqual(['not-authorised']);
  expect(await refusalOf(verify(officer!, await brought(officer!)))).toEqual(['own-entry']);
  expect(await verify(officer!, id, { accepted: false, reason: 'Giấy mờ' })).toEqual({ kind: 'written', id });
  expect(await refusalOf(verify(viceChair!, id))).toEqual(['entry-settled']);

  const { member } = await remembered();
  const [written] = await province.sql<{ id: string }>(
    `select id from cadre_entry where person_id = $1 and document_id is not null limit 1`,
    [member],
  );
  expect(await refusalOf(verify(officer!, written!.id))).toEqual(['entry-settled']);
});

const course = {
  ...{ entry: 'training', title: 'Lớp bồi dưỡng', on: '2026-01-05', subject: 'Nghiệp vụ' },
  ...{ hours: 8, attendedPercent: 100, passed: true },
};

async function paperOf(personId: string): Promise<string> {
  const [file] = await province.sql<{ id: string }>(
    `insert into file (id, uploaded_by, uploaded_at, file_name, media_type, size, sha256)
     values (gen_random_uuid(), $1, now(), 'giay.pdf', 'application/pdf', 1, repeat('0', 64)) returning id`,
    [personId],
  );
  return file!.id;
}

type Told = Awaited<ReturnType<typeof verifyEntry>>;

async function faultsOf(told: Promise<Told>): Promise<string[]> {
  const denied = await told;
  return denied.kind === 'invalid'
    ? denied.faults.map(({ path, code }) => `${path}: ${code}`)
    : [denied.kind];
}

async function refusalOf(told: Promise<Told>): Promise<string[]> {
  const denied = await told;
  return denied.kind === 'refused' ? denied.blockers.map(({ code }) => code) : [denied.kind];
}

async function remembered() {
  const unit = province.units[0]!;
  const life = await Life.begin(province, unit, {}, recordingFlow.kind);
  const member = unit.people['committeeMember2']!;
  await life.did(unit.people['chair']!, 'remember', { personId: member });
  return { life, member };
}
