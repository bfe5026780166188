import { describe, expect, test } from '@jest/globals';
import { after, by, given, where, type Scene } from '../../test/support/given.ts';
import {
  auditor,
  chair,
  drafter,
  engine,
  everybody,
  holding,
  leader,
  member,
  officer,
  outsider,
  PROVINCE,
  secretary,
  UNIT,
  viceChair,
  type Person,
} from '../../test/support/people.ts';
import { roundRefuses } from '../../test/support/rounds.ts';
import { World } from '../../test/support/world.ts';
import {
  fixedFaults,
  openingBlockers,
  saveBlockers,
  timersOf,
  validateContent,
  type Inspecting,
} from '../kit/index.ts';
import { form, missingIn, received as readAsSent, type Feedback } from './form.ts';
import { memberFeedback } from './index.ts';

const said: Feedback = {
  about: 'unit',
  topic: 'conditions',
  subject: 'Phòng làm việc thiếu quạt',
  words: 'Từ tháng 5 phòng một cửa rất nóng.',
  sentOn: '2026-01-12',
  answer: '',
};
const answered: Feedback = { ...said, outcome: 'resolved', answer: 'Đã lắp thêm bốn quạt.' };
const inspector = holding(member, { office: 'inspectionChair', organisationId: UNIT });
const withInspector = [...everybody.filter(({ id }) => id !== member.id), inspector];

const arrived =
  (content: Feedback = said): Scene =>
  () =>
    new World(memberFeedback, engine, content);
const pending = after(arrived(), ['route', engine]);
const resolving = after(pending, ['accept', chair, { assigneeId: drafter.id }]);
const ready = where(resolving, (world) => world.save(drafter, answered));
const replied = after(ready, ['reply', chair]);
const deciding = after(ready, ['openRound', chair, { mode: 'online' }]);
const agreed = after(
  deciding,
  ['castBallot', chair, { choice: 'agree' }],
  ['castBallot', viceChair, { choice: 'agree' }],
  ['castBallot', secretary, { choice: 'agree' }],
  ['castBallot', member, { choice: 'agree' }],
  ['closeRound', chair],
);
const aboutChair = arrived({ ...said, about: 'chair' });
const ofChair = where(aboutChair, (world) => (world.people = withInspector));
const withUnitInspection = after(ofChair, ['route', engine]);
const withUpperInspection = after(aboutChair, ['route', engine]);

describe('where it goes', () => {
  test('to the committee, whose chair takes it up and gives it to a member', () => {
    given(arrived()).when('route', engine).thenIn('pending');
    given(pending).when('accept', by(chair), { assigneeId: drafter.id }).thenIn('resolving');
  });

  test('about the chair: to the inspection chair of the unit, and nobody of the committee reads it', () => {
    expect(offices(withUnitInspection())).toEqual([
      `${UNIT}:inspectionChair work`,
      `${PROVINCE}:inspectionChair audit`,
    ]);
    given(withUnitInspection).when('accept', by(inspector)).thenIn('resolving');
  });

  test('about the chair, without one in the unit: to that of the upper union', () => {
    expect(offices(withUpperInspection())).toEqual([
      `${PROVINCE}:inspectionChair work`,
      `${PROVINCE}:inspectionChair audit`,
    ]);
    given(withUpperInspection).when('accept', by(auditor)).thenIn('resolving');
  });

  test('an inspection chair who is the chair too is passed over, and may do nothing', () => {
    const both = holding(
      chair,
      { office: 'chair', organisationId: UNIT },
      { office: 'inspectionChair', organisationId: UNIT },
    );
    const scene = where(aboutChair, (world) => (world.people = [both, auditor]));
    given(after(scene, ['route', engine]))
      .when('accept', both)
      .thenRefused('not-authorised');
    given(withUnitInspection).when('accept', both).thenRefused('not-authorised');
    given(after(scene, ['route', engine]))
      .when('accept', by(auditor))
      .thenIn('resolving');
  });

  test('until it is known whose it is, only inspectors see that it came', () => {
    expect(offices(arrived()())).toEqual([`${PROVINCE}:inspectionChair audit`]);
  });

  test.each([chair, viceChair, secretary, drafter, leader, officer])(
    'no person routes it: $fullName',
    (who) => {
      given(arrived()).when('route', who).thenRefused('not-authorised');
    },
  );
});

describe('who resolves it', () => {
  test.each([viceChair, secretary, drafter, leader, auditor])(
    'only the chair takes it up, not $fullName',
    (who) => {
      given(pending).when('accept', who).thenRefused('not-authorised');
    },
  );

  test('it is given to members of the committee alone', () => {
    given(pending)
      .when('accept', by(chair), { assigneeId: officer.id })
      .thenRefused('person-holds-no-office');
    given(resolving)
      .when('assignDrafter', by(chair), { personId: officer.id })
      .thenRefused('person-holds-no-office');
    given(resolving).when('assignDrafter', by(chair), { personId: member.id }).thenIn('resolving');
  });

  test('inspection gives it to nobody', () => {
    given(withUpperInspection)
      .when('accept', by(auditor), { assigneeId: drafter.id })
      .thenRefused('inspection-answers-itself');
  });

  test('the committee hands it over, and reads it no more', () => {
    const handed = after(resolving, ['transfer', chair, { reason: 'Việc của kiểm tra' }]);
    expect(handed().document.state).toBe('pending');
    expect(offices(handed()).some((one) => one.startsWith(`${UNIT}:chair`))).toBe(false);
    given(handed).when('transfer', by(auditor), { reason: 'x' }).thenRefused('already-with-inspection');
    given(handed).when('accept', by(chair)).thenRefused('not-authorised');
  });

  test('the answer is written by whom it was given to, or the chair', () => {
    const world = resolving();
    expect(saveBlockers(memberFeedback, world.facts(drafter))).toEqual([]);
    expect(saveBlockers(memberFeedback, world.facts(chair))).toEqual([]);
    for (const other of [viceChair, auditor, leader])
      expect(saveBlockers(memberFeedback, world.facts(other))).toMatchObject([{ code: 'not-authorised' }]);
  });

  test('what was said stays as it was said', () => {
    expect(fixedFaults(form, said, { ...answered, words: 'Không có gì.', about: 'other' })).toEqual([
      { path: 'about', code: 'fixed' },
      { path: 'words', code: 'fixed' },
    ]);
    expect(fixedFaults(form, said, answered)).toEqual([]);
  });
});

describe('the answer', () => {
  test('is there before it is sent or voted on', () => {
    given(resolving).when('reply', by(chair)).thenRefused('content-incomplete');
    given(resolving).when('openRound', by(chair), { mode: 'online' }).thenRefused('content-incomplete');
    expect(missingIn(said)).toEqual(['outcome', 'answer']);
  });

  test('is sent by the chair, not by whoever wrote it', () => {
    given(ready).when('reply', by(drafter)).thenRefused('not-authorised');
    given(ready).when('reply', by(chair)).thenIn('answered');
  });

  test('goes to the committee where the chair wants that, and then stays what was agreed', () => {
    given(agreed).when('reply', by(chair)).thenIn('answered');
    const revised = after(agreed, ['revise', drafter]);
    const changed = where(revised, (world) =>
      world.save(drafter, { ...answered, answer: 'Đã mua một quạt.' }),
    );
    given(changed).when('reply', by(chair)).thenRefused('substance-changed');
  });

  test('the inspection needs no committee, and none may be asked', () => {
    const theirs = where(after(withUpperInspection, ['accept', auditor]), (world) =>
      world.save(auditor, { ...answered, about: 'chair' }),
    );
    given(theirs).when('openRound', by(auditor), { mode: 'online' }).thenRefused('not-authorised');
    given(theirs).when('openRound', by(chair), { mode: 'online' }).thenRefused('not-authorised');
    given(theirs).when('reply', by(auditor)).thenIn('answered');
  });

  test('asking the sender leaves it where it is', () => {
    given(resolving).when('askSender', by(drafter), { question: 'Phòng nào?' }).thenIn('resolving');
    given(resolving)
      .when('askSender', by(viceChair), { question: 'Phòng nào?' })
      .thenRefused('not-authorised');
  });

  test('spam ends it, with a reason', () => {
    given(pending).when('dismiss', by(chair), { because: 'spam', reason: 'Quảng cáo' }).thenIn('closed');
    given(pending)
      .when('dismiss', by(drafter), { because: 'spam', reason: 'Quảng cáo' })
      .thenRefused('not-authorised');
    given(pending)
      .when('dismiss', by(chair), { because: 'spam', reason: ' ' })
      .thenInvalid('payload.reason', 'required');
  });
});

describe('a recommendation to the upper union', () => {
  const news = { role: 'escalation', state: 'sent' };
  const escalated = after(resolving, ['escalate', engine, news]);

  test('once sent, is waited for; its result brings it back to be answered', () => {
    given(escalated).when('reply', by(chair)).thenRefused('wrong-state');
    given(escalated)
      .when('hearAnswer', engine, { ...news, state: 'answered' })
      .thenIn('resolving');
  });

  test('is waited for no longer than the chair wants', () => {
    given(escalated).when('takeBack', by(drafter), { reason: 'Lâu quá' }).thenRefused('not-authorised');
    given(escalated).when('takeBack', by(chair), { reason: 'Lâu quá' }).thenIn('resolving');
  });

  test('is told by the engine alone, and opened by the chair alone', () => {
    given(resolving).when('escalate', by(chair), news).thenRefused('not-authorised');
    given(escalated).when('hearAnswer', by(chair), news).thenRefused('not-authorised');
    const opening = memberFeedback.opens?.['escalation'];
    const blockers = (scene: Scene, who: typeof chair) =>
      openingBlockers(opening!, scene().facts(who), 'escalation').map(({ code }) => code);
    expect(blockers(resolving, chair)).toEqual([]);
    expect(blockers(resolving, drafter)).toEqual(['not-authorised']);
    expect(blockers(pending, chair)).toEqual(['opens-not-in-state']);
    expect(blockers(after(withUpperInspection, ['accept', auditor]), auditor)).toEqual(['not-authorised']);
  });

  test('hands over what was said, and nothing of who said it', () => {
    const handed = memberFeedback.opens?.['escalation']?.hand(resolving().document, null, { name: 'CĐCS' });
    expect(handed).toEqual({ title: said.subject, text: said.words, year: 2026 });
  });
});

describe('the sender', () => {
  test('closes it content, or reopens it once within fifteen days', () => {
    given(replied).when('confirm', engine).thenIn('closed');
    given(replied).days(15).when('reopen', engine, { reason: 'Vẫn nóng' }).thenIn('resolving');
    given(replied).days(16).when('reopen', engine, { reason: 'Vẫn nóng' }).thenRefused('too-late-to-reopen');
    const twice = after(replied, ['reopen', engine, { reason: 'Vẫn nóng' }], ['reply', chair]);
    given(twice).when('reopen', engine, { reason: 'Vẫn nóng' }).thenRefused('already-reopened');
  });

  test('is offered just that', () => {
    const may = (world: World) =>
      memberFeedback.intake?.senderMay(world.document.state, world.document.context, world.now);
    expect(may(resolving())).toEqual([]);
    expect(may(replied())).toEqual(['confirm', 'reopen']);
    expect(may(where(replied, (world) => world.wait(16))())).toEqual(['confirm']);
  });

  test.each([chair, drafter, auditor])('nobody speaks for the sender: $fullName', (who) => {
    given(replied).when('confirm', who).thenRefused('not-authorised');
    given(replied).when('reopen', who, { reason: 'x' }).thenRefused('not-authorised');
  });

  test('who says nothing for thirty days has said enough', () => {
    given(replied).days(29).when('close', engine).thenRefused('not-yet-over');
    given(replied).days(30).when('close', engine).thenIn('closed');
    given(replied).days(30).when('close', by(chair)).thenRefused('not-authorised');
  });

  test('reads the answer only once it is given', () => {
    const told = (world: World) =>
      memberFeedback.intake?.answer(world.document.state, world.document.content);
    expect(told(ready())).toBeNull();
    expect(told(replied())).toBe('Đã lắp thêm bốn quạt.');
  });

  test('brings no more than the form asks', () => {
    const { form: asked } = memberFeedback.intake!;
    expect(asked.safeParse({ ...said, phone: '0900' }).success).toBe(false);
    const sent = { about: 'chair', topic: 'conduct', subject: 'Việc riêng', words: 'Lời nói' };
    expect(validateContent(memberFeedback, readAsSent(sent, '2026-01-12')).ok).toBe(true);
  });
});

describe('at the end', () => {
  const closed = after(replied, ['confirm', engine]);

  test('the chair may issue the answer as a numbered notice, once', () => {
    given(closed).when('issue', by(chair)).thenIn('closed');
    given(after(closed, ['issue', chair]))
      .when('issue', by(chair))
      .thenRefused('already-issued');
    given(closed).when('issue', by(auditor)).thenRefused('not-authorised');
  });

  test('an inspection chair issues what inspection answered, in the series and under the head of the own union', () => {
    const closedBy = (scene: Scene, who: Person): Scene =>
      after(
        where(after(scene, ['accept', who]), (world) => world.save(who, { ...answered, about: 'chair' })),
        ['reply', who],
        ['confirm', engine],
      );
    const own = closedBy(withUnitInspection, inspector);
    const numbered = (inspection: Inspecting) => ({ type: 'issue', typeCode: 'TB-UBKT', inspection });
    given(own).when('issueByInspection', by(inspector)).thenIn('closed').thenWith(numbered('unit'));
    given(own).when('issueByInspection', by(chair)).thenRefused('not-authorised');
    given(own).when('issue', by(inspector)).thenRefused('answered-by-inspection');
    given(closed).when('issueByInspection', by(chair)).thenRefused('answered-by-committee');
    const above = closedBy(withUpperInspection, auditor);
    given(above).when('issueByInspection', by(auditor)).thenIn('closed').thenWith(numbered('upper'));
    given(above).when('issueByInspection', by(inspector)).thenRefused('not-authorised');
    given(after(above, ['issueByInspection', auditor]))
      .when('issueByInspection', by(auditor))
      .thenRefused('already-issued');
    given(where(above, (world) => (world.upperRegister = { last: 3, lastDate: '2026-03-01' })))
      .when('issueByInspection', by(auditor))
      .thenRefused('issued-before-register');
    const signer = { fullName: auditor.fullName, authority: { form: 'TM', title: 'CHỦ NHIỆM' } };
    const printed = memberFeedback.paper({
      ...{ content: above().document.content, title: 'x', number: '01/TB-UBKT', issuedOn: '2026-02-09' },
      issuer: {
        ...{ name: 'Công đoàn Viên chức tỉnh', symbol: 'CĐVC', place: 'Bình Minh', parentName: null },
        unitName: 'Công đoàn cơ sở 01',
      },
      ...{ draft: false, signer, inspection: 'upper' },
    });
    expect(printed.head).toMatchObject({ parent: 'CÔNG ĐOÀN VIÊN CHỨC TỈNH', issuer: 'ỦY BAN KIỂM TRA' });
    expect(printed.preamble).toMatch(/^Ủy ban Kiểm tra nhận được ý kiến .* thuộc Công đoàn cơ sở 01 gửi/);
    expect(printed.recipients).not.toContain('Ban Chấp hành');
  });

  test('what was dismissed has no answer to issue', () => {
    const dismissed = after(pending, ['dismiss', chair, { because: 'spam', reason: 'Quảng cáo' }]);
    given(dismissed).when('issue', by(chair)).thenRefused('content-incomplete');
  });

  test('it is archived by whoever resolved it, or by itself', () => {
    given(closed).when('archive', by(chair)).thenIn('archived');
    given(closed).when('archive', engine).thenIn('archived');
    given(closed).when('archive', by(drafter)).thenRefused('not-authorised');
  });

  test('a unit that ends takes it along to its successor, where it is routed anew', () => {
    const decision = { decisionId: '00000000-0000-4000-8000-000000000801' };
    given(resolving).when('endByReorganisation', engine, decision).thenIn('closed');
    given(resolving)
      .when('endByReorganisation', engine, { ...decision, successorId: PROVINCE })
      .thenIn('received');
  });
});

test('ten working days run from the receipt, three of them until it is taken up', () => {
  const due = (world: World) => memberFeedback.dueAt(world.document.state, world.facts(chair))?.slice(0, 10);
  expect(due(pending())).toBe('2026-01-15');
  expect(due(where(pending, (world) => world.wait(2))())).toBe('2026-01-15');
  expect(due(resolving())).toBe('2026-01-26');
});

test('no word of what is late about a chair goes to that chair', () => {
  const told = timersOf(memberFeedback, withUnitInspection().facts(engine)).flatMap(({ to }) => to);
  expect(told).toEqual([{ organisationId: UNIT, office: 'inspectionChair' }]);
});

function offices({ document }: World): string[] {
  return memberFeedback
    .audience(document.state, { document })
    .map(({ organisationId, office, level }) => `${organisationId}:${office} ${level}`);
}

describe('the committee votes', () => {
  roundRefuses({
    ...{ scene: ready, opener: chair, closer: chair, voter: member, stranger: outsider },
    ...{ ballot: { choice: 'agree' }, asksOne: true },
  });
});
