import { describe, expect, test } from '@jest/globals';
import { after, by, given, where, type Scene } from '../../test/support/given.ts';
import {
  chair,
  councillor,
  deputy,
  drafter,
  engine,
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
import type { Recommendation } from './form.ts';
import { recommendation } from './index.ts';

const content: Recommendation = {
  year: 2026,
  subject: 'hỗ trợ kinh phí tập huấn',
  legalBases: [],
  situation: 'Kinh phí của đơn vị không đủ.',
  proposal: 'Đề nghị hỗ trợ 15 triệu đồng.',
  recipients: [],
};

const draft: Scene = () => new World(recommendation, drafter, content);
const deciding = after(draft, ['openRound', chair, { mode: 'online' }]);
const votes = (choice: string): [string, Person, object][] =>
  [chair, viceChair, secretary, member, drafter].map((one) => ['castBallot', one, { choice }]);
const agreed = after(deciding, ...votes('agree'), ['closeRound', chair]);
const disagreed = after(deciding, ...votes('disagree'), ['closeRound', chair]);
const sent = after(draft, ['send', chair]);
const received = after(sent, ['beginReview', officer]);
const factsAsked = after(received, ['askFacts', officer, { reason: 'Bao nhiêu người?' }]);
const forwarded = after(received, ['forward', officer, { to: 'LĐLĐ tỉnh' }]);
const answered = after(received, ['answer', leader, { answer: 'Đồng ý.' }]);
const declined = after(received, ['decline', leader, { reason: 'Không thuộc thẩm quyền.' }]);
const closed = after(answered, ['confirm', chair]);
const attached = (organisationId: string): Scene =>
  where(forwarded, (world) =>
    world.attachments.push({ at: world.now, personId: officer.id, organisationIds: [organisationId] }),
  );

describe('a matter is brought up', () => {
  test('by the committee, or by the chair alone: signed, numbered and sent in one act', () => {
    const world = given(draft).when('send', by(chair)).thenIn('sent').world;
    expect(world.document).toMatchObject({ number: 1, submittedBy: chair.id, state: 'sent' });
    given(agreed).when('send', by(chair)).thenIn('sent');
  });

  test('by nobody else, and not half written', () => {
    given(draft).when('send', by(drafter)).thenRefused('not-authorised');
    const half = where(draft, (world) => world.save(drafter, { ...content, proposal: ' ' }));
    given(half).when('send', by(chair)).thenRefused('content-incomplete');
    given(half).when('openRound', by(chair), { mode: 'online' }).thenRefused('content-incomplete');
  });

  test('not where the committee voted it down, unless it was changed', () => {
    given(disagreed).when('send', by(chair)).thenRefused('committee-disagreed');
    const changed = where(disagreed, (world) => world.save(drafter, { ...content, proposal: 'Việc khác.' }));
    given(changed).when('send', by(chair)).thenIn('sent');
  });

  test('not by a union with none above it', () => {
    const top: Scene = () =>
      new World(recommendation, councillor, content, { organisationId: PROVINCE, upperOrganisationId: null });
    given(top).when('send', by(leader)).thenRefused('no-upper-organisation');
  });

  test('a drafter is somebody of the unit', () => {
    given(draft)
      .when('assignDrafter', by(chair), { personId: outsider.id })
      .thenRefused('person-holds-no-office');
    given(draft).when('assignDrafter', by(chair), { personId: member.id }).thenIn('draft');
  });

  test('begins with what another document hands over', () => {
    const handed = { title: 'Xin tủ sách', text: 'Đề nghị cấp tủ sách.', year: 2026 };
    expect(recommendation.takes?.(handed, 'proposal')).toMatchObject({
      ...{ subject: 'Xin tủ sách', proposal: 'Đề nghị cấp tủ sách.', year: 2026 },
    });
  });
});

describe('the upper union', () => {
  test('answers within fifteen working days from the receipt, whatever was asked in between', () => {
    const world = received();
    const due = recommendation.dueAt('received', world.facts(officer));
    world.wait(3);
    world.perform(officer, 'askFacts', { reason: 'Bao nhiêu người?' });
    world.wait(2);
    world.perform(chair, 'supplyFacts', { facts: 'Ba mươi người.' });
    expect(recommendation.dueAt('received', world.facts(officer))).toBe(due);
    const settings = { ...world.settings, states: { received: { workingDays: 5 } } };
    expect(recommendation.dueAt('received', { ...world.facts(officer), settings })! < due!).toBe(true);
  });

  test('gives it to an officer of its own, who had no part in it', () => {
    given(received).when('assignOfficer', by(leader), { personId: officer.id }).thenIn('received');
    given(received)
      .when('assignOfficer', by(leader), { personId: chair.id })
      .thenRefused('reviewer-not-in-upper');
    given(received).when('assignOfficer', by(chair), { personId: officer.id }).thenRefused('not-authorised');
  });

  test('asks for facts, which stand beside what was signed', () => {
    given(received).when('askFacts', by(officer), { reason: ' ' }).thenInvalid('payload.reason', 'required');
    given(factsAsked).when('supplyFacts', by(officer), { facts: 'x' }).thenRefused('not-authorised');
    const world = given(factsAsked)
      .when('supplyFacts', by(drafter), { facts: '30 người' })
      .thenIn('received').world;
    expect(world.document.revision).toBe(1);
    expect(world.returns).toHaveLength(1);
  });

  test('answers or declines by its leaders, with words', () => {
    given(received).when('answer', by(officer), { answer: 'Đồng ý' }).thenRefused('not-authorised');
    given(received).when('answer', by(deputy), { answer: 'Đồng ý' }).thenIn('answered');
    given(received).when('decline', by(leader), {}).thenInvalid('payload.reason', 'required');
    given(sent).when('answer', by(leader), { answer: 'Đồng ý' }).thenRefused('wrong-state');
  });

  test('sends it on, and it stays open until the answer is attached by its own people', () => {
    given(forwarded)
      .when('answer', by(leader), { answer: 'Theo trả lời' })
      .thenRefused('answer-not-attached');
    given(attached(UNIT)).when('answer', by(leader), { answer: 'x' }).thenRefused('answer-not-attached');
    given(attached(PROVINCE)).when('answer', by(leader), { answer: 'Theo trả lời' }).thenIn('answered');
    given(forwarded).when('decline', by(leader), { reason: 'Nơi nhận không giải quyết' }).thenIn('declined');
  });

  test('does not decide on what its own people brought up', () => {
    const both = where(received, (world) => world.involved.push({ personId: leader.id, as: 'voted' }));
    given(both).when('answer', by(leader), { answer: 'x' }).thenRefused('own-document');
    given(both).when('decline', by(leader), { reason: 'x' }).thenRefused('own-document');
    const drafted = where(sent, (world) => world.involved.push({ personId: officer.id, as: 'saved' }));
    given(drafted).when('beginReview', by(officer)).thenRefused('own-document');
    const its = where(received, (world) => world.involved.push({ personId: officer.id, as: 'saved' }));
    for (const [act, payload] of [
      ['askFacts', { reason: 'x' }],
      ['forward', { to: 'x' }],
      ['assignOfficer', { personId: deputy.id }],
    ] as const)
      given(its).when(act, by(officer), payload).thenRefused('own-document');
    given(its).when('assignOfficer', by(leader), { personId: officer.id }).thenRefused('own-document');
  });
});

describe('its end', () => {
  test('the unit confirms, or it closes by itself after thirty days', () => {
    given(answered).when('confirm', by(officer)).thenRefused('not-authorised');
    given(declined).when('confirm', by(chair)).thenIn('closed');
    given(answered).when('confirm', by(engine)).thenRefused('not-yet-by-itself');
    given(answered).days(30).when('confirm', by(engine)).thenIn('closed');
    given(closed).days(365).when('archive', by(engine)).thenIn('archived');
  });

  test('the unit takes it back while it is open, with a reason', () => {
    for (const scene of [sent, received, factsAsked, forwarded])
      given(scene).when('recall', by(chair), { reason: 'Đã tự giải quyết' }).thenIn('recalled');
    given(answered).when('recall', by(chair), { reason: 'x' }).thenRefused('wrong-state');
    given(draft).when('cancel', by(chair), { reason: 'Thôi' }).thenIn('cancelled');
  });

  test('it ends with its unit; a successor of the upper union receives it anew', () => {
    const decisionId = '00000000-0000-4000-8000-000000000701';
    const successorId = '00000000-0000-4000-8000-000000000009';
    const moved = { decisionId, successorId };
    given(received).when('endByReorganisation', by(engine), { decisionId }).thenIn('closed');
    given(draft).when('endByReorganisation', by(engine), { decisionId }).thenIn('cancelled');
    given(agreed).when('endByReorganisation', by(engine), moved).thenIn('draft');
    given(received)
      .when('endByReorganisation', by(engine), { ...moved, party: 'reviewer' })
      .thenIn('sent');
  });
});

test('the upper union sees it from the day it was sent', () => {
  const levels = (scene: Scene) => {
    const { document } = scene();
    return recommendation
      .audience(document.state, { document })
      .filter(({ organisationId, office }) => organisationId === PROVINCE && !office)
      .map(({ level }) => level);
  };
  expect([draft, deciding, agreed].flatMap(levels)).toEqual([]);
  expect([sent, received, forwarded].flatMap(levels)).toEqual(['review', 'review', 'review']);
  expect([answered, closed].flatMap(levels)).toEqual(['read', 'read']);
});

describe('the committee votes', () => {
  roundRefuses({
    ...{ scene: draft, opener: chair, closer: chair, voter: member, stranger: outsider },
    ...{ ballot: { choice: 'agree' }, asksOne: true },
  });
});
