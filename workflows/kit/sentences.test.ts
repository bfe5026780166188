import { describe, expect, test } from '@jest/globals';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import type { Flow } from './flow.ts';
import { kitLabels } from './kitLabels.ts';
import { fill, type FlowLabels } from './labels.ts';
import { faultSentence, fieldLabel, labelsOf, officeTitle, roundSummary, sentence } from './sentences.ts';
import type { Standing } from './round.ts';

const labels: FlowLabels = {
  kind: 'Thư',
  kinds: 'Thư',
  states: { draft: 'Dự thảo' },
  actions: { submit: 'Gửi trình' },
  fields: {
    tasks: { label: 'Nhiệm vụ' },
    'tasks.endsOn': { label: 'Ngày xong' },
    sections: { label: 'Các phần' },
    'sections.heading': { label: 'Đề mục' },
  },
  payload: {},
  blockers: { here: 'Ở đây: {when}', 'not-authorised': 'Riêng của luồng' },
};
const say = (code: string, params?: Parameters<typeof sentence>[0]['params'], own = labels) =>
  sentence({ code, params }, own, kitLabels('vi'));
const bare = { ...labels, blockers: {} };

describe('a refusal in words', () => {
  test('has the flow’s own sentence before the kit’s, and shows a code without words', () => {
    expect(say('not-authorised')).toBe('Riêng của luồng');
    expect(say('round-changed')).toBe('Lượt biểu quyết đã được thay bằng lượt khác; hãy tải lại trang.');
    expect(say('toString')).toBe('toString');
    expect(say('nobody-wrote-this')).toBe('nobody-wrote-this');
  });

  test('names people, states, acts, fields and parts as their readers do', () => {
    expect(say('not-authorised', { who: 'chair-of-unit|secretary-of-unit' }, bare)).toBe(
      'Chỉ Chủ tịch công đoàn hoặc Thư ký Ban Chấp hành mới thực hiện được việc này.',
    );
    expect(say('not-authorised', { who: 'somebody' }, bare)).toContain('Chỉ somebody mới');
    expect(say('wrong-state', { state: 'draft', action: 'submit' })).toBe(
      'Văn bản đang ở trạng thái “Dự thảo” nên chưa thực hiện được “Gửi trình”.',
    );
    expect(say('wrong-state', { state: 'gone', action: 'sign' })).toContain(
      '“gone” nên chưa thực hiện được “sign”',
    );
    expect(say('content-incomplete', { field: 'tasks.3.endsOn' })).toBe(
      'Nội dung chưa đủ: còn thiếu “Ngày xong”.',
    );
    expect(say('own-document', { as: 'voted' })).toBe(
      'Bạn đã biểu quyết văn bản này nên không được xem xét hoặc phê duyệt nó.',
    );
    expect(say('delegation-passed-on', { office: 'chair' })).toContain('Chức vụ Chủ tịch do người khác');
    expect(say('delegation-passed-on', { office: 'singer' })).toContain('Chức vụ singer do người khác');
    expect(say('own-document', { as: 'sung' })).toContain('Bạn đã sung văn bản');
  });

  test('writes days, moments, figures and lists as they are read here', () => {
    const when = (value: string | number | string[]) => say('here', { when: value });
    expect(when('2026-02-09')).toBe('Ở đây: 09/02/2026');
    expect(when('2026-02-09T10:30:00.000Z')).toBe('Ở đây: 09/02/2026 17:30');
    expect(when('2026-02-08T17:00:00Z')).toBe('Ở đây: 09/02/2026 00:00');
    expect(when(97.5)).toBe('Ở đây: 97,5');
    expect(when(['2026-02-09', 'x'])).toBe('Ở đây: 09/02/2026, x');
    for (const odd of [
      'x2026-02-09',
      '2026-02-099',
      '2026-02-09T10:30',
      'x2026-02-09T10:30:00Z',
      '2026-02-09T10:30:00Zx',
    ]) {
      expect(when(odd)).toBe(`Ở đây: ${odd}`);
    }
  });

  test('keeps a hole that nobody fills', () => {
    expect(say('here')).toBe('Ở đây: {when}');
    expect(fill('{a} {b} {long_name}', { a: 1, long_name: 'x' })).toBe('1 {b} x');
    expect(fill('{a}')).toBe('{a}');
  });

  test('of a field says what is wrong with it', () => {
    expect(faultSentence({ path: 'x', code: 'too-long', params: { max: 3 } }, 'vi')).toBe(
      'Quá dài: nhiều nhất 3 ký tự. Hãy rút gọn.',
    );
    expect(
      faultSentence({ path: 'x', code: 'end-before-start', params: { startsOn: '2026-03-01' } }, 'vi'),
    ).toBe('Ngày kết thúc phải từ ngày bắt đầu 01/03/2026 trở đi.');
    expect(faultSentence({ path: 'x', code: 'required' }, 'vi')).not.toBe(
      faultSentence({ path: 'x', code: 'required' }, 'en'),
    );
    expect(faultSentence({ path: 'x', code: 'unheard-of' }, 'en')).toBe('unheard-of');
  });
});

test('a field is named by its path without indices, inside sections by the first level’s words', () => {
  expect(fieldLabel(labels, 'tasks.12.endsOn')).toBe('Ngày xong');
  expect(fieldLabel(labels, 'tasks')).toBe('Nhiệm vụ');
  expect(fieldLabel(labels, 'sections.0.sections.1.heading')).toBe('Đề mục');
  expect(fieldLabel(labels, 'tasks.0.heading')).toBe('Nhiệm vụ');
  expect(fieldLabel(labels, 'tasks.0.2x')).toBe('Nhiệm vụ');
  expect(fieldLabel(labels, 'colour.0')).toBe('colour.0');
  expect(fieldLabel(labels, '')).toBe('');
  expect(fieldLabel(labels, 'toString')).toBe('toString');
});

test('a field is named by its own path before a namesake’s further in, whatever its rows and steps are called', () => {
  const own = {
    ...labels,
    fields: Object.fromEntries(
      ['tasks.detail.title', 'tasks.title', 'tasks.a2', 'tasks.2x', 'tasks', 'x2'].map((path) => [
        path,
        { label: path },
      ]),
    ),
  };
  expect(fieldLabel(own, 'tasks.0.title')).toBe('tasks.title');
  expect(fieldLabel(own, 'tasks.12.title')).toBe('tasks.title');
  expect(fieldLabel(own, 'tasks.0.detail.1.title')).toBe('tasks.detail.title');
  expect(fieldLabel(own, 'tasks.0.a2')).toBe('tasks.a2');
  expect(fieldLabel(own, 'tasks.0.2x')).toBe('tasks.2x');
  expect(fieldLabel(own, 'x2')).toBe('x2');
  expect(fieldLabel(own, '0')).toBe('0');
});

test('an office is told with how it stands in for the chair', () => {
  expect(officeTitle('viceChair', 'vi')).toBe('Phó Chủ tịch');
  expect(officeTitle('viceChair', 'vi', null)).toBe('Phó Chủ tịch');
  expect(officeTitle('viceChair', 'vi', 'KT')).toBe('Phó Chủ tịch (ký thay Chủ tịch)');
  expect(officeTitle('engine', 'en')).toBe('System');
});

describe('a round in one sentence', () => {
  const online = { mode: 'online' } as const;
  const standing: Standing = {
    ...{ rollSize: 5, present: 3, quorumNeeded: 4, majorityNeeded: 3, missingPresent: 1, missingAgree: 2 },
    ...{ certain: null, outcome: 'lapsed' },
  };

  test('says what is missing', () => {
    expect(roundSummary(standing, 'vi', online)).toBe('Cần thêm 1 người dự và 2 phiếu tán thành');
    expect(roundSummary({ ...standing, missingPresent: 0 }, 'vi', online)).toBe('Cần thêm 2 phiếu tán thành');
    expect(roundSummary({ ...standing, missingAgree: 0 }, 'vi', online)).toBe('Cần thêm 1 người dự');
    expect(roundSummary({ ...standing, missingAgree: null }, 'vi', online)).toBe('Cần thêm 1 người dự');
  });

  test('says what is certain, what is enough and what stays hidden', () => {
    expect(roundSummary({ ...standing, certain: 'failed' }, 'vi', online)).toBe('Không đủ phiếu tán thành');
    const enough = { ...standing, missingPresent: 0, missingAgree: 0 };
    expect(roundSummary(enough, 'vi', online)).toBe('Đã đủ người dự và đủ phiếu tán thành');
    expect(roundSummary({ ...enough, missingAgree: null }, 'vi', online)).toBe(
      'Đã đủ người dự; kết quả phiếu kín được mở khi kết thúc biểu quyết',
    );
  });

  test('of a meeting waits for its minutes, and reads like any other after them', () => {
    const meeting = { mode: 'meeting' } as const;
    expect(roundSummary({ ...standing, missingAgree: null }, 'vi', meeting)).toBe(
      'Chờ thư ký ghi kết quả cuộc họp: cần ít nhất 4 người dự và 3 phiếu tán thành',
    );
    expect(roundSummary(standing, 'vi', meeting)).toBe('Cần thêm 1 người dự và 2 phiếu tán thành');
  });
});

test('a word that only an earlier version had is still said, and the newest has its way where both have one', async () => {
  const said = (words: Record<string, string>): FlowLabels => ({
    ...{ kind: 'Thư', kinds: 'Thư', states: words, actions: words, blockers: words },
    fields: Object.fromEntries(Object.entries(words).map(([path, label]) => [path, { label }])),
    payload: Object.fromEntries(Object.entries(words).map(([path, label]) => [path, { label }])),
  });
  const speaking = (flow: Flow, words: FlowLabels): Flow => ({
    ...flow,
    labels: { vi: async () => words, en: async () => words },
  });
  const earlier = speaking(toyFlow, said({ kept: 'cũ', gone: 'đã bỏ' }));
  const newest = { ...speaking(toyFlow, said({ kept: 'mới' })), earlier: [earlier] };
  expect(await labelsOf(newest, 'vi')).toEqual(said({ kept: 'mới', gone: 'đã bỏ' }));
});

test('a flow’s words are fetched once a language, and again where they could not be had', async () => {
  let asked = 0;
  const flow = {
    ...toyFlow,
    labels: {
      ...toyFlow.labels,
      en: async () => (asked++, asked === 1 ? Promise.reject(new Error('offline')) : labels),
    },
  };
  await expect(labelsOf(flow, 'en')).rejects.toThrow('offline');
  expect(await labelsOf(flow, 'en')).toBe(labels);
  expect(await labelsOf(flow, 'vi')).toMatchObject({ kind: 'Thư ngỏ' });
  expect(await labelsOf(flow, 'en')).toBe(labels);
  expect(asked).toBe(2);
});
