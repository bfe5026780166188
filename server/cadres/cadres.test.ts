import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordingFlow } from '../../test/support/toy-flow/recording.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province } from '../documents/testing/province.ts';

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

async function remembered() {
  const unit = province.units[0]!;
  const life = await Life.begin(province, unit, {}, recordingFlow.kind);
  const member = unit.people['committeeMember2']!;
  await life.did(unit.people['chair']!, 'remember', { personId: member });
  return { life, member };
}
