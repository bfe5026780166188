import { describe, expect, test } from '@jest/globals';
import { after, by, given, where, type Scene } from '../../test/support/given.ts';
import {
  chair,
  clerk,
  councillor,
  deputy,
  drafter,
  holding,
  leader,
  member,
  officer,
  PROVINCE,
  secretary,
  UNIT,
  viceChair,
  type Person,
} from '../../test/support/people.ts';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { World } from '../../test/support/world.ts';
import { available, createBlockers, saveBlockers } from './available.ts';
import { capacityFor } from './capacity.ts';
import type { Delegation, Office } from './facts.ts';
import { chairOf, leaderOf } from './who.ts';

const content = { year: 2026, message: 'Kính mời đoàn viên góp ý', recipients: [{ text: 'Lưu: VT' }] };
const board = [chair, viceChair, secretary, member, drafter];

const drafted: Scene = () => new World(toyFlow, chair, content);
const opened = after(drafted, ['openRound', by(chair), { mode: 'online' }]);
const agreed = after(
  opened,
  ...board.map((one): [string, Person, object] => ['castBallot', by(one), { choice: 'agree' }]),
  ['closeRound', by(chair)],
);
const underReview = after(agreed, ['submit', by(chair)], ['beginReview', by(officer)]);
const approved = after(underReview, ['approve', by(leader)]);

/** The same person with an office that `giver` gave on top of the own ones. */
function actingFor(receiver: Person, giver: Person, office: Office, more: Partial<Delegation> = {}): Person {
  const [own] = receiver.offices;
  const [theirs] = giver.offices;
  if (!own || !theirs) throw new Error('both must hold an office');
  const delegation: Delegation = {
    ...{ id: `by ${giver.id}`, giverId: giver.id, form: 'TUQ', receiverOffice: own.office },
    ...{ kinds: null, actions: null },
    ...more,
  };
  return holding(receiver, ...receiver.offices, {
    office,
    organisationId: theirs.organisationId,
    delegation,
  });
}

describe('whoever acts for another', () => {
  test('has the right of the office given, and the act tells whose it is', () => {
    const story = given(agreed).when('submit', by(actingFor(secretary, chair, 'chair')));
    story.thenIn('submitted');
    expect(story.world.happened.at(-1)?.decision).toMatchObject({
      authority: { office: 'chair', organisationId: UNIT, delegation: { giverId: chair.id } },
    });
    given(agreed).when('submit', by(secretary)).thenRefused('not-authorised');
  });

  test('has it within the scope of kinds and acts alone', () => {
    const scoped = (more: Partial<Delegation>) => by(actingFor(secretary, chair, 'chair', more));
    given(agreed)
      .when('submit', scoped({ kinds: ['toy'] }))
      .thenIn('submitted');
    given(agreed)
      .when('submit', scoped({ kinds: ['other'] }))
      .thenRefused('not-authorised');
    given(agreed)
      .when('submit', scoped({ actions: ['submit'] }))
      .thenIn('submitted');
    given(agreed)
      .when('submit', scoped({ actions: ['issue'] }))
      .thenRefused('not-authorised');
  });

  test('is told of acts within the scope, and in whose name', () => {
    const world = agreed();
    const able = available(
      toyFlow,
      world.facts(actingFor(secretary, chair, 'chair', { actions: ['submit'] })),
    );
    const told = able.map(({ name, allowed, onBehalfOf }) => ({ name, allowed, onBehalfOf }));
    expect(told).toContainEqual({ name: 'submit', allowed: true, onBehalfOf: chair.id });
    expect(told).toContainEqual({ name: 'revise', allowed: false, onBehalfOf: null });
  });

  test('acts in the own office where that gives the right too', () => {
    const both = actingFor(deputy, leader, 'chair');
    const capacity = capacityFor(leaderOf('upper'), underReview().facts(both), 'approve');
    expect(capacity?.authority).toEqual({ office: 'viceChair', organisationId: PROVINCE });
    expect(capacityFor(chairOf('upper'), underReview().facts(both), 'approve')?.authority).toMatchObject({
      delegation: { giverId: leader.id },
    });
  });

  test('drafts, votes and keeps minutes as oneself or not at all', () => {
    const stranger = holding(councillor, {
      ...{ office: 'chair', organisationId: UNIT },
      delegation: {
        id: 'd',
        giverId: chair.id,
        form: 'TUQ',
        receiverOffice: 'officer',
        kinds: null,
        actions: null,
      },
    });
    given(opened).when('castBallot', by(stranger), { choice: 'agree' }).thenRefused('not-on-roll');
    const aged = where(opened, (world) => world.round && (world.round.secretaryId = stranger.id));
    given(aged)
      .when('recordMeeting', by(stranger), {
        attended: [],
        agree: 0,
        disagree: 0,
        abstain: 0,
        heldOn: '2026-01-12',
      })
      .thenRefused('not-authorised');
    const drafts = where(
      drafted,
      (world) => (world.document = { ...world.document, draftedBy: stranger.id }),
    );
    expect(available(toyFlow, drafts().facts(stranger)).length).toBeGreaterThan(0);
    expect(() => drafts().save(holding(stranger), content)).toThrow('not-authorised');
    expect(given(drafts).saving(stranger, { ...content, message: 'x' }).world.involved).toContainEqual({
      personId: chair.id,
      as: 'saved',
    });
  });
});

describe('separation of duties sees through it', () => {
  const upper = (who: Person, ...more: Person['offices']) => holding(who, ...who.offices, ...more);

  test('nobody approves in the name of who took part', () => {
    for (const as of ['saved', 'voted', 'submitted'] as const) {
      const own = where(underReview, (world) => world.involved.push({ personId: leader.id, as }));
      given(own)
        .when('approve', by(actingFor(officer, leader, 'chair')))
        .thenRefused('own-document-of-giver', { as });
      given(own)
        .when('returnForRevision', by(actingFor(clerk, officer, 'officer')), { reason: 'Thiếu' })
        .thenIn('returned');
    }
  });

  test('nobody who took part approves in another’s name', () => {
    const own = where(underReview, (world) => world.involved.push({ personId: officer.id, as: 'saved' }));
    given(own)
      .when('approve', by(actingFor(officer, leader, 'chair')))
      .thenRefused('own-document', { as: 'saved' });
  });

  test('what was submitted in somebody’s name is that person’s part, who leads the upper union too', () => {
    const leads = upper(chair, { office: 'chair', organisationId: PROVINCE });
    const sent = after(
      agreed,
      ['submit', by(actingFor(secretary, chair, 'chair'))],
      ['beginReview', by(officer)],
    );
    const scene = where(sent, (world) => {
      // The ballots aside, which would bar the chair already.
      world.involved = world.involved.filter(({ as }) => as === 'submitted');
    });
    expect(scene().involved.map(({ personId }) => personId)).toEqual([secretary.id, chair.id]);
    given(scene).when('approve', by(leads)).thenRefused('own-document', { as: 'submitted' });
    given(scene)
      .when('approve', by(actingFor(officer, leads, 'chair')))
      .thenRefused('not-authorised');
    const ofLeader = holding(officer, ...officer.offices, {
      ...{ office: 'chair', organisationId: PROVINCE },
      delegation: {
        id: 'd',
        giverId: chair.id,
        form: 'TUQ',
        receiverOffice: 'officer',
        kinds: null,
        actions: null,
      },
    });
    given(scene).when('approve', by(ofLeader)).thenRefused('own-document-of-giver', { as: 'submitted' });
  });

  test('of two who gave, the one who took no part is acted for', () => {
    const own = where(underReview, (world) => world.involved.push({ personId: leader.id, as: 'voted' }));
    const forBoth = actingFor(actingFor(officer, leader, 'chair'), deputy, 'viceChair');
    const story = given(own).when('approve', by(forBoth)).thenIn('approved');
    expect(story.world.happened.at(-1)?.decision).toMatchObject({
      authority: { delegation: { giverId: deputy.id } },
    });
  });
});

describe('the signature follows the form', () => {
  const signed = (who: Person) => given(approved).when('issue', by(who)).thenIn('inForce');

  test('KT., TL. and TUQ. over the own title', () => {
    signed(actingFor(viceChair, chair, 'chair', { form: 'KT' })).thenWith({
      signer: { personId: viceChair.id, authority: { form: 'KT', title: 'PHÓ CHỦ TỊCH' } },
    });
    signed(actingFor(secretary, chair, 'chair', { form: 'TL' })).thenWith({
      signer: { personId: secretary.id, authority: { form: 'TL', title: 'THƯ KÝ' } },
    });
    signed(actingFor(member, chair, 'chair')).thenWith({
      signer: { personId: member.id, authority: { form: 'TUQ', title: 'UỶ VIÊN BAN CHẤP HÀNH' } },
    });
  });

  test('as it stands on the paper', () => {
    const block = (form: string, title: string) =>
      toyFlow.paper({
        ...{ content, title: 'Thư ngỏ', number: '01/TĐ', issuedOn: '2026-01-12', draft: false },
        issuer: { name: 'Công đoàn cơ sở Sở A', symbol: 'CĐCS', place: 'Bình Minh', parentName: null },
        signer: { fullName: 'Lê Văn Phó', authority: { form, title } },
      }).signature;
    const name = 'Lê Văn Phó';
    expect(block('KT', 'PHÓ CHỦ TỊCH')).toEqual({
      ...{ authority: 'TM. BAN CHẤP HÀNH\nKT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name },
    });
    expect(block('TL', 'THƯ KÝ')).toEqual({ authority: 'TL. BAN CHẤP HÀNH', title: 'THƯ KÝ', name });
    expect(block('TUQ', 'THƯ KÝ')).toEqual({ authority: 'TUQ. CHỦ TỊCH', title: 'THƯ KÝ', name });
  });
});

describe('whoever may act for two', () => {
  const forBoth = (first: Person, second: Person) =>
    by(
      holding(
        officer,
        ...[first, second].flatMap((giver) => actingFor(officer, giver, 'chair').offices.slice(1)),
      ),
    );
  const leaderVoted = where(underReview, (world) =>
    world.involved.push({ personId: leader.id, as: 'voted' }),
  );

  test('does so for the one against whom nothing stands, and is offered it so', () => {
    const acting = forBoth(leader, deputy);
    const story = given(leaderVoted).when('approve', acting);
    story.thenIn('approved').thenWith({ type: 'markApproved' });
    expect(story.world.happened.at(-1)?.decision).toMatchObject({
      authority: { delegation: { giverId: deputy.id } },
    });
    const offered = available(toyFlow, leaderVoted().facts(acting)).find(({ name }) => name === 'approve');
    expect(offered).toMatchObject({ allowed: true, onBehalfOf: deputy.id });
  });

  test('does so for the first where nothing stands against either', () => {
    const offered = available(toyFlow, underReview().facts(forBoth(deputy, leader)));
    expect(offered.find(({ name }) => name === 'approve')).toMatchObject({ onBehalfOf: deputy.id });
    const twice = holding(chair, ...chair.offices, ...actingFor(secretary, chair, 'chair').offices.slice(1));
    const story = given(drafted).when('cancel', by(twice), { reason: 'Thôi' });
    story.thenIn('cancelled');
    expect(available(toyFlow, drafted().facts(twice)).find(({ name }) => name === 'cancel')).toMatchObject({
      ...{ allowed: true, onBehalfOf: null },
    });
  });
});

test('to save and to begin a document are acts that a scope may name', () => {
  const scoped = (...actions: string[]) => drafted().facts(actingFor(secretary, chair, 'chair', { actions }));
  expect(saveBlockers(toyFlow, scoped('saveDraft'))).toEqual([]);
  expect(saveBlockers(toyFlow, scoped('submit'))).toMatchObject([{ code: 'not-authorised' }]);
  const outside = (...actions: string[]) => {
    const acting = actingFor(officer, chair, 'chair', { actions });
    return createBlockers(toyFlow, drafted().facts(acting), {
      ...{ today: '2026-01-12', organisationId: UNIT, content },
    });
  };
  expect(outside('createDocument')).toEqual([]);
  expect(outside('saveDraft')).toMatchObject([{ code: 'not-authorised' }]);
});
