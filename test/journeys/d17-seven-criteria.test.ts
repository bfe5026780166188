import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { flowOf } from '../../workflows/catalog.ts';
import { faults, performed, refusal, saved } from '../support/answers.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { unitOf, type Unit } from '../support/unit.ts';

let server: TestServer;
let unit: Unit;

beforeAll(async () => {
  server = await startServer();
  unit = await unitOf(server, '05');
}, SEEDING);

afterAll(() => server.stop());

/** Section III.3 of Programme 04-CTr/CĐVC, in short. */
const seven = [
  /^Bản lĩnh, dám nghĩ, dám làm, dám chịu trách nhiệm, dám hy sinh/,
  /^Khả năng sáng tạo, đổi mới trong chỉ đạo/,
  /^Khả năng nắm vững các quy định của pháp luật và của tổ chức công đoàn/,
  /^Khả năng lắng nghe, nắm bắt dư luận, tư tưởng đoàn viên/,
  /^Khả năng vận động, huy động các nguồn lực/,
  /^Khả năng hợp tác, dẫn dắt, truyền cảm hứng và sự tín nhiệm của đoàn viên/,
  /^Khả năng xử lý hiệu quả các tình huống phát sinh; tiến độ và chất lượng công việc/,
];

interface Yardsticks {
  criteria: { id: string; title: string; weight?: number }[];
  scale: { title: string; points: number }[];
}

const begin = async (changes: object = {}) => {
  const content = { ...(flowOf('member-evaluation')!.blank(2026) as object), ...changes };
  const title = 'Kết luận đánh giá uỷ viên năm 2026';
  const { organisationId, chair } = unit;
  const { id } = saved(await chair.create({ kind: 'member-evaluation', organisationId, title, content }));
  const begun = performed(await chair.act(id, 'begin', {})).document;
  return { id, yardsticks: begun.content as unknown as Yardsticks };
};

test('D17: members are evaluated by the seven criteria; results of work and members’ trust weigh most', async () => {
  const { id, yardsticks } = await begin();
  const { criteria } = yardsticks;
  expect(criteria.map(({ title }) => title)).toEqual(seven.map((words) => expect.stringMatching(words)));
  expect(criteria.map(({ weight }) => weight ?? 1)).toEqual([1, 1, 1, 1, 1, 2, 2]);
  const marks = criteria.map((row, at) => ({ rowId: row.id, points: at < 5 ? 4 : 3 }));
  for (const member of unit.committee)
    performed(await member.act(id, 'assessSelf', { marks, strengths: 'Sát đoàn viên' }));
  // Members are asked before anybody votes.
  expect(refusal(await unit.chair.act(id, 'openRound', { mode: 'online' }))).toEqual(['trust-missing']);
  const personId = await unit.committee[3]!.personId();
  performed(await unit.chair.act(id, 'recordTrust', { personId, asked: 40, trusting: 38 }));
  const paper = await (await unit.chair.send(`/documents/${id}/document.html`)).text();
  expect(paper.match(/\(hệ số 2\)/g)).toHaveLength(2);
  // Five criteria by 4 of 4, two main ones by 3 of 4, counted twice.
  expect(paper).toContain('32/36');
  expect(paper).toContain('38/40 (95%)');
});

test('criteria, weights and scale are the committee’s own to set, and are held to', async () => {
  const scale = [10, 8, 5, 0].map((points) => ({ title: `Mức ${points}`, points }));
  const criteria = [
    { title: 'Hiệu quả công việc', weight: 3 },
    { title: 'Sự tín nhiệm của đoàn viên', weight: 3 },
    { title: 'Kỹ năng số' },
  ];
  const { id, yardsticks } = await begin({ scale, criteria });
  const marked = (points: number) => ({
    marks: yardsticks.criteria.map((row) => ({ rowId: row.id, points })),
    strengths: 'Sát đoàn viên',
  });
  expect(faults(await unit.chair.act(id, 'assessSelf', marked(4)))[0]).toBe('marks.0.points: not-an-option');
  performed(await unit.chair.act(id, 'assessSelf', marked(8)));
  const paper = await (await unit.chair.send(`/documents/${id}/document.html`)).text();
  expect(paper).toContain('56/70');
});
