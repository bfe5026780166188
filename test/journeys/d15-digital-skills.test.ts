import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { performed } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { concludedCourse, courseContent, courseIn, issuedCourse } from '../support/courses.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

let server: TestServer;
let province: Province;
let unit: Unit;

beforeAll(async () => {
  server = await startServer();
  province = await provinceOf(server);
  unit = await unitOf(server, '02');
}, SEEDING);

afterAll(() => server.stop());

const recordsOf = async (client: Client) =>
  server.sql<{ subject: string; hours: string; attended_percent: number; passed: boolean }>(
    `select subject, hours, attended_percent, passed from cadre_entry where person_id = $1 and entry = 'training' order by subject`,
    [await client.personId()],
  );

test('D15: digital skills are a subject of their own, and stand in the records with their hours', async () => {
  const on = server.today();
  const sessions = [
    { title: 'Dùng nền tảng số', subject: 'digitalSkills', on, hours: 3 },
    { title: 'Ký số', subject: 'digitalSkills', on, hours: 2 },
    { title: 'Nghiệp vụ', subject: 'unionWork', on, hours: 5 },
  ];
  const content = courseContent(on, { sessions });
  const issued = await issuedCourse(province, 'Kế hoạch bồi dưỡng kỹ năng số', content);
  const [first, second] = [unit.committee[3]!, unit.committee[4]!];
  await concludedCourse(province, issued, [first, second]);
  for (const somebody of [first, second])
    expect(await recordsOf(somebody)).toEqual([
      { subject: 'Kỹ năng số, chuyển đổi số', hours: '5.0', attended_percent: 100, passed: true },
      { subject: 'Nghiệp vụ công đoàn', hours: '5.0', attended_percent: 100, passed: true },
    ]);
});

test('who was there too little is recorded so, and is not trained', async () => {
  const on = server.today();
  const sessions = [
    { title: 'Sáng', subject: 'digitalSkills', on, hours: 4 },
    { title: 'Chiều', subject: 'digitalSkills', on, hours: 4 },
  ];
  const issued = await issuedCourse(
    province,
    'Kế hoạch kỹ năng số hai buổi',
    courseContent(on, { sessions }),
  );
  const somebody = unit.committee[2]!;
  const personIds = [await somebody.personId()];
  const { officer, leader } = province;
  performed(await officer.act(issued.id, 'invite', { personIds }));
  const [{ id: sessionId } = { id: '' }] = courseIn(issued).sessions;
  performed(await officer.act(issued.id, 'recordAttendance', { sessionId, personIds }));
  performed(await officer.act(issued.id, 'finish', {}));
  const concluded = performed(await leader.act(issued.id, 'conclude', {})).document;
  expect(courseIn(concluded).participants[0]?.outcome).toBe('incomplete');
  expect(await recordsOf(somebody)).toEqual([
    { subject: 'Kỹ năng số, chuyển đổi số', hours: '8.0', attended_percent: 50, passed: false },
  ]);
});
