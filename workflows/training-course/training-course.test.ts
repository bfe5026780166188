import { describe, expect, test } from '@jest/globals';
import { after, by, given, where, type Scene } from '../../test/support/given.ts';
import {
  auditor,
  chair,
  deputy,
  engine,
  holding,
  leader,
  member,
  officer,
  outsider,
  PROVINCE,
  secretary,
  UNIT,
  viceChair,
} from '../../test/support/people.ts';
import { World } from '../../test/support/world.ts';
import { validateContent, type PaperFacts } from '../kit/index.ts';
import { directive } from '../directive/index.ts';
import { blank, copyToYear, facets, type Course } from './form.ts';
import { trainingCourse as flow } from './index.ts';

const MORNING = '00000000-0000-4000-8000-00000000a001';
const AFTERNOON = '00000000-0000-4000-8000-00000000a002';
const LATER = '00000000-0000-4000-8000-00000000a003';

const content = (changes: Partial<Course> = {}): Course => ({
  ...blank(2026),
  ...{ purpose: 'Nâng cao năng lực', intendedFor: 'Cán bộ chủ chốt', place: 'Hội trường tỉnh' },
  sessions: [
    { id: MORNING, title: 'Nghiệp vụ', subject: 'unionWork', on: '2026-01-12', hours: 8 },
    { id: AFTERNOON, title: 'Kỹ năng số', subject: 'digitalSkills', on: '2026-01-12', hours: 2 },
  ],
  budget: [{ title: 'Tài liệu', unionFunds: 3_000_000, employerFunds: 1_000_000 }],
  ...changes,
});

const planned =
  (changes: Partial<Course> = {}): Scene =>
  () =>
    new World(flow, officer, content(changes), { organisationId: PROVINCE });
const issuedOf = (changes: Partial<Course> = {}) =>
  after(planned(changes), ['submit', officer], ['issue', leader, {}]);

const people = [chair, viceChair, secretary, member];
const ids = people.map(({ id }) => id);
const draft = planned();
const submitted = after(draft, ['submit', officer]);
const issued = issuedOf();
const invited = after(issued, ['invite', officer, { personIds: ids }]);
const tick = (sessionId: string, ...who: typeof people) => ({
  sessionId,
  personIds: who.map(({ id }) => id),
});
// The chair sat through all of it, the vice chair through enough, the secretary through too little, the member through nothing.
const attended = after(
  invited,
  ['recordAttendance', officer, tick(MORNING, chair, viceChair)],
  ['recordAttendance', officer, tick(AFTERNOON, chair, secretary)],
);
const held = after(attended, ['finish', officer]);
const passed = after(held, ['recordResults', officer, { passed: [chair.id], failed: [viceChair.id] }]);
const concluded = after(passed, ['conclude', leader]);
const certified = after(concluded, ['certify', leader, {}]);

const courseIn = (world: World) => world.document.content as Course;
const rowOf = (world: World, who: { id: string }) =>
  courseIn(world).participants.find(({ personId }) => personId === who.id);

describe('the plan', () => {
  test('must say what for, for whom, where and when before anybody signs it', () => {
    for (const field of ['purpose', 'intendedFor', 'place'] as const)
      given(planned({ [field]: ' ' }))
        .when('submit', by(officer))
        .thenRefused('content-incomplete', { field });
    given(planned({ sessions: [] }))
      .when('submit', by(officer))
      .thenRefused('content-incomplete', { field: 'sessions' });
  });

  test('has no session before its own year, and a share of attendance that is one', () => {
    const faults = (changes: Partial<Course>) => {
      const read = validateContent(flow, content(changes));
      return read.ok ? [] : read.faults.map(({ path, code }) => `${path}: ${code}`);
    };
    const on = (day: string) => ({ sessions: [{ ...content().sessions[0]!, on: day }] });
    expect(faults(on('2025-12-31'))).toEqual(['sessions.0.on: too-early']);
    expect(faults(on('2026-02-30'))).toEqual(['sessions.0.on: not-a-date']);
    expect(faults({ leastAttendance: 120 })).toEqual(['leastAttendance: too-big']);
    expect(content().leastAttendance).toBe(80);
  });

  test('is signed by a leader who had no part in it, or sent back', () => {
    given(submitted).when('issue', by(officer), {}).thenRefused('not-authorised');
    given(after(draft, ['submit', deputy]))
      .when('issue', by(deputy), {})
      .thenRefused('own-document');
    given(submitted)
      .when('returnForRevision', by(leader), { reason: 'Bổ sung nguồn chuyên môn' })
      .thenIn('returned');
    given(submitted).when('issue', by(leader), {}).thenIn('inForce');
    given(submitted).when('withdraw', by(member), { reason: 'x' }).thenRefused('not-authorised');
  });

  test('begins without people and money, whatever was typed', () => {
    const typed = { ...rowOf(invited(), chair)!, outcome: 'trained' as const };
    const spending = [{ on: '2026-01-12', title: 'x', source: 'unionFunds' as const, amount: 1 }];
    const world = after(planned({ participants: [typed], spending }), ['submit', officer])();
    expect(courseIn(world)).toMatchObject({ participants: [], spending: [] });
  });

  test('goes on to another year without the people, 29 February included', () => {
    const leap = { ...content(), year: 2028, sessions: [{ ...content().sessions[0]!, on: '2028-02-29' }] };
    expect(copyToYear(leap, 2029)).toMatchObject({
      ...{ year: 2029, participants: [], spending: [] },
      sessions: [expect.objectContaining({ on: '2029-02-28' })],
    });
  });

  test('stays what was signed: of its book nothing is substance, nothing is printed', () => {
    const before = issued().document;
    const world = certified();
    expect(world.document.substanceHash).toBe(before.substanceHash);
    const printed = (document: World['document']) =>
      JSON.stringify(flow.paper({ ...paperFacts, content: document.content }));
    expect(printed(world.document)).toBe(printed(before));
  });
});

describe('people are invited', () => {
  test('by id, with name, unit and weightiest office as the directory has them', () => {
    expect(rowOf(invited(), viceChair)).toMatchObject({
      ...{ fullName: viceChair.fullName, office: 'viceChair', organisationId: UNIT, attended: [] },
    });
    expect(rowOf(invited(), member)?.office).toBe('other');
    const both = holding(
      secretary,
      { office: 'secretary', organisationId: UNIT },
      { office: 'inspectionChair', organisationId: UNIT },
    );
    const world = given(issued)
      .among([both, officer, leader])
      .when('invite', by(officer), {
        personIds: [both.id],
      }).world;
    expect(rowOf(world, both)?.office).toBe('inspectionChair');
  });

  test('once each, and only who holds an office within reach', () => {
    given(invited)
      .when('invite', by(officer), { personIds: [chair.id] })
      .thenRefused('already-invited', { names: [chair.fullName] });
    given(issued)
      .when('invite', by(officer), { personIds: [chair.id, outsider.id] })
      .thenRefused('not-in-reach', { count: 1 });
    given(issued).when('invite', by(chair), { personIds: ids }).thenRefused('not-authorised');
    given(issued).when('invite', by(officer), { personIds: [] }).thenInvalid('payload.personIds', 'required');
  });

  test('answer for themselves, and may change their minds', () => {
    const world = after(invited, ['declineInvitation', chair, { reason: 'Đi công tác' }])();
    expect(rowOf(world, chair)).toMatchObject({ reply: 'declined', apology: 'Đi công tác' });
    const again = after(() => world, ['acceptInvitation', chair])();
    expect(rowOf(again, chair)).toMatchObject({ reply: 'accepted' });
    expect(rowOf(again, chair)).not.toHaveProperty('apology');
    given(() => again)
      .when('acceptInvitation', by(chair))
      .thenRefused('already-answered');
    given(invited).when('acceptInvitation', by(leader)).thenRefused('not-authorised', { who: 'participant' });
  });

  test('are taken off with a reason, unless they were there', () => {
    const off = { personIds: [member.id], reason: 'Trùng lịch' };
    expect(rowOf(after(invited, ['uninvite', officer, off])(), member)).toBeUndefined();
    given(attended)
      .when('uninvite', by(officer), { personIds: [chair.id], reason: 'x' })
      .thenRefused('has-attended', { names: [chair.fullName] });
    given(invited)
      .when('uninvite', by(officer), { personIds: [outsider.id], reason: 'x' })
      .thenRefused('not-invited');
  });

  test('are waited for until they answer; their unit sees the course while it runs, its leaders alone what came of it', () => {
    const world = after(invited, ['acceptInvitation', chair])();
    const waiting = flow.waiting('inForce', world.facts(officer)).map(({ personId }) => personId);
    expect(waiting).toEqual([officer.id, viceChair.id, secretary.id, member.id]);
    const readers = (state: string) =>
      flow.audience(state, world).map(({ organisationId, office }) => `${organisationId}:${office ?? '*'}`);
    expect(readers('inForce')).toContain(`${UNIT}:*`);
    expect(readers('held')).not.toContain(`${UNIT}:*`);
    expect(readers('held')).toContain(`${UNIT}:chair`);
    expect(readers('submitted').join()).not.toContain(UNIT);
    expect(readers('archived')).toContain(`${PROVINCE}:inspectionChair`);
  });

  test('by a paper of its own where one is wanted, sent to their units', () => {
    const { document } = invited();
    const handed = flow.opens!['invitation']!.hand(document, null, { name: 'CĐVC' });
    const paper = directive.takes!(handed, 'invitation');
    expect(validateContent(directive, paper)).toMatchObject({ ok: true });
    expect(paper).toMatchObject({
      type: 'invitation',
      recipients: [{ dispatchTo: [{ organisationId: UNIT }] }, { text: 'Lưu: VT.' }],
    });
    expect(handed.title).toBe('Giấy mời dự tập huấn cán bộ công đoàn năm 2026');
    expect(JSON.stringify(paper)).toContain(chair.fullName);
  });
});

describe('at the door', () => {
  test('people are ticked off by session, and the tick may be taken back', () => {
    const world = attended();
    expect(rowOf(world, chair)?.attended).toEqual([MORNING, AFTERNOON]);
    const back = after(
      () => world,
      ['recordAttendance', officer, { ...tick(MORNING, chair), absent: true }],
    )();
    expect(rowOf(back, chair)?.attended).toEqual([AFTERNOON]);
  });

  test('twice is once', () => {
    const twice = after(attended, ['recordAttendance', officer, tick(MORNING, chair)])();
    expect(rowOf(twice, chair)?.attended.toSorted()).toEqual([MORNING, AFTERNOON]);
  });

  test('not before the day, not who was not invited, not in a session there is not, not by those who came', () => {
    const sessions = [{ ...content().sessions[0]!, id: LATER, on: '2026-03-01' }];
    const ahead = after(issuedOf({ sessions }), ['invite', officer, { personIds: ids }]);
    given(ahead)
      .when('recordAttendance', by(officer), tick(LATER, chair))
      .thenRefused('session-not-begun', { on: '2026-03-01' });
    given(invited)
      .when('recordAttendance', by(officer), { sessionId: MORNING, personIds: [outsider.id] })
      .thenRefused('not-invited', { count: 1 });
    given(invited)
      .when('recordAttendance', by(officer), tick(LATER, chair))
      .thenInvalid('payload.sessionId', 'not-there');
    given(invited).when('recordAttendance', by(chair), tick(MORNING, chair)).thenRefused('not-authorised');
  });
});

describe('money', () => {
  const spend = (amount: number, more: object = {}) => ({
    ...{ title: 'In tài liệu', source: 'unionFunds', amount },
    ...more,
  });

  test('is spent from one source or the other, to its own limit, and beyond it with a reason', () => {
    const once = after(issued, ['recordSpending', officer, spend(3_000_000)]);
    expect(facets(courseIn(once()))).toMatchObject({
      ...{ 'planned.unionFunds': 3_000_000, 'spent.unionFunds': 3_000_000, 'spent.employerFunds': 0 },
    });
    given(once)
      .when('recordSpending', by(officer), spend(1))
      .thenRefused('over-union-funds', { planned: '3.000.000', spent: '3.000.001' });
    given(once)
      .when('recordSpending', by(officer), spend(1_000_001, { source: 'employerFunds' }))
      .thenRefused('over-employer-funds');
    given(once)
      .when('recordSpending', by(officer), spend(1, { reason: 'Giá in tăng' }))
      .thenIn('inForce');
  });

  test('is not spent tomorrow, nor by others, nor a negative sum', () => {
    given(issued)
      .when('recordSpending', by(officer), spend(1, { on: '2026-01-13' }))
      .thenRefused('spent-in-future');
    given(issued).when('recordSpending', by(chair), spend(1)).thenRefused('not-authorised');
    given(issued).when('recordSpending', by(officer), spend(-1)).thenInvalid('payload.amount', 'negative');
  });

  test('what was recorded wrongly is taken out with a reason', () => {
    const id = '00000000-0000-4000-8000-00000000b001';
    const recorded = where(after(issued, ['recordSpending', officer, spend(5)]), (world) => {
      const course = courseIn(world);
      const spending = course.spending.map((row) => ({ ...row, id }));
      world.document = { ...world.document, content: { ...course, spending } };
    });
    const out = { rowId: id, reason: 'Ghi nhầm' };
    expect(courseIn(after(recorded, ['removeSpending', officer, out])()).spending).toEqual([]);
    given(recorded)
      .when('removeSpending', by(officer), { ...out, rowId: LATER })
      .thenInvalid('payload.rowId', 'not-there');
    given(recorded)
      .when('removeSpending', by(officer), { rowId: id, reason: ' ' })
      .thenInvalid('payload.reason', 'required');
  });
});

describe('what comes of it', () => {
  test('it ends when its last session was, or earlier with a word why; never with nobody on the list', () => {
    given(issued).when('finish', by(officer)).thenRefused('nobody-invited');
    const sessions = [{ ...content().sessions[0]!, on: '2026-03-01' }];
    const ahead = after(issuedOf({ sessions }), ['invite', officer, { personIds: ids }]);
    given(ahead).when('finish', by(officer), {}).thenRefused('course-not-over', { last: '2026-03-01' });
    given(ahead).when('finish', by(officer), { remark: 'Dời sang năm sau' }).thenIn('held');
  });

  test('a result is wanted of those who were there enough, and of no other', () => {
    given(held)
      .when('conclude', by(leader))
      .thenRefused('result-missing', { names: [chair.fullName, viceChair.fullName] });
    given(held)
      .when('recordResults', by(officer), { passed: [chair.id], failed: [chair.id] })
      .thenInvalid('payload.failed', 'duplicate');
    given(held)
      .when('recordResults', by(officer), { passed: [outsider.id] })
      .thenRefused('not-invited');
    given(passed).when('conclude', by(officer)).thenRefused('not-authorised');
  });

  test('trained is who passed and was there enough; the others failed, were there too little, or not at all', () => {
    const world = concluded();
    expect(people.map((who) => rowOf(world, who)?.outcome)).toEqual([
      'trained',
      'failed',
      'incomplete',
      'absent',
    ]);
    expect(facets(courseIn(world))).toMatchObject({
      ...{ invited: 4, attended: 3, trained: 1, failed: 1, incomplete: 1, absent: 1 },
      ...{ hours: 10, 'hours.digitalSkills': 2, 'hours.unionWork': 8 },
    });
  });

  test('by the share of the hours that the plan asks for', () => {
    const strict = after(
      issuedOf({ leastAttendance: 81 }),
      ['invite', officer, { personIds: [viceChair.id] }],
      ['recordAttendance', officer, tick(MORNING, viceChair)],
      ['finish', officer],
      ['conclude', leader],
    );
    expect(rowOf(strict(), viceChair)?.outcome).toBe('incomplete');
  });

  test('the records of those who were there are told, by subject, whether they passed or not', () => {
    const training = (personId: string, subject: string, attendedPercent: number, didPass: boolean) =>
      expect.objectContaining({
        ...{ personId, entry: 'training', on: '2026-01-12' },
        data: expect.objectContaining({ subject, attendedPercent, passed: didPass }),
      });
    given(passed)
      .when('conclude', by(leader))
      .thenWith({
        type: 'recordCadre',
        entries: [
          training(chair.id, 'Nghiệp vụ công đoàn', 100, true),
          training(chair.id, 'Kỹ năng số, chuyển đổi số', 100, true),
          training(viceChair.id, 'Nghiệp vụ công đoàn', 80, false),
          training(viceChair.id, 'Kỹ năng số, chuyển đổi số', 80, false),
          training(secretary.id, 'Nghiệp vụ công đoàn', 20, false),
          training(secretary.id, 'Kỹ năng số, chuyển đổi số', 20, false),
        ],
      });
  });
});

describe('certificates', () => {
  test('are given to the trained, each with the next number, and stand in their records', () => {
    const numbered = where(concluded, (world) => (world.certificates = { ...world.certificates, last: 6 }));
    const story = given(numbered).when('certify', by(leader), {}).thenIn('concluded');
    expect(rowOf(story.world, chair)?.certificate).toBe('07/GCN-CĐCS');
    expect(rowOf(story.world, viceChair)).not.toHaveProperty('certificate');
    story.thenWith({ type: 'certify', holders: [{ personId: chair.id, fullName: chair.fullName }] });
    story.thenWith({
      type: 'recordCadre',
      entries: [expect.objectContaining({ entry: 'certificate', data: { number: '07/GCN-CĐCS' } })],
    });
  });

  test('by a leader, once, on a day that is possible, where the plan gives any', () => {
    given(concluded).when('certify', by(officer), {}).thenRefused('not-authorised');
    given(certified).when('certify', by(leader), {}).thenRefused('nobody-to-certify');
    given(concluded).when('certify', by(leader), { issuedOn: '2026-01-13' }).thenRefused('issued-in-future');
    const used = where(concluded, (world) => {
      world.certificates = { ...world.certificates, last: 3, lastDate: '2026-01-12' };
    });
    given(used)
      .when('certify', by(leader), { issuedOn: '2026-01-11' })
      .thenRefused('issued-before-register', { last: 3 });
    const without = after(
      issuedOf({ withCertificate: false }),
      ['invite', officer, { personIds: [chair.id] }],
      ['finish', officer],
      ['conclude', leader],
    );
    given(without).when('certify', by(leader), {}).thenRefused('no-certificates-here');
    given(without).when('close', by(leader)).thenIn('closed');
  });

  test('a course is not closed while it owes any', () => {
    given(concluded)
      .when('close', by(leader))
      .thenRefused('certificates-missing', { names: [chair.fullName] });
    given(certified).when('close', by(leader)).thenIn('closed');
    given(after(certified, ['close', leader]))
      .days(300)
      .when('archive', by(engine))
      .thenRefused('closed-too-recently');
  });

  test('are taken back by a leader for a reason and on a basis; neither they nor the course count for their holder any more', () => {
    const payload = { personIds: [chair.id], basis: 'Kết luận số 03/KL-UBKT', reason: 'Điểm danh hộ' };
    const filed = where(after(certified, ['close', leader]), (world) => {
      world.document = { ...world.document, state: 'archived' };
    });
    for (const scene of [certified, after(certified, ['close', leader]), filed]) {
      const story = given(scene).when('takeBackCertificates', by(leader), payload);
      expect(rowOf(story.world, chair)?.certificateWithdrawnOn).toBe('2026-01-12');
      story.thenWith({ type: 'withdrawCertificates', ...payload });
      story.thenWith({ type: 'withdrawCadre', personIds: [chair.id] });
      expect(facets(courseIn(story.world))).toMatchObject({ trained: 0 });
    }
    given(certified).when('takeBackCertificates', by(officer), payload).thenRefused('not-authorised');
    given(certified)
      .when('takeBackCertificates', by(leader), { ...payload, personIds: [viceChair.id] })
      .thenRefused('no-certificate-held', { names: [viceChair.fullName] });
    given(after(certified, ['takeBackCertificates', leader, payload]))
      .when('takeBackCertificates', by(leader), payload)
      .thenRefused('no-certificate-held', { names: [chair.fullName] });
    given(certified)
      .when('takeBackCertificates', by(leader), { ...payload, personIds: [outsider.id] })
      .thenRefused('not-invited');
    for (const field of ['basis', 'reason'])
      given(certified)
        .when('takeBackCertificates', by(leader), { ...payload, [field]: ' ' })
        .thenInvalid(`payload.${field}`, 'required');
  });

  test('go with the course when that is recalled', () => {
    const story = given(certified)
      .when('recall', by(leader), { reason: 'Tổ chức sai quy định' })
      .thenIn('recalled');
    story.thenWith({ type: 'withdrawCadre' });
    const filed = where(certified, (world) => {
      world.document = { ...world.document, state: 'archived' };
    });
    given(filed).when('recall', by(leader), { reason: 'Tổ chức sai quy định' }).thenIn('recalled');
  });

  test('say who completed what, when and for how long', () => {
    const printed = JSON.stringify(
      flow.certificate!({ ...paperFacts, content: certified().document.content }, chair.id),
    );
    for (const said of ['GIẤY CHỨNG NHẬN', chair.fullName, 'Chủ tịch', 'ngày 12/01/2026', '10 giờ'])
      expect(printed).toContain(said);
    expect(printed).not.toContain(viceChair.fullName);
  });
});

test('the paper shows both sources of the budget, the sessions and what completes it', () => {
  const paper = flow.paper({ ...paperFacts, content: content() });
  const printed = JSON.stringify(paper);
  expect(paper).toMatchObject({ typeName: 'KẾ HOẠCH', abstract: 'Tập huấn cán bộ công đoàn' });
  for (const said of ['Tổng cộng', '3.000.000', '1.000.000', '4.000.000', 'Cấp uỷ cùng cấp', '80% số giờ'])
    expect(printed).toContain(said);
});

test('an issued course ends with its unit; the inspection reads all of it', () => {
  const ends = { decisionId: LATER };
  given(invited).when('endByReorganisation', by(engine), ends).thenIn('closed');
  given(submitted).when('endByReorganisation', by(engine), ends).thenIn('cancelled');
  given(invited).when('recall', by(auditor), { reason: 'x' }).thenRefused('not-authorised');
  given(invited).when('recall', by(leader), { reason: 'Hoãn vì bão' }).thenIn('recalled');
});

const paperFacts: PaperFacts = {
  ...{ content: null, title: 'Kế hoạch tập huấn cán bộ công đoàn', number: '01/KH-CĐVC' },
  ...{ issuedOn: '2026-01-12', draft: false },
  signer: { fullName: leader.fullName, authority: { form: 'TM', title: 'CHỦ TỊCH' } },
  issuer: { name: 'Công đoàn Viên chức tỉnh', symbol: 'CĐVC', place: 'Bình Minh', parentName: null },
};
