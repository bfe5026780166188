import { describe, expect, test } from '@jest/globals';
import { after, by, given, where, type Scene } from '../../test/support/given.ts';
import {
  chair,
  clerk,
  councillor,
  deputy,
  engine,
  leader,
  officer,
  PROVINCE,
} from '../../test/support/people.ts';
import { World } from '../../test/support/world.ts';
import { createBlockers, validateContent } from '../kit/index.ts';
import type { Programme } from './form.ts';
import { programme } from './index.ts';

const content: Programme = {
  legalBases: ['Nghị quyết Đại hội'],
  preamble: 'Ban Chấp hành xây dựng Chương trình, cụ thể như sau:',
  termFrom: 2023,
  termTo: 2028,
  sections: [
    { heading: 'MỤC TIÊU', blocks: [{ type: 'paragraph', text: 'Xây dựng đội ngũ cán bộ.' }] },
    { heading: 'CHỈ TIÊU', blocks: [{ type: 'bullet', text: '100% cán bộ được tập huấn.' }] },
    {
      heading: 'NHIỆM VỤ VÀ GIẢI PHÁP',
      sections: [
        {
          heading: 'Tuyên truyền',
          blocks: [
            { type: 'bullet', text: 'Đổi mới hình thức.' },
            { type: 'subBullet', text: 'Dùng nền tảng số.' },
          ],
        },
        {
          heading: 'Đánh giá',
          sections: [{ heading: 'Cán bộ', blocks: [{ type: 'paragraph', text: 'Hằng năm.' }] }],
        },
      ],
    },
  ],
  targets: [{ title: 'Cán bộ được tập huấn', unit: 'percent', comparison: 'exactly', value: 100 }],
  recipients: [{ text: 'CĐCS trực thuộc' }],
};

const draft: Scene = () => new World(programme, officer, content, { organisationId: PROVINCE });
const deciding = after(draft, ['openRound', officer, { mode: 'online' }]);
const voters = [leader, deputy, clerk, councillor];
const agreed = after(
  deciding,
  ...voters.map((voter): [string, typeof voter, unknown] => ['castBallot', voter, { choice: 'agree' }]),
  ['closeRound', leader],
);
const inForce = after(agreed, ['issue', leader]);

describe('a programme', () => {
  test('is begun by an officer alone', () => {
    const creation = { today: '2026-01-12', organisationId: PROVINCE, content };
    expect(createBlockers(programme, draft().facts(officer), creation)).toEqual([]);
    expect(createBlockers(programme, draft().facts(leader), creation)).toMatchObject([
      { code: 'not-authorised' },
    ]);
    expect(createBlockers(programme, draft().facts(chair), creation)).toMatchObject([
      { code: 'not-authorised' },
    ]);
  });

  test('is voted on by the provincial committee, whose minutes the officer keeps without a vote', () => {
    given(draft).when('openRound', by(officer), { mode: 'online' }).thenWith({ secretaryId: officer.id });
    expect(deciding().round?.roll.map(({ personId }) => personId)).toEqual(voters.map(({ id }) => id));
    given(deciding).when('castBallot', by(officer), { choice: 'agree' }).thenRefused('not-on-roll');
    given(after(draft, ['openRound', officer, { mode: 'meeting' }]))
      .when('recordMeeting', by(officer), {
        attended: voters.map(({ id }) => id),
        agree: 4,
        disagree: 0,
        abstain: 0,
        heldOn: '2026-01-12',
      })
      .when('closeRound', by(leader))
      .thenIn('agreed');
  });

  test('is issued by its chair in the name of the committee', () => {
    given(agreed).when('issue', by(deputy)).thenRefused('not-authorised');
    given(agreed)
      .when('issue', by(leader))
      .thenIn('inForce')
      .thenWith({
        typeCode: 'CTr',
        signer: { personId: leader.id, authority: { form: 'TM', title: 'CHỦ TỊCH' } },
      });
  });

  test('is not issued with a changed substance', () => {
    given(after(agreed, ['revise', officer]))
      .saving(officer, { ...content, termTo: 2029 })
      .when('issue', by(leader))
      .thenRefused('wrong-state');
  });

  test('is read by every unit once in force, and by nobody outside before', () => {
    const under = (scene: Scene) => {
      const { document } = scene();
      return programme.audience(document.state, { document }).some(({ office }) => office === 'under');
    };
    expect([draft, deciding, agreed, inForce].map(under)).toEqual([false, false, false, true]);
  });

  test('is recalled by its chair, closed by the engine after the term', () => {
    given(inForce).when('recall', by(leader), { reason: 'Thay đổi tổ chức' }).thenIn('recalled');
    given(inForce).when('close', by(engine)).thenRefused('year-not-over', { year: 2028 });
    given(where(inForce, (world) => (world.now = '2029-01-01T00:00:00.000Z')))
      .when('close', by(engine))
      .thenIn('closed');
  });

  test('ends its term not before it began', () => {
    expect(validateContent(programme, { ...content, termTo: 2020 })).toEqual({
      ok: false,
      faults: [{ path: 'termTo', code: 'too-small', params: { min: 2023 } }],
    });
  });
});

describe('its paper', () => {
  const paperOf = (changed: Partial<Programme> = {}) =>
    programme.paper({
      content: { ...content, ...changed },
      title: 'Chương trình nâng cao năng lực cán bộ',
      issuer: {
        name: 'Công đoàn Viên chức tỉnh',
        symbol: 'CĐVC',
        place: 'Bình Minh',
        parentName: 'Liên đoàn Lao động tỉnh',
      },
      number: '',
      issuedOn: null,
      draft: true,
      signer: null,
    });

  test('prints every sentence in its order, numbered by depth', () => {
    const lines = paperOf().body.map((block) =>
      'label' in block ? `${block.label} ${block.text}` : 'text' in block ? block.text : '',
    );
    expect(lines).toEqual([
      'I. MỤC TIÊU',
      'Xây dựng đội ngũ cán bộ.',
      'II. CHỈ TIÊU',
      '100% cán bộ được tập huấn.',
      'III. NHIỆM VỤ VÀ GIẢI PHÁP',
      '1. Tuyên truyền',
      'Đổi mới hình thức.',
      'Dùng nền tảng số.',
      '2. Đánh giá',
      'a) Cán bộ',
      'Hằng năm./.',
    ]);
    expect(paperOf()).toMatchObject({
      typeName: 'CHƯƠNG TRÌNH',
      preamble: content.preamble,
      abstract: 'Nâng cao năng lực cán bộ',
    });
  });

  test('prints the figures as a part of their own where no part words them', () => {
    const sections = content.sections.filter(({ heading }) => heading !== 'CHỈ TIÊU');
    expect(paperOf({ sections }).body.slice(2, 4)).toMatchObject([
      { label: 'II.', text: 'CHỈ TIÊU' },
      { type: 'bullet', text: 'Cán bộ được tập huấn: đúng 100%.' },
    ]);
  });
});
