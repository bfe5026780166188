import { describe, expect, test } from '@jest/globals';
import { after, by, given, where, type Scene } from '../../test/support/given.ts';
import {
  actorOf,
  auditor,
  chair,
  clerk,
  deputy,
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
import { World } from '../../test/support/world.ts';
import {
  available,
  diffContent,
  kitLabels,
  labelsOf,
  saveBlockers,
  sentence,
  substanceOf,
  validateContent,
  type Facts,
} from '../kit/index.ts';
import type { AnnualPlan } from './form.ts';
import { annualPlan } from './index.ts';

const TASK = '10000000-0000-4000-8000-000000000001';
const TARGET = '10000000-0000-4000-8000-000000000002';

const content: AnnualPlan = {
  year: 2026,
  legalBases: ['Chương trình số 04/CTr-CĐVC'],
  objective: 'Nâng cao năng lực cán bộ công đoàn.',
  targets: [
    { id: TARGET, title: 'Cán bộ được tập huấn', unit: 'percent', comparison: 'atLeast', value: 100 },
  ],
  tasks: [
    {
      id: TASK,
      group: 'Tập huấn',
      title: 'Tập huấn nghiệp vụ',
      startsOn: '2026-03-01',
      endsOn: '2026-03-31',
      unionFunds: 12_000_000,
      employerFunds: 5_000_000,
    },
  ],
  recipients: [{ text: 'CĐVC tỉnh' }],
};

const draft: Scene = () => new World(annualPlan, drafter, content);
const deciding = after(draft, ['openRound', chair, { mode: 'online' }]);
const agreed = after(
  deciding,
  ['castBallot', chair, { choice: 'agree' }],
  ['castBallot', viceChair, { choice: 'agree' }],
  ['castBallot', secretary, { choice: 'agree' }],
  ['castBallot', member, { choice: 'disagree' }],
  ['closeRound', chair],
);
const submitted = after(agreed, ['submit', chair]);
const underReview = after(submitted, ['beginReview', officer]);
const returned = after(underReview, ['returnForRevision', officer, { reason: 'Thiếu kinh phí', notes: [] }]);
const approved = after(underReview, ['approve', leader]);
const inForce = after(approved, ['issue', chair]);
const notify = (scene: Scene): Scene =>
  where(scene, (world) => (world.settings = { ...world.settings, mode: 'notify' }));
const leaderOfUnitToo = holding(
  leader,
  { office: 'chair', organisationId: PROVINCE },
  { office: 'committeeMember', organisationId: UNIT },
);

describe('drafting', () => {
  test('a drafter is assigned by the chair among those who hold an office in the unit', () => {
    given(draft)
      .when('assignDrafter', by(chair), { personId: member.id })
      .thenIn('draft')
      .thenWith({ personId: member.id });
    given(draft)
      .when('assignDrafter', by(chair), { personId: outsider.id })
      .thenRefused('person-holds-no-office');
    given(draft)
      .when('assignDrafter', by(member), { personId: member.id })
      .thenRefused('not-authorised', { who: 'chair-of-unit' });
  });

  test('the draft is saved by its drafter and the chair, in draft alone', () => {
    const maySave = (scene: Scene, person: Person) =>
      saveBlockers(annualPlan, scene().facts(person)).length === 0;
    expect([drafter, chair, member, officer].map((person) => maySave(draft, person))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([deciding, agreed, submitted, approved, inForce].map((scene) => maySave(scene, chair))).toEqual(
      Array(5).fill(false),
    );
  });

  test('a former member no longer drafts', () => {
    expect(saveBlockers(annualPlan, draft().facts(holding(drafter)))).toMatchObject([
      { code: 'not-authorised' },
    ]);
  });
});

describe('the vote', () => {
  test('opens by chair or secretary on a complete content', () => {
    given(draft)
      .when('openRound', by(secretary), { mode: 'meeting' })
      .thenIn('deciding')
      .thenWith({ secretaryId: secretary.id });
    given(draft).when('openRound', by(member), { mode: 'online' }).thenRefused('not-authorised');
    const empty = where(draft, (world) =>
      world.save(drafter, { ...content, objective: ' ', targets: [], tasks: [] }),
    );
    given(empty)
      .when('openRound', by(chair), { mode: 'online' })
      .thenRefused('content-incomplete', { field: 'objective' })
      .thenRefused('content-incomplete', { field: 'tasks' });
  });

  test('needs two on the roll, a secretary of the unit and a closing time to come', () => {
    const alone = where(draft, (world) => (world.people = [chair, officer, leader]));
    given(alone)
      .when('openRound', by(chair), { mode: 'online' })
      .thenRefused('roll-too-small', { size: 1, needed: 2 });
    given(draft)
      .when('openRound', by(chair), { mode: 'meeting', secretaryId: officer.id })
      .thenRefused('secretary-not-in-unit');
    given(draft)
      .when('openRound', by(chair), { mode: 'online', closesAt: '2026-01-12T01:59:00Z' })
      .thenRefused('closes-not-in-future');
    given(draft)
      .when('openRound', by(chair), { mode: 'online', closesAt: 'soon' })
      .thenInvalid('payload.closesAt', 'not-a-date');
    given(draft).when('openRound', by(chair), { mode: 'video' }).thenInvalid('payload.mode', 'not-an-option');
  });

  test('closes by default at the end of the third working day', () => {
    given(draft)
      .when('openRound', by(chair), { mode: 'online' })
      .thenWith({ closesAt: '2026-01-15T16:59:59.999Z' });
  });

  test('counts the members on the roll, who may change an open ballot', () => {
    given(deciding)
      .when('castBallot', by(member), { choice: 'agree' })
      .when('castBallot', by(member), { choice: 'disagree', remark: 'Chưa rõ kinh phí' })
      .thenIn('deciding')
      .thenWith({ choice: 'disagree', secret: false });
    given(deciding).when('castBallot', by(officer), { choice: 'agree' }).thenRefused('not-on-roll');
    given(deciding)
      .when('castBallot', by(member), { choice: 'perhaps' })
      .thenInvalid('payload.choice', 'not-an-option');
  });

  test('takes one secret ballot of each, without remark', () => {
    const secret = after(draft, ['openRound', chair, { mode: 'online', ballot: 'secret' }]);
    given(secret)
      .when('castBallot', by(member), { choice: 'agree', remark: 'x' })
      .thenRefused('secret-ballot-no-remark');
    given(secret)
      .when('castBallot', by(member), { choice: 'agree' })
      .when('castBallot', by(member), { choice: 'disagree' })
      .thenRefused('already-voted');
    given(secret)
      .when('castBallot', by(member), { choice: 'agree' })
      .when('closeRound', by(chair))
      .thenRefused('round-still-open', { voted: 1, roll: 5 });
  });

  test('never keeps a ballot as the reason of its event', () => {
    const decision = deciding().perform(member, 'castBallot', { choice: 'agree', remark: 'Đồng ý' });
    expect(decision).toMatchObject({ kind: 'performed', reason: null });
  });

  test('is over for late ballots', () => {
    given(deciding).days(4).when('castBallot', by(member), { choice: 'agree' }).thenRefused('round-closed');
  });

  test('refuses a ballot meant for another round', () => {
    given(deciding)
      .when('castBallot', by(member), { choice: 'agree', roundId: '00000000-0000-4000-8000-0000000007ff' })
      .thenRefused('round-changed');
  });

  test('closes once certain, and tells what is missing before', () => {
    given(deciding)
      .when('castBallot', by(chair), { choice: 'agree' })
      .when('castBallot', by(member), { choice: 'agree' })
      .when('closeRound', by(chair))
      .thenRefused('quorum-missing', { needed: 4, present: 2 })
      .thenRefused('majority-missing', { needed: 3, agree: 2 });
    given(agreed).when('closeRound', by(chair)).thenRefused('wrong-state', { state: 'agreed' });
  });

  test('fails on a tie, lapses without quorum, and tells the two apart', () => {
    const four = where(draft, (world) => (world.people = everybody.filter((person) => person !== viceChair)));
    given(after(four, ['openRound', chair, { mode: 'online' }]))
      .when('castBallot', by(chair), { choice: 'agree' })
      .when('castBallot', by(secretary), { choice: 'agree' })
      .when('castBallot', by(member), { choice: 'disagree' })
      .when('castBallot', by(drafter), { choice: 'abstain' })
      .when('closeRound', by(chair))
      .thenIn('draft')
      .thenWith({ type: 'closeRound', outcome: 'failed' });
    given(deciding)
      .when('castBallot', by(chair), { choice: 'agree' })
      .days(4)
      .when('closeRound', by(engine))
      .thenIn('draft')
      .thenWith({ type: 'closeRound', outcome: 'lapsed' });
  });

  test('by secret ballot lapses when its time is over and too few came', () => {
    const secret = after(draft, ['openRound', chair, { mode: 'online', ballot: 'secret' }]);
    given(secret).when('closeRound', by(chair)).thenRefused('round-still-open');
    given(after(secret, ['castBallot', member, { choice: 'agree' }]))
      .days(6)
      .when('closeRound', by(engine))
      .thenIn('draft')
      .thenWith({ type: 'closeRound', outcome: 'lapsed' });
  });

  test('in a meeting is recorded by its secretary, and a second record says why', () => {
    const meeting = after(draft, ['openRound', chair, { mode: 'meeting', secretaryId: member.id }]);
    const minutes = {
      attended: [chair, viceChair, secretary, member].map(({ id }) => id),
      agree: 3,
      disagree: 1,
      abstain: 0,
      heldOn: '2026-01-12',
    };
    given(meeting).when('castBallot', by(chair), { choice: 'agree' }).thenRefused('meeting-records-votes');
    given(meeting).when('closeRound', by(chair)).thenRefused('meeting-not-recorded');
    given(meeting)
      .when('recordMeeting', by(secretary), minutes)
      .thenRefused('not-authorised', { who: 'round-secretary' });
    given(meeting)
      .when('recordMeeting', by(member), { ...minutes, agree: 4 })
      .thenRefused('votes-exceed-attendance', { votes: 5, attended: 4 });
    given(meeting)
      .when('recordMeeting', by(member), { ...minutes, heldOn: '2026-02-01' })
      .thenRefused('held-in-future');
    given(meeting)
      .when('recordMeeting', by(member), { ...minutes, attended: [officer.id, chair.id] })
      .thenRefused('attended-not-on-roll', { count: 1 });
    given(meeting)
      .when('recordMeeting', by(member), { ...minutes, attended: [chair.id, chair.id] })
      .thenInvalid('payload.attended.1', 'duplicate');
    given(meeting)
      .when('recordMeeting', by(member), minutes)
      .when('recordMeeting', by(member), minutes)
      .thenInvalid('payload.reason', 'required')
      .when('recordMeeting', by(member), { ...minutes, reason: 'Ghi nhầm' })
      .thenIn('deciding')
      .when('closeRound', by(chair))
      .thenIn('agreed');
    given(deciding).when('recordMeeting', by(secretary), minutes).thenRefused('votes-are-online');
  });

  test('is void once somebody on the roll has left the committee', () => {
    const left = where(deciding, (world) => (world.people = everybody.filter((person) => person !== member)));
    given(left)
      .when('castBallot', by(chair), { choice: 'agree' })
      .thenRefused('roll-changed', { names: [member.fullName] });
    given(left).when('closeRound', by(chair)).thenIn('draft').thenWith({ outcome: 'voided' });
    given(deciding)
      .when('voidRound', by(chair), { reason: 'x' })
      .thenRefused('not-authorised', { who: 'engine' });
    given(deciding)
      .when('voidRound', by(engine), { reason: 'Thôi giữ chức' })
      .thenIn('draft')
      .thenWith({ outcome: 'voided' });
  });

  test('is abandoned by the chair with a reason', () => {
    given(deciding)
      .when('abandonRound', by(chair), { reason: 'Bổ sung kinh phí' })
      .thenIn('draft')
      .thenWith({ outcome: 'abandoned' });
    given(deciding)
      .when('abandonRound', by(chair), { reason: ' ' })
      .thenInvalid('payload.reason', 'required');
  });
});

describe('the submission', () => {
  test('goes up from what was agreed, by the chair', () => {
    given(agreed)
      .when('submit', by(chair), { remark: 'Kính trình' })
      .thenIn('submitted')
      .thenWith({ type: 'markSubmitted' });
    given(agreed).when('submit', by(secretary)).thenRefused('not-authorised');
    given(draft).when('submit', by(chair)).thenRefused('not-agreed');
    expect(agreed().perform(chair, 'submit', { remark: 'Kính trình' })).toMatchObject({
      reason: 'Kính trình',
    });
    given(deciding)
      .when('submit', by(chair))
      .thenRefused('wrong-state', { state: 'deciding', action: 'submit' });
  });

  test('goes again after a correction of form, and to the vote after a change of substance', () => {
    const revised = after(returned, ['revise', drafter]);
    given(revised)
      .saving(drafter, { ...content, legalBases: ['Quyết định số 1'] })
      .when('submit', by(chair))
      .thenIn('submitted');
    given(revised)
      .saving(drafter, { ...content, tasks: [{ ...content.tasks[0], group: 'Nhóm khác' }] })
      .when('submit', by(chair))
      .thenIn('submitted');
    given(revised)
      .saving(drafter, { ...content, objective: 'Mục tiêu khác' })
      .when('submit', by(chair))
      .thenRefused('substance-changed');
  });

  test('is withdrawn freely until received, then only after thirty days unanswered', () => {
    given(submitted).when('withdraw', by(chair), { reason: 'Bổ sung' }).thenIn('agreed');
    given(underReview)
      .days(29)
      .when('withdraw', by(chair), { reason: 'Bổ sung' })
      .thenRefused('answer-still-due', { waited: 29, days: 30 });
    given(underReview).days(30).when('withdraw', by(chair), { reason: 'Bổ sung' }).thenIn('agreed');
  });

  test('may be signed upward by a deputy or acting head so assigned', () => {
    const acting = holding(viceChair, { office: 'viceChair', organisationId: UNIT, actsAsChair: 'KT' });
    const decision = agreed().perform(acting, 'submit');
    expect(decision).toMatchObject({
      kind: 'performed',
      authority: { office: 'viceChair', actsAsChair: 'KT' },
    });
  });
});

describe('the review', () => {
  test('begins with an officer of the upper union and an incoming number', () => {
    given(submitted)
      .when('beginReview', by(officer))
      .thenIn('underReview')
      .thenWith({ type: 'receive' })
      .thenWith({ personId: officer.id });
    given(submitted)
      .when('beginReview', by(officer), { reviewerId: deputy.id })
      .thenWith({ personId: deputy.id });
    given(submitted)
      .when('beginReview', by(officer), { reviewerId: clerk.id })
      .thenRefused('reviewer-not-in-upper');
    given(submitted).when('beginReview', by(chair)).thenRefused('not-authorised');
  });

  test('returns with a reason, and notes on parts that exist', () => {
    given(underReview)
      .when('returnForRevision', by(officer), {
        reason: 'Thiếu',
        notes: [{ section: TASK, text: 'Nêu rõ nguồn' }],
      })
      .thenIn('returned')
      .thenWith({ reason: 'Thiếu' });
    given(underReview)
      .when('returnForRevision', by(leader), {
        notes: [{ section: 'tasks', rowId: TASK, text: 'Nêu rõ nguồn' }],
      })
      .thenInvalid('payload.reason', 'required');
    given(underReview).when('returnForRevision', by(officer), {}).thenInvalid('payload.reason', 'required');
    given(underReview)
      .when('returnForRevision', by(officer), { reason: 'x', notes: [{ section: 'nowhere', text: 'y' }] })
      .thenInvalid('payload.notes.0.section', 'not-an-option');
    given(underReview)
      .when('returnForRevision', by(chair), { reason: 'x', notes: [] })
      .thenRefused('not-authorised');
  });

  test('approves by a leader who had no part in the document', () => {
    given(underReview).when('approve', by(deputy)).thenIn('approved').thenWith({ type: 'markApproved' });
    given(underReview).when('approve', by(officer)).thenRefused('not-authorised', { who: 'leader-of-upper' });
    for (const as of ['saved', 'voted', 'submitted'] as const) {
      const own = where(underReview, (world) => world.involved.push({ personId: leader.id, as }));
      given(own).when('approve', by(leaderOfUnitToo)).thenRefused('own-document', { as });
      given(own).when('returnForRevision', by(leaderOfUnitToo), { reason: 'x' }).thenRefused('own-document');
    }
  });

  test('takes an approval back until issued', () => {
    given(approved)
      .when('withdrawApproval', by(leader), { reason: 'Nhầm' })
      .thenIn('underReview')
      .thenWith({ type: 'clearApproval' });
    given(inForce).when('withdrawApproval', by(leader), { reason: 'Nhầm' }).thenRefused('wrong-state');
  });

  test('silence never approves', () => {
    given(underReview).days(365).when('approve', by(engine)).thenRefused('not-authorised');
  });
});

describe('the issue', () => {
  test('signs, numbers and dates by the chair alone', () => {
    given(approved)
      .when('issue', by(chair))
      .thenIn('inForce')
      .thenWith({
        type: 'issue',
        issuedOn: '2026-01-12',
        typeCode: 'KH',
        signer: { personId: chair.id, authority: { form: 'TM', title: 'CHỦ TỊCH' } },
      });
    given(approved).when('issue', by(leader)).thenRefused('not-authorised');
    given(agreed).when('issue', by(chair)).thenRefused('approval-needed');
  });

  test('dates neither before the approval nor in the future nor before the register', () => {
    given(approved)
      .when('issue', by(chair), { issuedOn: '2026-01-11' })
      .thenRefused('issued-before-approval', { approvedOn: '2026-01-12' });
    given(approved)
      .when('issue', by(chair), { issuedOn: '2026-01-13' })
      .thenRefused('issued-in-future', { today: '2026-01-12' });
    const numbered = where(approved, (world) => (world.register = { last: 6, lastDate: '2026-01-20' }));
    given(numbered)
      .days(20)
      .when('issue', by(chair), { issuedOn: '2026-01-15' })
      .thenRefused('issued-before-register', { lastDate: '2026-01-20', last: 6 });
    given(approved)
      .when('issue', by(chair), { issuedOn: '2026-02-30' })
      .thenInvalid('payload.issuedOn', 'not-a-date');
  });

  test('tells for whom a deputy or acting head signed', () => {
    const signing = (actsAsChair: 'KT' | 'Q') =>
      holding(viceChair, { office: 'viceChair', organisationId: UNIT, actsAsChair });
    given(approved)
      .when('issue', by(signing('KT')))
      .thenWith({ signer: { personId: viceChair.id, authority: { form: 'KT', title: 'PHÓ CHỦ TỊCH' } } });
    given(approved)
      .when('issue', by(signing('Q')))
      .thenWith({ signer: { personId: viceChair.id, authority: { form: 'Q', title: 'Q. CHỦ TỊCH' } } });
  });
});

describe('notify mode', () => {
  test('issues what was agreed, and the upper union acknowledges once', () => {
    given(notify(agreed)).when('submit', by(chair)).thenRefused('approval-not-asked');
    given(notify(agreed))
      .when('issue', by(chair))
      .thenIn('inForce')
      .when('acknowledge', by(officer), { remark: 'Đã nhận' })
      .thenIn('inForce')
      .when('acknowledge', by(officer))
      .thenRefused('already-acknowledged');
    given(inForce).when('acknowledge', by(officer)).thenRefused('approval-needed');
  });

  test('is taken note of by an officer above who had no part in it, and the remark is kept', () => {
    const issued = notify(inForce);
    given(issued).when('acknowledge', by(leader)).thenRefused('not-authorised', { who: 'officer-of-upper' });
    given(where(issued, (world) => world.involved.push({ personId: officer.id, as: 'voted' })))
      .when('acknowledge', by(officer))
      .thenRefused('own-document', { as: 'voted' });
    expect(issued().perform(officer, 'acknowledge', { remark: 'Đã nhận' })).toMatchObject({
      reason: 'Đã nhận',
    });
  });

  test('does not issue before the committee agreed', () => {
    given(notify(agreed))
      .days(1)
      .when('issue', by(chair), { issuedOn: '2026-01-11' })
      .thenRefused('issued-before-agreement');
  });
});

describe('after the issue', () => {
  test('the chair closes by hand, the engine once the year is over', () => {
    given(inForce).when('close', by(chair), { summary: 'Hoàn thành' }).thenIn('closed');
    given(inForce).when('close', by(engine)).thenRefused('year-not-over', { year: 2026 });
    given(inForce).days(360).when('close', by(engine)).thenIn('closed').thenWith({ type: 'markClosed' });
  });

  test('the chair archives where there is no records clerk; the engine a year later', () => {
    const closed = after(inForce, ['close', chair]);
    given(closed).when('archive', by(chair)).thenIn('archived');
    const unitClerk = holding(member, { office: 'recordsClerk', organisationId: UNIT });
    const clerked = where(closed, (world) => (world.people = [chair, unitClerk]));
    given(clerked).when('archive', by(chair)).thenRefused('not-authorised');
    given(clerked).when('archive', by(unitClerk)).thenIn('archived');
    given(closed).when('archive', by(engine)).thenRefused('closed-too-recently');
    given(closed).days(365).when('archive', by(engine)).thenIn('archived');
  });

  test('a recall needs leave for just that act', () => {
    given(inForce).when('recall', by(chair), { reason: 'Sai' }).thenRefused('leave-not-granted');
    const asked = after(inForce, ['requestLeave', chair, { act: 'recall', reason: 'Sai số liệu' }]);
    given(asked).when('recall', by(chair), { reason: 'Sai' }).thenRefused('leave-not-granted');
    given(asked)
      .when('requestLeave', by(chair), { act: 'replace', reason: 'x' })
      .thenRefused('leave-already-asked');
    given(asked).when('grantLeave', by(officer)).thenRefused('not-authorised');
    const granted = after(asked, ['grantLeave', leader]);
    given(granted)
      .when('replace', by(chair), { byDocumentId: TASK })
      .thenRefused('leave-not-granted', { act: 'replace' });
    given(granted).when('recall', by(chair), { reason: 'Sai' }).thenIn('recalled');
    given(asked)
      .when('refuseLeave', by(deputy), { reason: 'Chưa cần' })
      .when('recall', by(chair), { reason: 'Sai' })
      .thenRefused('leave-not-granted');
    given(inForce).when('grantLeave', by(leader)).thenRefused('leave-not-asked');
  });

  test('leave is granted and refused by a leader above who had no part in the plan', () => {
    const asked = after(inForce, ['requestLeave', chair, { act: 'recall', reason: 'Sai số liệu' }]);
    const own = where(asked, (world) => world.involved.push({ personId: leader.id, as: 'voted' }));
    for (const [act, payload] of [['grantLeave'], ['refuseLeave', { reason: 'Chưa cần' }]] as const) {
      given(asked).when(act, by(officer), payload).thenRefused('not-authorised', { who: 'leader-of-upper' });
      given(own).when(act, by(leader), payload).thenRefused('own-document', { as: 'voted' });
    }
  });

  test('a replacement is of the same kind and issuer, and in force', () => {
    const granted = after(
      inForce,
      ['requestLeave', chair, { act: 'replace', reason: 'Sai' }],
      ['grantLeave', leader],
    );
    const other = {
      id: TASK,
      kind: 'annual-plan',
      state: 'inForce',
      organisationId: UNIT,
      issuedOn: '2026-02-01',
    };
    const linked = (changes: Partial<typeof other> | null) =>
      given(where(granted, (world) => (world.linked = changes && { ...other, ...changes }))).when(
        'replace',
        by(chair),
        { byDocumentId: TASK },
      );
    linked(null).thenRefused('replacement-not-found');
    linked({ organisationId: PROVINCE }).thenRefused('replacement-not-equal');
    linked({ state: 'draft' }).thenRefused('replacement-not-in-force');
    linked({}).thenIn('replaced').thenWith({ type: 'linkReplacement', documentId: TASK });
    given(granted)
      .when('replace', by(chair), { byDocumentId: granted().document.id })
      .thenRefused('replacement-is-itself');
  });

  test('an unissued plan is cancelled by the chair with a reason', () => {
    for (const scene of [draft, returned, agreed, approved]) {
      given(scene).when('cancel', by(chair), { reason: 'Không còn cần' }).thenIn('cancelled');
    }
    given(submitted).when('cancel', by(chair), { reason: 'x' }).thenRefused('wrong-state');
    given(inForce).when('cancel', by(chair), { reason: 'x' }).thenRefused('wrong-state');
  });

  test('a reorganisation ends or moves it, by the engine alone', () => {
    const decisionId = TASK;
    given(draft).when('endByReorganisation', by(chair), { decisionId }).thenRefused('not-authorised');
    given(submitted).when('endByReorganisation', by(engine), { decisionId }).thenIn('cancelled');
    given(inForce)
      .when('endByReorganisation', by(engine), { decisionId, successorId: TARGET })
      .thenIn('closed');
    given(deciding)
      .when('endByReorganisation', by(engine), { decisionId, successorId: TARGET })
      .thenIn('draft')
      .thenWith({ type: 'moveTo', organisationId: TARGET })
      .thenWith({ type: 'closeRound', outcome: 'voided' });
    given(underReview)
      .when('endByReorganisation', by(engine), { decisionId, successorId: TARGET, party: 'reviewer' })
      .thenIn('submitted')
      .thenWith({ type: 'changeReviewer', upperOrganisationId: TARGET })
      .thenWith({ type: 'markSubmitted' });
  });
});

describe('anything else', () => {
  test('is refused without an exception, whatever is sent', () => {
    given(draft).when('sign', by(chair)).thenRefused('unknown-action');
    given(draft).when('toString', by(chair)).thenRefused('unknown-action');
    given(draft).when('openRound', by(chair), 'online').thenInvalid('payload', 'wrong-type');
    given(draft)
      .when('openRound', by(chair), { mode: 'online', extra: 1 })
      .thenInvalid('payload.extra', 'unknown-key');
    given(draft)
      .when('cancel', by(chair), { reason: 'a\u202eb' })
      .thenInvalid('payload.reason', 'forbidden-character');
    given(where(draft, (world) => (world.document = { ...world.document, state: 'gone' })))
      .when('submit', by(chair))
      .thenRefused('wrong-state');
  });
});

describe('who sees and who is waited for', () => {
  const readersAbove = (scene: Scene) => {
    const { document } = scene();
    return annualPlan
      .audience(document.state, { document })
      .some(({ organisationId, office }) => organisationId === PROVINCE && !office);
  };
  const waitedFor = (scene: Scene) => {
    const world = scene();
    return annualPlan.waiting(world.document.state, world.facts(chair));
  };

  test('the upper union sees nothing before the submission', () => {
    expect([draft, deciding, agreed].map(readersAbove)).toEqual([false, false, false]);
    expect([submitted, underReview, returned, approved, inForce].map(readersAbove)).toEqual(
      Array(5).fill(true),
    );
    expect(readersAbove(after(submitted, ['withdraw', chair, { reason: 'x' }]))).toBe(false);
  });

  test('its inspection committee reads along from the start', () => {
    const { document } = draft();
    expect(annualPlan.audience('draft', { document })).toContainEqual({
      organisationId: PROVINCE,
      office: 'inspectionChair',
      level: 'audit',
    });
    expect(available(annualPlan, underReview().facts(auditor)).filter(({ allowed }) => allowed)).toEqual([]);
  });

  test('a round waits for those who have not voted, then for the chair', () => {
    expect(
      waitedFor(after(deciding, ['castBallot', chair, { choice: 'agree' }])).map(({ personId }) => personId),
    ).toEqual([viceChair, secretary, member, drafter].map(({ id }) => id));
    const certain = after(
      deciding,
      ...[chair, viceChair, secretary, member].map((one): [string, Person, unknown] => [
        'castBallot',
        one,
        { choice: 'agree' },
      ]),
    );
    expect(waitedFor(certain)).toContainEqual(
      expect.objectContaining({ action: 'closeRound', office: 'chair' }),
    );
  });

  test('the province has fifteen working days from the submission, over Tết', () => {
    // Monday 12 January 2026; 16–20 February are Tết.
    expect(waitedFor(submitted)[0]).toMatchObject({
      organisationId: PROVINCE,
      office: 'officer',
      dueAt: '2026-02-02T16:59:59.999Z',
    });
  });
});

describe('the content', () => {
  const faults = (changed: object) => {
    const read = validateContent(annualPlan, { ...content, ...changed });
    return read.ok ? [] : read.faults.map(({ path, code }) => `${path} ${code}`);
  };

  test('is stored as NFC, with plain recipients as rows', () => {
    const read = validateContent(annualPlan, {
      ...content,
      objective: 'Kế hoạch'.normalize('NFD'),
      recipients: ['CĐVC tỉnh'],
    });
    expect(read).toMatchObject({
      ok: true,
      content: { objective: 'Kế hoạch'.normalize('NFC'), recipients: [{ text: 'CĐVC tỉnh' }] },
    });
  });

  test('is refused with the path of every fault', () => {
    const [task] = content.tasks;
    expect(faults({ objective: undefined })).toEqual(['objective required']);
    expect(faults({ colour: 'red' })).toEqual(['colour unknown-key']);
    expect(faults({ objective: 'a\u0000b' })).toEqual(['objective forbidden-character']);
    expect(faults({ objective: '\ud800' })).toEqual(['objective forbidden-character']);
    expect(faults({ tasks: [task, { ...task, id: TARGET + '' }] })).toEqual(['tasks.1.id duplicate']);
    expect(faults({ tasks: [{ ...task, endsOn: '2026-02-01' }] })).toEqual([
      'tasks.0.endsOn end-before-start',
    ]);
    expect(faults({ tasks: [{ ...task, unionFunds: -1 }] })).toEqual(['tasks.0.unionFunds negative']);
    expect(faults({ tasks: [{ ...task, unionFunds: 0.5 }] })).toEqual(['tasks.0.unionFunds not-whole']);
    expect(faults({ tasks: [{ ...task, title: '' }] })).toEqual(['tasks.0.title required']);
    expect(faults({ tasks: [{ ...task, colour: 1 }] })).toEqual(['tasks.0.colour unknown-key']);
    expect(faults({ tasks: [{ ...task, startsOn: '2026-13-01' }] })).toEqual(['tasks.0.startsOn not-a-date']);
    expect(faults({ targets: [{ title: 'x', unit: 'percent', comparison: 'atLeast', value: 101 }] })).toEqual(
      ['targets.0.value too-big'],
    );
    expect(faults({ recipients: [{ text: 'x', to: 1 }] })).toEqual(['recipients.0.to unknown-key']);
    expect(faults({ recipients: [7] })).toEqual(['recipients.0 wrong-type']);
    expect(faults({ year: 1999 })).toEqual(['year too-small']);
    expect(validateContent(annualPlan, null)).toEqual({
      ok: false,
      faults: [{ path: 'content', code: 'wrong-type', params: { expected: 'object' } }],
    });
  });

  test('refuses sections nested deeper than print can number', () => {
    const nested = (depth: number): object => ({
      heading: 'x',
      ...(depth > 1 ? { sections: [nested(depth - 1)] } : {}),
    });
    expect(faults({ arrangements: [nested(4)] })).toEqual([]);
    expect(faults({ arrangements: [nested(5)] })).toEqual([
      'arrangements.0.sections.0.sections.0.sections.0.sections unknown-key',
    ]);
  });

  test('names bases, recipients and grouping as form, the rest as substance', () => {
    expect(substanceOf(annualPlan.form, content)).toEqual({
      year: 2026,
      objective: content.objective,
      targets: [{ title: 'Cán bộ được tập huấn', unit: 'percent', comparison: 'atLeast', value: 100 }],
      tasks: [expect.not.objectContaining({ group: 'Tập huấn' })],
    });
  });

  test('is compared row by row, wherever the rows stand', () => {
    const [task] = content.tasks;
    const other = { group: 'Khác', title: 'Việc mới', id: '10000000-0000-4000-8000-000000000003' };
    const changes = diffContent(annualPlan.form, content, {
      ...content,
      tasks: [other, { ...task, unionFunds: 9 }],
      recipients: [],
    });
    expect(changes.map(({ path, kind, substance, rowId }) => [path, kind, substance, rowId])).toEqual([
      ['tasks.0', 'ADDED', true, other.id],
      ['tasks.1.unionFunds', 'CHANGED', true, TASK],
      ['recipients.0', 'REMOVED', false, null],
    ]);
  });

  test('starts from last year or from the programme', () => {
    const copy = annualPlan.copyToYear?.(
      { ...content, tasks: [{ ...content.tasks[0], endsOn: '2028-02-29' }] },
      2027,
    ) as AnnualPlan;
    expect(copy).toMatchObject({ year: 2027, tasks: [{ startsOn: '2027-03-01', endsOn: '2029-02-28' }] });
    expect(copy.tasks[0]).not.toHaveProperty('id');
    const programme = {
      targets: [{ id: TASK, title: 'Được tập huấn', unit: 'percent', comparison: 'atLeast', value: 100 }],
    };
    expect(annualPlan.fromProgramme?.(programme, 2026)).toMatchObject({
      targets: [{ title: 'Được tập huấn', programmeTargetId: TASK }],
    });
    expect(annualPlan.warnings?.(content, programme)).toMatchObject([{ code: 'uncovered-target' }]);
  });
});

describe('the paper', () => {
  const paperOf = (plan: AnnualPlan) =>
    annualPlan.paper({
      content: plan,
      title: 'Kế hoạch công tác công đoàn năm 2026',
      issuer: {
        name: 'Công đoàn cơ sở Sở Nội vụ',
        symbol: 'CĐCS01',
        place: 'Bình Minh',
        parentName: 'Công đoàn Viên chức tỉnh',
      },
      number: '02/KH-CĐCS01',
      issuedOn: '2026-02-09',
      draft: false,
      signer: { fullName: 'Trần Thị Chủ', authority: { form: 'KT', title: 'PHÓ CHỦ TỊCH' } },
    });

  test('is a KẾ HOẠCH with its head, parts and signature', () => {
    const paper = paperOf(content);
    expect(paper).toMatchObject({
      typeName: 'KẾ HOẠCH',
      abstract: 'Công tác công đoàn năm 2026',
      head: {
        issuer: 'CÔNG\u00a0ĐOÀN\u00a0CƠ\u00a0SỞ SỞ NỘI VỤ',
        parent: 'CÔNG ĐOÀN VIÊN CHỨC TỈNH',
        date: '2026-02-09',
      },
      recipients: ['CĐVC tỉnh', 'Lưu: VT.'],
      signature: {
        authority: 'TM. BAN CHẤP HÀNH\nKT. CHỦ TỊCH',
        title: 'PHÓ CHỦ TỊCH',
        name: 'Trần Thị Chủ',
      },
    });
    expect(paper.body.filter(({ type }) => type === 'heading')).toMatchObject([
      { label: 'I.', text: 'MỤC TIÊU' },
      { label: 'II.', text: 'CHỈ TIÊU' },
      { label: 'III.', text: 'NHIỆM VỤ VÀ GIẢI PHÁP' },
      { label: '1.', text: 'Tập huấn' },
    ]);
  });

  test('words targets and money as people read them', () => {
    const { body } = paperOf(content);
    expect(body).toContainEqual({ type: 'bullet', text: 'Cán bộ được tập huấn: ít nhất 100%.' });
    expect(body.find(({ type }) => type === 'table')).toMatchObject({
      rows: [
        { cells: ['Tập huấn'], span: true },
        { cells: ['1', 'Tập huấn nghiệp vụ', '01/03/2026 - 31/03/2026', '', '12.000.000', '5.000.000'] },
        { cells: ['', 'Tổng cộng', '', '', '12.000.000', '5.000.000'], total: true },
      ],
    });
    expect(body.at(-1)).toEqual({
      type: 'paragraph',
      text: 'Trên đây là Kế hoạch năm 2026 của Công đoàn cơ sở Sở Nội vụ./.',
    });
  });
});

test('every refusal is a sentence with its figures, in both languages', async () => {
  const vi = await labelsOf(annualPlan, 'vi');
  const en = await labelsOf(annualPlan, 'en');
  expect(
    sentence(
      { code: 'not-authorised', params: { who: 'chair-of-unit|secretary-of-unit' } },
      vi,
      kitLabels('vi'),
    ),
  ).toBe('Chỉ Chủ tịch công đoàn hoặc Thư ký Ban Chấp hành mới thực hiện được việc này.');
  expect(sentence({ code: 'quorum-missing', params: { needed: 4, present: 3 } }, en, kitLabels('en'))).toBe(
    'Too few present: 4 needed, 3 present.',
  );
  expect(
    sentence(
      { code: 'issued-in-future', params: { issuedOn: '2026-03-01', today: '2026-02-09' } },
      vi,
      kitLabels('vi'),
    ),
  ).toContain('01/03/2026');
  expect(sentence({ code: 'content-incomplete', params: { field: 'tasks' } }, vi, kitLabels('vi'))).toContain(
    'Nhiệm vụ và giải pháp',
  );
});

test('the console is offered what makes sense, with the one main act', () => {
  const offered = (scene: Scene, person: Person) =>
    available(annualPlan, scene().facts(person)).map(
      ({ name, allowed, main }) => `${name}${allowed ? '+' : '-'}${main ? '!' : ''}`,
    );
  expect(offered(draft, chair)).toEqual(['assignDrafter+', 'openRound+!', 'submit-', 'cancel+']);
  expect(offered(deciding, member)).toEqual(['castBallot+!', 'closeRound-!', 'abandonRound-']);
  expect(offered(agreed, chair)).toEqual(['submit+!', 'revise+', 'cancel+']);
  expect(offered(underReview, leader)).toEqual(['withdraw-', 'returnForRevision+', 'approve+!']);
  expect(offered(returned, drafter)).toContain('revise+!');
  expect(offered(agreed, drafter)).toContain('revise+');
  expect(offered(notify(inForce), officer)).toContain('acknowledge+!');
});

test('what belongs to the other mode is not offered', () => {
  const names = (scene: Scene, person: Person) =>
    available(annualPlan, scene().facts(person)).map(({ name }) => name);
  expect(names(agreed, chair)).not.toContain('issue');
  expect(names(notify(agreed), chair)).toContain('issue');
  expect(names(approved, chair)).toContain('issue');
  expect(names(notify(agreed), chair)).not.toContain('submit');
  expect(names(inForce, officer)).not.toContain('acknowledge');
  expect(names(notify(inForce), officer)).toContain('acknowledge');
  expect(names(after(notify(inForce), ['acknowledge', officer]), officer)).not.toContain('acknowledge');
  expect(names(inForce, leader)).not.toContain('grantLeave');
});

test('without an upper union there is nobody to submit to', () => {
  const alone = where(agreed, (world) => (world.document = { ...world.document, upperOrganisationId: null }));
  expect(alone().perform(chair, 'submit')).toEqual({
    kind: 'refused',
    blockers: [{ code: 'no-upper-organisation' }],
  });
});

test('the thirty days of an answer run from the submission, not from the beginning of the review', () => {
  const late = after(
    where(submitted, (world) => world.wait(20)),
    ['beginReview', officer],
  );
  given(late)
    .days(9)
    .when('withdraw', by(chair), { reason: 'x' })
    .thenRefused('answer-still-due', { waited: 29, days: 30, from: '2026-02-11' });
  given(late).days(10).when('withdraw', by(chair), { reason: 'x' }).thenIn('agreed');
});

test('the facts of a bystander judge nothing', () => {
  const facts: Facts = { ...inForce().facts(outsider), actor: actorOf(outsider) };
  expect(available(annualPlan, facts).every(({ allowed }) => !allowed)).toBe(true);
});
