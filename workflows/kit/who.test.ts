import { describe, expect, test } from '@jest/globals';
import {
  actorOf,
  chair,
  clerk,
  drafter as writer,
  engine as timer,
  holding,
  member,
  officer,
  outsider,
  PROVINCE,
  seatsOf,
  UNIT,
  viceChair,
  everybody,
  type Person,
} from '../../test/support/people.ts';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { World } from '../../test/support/world.ts';
import type { HeldOffice, Office } from './facts.ts';
import type { Who } from './flow.ts';
import {
  anyOf,
  chairOf,
  drafter,
  engine,
  leaderOf,
  memberOf,
  officeIn,
  officerOf,
  onRoll,
  recordsKeeperOf,
  roundSecretary,
} from './who.ts';

const content = { year: 2026, message: 'Kính mời góp ý', recipients: [] };
const opened = () => {
  const world = new World(toyFlow, writer, content);
  world.perform(chair, 'openRound', { mode: 'online' });
  return world.facts(chair);
};
const facts = opened();
const as = (who: Who, person: Person, more: Partial<typeof facts> = {}) =>
  who.authority({ ...facts, actor: actorOf(person), ...more });
const at = (organisationId: string, office: Office, actsAsChair?: HeldOffice['actsAsChair']): HeldOffice => ({
  ...{ office, organisationId },
  ...(actsAsChair ? { actsAsChair } : {}),
});
const inUnit = (...offices: HeldOffice[]) => holding(member, ...offices);

describe('the chair', () => {
  test('is whoever holds the seat, before whoever acts as chair', () => {
    const both = inUnit(at(UNIT, 'viceChair', 'KT'), at(UNIT, 'chair'));
    expect(as(chairOf('unit'), both)).toEqual({ office: 'chair', organisationId: UNIT });
    const acting = inUnit(at(UNIT, 'committeeMember'), at(UNIT, 'viceChair', 'Q'));
    expect(as(chairOf('unit'), acting)).toEqual({
      office: 'viceChair',
      organisationId: UNIT,
      actsAsChair: 'Q',
    });
    expect(as(chairOf('unit'), viceChair)).toBeNull();
    expect(as(chairOf('unit'), inUnit(at(UNIT, 'chair', 'Q')))).toEqual({
      office: 'chair',
      organisationId: UNIT,
    });
  });

  test('of the unit is not the chair of the upper union, and neither is anybody of none', () => {
    expect(as(chairOf('upper'), chair)).toBeNull();
    expect(as(chairOf('upper'), inUnit(at(PROVINCE, 'chair')))).toMatchObject({ organisationId: PROVINCE });
    const alone = { ...facts.document, upperOrganisationId: null };
    expect(as(chairOf('upper'), chair, { document: alone })).toBeNull();
    expect(chairOf('upper').code).toBe('chair-of-upper');
  });
});

describe('other offices', () => {
  test('are held where they are held, the first named counting first, the system’s never', () => {
    const clerkFirst = officeIn('unit', ['recordsClerk', 'committeeMember']);
    const both = inUnit(at(UNIT, 'committeeMember'), at(UNIT, 'recordsClerk'));
    expect(as(clerkFirst, both)).toEqual({ office: 'recordsClerk', organisationId: UNIT });
    expect(as(clerkFirst, member)).toEqual({ office: 'committeeMember', organisationId: UNIT });
    expect(as(clerkFirst, officer)).toBeNull();
    expect(clerkFirst.code).toBe('recordsClerk-of-unit|committeeMember-of-unit');
    expect(as(officeIn('unit', ['administrator']), inUnit(at(UNIT, 'administrator')))).toBeNull();
    expect(as(officerOf('upper'), officer)).toEqual({ office: 'officer', organisationId: PROVINCE });
    expect(as(officerOf('unit'), officer)).toBeNull();
  });

  test('of groups give no part in the papers of the committee, not even to who drafts one', () => {
    const head = holding(writer, at(UNIT, 'groupHead'));
    expect(as(drafter(), head)).toBeNull();
    expect(as(memberOf('unit'), head)).toBeNull();
    expect(as(officeIn('unit', ['groupHead', 'groupDeputy']), head)).toBeNull();
  });

  test('lead: chair, acting chair and vice chairs', () => {
    expect(as(leaderOf('unit'), chair)).toMatchObject({ office: 'chair' });
    expect(as(leaderOf('unit'), viceChair)).toEqual({ office: 'viceChair', organisationId: UNIT });
    expect(as(leaderOf('unit'), inUnit(at(UNIT, 'viceChair', 'KT')))).toMatchObject({ actsAsChair: 'KT' });
    expect(as(leaderOf('unit'), member)).toBeNull();
    expect(leaderOf('unit').code).toBe('leader-of-unit');
  });

  test('sit on the committee: those four and whoever acts as chair', () => {
    const sits = (office: Office) => as(memberOf('unit'), inUnit(at(UNIT, office)))?.office ?? null;
    expect((['chair', 'viceChair', 'secretary', 'committeeMember'] as const).map(sits)).toEqual([
      ...['chair', 'viceChair', 'secretary', 'committeeMember'],
    ]);
    expect((['officer', 'recordsClerk', 'inspectionChair', 'administrator'] as const).map(sits)).toEqual([
      ...[null, null, null, null],
    ]);
    expect(as(memberOf('unit'), inUnit(at(UNIT, 'officer', 'named')))).toMatchObject({
      actsAsChair: 'named',
    });
    expect(memberOf('upper').code).toBe('member-of-upper');
  });
});

describe('parts that one person plays', () => {
  test('the drafter drafts while holding any office in the unit', () => {
    expect(as(drafter(), writer)).toEqual({ office: 'drafter', organisationId: UNIT });
    expect(as(drafter(), member)).toBeNull();
    expect(as(drafter(), holding(writer))).toBeNull();
    expect(as(drafter(), holding(writer, at(PROVINCE, 'officer')))).toBeNull();
    expect(as(drafter(), holding(writer, at(UNIT, 'administrator')))).toBeNull();
    expect(drafter().code).toBe('drafter');
  });

  test('who is on the roll votes in the office of then, while holding any now', () => {
    expect(as(onRoll(), holding(viceChair, at(UNIT, 'inspectionChair')))).toEqual({
      ...{ office: 'viceChair', organisationId: UNIT },
    });
    expect(as(onRoll(), holding(viceChair))).toBeNull();
    expect(as(onRoll(), outsider)).toBeNull();
    expect(as(onRoll(), chair, { round: null })).toBeNull();
    expect(onRoll()).toMatchObject({ code: 'on-roll', refusal: 'not-on-roll', needs: ['round'] });
  });

  test('the round’s secretary keeps its minutes, without one the unit’s', () => {
    const keptBy = (secretaryId: string | null, person: Person) =>
      as(roundSecretary(), person, { round: { ...facts.round!, secretaryId } });
    expect(keptBy(member.id, member)).toEqual({ office: 'committeeMember', organisationId: UNIT });
    expect(keptBy(member.id, chair)).toBeNull();
    expect(keptBy(member.id, holding(member))).toBeNull();
    expect(keptBy(null, inUnit(at(UNIT, 'secretary')))).toEqual({
      office: 'secretary',
      organisationId: UNIT,
    });
    expect(keptBy(null, member)).toBeNull();
    expect(as(roundSecretary(), inUnit(at(UNIT, 'secretary')), { round: null })).toMatchObject({
      office: 'secretary',
    });
    expect(roundSecretary()).toMatchObject({ code: 'round-secretary', needs: ['round'] });
  });

  test('what a delegation gives makes nobody drafter, voter or keeper of minutes', () => {
    const delegation = {
      id: 'd',
      giverId: chair.id,
      form: 'KT',
      receiverOffice: 'viceChair',
    } as unknown as NonNullable<HeldOffice['delegation']>;
    const given = [{ ...at(UNIT, 'chair'), delegation }];
    expect(as(drafter(), holding(writer, ...given))).toBeNull();
    expect(as(onRoll(), holding(viceChair, ...given))).toBeNull();
  });
});

describe('the records', () => {
  test('are kept by the clerk; by the chair only where there is none', () => {
    const keeper = recordsKeeperOf('unit');
    const seats = (people: Person[]) => ({ seats: seatsOf(people, UNIT) });
    const withClerk = [...everybody, inUnit(at(UNIT, 'recordsClerk'))];
    expect(as(keeper, chair, seats(everybody))).toMatchObject({ office: 'chair' });
    expect(as(keeper, chair, seats(withClerk))).toBeNull();
    expect(as(keeper, inUnit(at(UNIT, 'recordsClerk')), seats(withClerk))).toMatchObject({
      office: 'recordsClerk',
    });
    expect(as(keeper, clerk, seats(everybody))).toBeNull();
    expect(as(keeper, chair, { seats: undefined })).toMatchObject({ office: 'chair' });
    expect(keeper).toMatchObject({ code: 'recordsKeeper-of-unit', needs: ['seats'] });
  });
});

describe('one of several', () => {
  test('is the first who has the right; all are named but the engine, and all their facts are asked for', () => {
    const either = anyOf(drafter(), chairOf('unit'), onRoll(), roundSecretary(), engine());
    expect(as(either, holding(writer, at(UNIT, 'chair')))).toMatchObject({ office: 'drafter' });
    expect(as(either, chair)).toMatchObject({ office: 'chair' });
    expect(as(either, viceChair)).toMatchObject({ office: 'viceChair' });
    expect(as(either, timer)).toEqual({ office: 'engine', organisationId: UNIT });
    expect(as(either, outsider)).toBeNull();
    expect(either).toMatchObject({ code: 'drafter|chair-of-unit|on-roll|round-secretary', needs: ['round'] });
    expect(anyOf(chairOf('unit')).needs).toEqual([]);
  });

  test('is the engine where nobody acts', () => {
    expect(as(engine(), timer)).toEqual({ office: 'engine', organisationId: UNIT });
    expect(as(engine(), chair)).toBeNull();
    expect(engine().code).toBe('engine');
  });
});
