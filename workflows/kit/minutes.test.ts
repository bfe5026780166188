import { describe, expect, test } from '@jest/globals';
import { BLANK, minutesPaper, rulesOn, type MinutesFacts, type PaperBlock } from './index.ts';

const roll = ['Trần Thị Chủ', 'Lê Văn Phó', 'Phạm Thị Thư', 'Đỗ Văn Một'].map((fullName, index) => ({
  ...{
    personId: `p${index}`,
    fullName,
    office: index === 0 ? ('chair' as const) : ('committeeMember' as const),
  },
  voted: index < 3,
  choice: index < 3 ? ('agree' as const) : null,
  remark: index === 1 ? 'Nên giảm chi' : null,
}));

const facts: MinutesFacts = {
  round: {
    ...{
      id: 'r',
      no: 2,
      status: 'passed',
      mode: 'online',
      ballot: 'open',
      openedBy: 'p0',
      secretaryId: 'p2',
    },
    openedAt: '2026-11-02T02:00:00.000Z',
    closesAt: '2026-11-05T02:00:00.000Z',
    closedAt: '2026-11-04T02:00:00.000Z',
    ...{
      contentHash: 'c',
      substanceHash: 's',
      revision: 3,
      rules: rulesOn('2026-11-02', 'online', 'present'),
    },
    roll,
    tally: { agree: 3, disagree: 0, abstain: 0 },
    meeting: null,
  },
  title: 'Kế hoạch năm 2026',
  issuer: {
    name: 'Công đoàn cơ sở Sở Y tế',
    symbol: 'CĐCS',
    place: 'Bình Minh',
    parentName: 'Công đoàn Viên chức',
  },
  presider: 'Trần Thị Chủ',
  secretary: 'Phạm Thị Thư',
};

const withRound = (round: Partial<MinutesFacts['round']>): MinutesFacts => ({
  ...facts,
  round: { ...facts.round, ...round },
});

const words = (blocks: PaperBlock[]): string =>
  blocks
    .map((block) =>
      block.type === 'table' ? block.rows.map(({ cells }) => cells.join(' | ')).join('\n') : block.text,
    )
    .join('\n');

describe('minutes', () => {
  test('tell attendance, discussion, votes and conclusion, and are signed by two', () => {
    const paper = minutesPaper(facts);
    const said = words(paper.body);
    expect(paper).toMatchObject({
      typeName: 'BIÊN BẢN',
      abstract: 'Biểu quyết lần 2: Kế hoạch năm 2026',
      head: { date: '2026-11-04', parent: 'CÔNG ĐOÀN VIÊN CHỨC' },
      signature: { title: 'CHỦ TRÌ', name: 'Trần Thị Chủ' },
      countersignature: { title: 'THƯ KÝ', name: 'Phạm Thị Thư' },
    });
    expect(said).toContain('Có mặt 3/4 uỷ viên');
    expect(said).toContain('4 | Đỗ Văn Một | Uỷ viên Ban Chấp hành | Vắng mặt');
    expect(said).toContain('Lê Văn Phó: Nên giảm chi');
    expect(said).toContain('Tán thành | 3 | Trần Thị Chủ, Lê Văn Phó, Phạm Thị Thư');
    expect(said).toMatch(/Ban Chấp hành thông qua .*\.\/\.$/);
  });

  test('of a secret round name nobody beside a choice', () => {
    const secret = withRound({
      ballot: 'secret',
      roll: roll.map((one) => ({ ...one, choice: null, remark: null })),
    });
    expect(words(minutesPaper(secret).body)).toContain('Tán thành | 3 | Phiếu kín');
  });

  test('of a lapsed secret round tell no count', () => {
    const lapsed = withRound({ ballot: 'secret', status: 'lapsed', tally: null });
    expect(words(minutesPaper(lapsed).body)).toContain('không kiểm phiếu');
    expect(words(minutesPaper(lapsed).body)).toContain('không có giá trị./.');
  });

  test('of a meeting tell what was said, and each question with its own turnout', () => {
    const choices = [
      { value: 'good', label: 'Hoàn thành tốt' },
      { value: 'failed', label: 'Không hoàn thành' },
    ];
    const met = withRound({
      ...{ mode: 'meeting', tally: null },
      meeting: { attended: ['p0', 'p1', 'p2', 'p3'], heldOn: '2026-11-03', discussion: 'Góp ý thẳng thắn.' },
      questions: [{ id: 'q', title: 'Lê Văn Phó', personId: 'p1', choices, most: 1, counting: 'ordered' }],
      counts: { q: { good: 2, failed: 0, [BLANK]: 1 } },
    });
    const paper = minutesPaper(met);
    const said = words(paper.body);
    expect(paper.head.date).toBe('2026-11-03');
    expect(said).toContain('Góp ý thẳng thắn.');
    expect(said).toContain('Lê Văn Phó (3/3 người được biểu quyết đã bỏ phiếu)');
    expect(said).toContain('Hoàn thành tốt | 2 | 2 | Đạt');
    expect(said).toContain('Phiếu trắng | 1');
  });
});
