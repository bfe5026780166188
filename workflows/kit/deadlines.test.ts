import { describe, expect, test } from '@jest/globals';
import { after, where, type Scene } from '../../test/support/given.ts';
import { chair, drafter } from '../../test/support/people.ts';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { World } from '../../test/support/world.ts';
import { deadlineOf, dutyDueOn, endOfTerm, firingOf, termBy, type Deadline } from './deadlines.ts';
import type { FlowSettings } from './facts.ts';
import type { DueFacts, Flow } from './flow.ts';
import type { BaseContext } from './machineParts.ts';

const content = { year: 2026, message: 'Kính mời góp ý', recipients: [] };
const draft: Scene = () => new World(toyFlow, drafter, content);
const since = draft().now;
const flowWith = (deadline?: Deadline, more: Partial<Flow> = {}) =>
  ({
    ...toyFlow,
    machine: { states: { here: { meta: deadline && { deadline } }, bare: {} } },
    ...more,
  }) as unknown as Flow;
type Due = DueFacts<unknown, BaseContext>;
const factsOf = (scene: Scene, settings?: Partial<FlowSettings>): Due => {
  const facts = scene().facts(chair) as unknown as Due;
  return settings ? { ...facts, settings: { ...facts.settings!, ...settings } } : facts;
};
const term = (deadline: Deadline | undefined, facts: Due, more: Partial<Flow> = {}) =>
  termBy(flowWith(deadline, more), 'here', facts);
const opened = after(draft, ['openRound', chair, { mode: 'online' }]);
const closed = where(opened, (world) => (world.round = { ...world.round!, status: 'passed' }));
const submitted = where(
  draft,
  (world) => (world.document = { ...world.document, submittedAt: '2026-01-20T03:00:00.000Z' }),
);

describe('a state is due', () => {
  test('when its round closes, while it is open', () => {
    const round: Deadline = { by: 'round', fires: 'closeRound' };
    expect(term(round, factsOf(opened))).toEqual({ at: opened().round!.closesAt });
    expect(term(round, factsOf(closed))).toBeNull();
    expect(term(round, factsOf(draft))).toBeNull();
    expect(term(round, { ...factsOf(draft), round: undefined })).toBeNull();
  });

  test('so many working days after the submission, or after it was entered', () => {
    const deadline: Deadline = { by: 'submission', workingDays: 15 };
    expect(term(deadline, factsOf(submitted))).toEqual({ from: '2026-01-20T03:00:00.000Z', workingDays: 15 });
    expect(term(deadline, factsOf(draft))).toEqual({ from: since, workingDays: 15 });
    expect(term({ by: 'entry', workingDays: 5 }, factsOf(submitted))).toEqual({
      from: since,
      workingDays: 5,
    });
    const settings = { states: { here: { workingDays: 3 }, draft: { workingDays: 4 } } };
    expect(term(deadline, factsOf(draft, settings))).toEqual({ from: since, workingDays: 3 });
    const elsewhere = { states: { draft: { workingDays: 4 } } };
    expect(term(deadline, factsOf(draft, elsewhere))).toMatchObject({ workingDays: 15 });
    expect(term({ by: 'duty', afterReturn: 10 }, { ...factsOf(draft), settings: undefined })).toEqual({
      day: '2026-02-28',
    });
    expect(term(deadline, { ...factsOf(draft), settings: undefined })).toMatchObject({ workingDays: 15 });
  });

  test('on the day of the yearly duty, but so many days from entering once it has been upward', () => {
    const duty: Deadline = { by: 'duty', afterReturn: 10 };
    expect(term(duty, factsOf(draft))).toEqual({ day: '2026-02-28' });
    expect(term(duty, factsOf(draft, { dueDays: { annual: '03-15' } }))).toEqual({ day: '2026-03-15' });
    expect(term(duty, factsOf(submitted))).toEqual({ from: since, workingDays: 10 });
    expect(term(duty, factsOf(draft), { duty: undefined })).toEqual({ from: since, workingDays: 10 });
    const undated = where(draft, (world) => (world.document = { ...world.document, year: null }));
    expect(term(duty, factsOf(undated))).toEqual({ from: since, workingDays: 10 });
    expect(dutyDueOn({ duty: undefined }, 2026, 'annual', { annual: '03-15' })).toBeNull();
    expect(dutyDueOn(toyFlow, 2026, 'sixMonth', { sixMonth: '03-15' })).toBeNull();
    const ofPeriod = where(draft, (world) => (world.document = { ...world.document, period: 'sixMonth' }));
    expect(term(duty, factsOf(ofPeriod))).toEqual({ from: since, workingDays: 10 });
    const asked = where(draft, (world) => (world.document = { ...world.document, askedDueOn: '2026-05-05' }));
    expect(term(duty, factsOf(asked))).toEqual({ day: '2026-05-05' });
  });

  test('never, where nobody waits', () => {
    for (const nobody of [
      undefined,
      { by: 'yearEnd', fires: 'close' },
      { by: 'entry', days: 365, fires: 'archive' },
    ] as const) {
      for (const scene of [draft, opened]) expect(term(nobody, factsOf(scene))).toBeNull();
    }
    expect(['bare', 'gone', 'toString'].map((state) => termBy(flowWith(), state, factsOf(draft)))).toEqual([
      null,
      null,
      null,
    ]);
    expect(deadlineOf(toyFlow, 'toString')).toBeUndefined();
    expect(deadlineOf(flowWith(), 'bare')).toBeUndefined();
  });

  test('until the moment, the end of the day, or the end of so many working days', () => {
    expect(endOfTerm({ at: since })).toBe(since);
    expect(endOfTerm({ day: '2026-02-28' })).toBe('2026-02-28T16:59:59.999Z');
    expect(endOfTerm({ from: since, workingDays: 1 })).toBe('2026-01-13T16:59:59.999Z');
    const calendar = { version: 'x', holidays: ['2026-01-13'], workdays: [] };
    expect(endOfTerm({ from: since, workingDays: 1 }, calendar)).toBe('2026-01-14T16:59:59.999Z');
    expect(toyFlow.dueAt('archived', draft().facts(chair))).toBeNull();
    const facts = { ...draft().facts(chair), settings: { ...draft().settings, calendar } };
    expect(toyFlow.dueAt('agreed', facts)).toBe('2026-01-20T16:59:59.999Z');
    expect(toyFlow.dueAt('agreed', { ...facts, settings: undefined })).toBe('2026-01-19T16:59:59.999Z');
  });
});

describe('the engine acts by itself', () => {
  const firing = (deadline: Deadline | undefined, facts: Due, more: Partial<Flow> = {}) =>
    firingOf(flowWith(deadline, more), 'here', facts);

  test('when a round closes, so many days after a state was entered, or after the last year of the work', () => {
    expect(firing({ by: 'round', fires: 'closeRound' }, factsOf(opened))).toEqual({
      ...{ action: 'closeRound', at: opened().round!.closesAt, counted: null },
    });
    expect(firing({ by: 'entry', days: 365, fires: 'archive' }, factsOf(draft))).toEqual({
      ...{ action: 'archive', at: '2027-01-11T16:59:59.999Z', counted: null },
    });
    expect(firing({ by: 'yearEnd', fires: 'close' }, factsOf(draft))).toEqual({
      ...{ action: 'close', at: '2026-12-31T16:59:59.999Z', counted: null },
    });
    const lastYear = () => 2028;
    expect(firing({ by: 'yearEnd', fires: 'close' }, factsOf(draft), { lastYear })).toMatchObject({
      at: '2028-12-31T16:59:59.999Z',
    });
  });

  test('after so many working days, by the calendar that holds, and says from when they count', () => {
    const deadline: Deadline = { by: 'entry', workingDays: 1, fires: 'conclude' };
    const { since } = factsOf(draft).document.context;
    const counted = { from: since, workingDays: 1 };
    expect(firing(deadline, factsOf(draft))).toEqual({
      ...{ action: 'conclude', at: '2026-01-13T16:59:59.999Z', counted },
    });
    const calendar = { version: 'x', holidays: ['2026-01-13'], workdays: [] };
    const facts = { ...factsOf(draft), settings: { ...draft().settings, calendar } };
    expect(firing(deadline, facts)).toMatchObject({ at: '2026-01-14T16:59:59.999Z', counted });
  });

  test('never where somebody is waited for, nor where there is no round or year', () => {
    expect(firing({ by: 'entry', workingDays: 5 }, factsOf(draft))).toBeNull();
    expect(firing(undefined, factsOf(draft))).toBeNull();
    for (const scene of [draft, closed])
      expect(firing({ by: 'round', fires: 'x' }, factsOf(scene))).toBeNull();
    const undated = where(draft, (world) => (world.document = { ...world.document, year: null }));
    expect(firing({ by: 'yearEnd', fires: 'close' }, factsOf(undated))).toBeNull();
  });
});
