import { describe, expect, test } from '@jest/globals';
import { chair, drafter, officer, PROVINCE, UNIT } from '../../test/support/people.ts';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { World } from '../../test/support/world.ts';
import type { FlowSettings } from './facts.ts';
import { endOfDay } from './time.ts';
import { timersOf } from './timers.ts';
import { vietnamCalendar } from './workingDays.ts';

const content = { year: 2026, message: 'Thư gửi đoàn viên', recipients: [] };

// Monday 12 January 2026, a month before Tết.
function world(settings: Partial<FlowSettings> = {}): World {
  const made = new World(toyFlow, drafter, content, { now: '2026-01-12T02:00:00.000Z' });
  made.settings = { ...made.settings, ...settings };
  return made;
}

const told = (made: World) =>
  timersOf(toyFlow, made.facts(chair)).map(({ kind, at, before }) => [kind, at, before]);

describe('a state that somebody is waited for in', () => {
  test('reminds three days and one day before it is due, and tells the chair after', () => {
    expect(told(world())).toEqual([
      ['remind', '2026-01-21T01:00:00.000Z', 3],
      ['remind', '2026-01-23T01:00:00.000Z', 1],
      ['escalate', endOfDay('2026-01-26'), 0],
    ]);
    const escalate = timersOf(toyFlow, world().facts(chair)).find(({ kind }) => kind === 'escalate');
    expect(escalate).toMatchObject({
      action: null,
      to: [{ organisationId: UNIT, office: 'chair' }],
      counted: { from: '2026-01-12T02:00:00.000Z', workingDays: 10 },
    });
  });

  test('goes by what is configured, for all its states or for one', () => {
    const three = { states: { draft: { workingDays: 3, remindBefore: [] } } };
    expect(told(world(three))).toEqual([['escalate', endOfDay('2026-01-15'), 0]]);
    expect(told(world({ remindBefore: [2] })).map(([kind]) => kind)).toEqual(['remind', 'escalate']);
    const above = world({ escalateTo: [{ office: 'officer', where: 'upper' }] });
    expect(timersOf(toyFlow, above.facts(chair)).at(-1)?.to).toEqual([
      { organisationId: PROVINCE, office: 'officer' },
    ]);
    const beside = world({ escalateTo: [{ office: 'viceChair', where: 'unit' }] });
    expect(timersOf(toyFlow, beside.facts(chair)).at(-1)?.to).toEqual([
      { organisationId: UNIT, office: 'viceChair' },
    ]);
  });

  test('reminds whoever is waited for by then, and nobody else', () => {
    const reminders = timersOf(toyFlow, world().facts(chair)).filter(({ kind }) => kind === 'remind');
    expect(reminders.map(({ to }) => to)).toEqual([[], []]);
  });

  test('tells nothing where nobody is waited for, or nothing is due', () => {
    const facts = world().facts(chair);
    const none = [{ waiting: () => [] }, { term: () => null }, { dueAt: () => null }];
    expect(none.map((without) => timersOf({ ...toyFlow, ...without }, facts))).toEqual([[], [], []]);
  });

  test('moves with the calendar', () => {
    const calendar = vietnamCalendar();
    const holiday = { ...calendar, holidays: [...calendar.holidays, '2026-01-14'] };
    expect(told(world({ calendar: holiday })).at(-1)).toEqual(['escalate', endOfDay('2026-01-27'), 0]);
  });

  test('does not remind of what lies behind', () => {
    const late = world();
    late.now = '2026-01-23T02:00:00.000Z';
    expect(told(late).map(([kind]) => kind)).toEqual(['escalate']);
    late.now = '2026-01-23T01:00:00.000Z';
    expect(told(late).map(([kind]) => kind)).toEqual(['escalate']);
    late.now = '2026-01-27T02:00:00.000Z';
    expect(told(late)).toEqual([]);
  });
});

describe('what the engine does by itself', () => {
  const firing = (made: World) => timersOf(toyFlow, made.facts(chair)).filter(({ kind }) => kind === 'fire');

  test('a round is closed when its time is over, reminded of before, and nobody is told on', () => {
    const deciding = world();
    deciding.perform(chair, 'openRound', { mode: 'online', closesAt: endOfDay('2026-01-20') });
    expect(told(deciding)).toEqual([
      ['fire', endOfDay('2026-01-20'), 0],
      ['remind', '2026-01-15T01:00:00.000Z', 3],
      ['remind', '2026-01-19T01:00:00.000Z', 1],
    ]);
    expect(firing(deciding)[0]?.action).toBe('closeRound');
  });

  test('what is in force ends with its year, on the stroke of the New Year in Vietnam', () => {
    const inForce = world();
    inForce.document = { ...inForce.document, state: 'inForce' };
    expect(firing(inForce)).toMatchObject([{ action: 'close', at: '2026-12-31T16:59:59.999Z', to: [] }]);
    expect(told(inForce)).toHaveLength(1);
  });

  test('what is closed goes to the archive a year later to the day', () => {
    const closed = world();
    closed.document = {
      ...closed.document,
      state: 'closed',
      context: { since: '2026-03-05T20:00:00.000Z' },
      closedAt: '2026-03-05T20:00:00.000Z',
    };
    // It was the sixth already in Vietnam.
    expect(firing(closed)).toMatchObject([{ action: 'archive', at: endOfDay('2027-03-05') }]);
  });

  test('in review it does nothing: it reminds and tells, fifteen working days from the submission', () => {
    const submitted = world();
    submitted.document = { ...submitted.document, state: 'submitted', submittedAt: submitted.now };
    expect(firing(submitted)).toEqual([]);
    expect(told(submitted).at(-1)).toEqual(['escalate', endOfDay('2026-02-02'), 0]);
    expect(timersOf(toyFlow, submitted.facts(officer)).at(-1)?.to).toEqual([
      { organisationId: PROVINCE, office: 'chair' },
    ]);
  });
});
