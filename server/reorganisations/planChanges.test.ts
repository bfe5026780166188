import { describe, expect, test } from '@jest/globals';
import type { Plan } from './change.ts';
import { planChanges, type Circumstances, type Standing } from './planChanges.ts';
import { readDecision } from './readDecision.ts';

const idOf = (name: string) =>
  `00000000-0000-4000-8000-${Buffer.from(name).toString('hex').padStart(12, '0').slice(-12)}`;

const tree: [name: string, parent: string | null][] = [
  ['LD', null],
  ['BD', 'LD'],
  ['GL', 'LD'],
  ['A', 'BD'],
  ['B', 'BD'],
  ['C', 'GL'],
];

function organisation(name: string, parent: string | null): Standing {
  const kind = parent === null ? 'ProvincialFederation' : parent === 'LD' ? 'UpperUnion' : 'GrassrootsUnion';
  return {
    ...{ organisationId: idOf(name), kind, name, symbol: name, place: 'Bình Minh' },
    ...{
      parentId: parent && idOf(parent),
      foundedOn: '2013-06-01',
      dissolvedOn: null,
      changedOn: '2013-06-01',
    },
    ...{ lastEntry: null, administered: true, waiting: null },
  };
}

function given(
  changed: Record<string, Partial<Standing>> = {},
  more: Partial<Circumstances> = {},
): Circumstances {
  const standing = tree.map(([name, parent]): [string, Standing] => [
    idOf(name),
    { ...organisation(name, parent), ...changed[name] },
  ]);
  return {
    today: '2026-11-29',
    standing: new Map(standing),
    takenCodes: new Set(),
    knownPeople: new Set(),
    ...more,
  };
}

const unit = (key: string, more: object = {}) => ({
  key,
  code: key,
  name: `Đơn vị ${key}`,
  symbol: key,
  ...more,
});
const ids = (...names: string[]) => names.map(idOf);

function decide(changes: object[], known = given(), more: object = {}) {
  let made = 0;
  const read = readDecision(
    {
      ...{
        number: '12/QĐ-LĐLĐ',
        decidedOn: '2026-06-01',
        issuer: 'Liên đoàn Lao động tỉnh',
        subject: 'Sắp xếp',
      },
      ...{ effectiveOn: '2026-07-01', changes, ...more },
    },
    () => idOf(`new${(made += 1)}`),
  );
  return read.ok ? planChanges(read.decision, known) : { faults: read.faults };
}

function planned(...asked: Parameters<typeof decide>): Plan {
  const judged = decide(...asked);
  if ('faults' in judged) throw new Error(JSON.stringify(judged.faults));
  return judged.plan;
}

function refused(...asked: Parameters<typeof decide>): string[] {
  const judged = decide(...asked);
  return 'faults' in judged ? judged.faults.map(({ path, code }) => `${path}: ${code}`) : [];
}

describe('what a decision does', () => {
  test('a unit is founded under an upper union, with its place unless it has one of its own', () => {
    const plan = planned([{ kind: 'found', founded: [unit('N', { parentId: idOf('BD') })] }]);
    expect(plan.founded).toMatchObject([
      { id: idOf('new1'), kind: 'GrassrootsUnion', place: 'Bình Minh', parentId: idOf('BD') },
    ]);
    expect(plan).toMatchObject({ described: [], ended: [], moved: [], successions: [] });
  });

  test('a unit is renamed: what is not said stays', () => {
    const plan = planned([{ kind: 'rename', organisationIds: ids('A'), name: 'Sở Xây dựng' }]);
    expect(plan.described).toEqual([
      {
        organisationId: idOf('A'),
        name: 'Sở Xây dựng',
        symbol: 'A',
        place: 'Bình Minh',
        parentId: idOf('BD'),
      },
    ]);
  });

  test('two units merge into a third, or into a new one', () => {
    const into = planned([{ kind: 'merge', organisationIds: ids('A'), intoId: idOf('B') }]);
    expect(into.ended).toEqual([{ organisationId: idOf('A'), heirId: idOf('B') }]);
    expect(into.successions).toEqual([{ predecessorId: idOf('A'), successorId: idOf('B'), heir: true }]);
    const anew = planned([{ kind: 'merge', organisationIds: ids('A', 'B'), founded: [unit('N')] }]);
    expect(anew.founded).toMatchObject([{ parentId: idOf('BD'), kind: 'GrassrootsUnion' }]);
    expect(anew.ended.map(({ heirId }) => heirId)).toEqual([idOf('new1'), idOf('new1')]);
  });

  test('a unit is split: it goes on beside the new one, or one of two takes over', () => {
    const beside = planned([
      { kind: 'split', organisationIds: ids('A'), continues: true, founded: [unit('N')] },
    ]);
    expect(beside.ended).toEqual([]);
    expect(beside.successions).toMatchObject([{ heir: false }]);
    const apart = planned([
      { kind: 'split', organisationIds: ids('A'), heirId: 'M', founded: [unit('N'), unit('M')] },
    ]);
    expect(apart.ended).toEqual([{ organisationId: idOf('A'), heirId: idOf('new2') }]);
    expect(apart.successions.map(({ heir }) => heir)).toEqual([false, true]);
  });

  test('a province merges into another, and its units go with it', () => {
    const plan = planned([{ kind: 'merge', organisationIds: ids('BD'), intoId: idOf('GL') }]);
    expect(plan.ended).toEqual([{ organisationId: idOf('BD'), heirId: idOf('GL') }]);
    expect(plan.moved).toEqual(
      ['A', 'B'].map((name) => ({ organisationId: idOf(name), fromId: idOf('BD'), toId: idOf('GL') })),
    );
    expect(plan.described.map(({ parentId }) => parentId)).toEqual(ids('GL', 'GL'));
  });

  test('a province ends and everything under it is moved by the same decision', () => {
    const plan = planned([
      { kind: 'move', allUnderId: idOf('BD'), parentId: idOf('GL') },
      { kind: 'dissolve', organisationIds: ids('BD') },
    ]);
    expect(plan.moved).toHaveLength(2);
    expect(plan.ended).toEqual([{ organisationId: idOf('BD'), heirId: null }]);
  });

  test('a unit is moved and renamed at once: one description', () => {
    const plan = planned([
      { kind: 'move', organisationIds: ids('A'), parentId: idOf('GL') },
      { kind: 'rename', organisationIds: ids('A'), symbol: 'A2' },
    ]);
    expect(plan.described).toMatchObject([{ symbol: 'A2', parentId: idOf('GL') }]);
  });

  test('units move under one that the same decision founds', () => {
    const plan = planned([
      { kind: 'move', organisationIds: ids('A', 'C'), parentId: 'N' },
      { kind: 'found', founded: [unit('N', { kind: 'UpperUnion', parentId: idOf('LD') })] },
    ]);
    expect(plan.moved.map(({ toId }) => toId)).toEqual([idOf('new1'), idOf('new1')]);
  });
});

describe('what stands against it, at its field', () => {
  const dissolve = (name: string) => [{ kind: 'dissolve', organisationIds: ids(name) }];
  const merge = (name: string, into: string) => [
    { kind: 'merge', organisationIds: ids(name), intoId: idOf(into) },
  ];
  const move = (name: string, under: string) => [
    { kind: 'move', organisationIds: ids(name), parentId: idOf(under) },
  ];

  test.each([
    [
      'a unit that ended',
      dissolve('A'),
      { A: { dissolvedOn: '2025-07-01' } },
      'changes.0.organisationIds.0: organisation-dissolved',
    ],
    [
      'a day before it was founded',
      dissolve('A'),
      { A: { foundedOn: '2026-08-01' } },
      'effectiveOn: before-founding',
    ],
    [
      'a day before its last change',
      dissolve('A'),
      { A: { changedOn: '2026-08-01' } },
      'effectiveOn: changed-later',
    ],
    ['a number given since', dissolve('A'), { A: { lastEntry: '2026-08-01' } }, 'effectiveOn: issued-since'],
    [
      'a foreign unit',
      dissolve('A'),
      { A: { administered: false } },
      'changes.0.organisationIds.0: not-administered',
    ],
    [
      'another decision that waits',
      dissolve('A'),
      { A: { waiting: '9/QĐ' } },
      'changes.0.organisationIds.0: decision-pending',
    ],
    ['a unit nobody knows', dissolve('X'), {}, 'changes.0.organisationIds.0: unknown-organisation'],
    ['a unit merged with itself', merge('A', 'A'), {}, 'changes.0.organisationIds.0: merged-with-itself'],
    ['a unit merged into a province', merge('A', 'BD'), {}, 'changes.0.organisationIds.0: other-kind'],
    [
      'an upper union that would keep its units',
      dissolve('BD'),
      {},
      'changes.0.organisationIds.0: keeps-units',
    ],
    ['a circle of parents', move('LD', 'BD'), {}, 'changes.0.parentId: cycle-of-parents'],
    ['a unit under a grassroots union', move('A', 'C'), {}, 'changes.0.parentId: not-an-upper'],
    [
      'a parent of others',
      move('A', 'GL'),
      { GL: { administered: false } },
      'changes.0.parentId: not-administered',
    ],
    [
      'a parent that has ended',
      move('A', 'GL'),
      { GL: { dissolvedOn: '2025-07-01' } },
      'changes.0.parentId: organisation-dissolved',
    ],
    ['the parent it has', move('A', 'BD'), {}, 'changes.0.organisationIds.0: already-under'],
  ])('%s', (_, changes, changed, fault) => {
    expect(refused(changes, given(changed))).toEqual([fault]);
  });

  test('a successor or a parent that the decision itself ends', () => {
    expect(refused([...merge('A', 'B'), ...dissolve('B')])).toEqual([
      'changes.0.organisationIds.0: successor-ends',
    ]);
    expect(
      refused([...move('A', 'GL'), { kind: 'merge', organisationIds: ids('GL'), intoId: idOf('BD') }]),
    ).toEqual(['changes.0.parentId: parent-ends']);
  });

  test('one thing said twice, or nothing said', () => {
    expect(refused([...dissolve('A'), ...dissolve('A')])).toEqual(['changes.1.organisationIds.0: duplicate']);
    expect(refused([...move('A', 'GL'), ...move('A', 'LD')])).toEqual([
      'changes.1.organisationIds.0: duplicate',
    ]);
    expect(refused([{ kind: 'rename', organisationIds: ids('A'), name: 'A' }])).toEqual([
      'changes.0.name: nothing-changed',
    ]);
    expect(refused([{ kind: 'dissolve' }])).toEqual(['changes.0.organisationIds: required']);
    expect(refused([{ kind: 'move', organisationIds: ids('A') }])).toEqual(['changes.0.parentId: required']);
    expect(refused([{ kind: 'found' }])).toEqual(['changes.0.founded: required']);
    expect(refused([{ kind: 'merge', organisationIds: ids('A') }])).toEqual(['changes.0.intoId: required']);
  });

  test('too few of them', () => {
    expect(refused([{ kind: 'merge', organisationIds: ids('A'), founded: [unit('N')] }])).toEqual([
      'changes.0.organisationIds: too-few',
    ]);
    expect(
      refused([{ kind: 'split', organisationIds: ids('A'), heirId: 'N', founded: [unit('N')] }]),
    ).toEqual(['changes.0.founded: too-few']);
    expect(refused([{ kind: 'split', organisationIds: ids('A'), founded: [unit('N'), unit('M')] }])).toEqual([
      'changes.0.heirId: required',
    ]);
  });

  test('a new unit with a code that is taken or is none, and people who are none', () => {
    const founded = [
      unit('N', {
        ...{ code: 'n-1', parentId: idOf('BD') },
        officers: [
          { personId: idOf('p'), office: 'chair' },
          { personId: idOf('q'), office: 'chair' },
        ],
      }),
      unit('M', { code: 'GL.M', parentId: idOf('BD') }),
    ];
    const known = given({}, { takenCodes: new Set(['GL.M']), knownPeople: new Set(ids('p')) });
    expect(refused([{ kind: 'found', founded }], known)).toEqual([
      'changes.0.founded.0.code: invalid-code',
      'changes.0.founded.0.officers.1.personId: unknown-person',
      'changes.0.founded.0.officers.1.office: second-chair',
      'changes.0.founded.1.code: code-taken',
    ]);
    expect(refused([{ kind: 'found', founded: [unit('N')] }])).toEqual([
      'changes.0.founded.0.parentId: required',
      'changes.0.founded.0.place: required',
    ]);
  });

  test('a decision of tomorrow, or one that counts from before it', () => {
    expect(refused(dissolve('A'), given(), { decidedOn: '2026-12-01', effectiveOn: '2027-01-01' })).toEqual([
      'decidedOn: too-late',
    ]);
    expect(refused(dissolve('A'), given(), { effectiveOn: '2026-05-01' })).toEqual([
      'effectiveOn: too-early',
    ]);
  });

  test('what cannot be read: blanks, strange keys, wrong days', () => {
    const faults = refused([{ kind: 'dissolve', organisationIds: ['A'], colour: 'red' }], given(), {
      ...{ number: ' ', effectiveOn: '2026-02-30' },
    });
    expect(faults).toEqual(
      expect.arrayContaining([
        'number: required',
        'effectiveOn: not-a-date',
        'changes.0.colour: unknown-key',
      ]),
    );
    expect(refused([{ kind: 'dissolve', organisationIds: ['A'] }])).toEqual([
      'changes.0.organisationIds.0: unknown-organisation',
    ]);
  });

  test('the engine asks nobody’s rights, and plans a decision of any day', () => {
    const known = given(
      { A: { administered: false, waiting: '9/QĐ' } },
      { byEngine: true, today: '2026-01-01' },
    );
    expect(planned(dissolve('A'), known).ended).toHaveLength(1);
  });
});
