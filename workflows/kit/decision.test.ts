import { describe, expect, test } from '@jest/globals';
import { after, given, where, type Scene } from '../../test/support/given.ts';
import {
  chair,
  drafter,
  engine,
  holding,
  member,
  officer,
  outsider,
  secretary,
  UNIT,
  viceChair,
  type Person,
} from '../../test/support/people.ts';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { World } from '../../test/support/world.ts';
import { available } from './available.ts';
import { decide } from './decide.ts';
import { agreementBlockers, decisionActions, incomplete, isClosable } from './decision.ts';
import type { RoundFacts } from './facts.ts';
import { waitingInRound } from './roundWaiting.ts';
import { chairOf } from './who.ts';
import { vietnamCalendar } from './workingDays.ts';

const content = { year: 2026, message: 'Kính mời góp ý', recipients: [] };
const draft: Scene = () => new World(toyFlow, drafter, content);
const opened = (payload: object): Scene => after(draft, ['openRound', chair, payload]);
const online = opened({ mode: 'online' });
const secret = opened({ mode: 'online', ballot: 'secret' });
const meeting = opened({ mode: 'meeting' });
const committee = [chair, viceChair, secretary, member, drafter];
const voted = (scene: Scene, choice: string, ...people: Person[]) =>
  after(scene, ...people.map((by): [string, Person, unknown] => ['castBallot', by, { choice }]));
const without = (scene: Scene, gone: Person) =>
  where(scene, (world) => (world.people = world.people.filter(({ id }) => id !== gone.id)));
const roundWith = (scene: Scene, change: Partial<RoundFacts> | null) =>
  where(scene, (world) => (world.round = change && { ...world.round!, ...change }));

const blockersOf = (scene: Scene, by: Person, action: string, payload?: unknown) => {
  const decision = scene().perform(by, action, payload);
  if (decision.kind !== 'refused') throw new Error(`not refused: ${JSON.stringify(decision)}`);
  return decision.blockers;
};
const effectOf = (scene: Scene, by: Person, action: string, payload?: unknown) => {
  const decision = scene().perform(by, action, payload);
  if (decision.kind !== 'performed') throw new Error(`not performed: ${JSON.stringify(decision)}`);
  return decision.effects[0];
};

describe('opening a round', () => {
  test('needs what must be filled in, and leads to where it is filled in', () => {
    const empty = where(draft, (world) => world.save(drafter, { ...content, message: ' ' }));
    expect(blockersOf(empty, chair, 'openRound', { mode: 'online' })).toEqual([
      { code: 'content-incomplete', params: { field: 'message' }, link: 'content:message' },
    ]);
    expect(incomplete([])).toEqual([]);
  });

  test('is for an open ballot where nothing is said, or where it is', () => {
    for (const payload of [{ mode: 'online' }, { mode: 'online', ballot: 'open' }])
      expect(opened(payload)().round).toMatchObject({ ballot: 'open' });
  });

  test('needs two who may vote', () => {
    const alone = where(draft, (world) => (world.people = [chair, officer]));
    expect(blockersOf(alone, chair, 'openRound', { mode: 'online' })).toEqual([
      { code: 'roll-too-small', params: { size: 1, needed: 2 } },
    ]);
    given(where(draft, (world) => (world.people = [chair, member])))
      .when('openRound', chair, { mode: 'online' })
      .thenIn('deciding');
    const nobody = decide(
      toyFlow,
      { ...draft().facts(chair), seats: undefined },
      { action: 'openRound', payload: { mode: 'online' } },
    );
    expect(nobody).toMatchObject({ blockers: [{ code: 'roll-too-small', params: { size: 0 } }] });
    const named = decide(
      toyFlow,
      { ...draft().facts(chair), seats: undefined },
      { action: 'openRound', payload: { mode: 'online', secretaryId: member.id } },
    );
    expect(named).toMatchObject({
      blockers: [{ code: 'roll-too-small' }, { code: 'secretary-not-in-unit' }],
    });
  });

  test('closes some time to come, at least a moment away', () => {
    const { now } = draft();
    const closing = (closesAt: string) => blockersOf(draft, chair, 'openRound', { mode: 'online', closesAt });
    expect(closing(now)).toEqual([{ code: 'closes-not-in-future', params: { closesAt: now, now } }]);
    expect(closing('2026-01-11T02:00:00Z')).toMatchObject([{ code: 'closes-not-in-future' }]);
    expect(
      effectOf(draft, chair, 'openRound', { mode: 'online', closesAt: '2026-01-12T09:00:01+07:00' }),
    ).toMatchObject({
      closesAt: '2026-01-12T02:00:01.000Z',
    });
  });

  test('closes by itself after three working days, by the calendar of the place', () => {
    expect(effectOf(draft, chair, 'openRound', { mode: 'online' })).toMatchObject({
      closesAt: '2026-01-15T16:59:59.999Z',
    });
    const calendar = { ...vietnamCalendar(), holidays: ['2026-01-13'] };
    const holiday = where(draft, (world) => (world.settings = { ...world.settings, calendar }));
    expect(effectOf(holiday, chair, 'openRound', { mode: 'online' })).toMatchObject({
      closesAt: '2026-01-16T16:59:59.999Z',
    });
  });

  test('puts the committee on the roll, each in the highest office, and says by which rules', () => {
    expect(effectOf(draft, chair, 'openRound', { mode: 'online' })).toEqual({
      ...{ type: 'openRound', mode: 'online', ballot: 'open', secretaryId: secretary.id },
      closesAt: '2026-01-15T16:59:59.999Z',
      rules: expect.objectContaining({ quorum: [2, 3], majorityOver: [1, 2], denominator: 'roll' }),
      roll: [
        { personId: chair.id, office: 'chair' },
        { personId: viceChair.id, office: 'viceChair' },
        { personId: secretary.id, office: 'secretary' },
        { personId: member.id, office: 'committeeMember' },
        { personId: drafter.id, office: 'committeeMember' },
      ],
    });
  });

  test('has its minutes kept by who is named, else by the secretary, else by who opens it', () => {
    const keeper = (scene: Scene, payload: object = {}) =>
      effectOf(scene, chair, 'openRound', { mode: 'meeting', ...payload });
    expect(keeper(draft, { secretaryId: member.id })).toMatchObject({ secretaryId: member.id });
    expect(keeper(draft)).toMatchObject({ secretaryId: secretary.id });
    expect(keeper(without(draft, secretary))).toMatchObject({ secretaryId: chair.id });
    const { openRound } = decisionActions({
      ...{ opener: chairOf('unit'), closer: chairOf('unit'), missing: () => [] },
      secretaries: ['officer', 'secretary'],
    });
    expect(openRound.effects(['openRound'], draft().facts(chair), { mode: 'meeting' })).toMatchObject([
      { secretaryId: secretary.id },
    ]);
    expect(blockersOf(draft, chair, 'openRound', { mode: 'meeting', secretaryId: officer.id })).toEqual([
      { code: 'secretary-not-in-unit' },
    ]);
  });
});

describe('a ballot', () => {
  test('tells who, what, in which round, and the remark of an open one', () => {
    const { round } = online();
    const vote = { choice: 'disagree', remark: 'Cần thêm kinh phí' };
    const open = {
      type: 'castBallot',
      roundId: round!.id,
      personId: member.id,
      choice: 'disagree',
      secret: false,
    };
    expect(effectOf(online, member, 'castBallot', vote)).toEqual({ ...open, remark: vote.remark });
    expect(effectOf(online, member, 'castBallot', { choice: 'disagree' })).toStrictEqual(open);
    expect(effectOf(online, member, 'castBallot', { choice: 'disagree', remark: '' })).toStrictEqual(open);
    expect(effectOf(secret, member, 'castBallot', { choice: 'disagree' })).toEqual({ ...open, secret: true });
  });

  test('is offered online and the minutes in a meeting, to those concerned and without asking more', () => {
    const offered = (scene: Scene, by: Person) =>
      available(toyFlow, scene().facts(by)).map(
        ({ name, allowed, main }) => `${name}${allowed ? '+' : '-'}${main ? '!' : ''}`,
      );
    expect(offered(secret, member)).toEqual(['castBallot+!', 'closeRound-!', 'abandonRound-']);
    expect(offered(meeting, secretary)).toEqual(['recordMeeting+!', 'closeRound-!', 'abandonRound-']);
    expect(offered(roundWith(online, null), chair)).toEqual([
      ...['castBallot-!', 'recordMeeting-!', 'closeRound-!', 'abandonRound-'],
    ]);
  });

  test('that somehow comes without a round is a mistake of ours, and says so', () => {
    const facts = { ...online().facts(member), round: null };
    const { castBallot } = toyFlow.actions;
    expect(castBallot!.refuse?.(facts, { choice: 'agree' })).toEqual([
      { code: 'no-open-round', link: '#round' },
    ]);
    expect(() => castBallot!.effects(['castBallot'], facts, { choice: 'agree' })).toThrow(
      'A round act passed its blockers without a round',
    );
  });

  test('is for the round it names', () => {
    const roundId = online().round!.id;
    given(online).when('castBallot', member, { choice: 'agree', roundId }).thenIn('deciding');
    expect(blockersOf(online, member, 'castBallot', { choice: 'agree', roundId: UNIT })).toEqual([
      { code: 'round-changed', link: '#round' },
    ]);
  });

  test('is cast while the round lasts, its last moment included', () => {
    const { closesAt } = online().round!;
    const at = (now: string) => where(online, (world) => (world.now = now));
    given(at(closesAt)).when('castBallot', member, { choice: 'agree' }).thenIn('deciding');
    expect(blockersOf(at('2026-01-15T17:00:00.000Z'), member, 'castBallot', { choice: 'agree' })).toEqual([
      { code: 'round-closed', params: { closesAt } },
    ]);
  });

  test('counts for nothing where the committee has changed since', () => {
    expect(blockersOf(without(online, viceChair), member, 'castBallot', { choice: 'agree' })).toEqual([
      { code: 'roll-changed', params: { names: [viceChair.fullName] }, link: '#round' },
    ]);
  });

  test('has no place in a meeting, nor is it offered there', () => {
    expect(blockersOf(meeting, member, 'castBallot', { choice: 'agree' })).toEqual([
      { code: 'meeting-records-votes', link: '#round' },
    ]);
  });

  test('is final when it is secret, and of its own voter alone', () => {
    const once = voted(secret, 'agree', member);
    expect(blockersOf(once, member, 'castBallot', { choice: 'agree' })).toEqual([{ code: 'already-voted' }]);
    given(once).when('castBallot', drafter, { choice: 'agree' }).thenIn('deciding');
    given(voted(online, 'agree', member))
      .when('castBallot', member, { choice: 'disagree' })
      .thenIn('deciding');
    expect(blockersOf(secret, member, 'castBallot', { choice: 'agree', remark: 'Tôi' })).toEqual([
      { code: 'secret-ballot-no-remark' },
    ]);
  });

  test('is refused where no round is open', () => {
    for (const change of [{ status: 'passed' as const }, null]) {
      const closed = roundWith(online, change);
      for (const [action, payload] of [
        ['closeRound', {}],
        ['abandonRound', { reason: 'x' }],
      ] as const) {
        expect(blockersOf(closed, chair, action, payload)).toEqual([
          { code: 'no-open-round', link: '#round' },
        ]);
      }
      expect(blockersOf(closed, engine, 'voidRound', { reason: 'x' })).toEqual([
        { code: 'no-open-round', link: '#round' },
      ]);
    }
    const closed = roundWith(online, { status: 'passed' });
    expect(blockersOf(closed, member, 'castBallot', { choice: 'agree' })).toEqual([
      { code: 'no-open-round', link: '#round' },
    ]);
    const minutes = { attended: [], agree: 0, disagree: 0, abstain: 0, heldOn: '2026-01-12' };
    expect(blockersOf(roundWith(meeting, { status: 'passed' }), secretary, 'recordMeeting', minutes)).toEqual(
      [{ code: 'no-open-round', link: '#round' }],
    );
    expect(blockersOf(roundWith(meeting, null), secretary, 'recordMeeting', minutes)).toEqual([
      { code: 'no-open-round', link: '#round' },
    ]);
  });
});

describe('the minutes of a meeting', () => {
  const attended = [chair, viceChair, secretary, member].map(({ id }) => id);
  const minutes = { attended, agree: 2, disagree: 1, abstain: 1, heldOn: '2026-01-12' };
  const recorded = after(meeting, ['recordMeeting', secretary, minutes]);

  test('say who came and how they voted; why they were put right is kept beside them', () => {
    expect(effectOf(meeting, secretary, 'recordMeeting', { ...minutes, discussion: 'Sôi nổi' })).toEqual({
      ...{ type: 'recordMeeting', roundId: meeting().round!.id, ...minutes, discussion: 'Sôi nổi' },
    });
    expect(
      effectOf(recorded, secretary, 'recordMeeting', { ...minutes, reason: 'Đếm lại' }),
    ).not.toHaveProperty('reason');
  });

  test('are put right only with a reason', () => {
    for (const reason of [undefined, '  ']) {
      given(recorded)
        .when('recordMeeting', secretary, { ...minutes, ...(reason ? { reason } : {}) })
        .thenInvalid('payload.reason', 'required');
    }
  });

  test('count nobody twice, nobody strange, and no more votes than people', () => {
    expect(
      meeting().perform(secretary, 'recordMeeting', {
        ...minutes,
        attended: [...attended, chair.id, chair.id],
      }),
    ).toEqual({
      kind: 'invalid',
      faults: [
        { path: 'payload.attended.4', code: 'duplicate' },
        { path: 'payload.attended.5', code: 'duplicate' },
      ],
    });
    expect(
      blockersOf(meeting, secretary, 'recordMeeting', { ...minutes, attended: [...attended, outsider.id] }),
    ).toEqual([{ code: 'attended-not-on-roll', params: { count: 1 } }]);
    for (const more of [{ agree: 3 }, { disagree: 2 }, { abstain: 2 }]) {
      expect(blockersOf(meeting, secretary, 'recordMeeting', { ...minutes, ...more })).toEqual([
        { code: 'votes-exceed-attendance', params: { votes: 5, attended: 4 } },
      ]);
    }
  });

  test('are of a day that has come', () => {
    expect(blockersOf(meeting, secretary, 'recordMeeting', { ...minutes, heldOn: '2026-01-13' })).toEqual([
      { code: 'held-in-future', params: { heldOn: '2026-01-13', today: '2026-01-12' } },
    ]);
  });

  test('are not written of a vote that is cast online', () => {
    expect(blockersOf(online, secretary, 'recordMeeting', minutes)).toEqual([
      { code: 'votes-are-online', link: '#round' },
    ]);
  });
});

describe('closing a round', () => {
  test('says what is still missing: votes, people, agreement', () => {
    const { closesAt } = online().round!;
    const open = { code: 'round-still-open', params: { voted: 1, roll: 5, closesAt }, link: '#round' };
    expect(blockersOf(voted(online, 'agree', member), chair, 'closeRound')).toEqual([
      open,
      { code: 'quorum-missing', params: { needed: 4, present: 1 }, link: '#round' },
      { code: 'majority-missing', params: { needed: 3, agree: 1 }, link: '#round' },
    ]);
    const three = voted(online, 'agree', member, drafter, secretary);
    expect(blockersOf(three, chair, 'closeRound')).toEqual([
      { ...open, params: { voted: 3, roll: 5, closesAt } },
      { code: 'quorum-missing', params: { needed: 4, present: 3 }, link: '#round' },
    ]);
    const divided = voted(voted(online, 'agree', member, drafter), 'disagree', secretary, viceChair);
    expect(blockersOf(divided, chair, 'closeRound')).toEqual([
      { ...open, params: { voted: 4, roll: 5, closesAt } },
      { code: 'majority-missing', params: { needed: 3, agree: 2 }, link: '#round' },
    ]);
    expect(isClosable(divided().facts(chair))).toBe(false);
  });

  test('of a secret one tells only the turnout, and waits until the result may show', () => {
    const { closesAt } = secret().round!;
    expect(blockersOf(voted(secret, 'agree', ...committee.slice(0, 4)), chair, 'closeRound')).toEqual([
      { code: 'round-still-open', params: { voted: 4, roll: 5, closesAt }, link: '#round' },
    ]);
    const hidden = (scene: Scene) => {
      const world = scene();
      const facts = world.facts(chair);
      return decide(toyFlow, { ...facts, round: { ...facts.round!, tally: null } }, { action: 'closeRound' });
    };
    const notRevealed = { kind: 'refused', blockers: [{ code: 'tally-not-revealed', link: '#round' }] };
    const all = voted(secret, 'agree', ...committee);
    expect(hidden(all)).toEqual(notRevealed);
    expect(hidden(where(all, (world) => world.wait(9)))).toEqual(notRevealed);
    given(all).when('closeRound', chair).thenIn('agreed');
  });

  test('lapses when its time is over and too few came, openly, secretly or without minutes', () => {
    for (const scene of [voted(online, 'agree', member), voted(secret, 'agree', member), meeting]) {
      const late = where(scene, (world) => world.wait(9));
      expect(isClosable(late().facts(engine))).toBe(true);
      expect(effectOf(late, engine, 'closeRound')).toEqual({
        ...{ type: 'closeRound', roundId: scene().round!.id, outcome: 'lapsed' },
      });
    }
  });

  test('is possible when its time is over, however divided those are who came', () => {
    const divided = voted(voted(online, 'agree', member, drafter), 'disagree', secretary, viceChair);
    const late = where(divided, (world) => world.wait(9));
    expect(effectOf(late, engine, 'closeRound')).toMatchObject({ outcome: 'failed' });
  });

  test('waits for the minutes of a meeting until its time is over', () => {
    expect(blockersOf(meeting, chair, 'closeRound')).toEqual([
      { code: 'meeting-not-recorded', link: '#round' },
    ]);
  });

  test('is void where somebody on the roll has left, whatever was voted', () => {
    const gone = without(voted(online, 'agree', ...committee), member);
    expect(effectOf(gone, chair, 'closeRound')).toMatchObject({ outcome: 'voided' });
    given(gone).when('closeRound', chair).thenIn('draft');
  });

  test('can be called off by the chair, and voided by the engine', () => {
    const roundId = online().round!.id;
    expect(effectOf(online, chair, 'abandonRound', { reason: 'x' })).toEqual({
      ...{ type: 'closeRound', roundId, outcome: 'abandoned' },
    });
    expect(effectOf(online, engine, 'voidRound', { reason: 'x' })).toEqual({
      ...{ type: 'closeRound', roundId, outcome: 'voided' },
    });
    given(online).when('voidRound', chair, { reason: 'x' }).thenRefused('not-authorised', { who: 'engine' });
  });

  test('in which votes still to come may change the outcome is not yet possible for the engine either', () => {
    given(online).when('closeRound', engine).thenRefused('round-still-open');
  });
});

test('nothing goes on that nobody agreed to, or that has changed since', () => {
  const { document, agreed } = after(voted(online, 'agree', ...committee), ['closeRound', chair])();
  const facts = { ...draft().facts(chair), document, agreed };
  expect(agreementBlockers(facts)).toEqual([]);
  expect(agreementBlockers({ ...facts, agreed: null })).toEqual([{ code: 'not-agreed', link: '#round' }]);
  expect(agreementBlockers({ ...facts, document: { ...document, substanceHash: 'other' } })).toEqual([
    { code: 'substance-changed', link: '#round' },
  ]);
});

describe('a round waits', () => {
  const dueAt = '2026-01-15T16:59:59.999Z';
  const waiting = (scene: Scene) => waitingInRound(scene().facts(chair), dueAt);
  const closing = { action: 'closeRound', tab: 'decide', organisationId: UNIT, office: 'chair', dueAt };

  test('for those who have not voted, and for the chair once nothing can change', () => {
    expect(waiting(voted(online, 'agree', chair, viceChair, secretary))).toEqual(
      [member, drafter].map(({ id }) => ({ action: 'castBallot', tab: 'decide', personId: id, dueAt })),
    );
    expect(waiting(voted(online, 'agree', chair, viceChair, secretary, member))).toEqual([
      { action: 'castBallot', tab: 'decide', personId: drafter.id, dueAt },
      closing,
    ]);
    expect(waiting(voted(online, 'agree', ...committee))).toEqual([closing]);
  });

  test('for the minutes, and then for the chair', () => {
    expect(waiting(meeting)).toEqual([
      { action: 'recordMeeting', tab: 'decide', personId: secretary.id, dueAt },
    ]);
    expect(waiting(roundWith(meeting, { secretaryId: null }))).toEqual([
      { action: 'recordMeeting', tab: 'decide', organisationId: UNIT, office: 'secretary', dueAt },
    ]);
    const minutes = { attended: [chair.id], agree: 0, disagree: 0, abstain: 0, heldOn: '2026-01-12' };
    expect(waiting(after(meeting, ['recordMeeting', secretary, minutes]))).toEqual([closing]);
  });

  test('for whom it waits is known without looking who sits on the committee now', () => {
    const facts = { ...voted(online, 'agree', ...committee)().facts(chair), seats: undefined };
    expect(waitingInRound(facts, dueAt)).toEqual([closing]);
    const begun = { ...online().facts(chair), seats: undefined };
    expect(waitingInRound(begun, dueAt)).not.toContainEqual(closing);
  });

  test('for nobody when it is over', () => {
    expect(waiting(roundWith(online, { status: 'passed' }))).toEqual([]);
    expect(waiting(roundWith(online, null))).toEqual([]);
  });
});

test('the one who keeps the minutes must still belong to the unit', () => {
  const minutes = { attended: [], agree: 0, disagree: 0, abstain: 0, heldOn: '2026-01-12' };
  given(meeting)
    .when('recordMeeting', holding(secretary), minutes)
    .thenRefused('not-authorised', { who: 'round-secretary' });
  given(roundWith(meeting, { secretaryId: null }))
    .when('recordMeeting', secretary, minutes)
    .thenIn('deciding');
  given(roundWith(meeting, { secretaryId: null }))
    .when('recordMeeting', member, minutes)
    .thenRefused('not-authorised');
  given(roundWith(meeting, { secretaryId: member.id }))
    .when('recordMeeting', secretary, minutes)
    .thenRefused('not-authorised');
});
