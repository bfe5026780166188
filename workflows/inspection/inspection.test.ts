import { describe, expect, test } from '@jest/globals';
import { after, by, given, where, type Scene } from '../../test/support/given.ts';
import {
  auditor,
  chair,
  engine,
  holding,
  leader,
  member,
  officer,
  outsider,
  PROVINCE,
  UNIT,
  viceChair,
  type Person,
} from '../../test/support/people.ts';
import { World } from '../../test/support/world.ts';
import { available, createBlockers, saveBlockers, validateContent, type PaperFacts } from '../kit/index.ts';
import { blank, fixedIn, type Inspection } from './form.ts';
import { inspection } from './index.ts';

const ROW = '00000000-0000-4000-8000-00000000a001';
const OTHER_ROW = '00000000-0000-4000-8000-00000000a002';

const plan: Inspection = {
  ...blank(2026),
  unit: { organisationId: UNIT, name: 'Công đoàn cơ sở Sở Y tế' },
  subject: 'việc thu, chi tài chính công đoàn',
  plannedFrom: '2026-01-12',
  team: [{ fullName: 'Mai Văn Kiểm', role: 'head' }],
};

const conclusion: Inspection['conclusion'] = [
  { heading: 'Ưu điểm', blocks: [{ type: 'bullet', text: 'Sổ sách đầy đủ.' }] },
];
const remedies: Inspection['remedies'] = [
  { id: ROW, title: 'Bổ sung chứng từ', dueOn: '2026-02-27' },
  { id: OTHER_ROW, title: 'Công khai tài chính', dueOn: '2026-03-31' },
];

/** As the inspection saves it while it concludes. */
const concluding = (world: World, more: Partial<Inspection> = {}) => {
  const content = { ...(world.document.content as Inspection), conclusion, remedies, ...more };
  world.save(auditor, content);
};

const planned: Scene = () => new World(inspection, auditor, plan, { organisationId: PROVINCE });
const minutes = { heldOn: '2026-01-12', minutes: 'Thiếu chứng từ một khoản chi.' };
const inspecting = after(planned, ['decide', auditor, { decisionNo: '05/QĐ-UBKT' }]);
const explaining = after(inspecting, ['recordMinutes', auditor, minutes]);
const explained = after(explaining, ['explain', chair, { explanation: 'Đơn vị đang bổ sung.' }]);
const written = where(explained, (world) => concluding(world));
const inForce = after(written, ['issue', auditor]);
const answered = where(inForce, (world) => world.wait(1));

describe('an inspection', () => {
  test('is planned, saved and seen by the inspection committee alone', () => {
    const may = (who: typeof auditor, organisationId = PROVINCE) =>
      createBlockers(inspection, planned().facts(who), {
        today: '2026-01-12',
        organisationId,
        content: plan,
      });
    expect(may(auditor)).toEqual([]);
    for (const who of [leader, officer, outsider])
      expect(may(who)).toMatchObject([{ code: 'not-authorised' }]);
    expect(saveBlockers(inspection, planned().facts(leader))).toMatchObject([{ code: 'not-authorised' }]);
    const readers = inspection
      .audience('draft', planned())
      .map(({ organisationId, office }) => [organisationId, office]);
    expect(new Set(readers.map(String))).toEqual(new Set([`${PROVINCE},inspectionChair`]));
  });

  test('is decided once it says whom, what, when and by whom', () => {
    const missing = (field: keyof Inspection) =>
      given(
        where(planned, (world) => {
          const content = { ...plan, [field]: blank(2026)[field] };
          world.document = { ...world.document, content };
        }),
      )
        .when('decide', by(auditor), { decisionNo: '05' })
        .thenRefused('content-incomplete', { field });
    for (const field of ['unit', 'subject', 'plannedFrom', 'team'] as const) missing(field);
    given(planned).when('decide', by(auditor)).thenInvalid('payload.decisionNo', 'required');
    given(planned)
      .when('decide', by(auditor), { decisionNo: '05', decidedOn: '2026-01-13' })
      .thenRefused('decided-in-future', { day: '2026-01-13' });
    given(planned).when('decide', by(leader), { decisionNo: '05' }).thenRefused('not-authorised');
    given(planned).when('decide', by(auditor), { decisionNo: '05' }).thenIn('inspecting');
  });

  test('is done by nobody who serves in the inspected unit', () => {
    const both = holding(
      auditor,
      { office: 'inspectionChair', organisationId: PROVINCE },
      { office: 'committeeMember', organisationId: UNIT },
    );
    given(planned).when('decide', by(both), { decisionNo: '05' }).thenRefused('inspects-own-unit');
    given(inspecting).when('recordMinutes', by(both), minutes).thenRefused('inspects-own-unit');
    given(written).when('issue', by(both)).thenRefused('inspects-own-unit');
    given(answered).when('confirmRemedy', by(both), { rowId: ROW }).thenRefused('inspects-own-unit');
    given(answered)
      .when('reopenRemedy', by(both), { rowId: ROW, reason: 'x', dueOn: '2026-03-01' })
      .thenRefused('inspects-own-unit');
  });

  test('is seen by the unit from the decision on, and its conclusion by the own union', () => {
    const readers = (scene: Scene) =>
      inspection
        .audience(scene().document.state, scene())
        .map(({ organisationId, office, level }) => `${organisationId} ${office ?? 'all'} ${level}`);
    expect(readers(planned)).not.toContainEqual(expect.stringContaining(UNIT));
    expect(readers(inspecting)).toContain(`${UNIT} all review`);
    expect(readers(inspecting)).not.toContain(`${PROVINCE} all read`);
    expect(readers(inForce)).toContain(`${PROVINCE} all read`);
    const stopped = after(planned, ['cancel', auditor, { reason: 'Hoãn' }]);
    expect(readers(stopped)).not.toContainEqual(expect.stringContaining(UNIT));
  });

  test('is minuted on or after the day it was decided, and not before it happened', () => {
    given(inspecting)
      .when('recordMinutes', by(auditor), { ...minutes, heldOn: '2026-01-13' })
      .thenRefused('minutes-in-future', { day: '2026-01-13' });
    given(inspecting)
      .when('recordMinutes', by(auditor), { ...minutes, heldOn: '2026-01-11' })
      .thenRefused('minutes-before-decision', { heldOn: '2026-01-11', decidedOn: '2026-01-12' });
    given(inspecting).when('recordMinutes', by(chair), minutes).thenRefused('not-authorised');
    given(inspecting).when('recordMinutes', by(auditor), minutes).thenIn('explaining');
  });

  test('is explained by the unit’s leaders within five working days; after that it goes on without', () => {
    const words = { explanation: 'Đơn vị đang bổ sung.' };
    const { document } = explaining();
    expect(inspection.waiting('explaining', explaining().facts(auditor))).toMatchObject([
      { action: 'explain', organisationId: UNIT, office: 'chair' },
    ]);
    expect(inspection.dueAt(document.state, explaining().facts(engine))).toMatch(/^2026-01-19/);
    for (const who of [auditor, leader, member, outsider])
      given(explaining).when('explain', by(who), words).thenRefused('not-authorised');
    given(explaining)
      .when('explain', by(chair), { explanation: ' ' })
      .thenInvalid('payload.explanation', 'required');
    given(explaining).when('explain', by(viceChair), words).thenIn('concluding');
    given(explaining)
      .when('lapseExplanation', by(engine))
      .thenRefused('explanation-still-open')
      .at('2026-01-19T17:00:00.000Z')
      .when('lapseExplanation', by(engine))
      .thenIn('concluding');
    given(explaining).when('lapseExplanation', by(auditor)).thenRefused('not-authorised');
  });

  test('keeps what was decided, minuted and explained from being saved over', () => {
    expect(fixedIn('draft')).toEqual(expect.arrayContaining(['minutes', 'explanation', 'conclusion']));
    expect(fixedIn('concluding')).toEqual(expect.arrayContaining(['unit', 'decidedOn', 'explanation']));
    expect(fixedIn('concluding')).not.toContain('remedies');
  });

  test('is concluded with words and days to come, under the committee’s own series, and asks the unit for each remedy', () => {
    given(explained).when('issue', by(auditor)).thenRefused('content-incomplete', { field: 'conclusion' });
    given(written).when('issue', by(leader)).thenRefused('not-authorised');
    const late = where(explained, (world) =>
      concluding(world, { remedies: [{ id: ROW, title: 'Bổ sung', dueOn: '2026-01-12' }] }),
    );
    given(late).when('issue', by(auditor)).thenRefused('remedy-day-past', { dueOn: '2026-01-12' });
    given(written)
      .when('issue', by(auditor))
      .thenIn('inForce')
      .thenWith({
        typeCode: 'KL-UBKT',
        signer: { personId: auditor.id, authority: { form: 'TM', title: 'CHỦ NHIỆM' } },
      })
      .thenWith({
        role: 'remedy',
        requests: [
          { rowId: ROW, unitIds: [UNIT], title: 'Bổ sung chứng từ', dueOn: '2026-02-27' },
          { rowId: OTHER_ROW, unitIds: [UNIT], title: 'Công khai tài chính', dueOn: '2026-03-31' },
        ],
      });
  });

  test('follows up: a remedy is confirmed once it was answered, or asked for again with a reason and a day', () => {
    given(inForce).when('confirmRemedy', by(auditor), { rowId: ROW }).thenRefused('remedy-unanswered');
    given(answered)
      .when('confirmRemedy', by(auditor), { rowId: UNIT })
      .thenInvalid('payload.rowId', 'not-there');
    given(answered).when('confirmRemedy', by(chair), { rowId: ROW }).thenRefused('not-authorised');
    given(answered)
      .when('confirmRemedy', by(auditor), { rowId: ROW, remark: 'Đủ' })
      .thenIn('inForce')
      .when('confirmRemedy', by(auditor), { rowId: ROW })
      .thenRefused('remedy-confirmed');
    const again = { rowId: ROW, reason: 'Còn thiếu một chứng từ', dueOn: '2026-03-15' };
    given(inForce).when('reopenRemedy', by(auditor), again).thenRefused('remedy-unanswered');
    given(answered)
      .when('reopenRemedy', by(auditor), { ...again, dueOn: '2026-01-13' })
      .thenRefused('remedy-day-past');
    given(answered)
      .when('reopenRemedy', by(auditor), { ...again, rowId: UNIT })
      .thenInvalid('payload.rowId', 'not-there');
    given(answered)
      .when('reopenRemedy', by(auditor), again)
      .thenWith({ role: 'remedy', requests: [expect.objectContaining({ rowId: ROW, dueOn: '2026-03-15' })] })
      .when('confirmRemedy', by(auditor), { rowId: ROW })
      .thenRefused('remedy-unanswered')
      .days(1)
      .when('confirmRemedy', by(auditor), { rowId: ROW })
      .thenIn('inForce');
  });

  test('is objected to once at a time, and ends when every remedy is confirmed and every objection answered', () => {
    given(inForce).when('object', by(auditor), { reason: 'x' }).thenRefused('not-authorised');
    given(inForce).when('answerObjection', by(auditor), { answer: 'x' }).thenRefused('no-objection');
    given(answered)
      .when('close', by(auditor))
      .thenRefused('remedies-open', { count: 2 })
      .when('confirmRemedy', by(auditor), { rowId: ROW })
      .when('confirmRemedy', by(auditor), { rowId: OTHER_ROW })
      .when('object', by(chair), { reason: 'Số tiền chưa đúng' })
      .thenIn('inForce')
      .when('object', by(chair), { reason: 'Nữa' })
      .thenRefused('objection-open')
      .when('close', by(auditor))
      .thenRefused('objection-open')
      .when('answerObjection', by(chair), { answer: 'x' })
      .thenRefused('not-authorised')
      .when('answerObjection', by(auditor), { answer: 'Đã đối chiếu lại' })
      .thenIn('inForce')
      .when('close', by(leader))
      .thenRefused('not-authorised')
      .when('close', by(auditor), { summary: 'Đã khắc phục' })
      .thenIn('closed')
      .when('archive', by(leader))
      .thenRefused('not-authorised')
      .when('archive', by(auditor))
      .thenIn('archived');
  });

  test('offers no confirming once every remedy is confirmed', () => {
    const confirmed = (...rows: string[]) =>
      after(
        answered,
        ...rows.map((rowId): [string, Person, object] => ['confirmRemedy', auditor, { rowId }]),
      );
    const offered = (scene: Scene) => available(inspection, scene().facts(auditor)).map(({ name }) => name);
    expect(offered(confirmed(ROW))).toContain('confirmRemedy');
    expect(offered(confirmed(ROW, OTHER_ROW))).not.toContain('confirmRemedy');
  });

  test('is due by the last day of what is still open', () => {
    const dueAt = (scene: Scene) => inspection.dueAt('inForce', scene().facts(engine));
    expect(dueAt(inForce)).toMatch(/^2026-03-31/);
    expect(dueAt(after(answered, ['confirmRemedy', auditor, { rowId: OTHER_ROW }]))).toMatch(/^2026-02-27/);
  });

  test('is stopped before it is concluded, recalled or replaced after', () => {
    for (const scene of [planned, inspecting, explaining, explained])
      given(scene).when('cancel', by(auditor), { reason: 'Không cần nữa' }).thenIn('cancelled');
    given(inForce).when('cancel', by(auditor), { reason: 'x' }).thenRefused('wrong-state');
    given(inspecting).when('cancel', by(leader), { reason: 'x' }).thenRefused('not-authorised');
    given(inForce).when('recall', by(leader), { reason: 'x' }).thenRefused('not-authorised');
    given(inForce).when('recall', by(auditor), { reason: 'Nhầm đơn vị' }).thenIn('recalled');
    given(inForce)
      .when('replace', by(auditor), { byDocumentId: '00000000-0000-4000-8000-000000000900' })
      .thenRefused('replacement-is-itself');
  });

  test('ends no day before it begins', () => {
    expect(validateContent(inspection, { ...plan, plannedTo: '2026-01-11' })).toEqual({
      ok: false,
      faults: [{ path: 'plannedTo', code: 'end-before-start', params: { startsOn: '2026-01-12' } }],
    });
  });
});

describe('its paper', () => {
  const paperOf = (content: unknown, signer: PaperFacts['signer'] = null) =>
    inspection.paper({
      content,
      title: 'Kết luận kiểm tra việc thu, chi tại Công đoàn cơ sở Sở Y tế',
      issuer: {
        name: 'Công đoàn Viên chức tỉnh',
        symbol: 'CĐVC',
        place: 'Bình Minh',
        parentName: 'LĐLĐ tỉnh',
      },
      number: '01/KL-UBKT',
      issuedOn: '2026-02-09',
      draft: false,
      signer,
    });

  test('is the inspection committee’s, under its union’s name, signed TM. by its chair', () => {
    const signer = { fullName: 'Mai Văn Kiểm', authority: { form: 'TM', title: 'CHỦ NHIỆM' } };
    const paper = paperOf(written().document.content, signer);
    expect(paper.head).toMatchObject({ parent: 'CÔNG ĐOÀN VIÊN CHỨC TỈNH', issuer: 'ỦY BAN KIỂM TRA' });
    expect(paper.signature).toEqual({
      authority: 'TM. ỦY BAN KIỂM TRA',
      title: 'CHỦ NHIỆM',
      name: 'Mai Văn Kiểm',
    });
    expect(paperOf(plan).signature.title).toBe('CHỦ NHIỆM');
    expect(paper.legalBases.at(-1)).toContain('05/QĐ-UBKT ngày 12/01/2026');
    const headings = paper.body.flatMap((block) =>
      block.type === 'heading' && block.level === 1 ? [`${block.label} ${block.text}`] : [],
    );
    expect(headings).toEqual([
      'I. VIỆC KIỂM TRA',
      'II. KẾT QUẢ KIỂM TRA',
      'III. GIẢI TRÌNH CỦA ĐƠN VỊ',
      'IV. KẾT LUẬN',
      'V. YÊU CẦU KHẮC PHỤC',
    ]);
    expect(paper.body.at(-1)).toMatchObject({ text: expect.stringMatching(/31\/03\/2026\.\/\.$/) });
  });

  test('says so where the unit said nothing', () => {
    const { explanation: _, ...silent } = written().document.content as Inspection;
    expect(JSON.stringify(paperOf(silent).body)).toContain('Đơn vị không có giải trình.');
  });
});
