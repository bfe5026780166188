import { describe, expect, test } from '@jest/globals';
import { after, by, given, where, type Scene } from '../../test/support/given.ts';
import {
  chair,
  clerk,
  councillor,
  deputy,
  engine,
  holding,
  leader,
  officer,
  outsider,
  PROVINCE,
  secretary,
  UNIT,
  viceChair,
} from '../../test/support/people.ts';
import { World } from '../../test/support/world.ts';
import { createBlockers, saveBlockers, validateContent, type PaperFacts } from '../kit/index.ts';
import { blank, type Directive } from './form.ts';
import { directive } from './index.ts';

const content: Directive = {
  ...blank(2026),
  legalBases: ['Điều lệ Công đoàn Việt Nam'],
  sections: [
    { heading: 'YÊU CẦU', blocks: [{ type: 'bullet', text: 'Làm đúng hạn.' }] },
    { heading: 'NỘI DUNG', blocks: [{ type: 'paragraph', text: 'Xây dựng kế hoạch năm.' }] },
  ],
  tasks: [{ title: 'Gửi kế hoạch năm', detail: 'bản có chữ ký', dueOn: '2026-02-28' }],
};

const draft: Scene = () => new World(directive, officer, content, { organisationId: PROVINCE });
const submitted = after(draft, ['submit', officer]);
const returned = after(submitted, ['returnForRevision', leader, { reason: 'Nêu rõ hạn' }]);
const inForce = after(submitted, ['issue', leader]);

describe('a directive', () => {
  test('is begun by the office, or where a unit has none by its secretary; the chair has others draft', () => {
    const may = (scene: Scene, who: typeof officer, organisationId: string) =>
      createBlockers(directive, scene().facts(who), { today: '2026-01-12', organisationId, content })
        .length === 0;
    const ofUnit: Scene = () => new World(directive, secretary, content);
    expect([officer, clerk, deputy, councillor].map((who) => may(draft, who, PROVINCE))).toEqual([
      ...[true, true, true, true],
    ]);
    expect(may(draft, leader, PROVINCE)).toBe(false);
    expect(may(ofUnit, secretary, UNIT)).toBe(true);
    expect(may(ofUnit, chair, UNIT)).toBe(false);
    expect(may(draft, outsider, PROVINCE)).toBe(false);
    expect(saveBlockers(directive, draft().facts(leader))).toMatchObject([{ code: 'not-authorised' }]);
  });

  test('is not put before a leader while it says nothing', () => {
    const empty = where(draft, (world) => (world.document = { ...world.document, content: blank(2026) }));
    given(empty).when('submit', by(officer)).thenRefused('content-incomplete', { field: 'sections' });
    given(draft).when('submit', by(leader)).thenRefused('not-authorised');
    given(draft).when('submit', by(officer)).thenIn('submitted');
  });

  test('is signed, numbered and issued in one act by a leader who had no part in it', () => {
    given(submitted)
      .when('issue', by(leader))
      .thenIn('inForce')
      .thenWith({
        typeCode: 'HD',
        signer: { personId: leader.id, authority: { form: 'TM', title: 'CHỦ TỊCH' } },
        sentTo: [{ text: 'Công đoàn cơ sở trực thuộc', dispatchTo: [{ group: 'units' }] }],
      });
    given(submitted)
      .when('issue', by(deputy))
      .thenWith({ signer: { personId: deputy.id, authority: { form: 'KT', title: 'PHÓ CHỦ TỊCH' } } });
    given(submitted).when('issue', by(officer)).thenRefused('not-authorised');
    given(submitted).when('issue', by(chair)).thenRefused('not-authorised');
    given(draft).when('issue', by(leader)).thenRefused('wrong-state');
  });

  test('is not signed, nor sent back, by whoever drafted or submitted it', () => {
    const byDeputy = after(
      () => new World(directive, deputy, content, { organisationId: PROVINCE }),
      ['submit', deputy],
    );
    given(byDeputy).when('issue', by(deputy)).thenRefused('own-document', { as: 'saved' });
    given(byDeputy)
      .when('returnForRevision', by(deputy), { reason: 'Sửa' })
      .thenRefused('own-document', { as: 'saved' });
    given(byDeputy).when('issue', by(leader)).thenIn('inForce');
    // Even where the drafter has become chair meanwhile.
    const promoted = holding(officer, { office: 'chair', organisationId: PROVINCE });
    given(submitted).when('issue', by(promoted)).thenRefused('own-document', { as: 'saved' });
  });

  test('of a unit without an office is drafted by its secretary and signed by its chair or, for the chair, a vice chair', () => {
    const ofUnit = after(() => new World(directive, secretary, content), ['submit', secretary]);
    given(ofUnit)
      .when('issue', by(viceChair))
      .thenWith({ signer: { personId: viceChair.id, authority: { form: 'KT', title: 'PHÓ CHỦ TỊCH' } } });
    given(ofUnit).when('issue', by(secretary)).thenRefused('not-authorised');
    given(ofUnit).when('issue', by(chair)).thenIn('inForce');
  });

  test('goes back with a reason, is revised and comes again', () => {
    given(submitted)
      .when('returnForRevision', by(leader), { reason: ' ' })
      .thenInvalid('payload.reason', 'required');
    given(submitted)
      .when('returnForRevision', by(leader), { reason: 'Sửa', notes: [{ section: 'nothing', text: 'x' }] })
      .thenInvalid('payload.notes.0.section', 'not-an-option');
    given(submitted).when('returnForRevision', by(officer), { reason: 'Sửa' }).thenRefused('not-authorised');
    given(returned).when('revise', by(leader)).thenRefused('not-authorised');
    given(returned)
      .when('revise', by(officer))
      .thenIn('draft')
      .when('submit', by(officer))
      .thenIn('submitted');
  });

  test('is withdrawn by the office before it is signed, cancelled before it is issued', () => {
    given(submitted).when('withdraw', by(leader), { reason: 'x' }).thenRefused('not-authorised');
    given(submitted).when('withdraw', by(officer), { reason: 'Bổ sung số liệu' }).thenIn('draft');
    given(submitted).when('cancel', by(officer), { reason: 'x' }).thenRefused('wrong-state');
    given(draft).when('cancel', by(councillor), { reason: 'x' }).thenRefused('not-authorised');
    given(draft).when('cancel', by(officer), { reason: 'Không cần nữa' }).thenIn('cancelled');
    given(returned).when('cancel', by(leader), { reason: 'Không cần nữa' }).thenIn('cancelled');
  });

  test('in force it is changed by nobody: recalled, replaced, or closed when the year of its last task is over', () => {
    given(inForce).when('revise', by(officer)).thenRefused('wrong-state');
    given(inForce).when('recall', by(officer), { reason: 'x' }).thenRefused('not-authorised');
    given(inForce).when('recall', by(leader), { reason: 'Không còn phù hợp' }).thenIn('recalled');
    given(inForce)
      .when('replace', by(leader), { byDocumentId: '00000000-0000-4000-8000-000000000900' })
      .thenRefused('replacement-is-itself');
    given(inForce).when('close', by(engine)).thenRefused('year-not-over', { year: 2026 });
    given(where(inForce, (world) => (world.now = '2027-01-01T00:00:00.000Z')))
      .when('close', by(engine))
      .thenIn('closed')
      .when('archive', by(leader))
      .thenRefused('not-authorised')
      .when('archive', by(clerk))
      .thenIn('archived');
    const later = { ...content, tasks: [{ title: 'Báo cáo', dueOn: '2027-06-15' }] };
    expect(directive.lastYear?.(later)).toBe(2027);
  });

  test('counts in the series of what it is', () => {
    const codes = (['guidance', 'notice', 'plan', 'conclusion', 'invitation', 'letter'] as const).map(
      (type) => (typeof directive.typeCode === 'function' ? directive.typeCode({ ...content, type }) : null),
    );
    expect(codes).toEqual(['HD', 'TB', 'KH', 'KL', 'GM', '']);
  });

  test('is read by the issuer’s people and the inspection alone; by others once it is sent to them', () => {
    const { document } = inForce();
    expect(directive.audience('inForce', { document })).toEqual([
      { organisationId: PROVINCE, level: 'work' },
      { organisationId: PROVINCE, office: 'inspectionChair', level: 'audit' },
    ]);
  });

  test('asks for nothing by a day before its year', () => {
    const tasks = [{ title: 'Gửi kế hoạch', dueOn: '2025-12-31' }];
    expect(validateContent(directive, { ...content, tasks })).toEqual({
      ok: false,
      faults: [{ path: 'tasks.0.dueOn', code: 'too-early', params: { min: '2026-01-01' } }],
    });
    expect(validateContent(directive, { ...content, type: 'poem' })).toMatchObject({
      faults: [{ path: 'type', code: 'not-an-option' }],
    });
  });
});

describe('its paper', () => {
  const paperOf = (changed: Partial<Directive>, title: string, signer: PaperFacts['signer'] = null) =>
    directive.paper({
      content: { ...content, ...changed },
      title,
      issuer: {
        ...{ name: 'Công đoàn Viên chức tỉnh', symbol: 'CĐVC', place: 'Bình Minh' },
        parentName: 'Liên đoàn Lao động tỉnh',
      },
      ...{ number: '12/HD-CĐVC', issuedOn: '2026-01-12', draft: false, signer },
    });

  test('has its type and abstract, the tasks as its last part', () => {
    const paper = paperOf({}, 'Hướng dẫn xây dựng kế hoạch năm');
    expect(paper).toMatchObject({ typeName: 'HƯỚNG DẪN', abstract: 'Xây dựng kế hoạch năm' });
    expect(paper.body.slice(-2)).toEqual([
      { type: 'heading', level: 1, label: 'III.', text: 'NHIỆM VỤ GIAO CÁC ĐƠN VỊ' },
      {
        type: 'bullet',
        text: 'Gửi kế hoạch năm: bản có chữ ký; hoàn thành trước ngày 28/02/2026./.',
      },
    ]);
  });

  test.each([
    ['Công văn về việc rà soát cán bộ', 'rà soát cán bộ'],
    ['V/v Rà soát cán bộ', 'rà soát cán bộ'],
    ['Rà soát cán bộ', 'rà soát cán bộ'],
  ])('of a letter has no type name but a subject: %s', (title, subject) => {
    const paper = paperOf({ type: 'letter', addressees: ['Các CĐCS'] }, title);
    expect(paper).toMatchObject({ typeName: '', abstract: subject, addressees: ['Các CĐCS'] });
  });

  test.each([
    ['committee', 'TM', 'CHỦ TỊCH', 'TM. BAN CHẤP HÀNH'],
    ['committee', 'KT', 'PHÓ CHỦ TỊCH', 'TM. BAN CHẤP HÀNH\nKT. CHỦ TỊCH'],
    ['chair', 'TM', 'CHỦ TỊCH', undefined],
    ['chair', 'KT', 'PHÓ CHỦ TỊCH', 'KT. CHỦ TỊCH'],
    ['chair', 'TL', 'CHUYÊN VIÊN', 'TL. CHỦ TỊCH'],
    ['chair', 'TUQ', 'CHUYÊN VIÊN', 'TUQ. CHỦ TỊCH'],
  ] as const)('signed for the %s by %s', (signedFor, form, title, authority) => {
    const paper = paperOf({ signedFor }, 'Hướng dẫn', { fullName: 'Trần A', authority: { form, title } });
    expect(paper.signature).toEqual({ title, name: 'Trần A', ...(authority ? { authority } : {}) });
  });
});
