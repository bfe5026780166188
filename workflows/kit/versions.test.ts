import { expect, test } from '@jest/globals';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { toyFlowNext } from '../../test/support/toy-flow/next.ts';
import {
  catalogOf,
  labelsOf,
  migrated,
  moveTo,
  statesOf,
  versionFaults,
  versionKnowing,
  versionOf,
  type Facts,
  type Flow,
} from './index.ts';

const committed = [
  { version: 2, states: statesOf(toyFlowNext) },
  { version: 1, states: statesOf(toyFlow) },
];
const context = { since: '2026-01-12T02:00:00.000Z' };
const at = (state: string, more: object = {}) =>
  ({ document: { state, context }, round: null, ...more }) as unknown as Pick<Facts, 'document' | 'round'>;
const openRound = { round: { status: 'open' } };

test('a catalog answers for each version that is alive, for the newest where none is named', () => {
  const catalog = catalogOf([toyFlowNext]);
  expect(catalog.of('toy')).toBe(toyFlowNext);
  expect(catalog.of('toy', 2)).toBe(toyFlowNext);
  expect(catalog.of('toy', 1)).toBe(toyFlow);
  expect(catalog.of('toy', 3)).toBeUndefined();
  expect(catalog.of('other', 1)).toBeUndefined();
  expect(versionOf(undefined, 1)).toBeUndefined();
});

test('a state is asked of the newest version that knows it', async () => {
  expect(versionKnowing(toyFlowNext, 'draft')).toBe(toyFlowNext);
  expect(versionKnowing(toyFlowNext, 'returned')).toBe(toyFlow);
  expect(versionKnowing(toyFlowNext, 'nowhere')).toBe(toyFlowNext);
  expect((await labelsOf(toyFlowNext, 'en')).states['returned']).toBe(
    (await labelsOf(toyFlow, 'en')).states['returned'],
  );
});

test('a document goes where migrate says, else to the state of the same name', () => {
  expect(moveTo(toyFlowNext, toyFlow, at('returned'))).toEqual({ snapshot: { state: 'draft', context } });
  expect(moveTo(toyFlowNext, toyFlow, at('approved'))).toEqual({ snapshot: { state: 'approved', context } });
  const plain = { ...toyFlowNext, migrate: undefined };
  expect(migrated(plain, { version: 1, state: 'agreed', context })).toEqual({ state: 'agreed', context });
  expect(migrated(plain, { version: 1, state: 'returned', context })).toBeNull();
});

test.each([
  ['a version that it runs under already', toyFlow, toyFlow, at('draft'), 'flow-version-reached'],
  ['an earlier version', toyFlow, toyFlowNext, at('draft'), 'flow-version-reached'],
  ['anywhere from its end', toyFlowNext, toyFlow, at('cancelled'), 'flow-over'],
  [
    'a state that is gone',
    { ...toyFlowNext, migrate: undefined },
    toyFlow,
    at('returned'),
    'flow-state-gone',
  ],
  [
    'where its open round could not be closed',
    { ...toyFlowNext, migrate: () => ({ state: 'draft', context }) },
    toyFlow,
    at('deciding', openRound),
    'flow-round-open',
  ],
])('nothing is moved to %s', (_, to, from, facts, code) => {
  const { version } = to;
  const { state } = facts.document;
  expect(moveTo(to, from, facts)).toEqual({ blockers: [{ code, params: { state, version } }] });
});

test('a round goes on under the next version that can close it', () => {
  expect(moveTo(toyFlowNext, toyFlow, at('deciding', openRound))).toMatchObject({
    snapshot: { state: 'deciding' },
  });
});

test('what was released stays as it was released', () => {
  expect(versionFaults(toyFlowNext, committed)).toEqual([]);
});

test('only from earlier versions is it asked where their states go', () => {
  const migrate: Flow['migrate'] = (from) =>
    from.version === 1 ? toyFlowNext.migrate!(from) : { ...from, state: 'x' };
  expect(versionFaults({ ...toyFlowNext, migrate }, committed)).toEqual([]);
});

const changed = (more: Partial<Flow>): Flow => ({ ...toyFlowNext, ...more });
test.each([
  [
    'a released list of states that changed',
    changed({ machine: toyFlow.machine }),
    /version 2 was released with the states draft, deciding.*"earlier".*version 3.*migrate/,
  ],
  [
    'a new version that nobody wrote down',
    changed({ version: 3, earlier: [toyFlowNext, toyFlow] }),
    /add \{"version": 3, "states": \["draft"/,
  ],
  [
    'a state that vanishes and goes nowhere',
    changed({ migrate: undefined }),
    /may stand in "returned", which version 2 does not have/,
  ],
  [
    'a migration into a state that does not exist',
    changed({ migrate: () => ({ state: 'x', context }) }),
    /may stand in "draft"/,
  ],
  ['a version thrown away', changed({ earlier: [] }), /version 1 was released and is gone/],
  [
    'versions in the wrong order',
    changed({ version: 1, earlier: [toyFlowNext] }),
    /must fall from the newest/,
  ],
  [
    'two versions of one number',
    changed({ version: 1, earlier: [toyFlow] }),
    /must fall from the newest .*each with a number of its own/,
  ],
])('the contract names %s, and what to do', (_, flow, sentence) => {
  expect(versionFaults(flow, committed).join('\n')).toMatch(sentence);
});
