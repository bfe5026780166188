import { describe, expect, test } from '@jest/globals';
import { after, by, given, type Scene } from '../../test/support/given.ts';
import {
  auditor,
  chair,
  clerk,
  councillor,
  deputy,
  drafter,
  engine,
  leader,
  member,
  officer,
  PROVINCE,
  secretary,
  UNIT,
  viceChair,
  type Person,
} from '../../test/support/people.ts';
import { World } from '../../test/support/world.ts';
import { validateContent } from '../kit/index.ts';
import { blank, copyToYear, facets, form, type ConfidenceVote } from './form.ts';
import { confidenceVote as flow } from './index.ts';

const committee = [chair, viceChair, secretary, member, drafter];
const rated = [chair, viceChair];

const id = (no: number) => `00000000-0000-4000-8000-00000000${String(no).padStart(4, '0')}`;
const [high, middle, low] = [id(1), id(2), id(3)];

const content = (): ConfidenceVote => ({
  ...blank(2026),
  levels: blank(2026).levels.map((row, at) => ({ ...row, id: id(at + 1) })),
});

const draft: Scene = () => new World(flow, chair, content());
const named = after(draft, ['nameHolders', chair, { of: 'leaders' }]);
const deciding = after(named, ['openRound', chair, { mode: 'online' }]);

const ballot = (voter: Person, level: string | null) => ({
  answers: rated
    .filter((one) => one !== voter)
    .map((one) => ({ questionId: one.id, choices: level ? [level] : [] })),
});
const voted = (...levels: (string | null)[]) =>
  after(
    deciding,
    ...committee.map((one, at): [string, Person, unknown] => [
      'castBallot',
      one,
      ballot(one, levels[at] ?? null),
    ]),
  );
const counted = after(voted(high, high, middle, middle, low), ['closeRound', chair]);
const issued = after(counted, ['issue', chair, {}]);

const rowOf = (world: World, of: Person) =>
  (world.document.content as ConfidenceVote).persons.find(({ personId }) => personId === of.id);

describe('who is rated', () => {
  test('are those in office today: the leaders, or the whole committee', () => {
    const names = (world: World) =>
      (world.document.content as ConfidenceVote).persons.map(({ fullName }) => fullName);
    expect(names(named())).toEqual(rated.map(({ fullName }) => fullName));
    const all = after(named, ['nameHolders', secretary, { of: 'committee' }]);
    expect(names(all())).toEqual(committee.map(({ fullName }) => fullName));
    const above: Scene = () => new World(flow, officer, content(), { organisationId: PROVINCE });
    const province = after(above, ['nameHolders', officer, { of: 'leaders' }]);
    expect(names(province())).toEqual([leader, deputy, auditor].map(({ fullName }) => fullName));
    expect(names(after(above, ['nameHolders', officer, { of: 'committee' }])())).toEqual(
      [leader, deputy, clerk, councillor].map(({ fullName }) => fullName),
    );
  });

  test('is named by chair or secretary, before anybody votes', () => {
    given(draft).when('nameHolders', by(member), { of: 'leaders' }).thenRefused('not-authorised');
    given(draft).when('nameHolders', by(chair), { of: 'all' }).thenInvalid('payload.of', 'not-an-option');
    given(draft)
      .among([secretary, member])
      .when('nameHolders', by(secretary), { of: 'leaders' })
      .thenRefused('nobody-in-office');
    given(draft)
      .when('openRound', by(chair), { mode: 'online' })
      .thenRefused('content-incomplete', { field: 'persons' });
    const one = after(
      () => new World(flow, chair, { ...content(), levels: [{ id: high, title: 'Tín nhiệm' }] }),
      ['nameHolders', chair, { of: 'leaders' }],
    );
    given(one)
      .when('openRound', by(chair), { mode: 'online' })
      .thenRefused('content-incomplete', { field: 'levels' });
  });
});

describe('the vote', () => {
  test('is secret, and nobody rates themselves', () => {
    given(named)
      .when('openRound', by(chair), { mode: 'online', ballot: 'open' })
      .thenInvalid('payload.ballot', 'not-an-option');
    const own = { answers: rated.map((one) => ({ questionId: one.id, choices: [high] })) };
    given(deciding)
      .when('castBallot', by(chair), own)
      .thenInvalid('payload.answers.0.questionId', 'own-question');
    given(deciding).when('castBallot', by(member), own).thenIn('deciding');
    given(deciding).when('castBallot', by(officer), own).thenRefused('not-on-roll');
  });

  test('gives the level that over half gave, or better, with every count', () => {
    const world = counted();
    expect(world.document.state).toBe('concluded');
    // The vice chair, the secretary, the member and the drafter rated the chair.
    expect(rowOf(world, chair)).toMatchObject({
      ...{ blank: 0, result: 'Tín nhiệm' },
      votes: [
        { rowId: high, votes: 1 },
        { rowId: middle, votes: 2 },
        { rowId: low, votes: 1 },
      ],
    });
    expect(facets(world.document.content as ConfidenceVote)).toMatchObject({
      ...{ persons: 2, 'level.1': 0, 'level.2': 2, 'level.3': 0 },
    });
  });

  test('gives the least only where over half said so themselves', () => {
    const lowest = after(voted(low, low, low, low, high), ['closeRound', chair]);
    expect(rowOf(lowest(), chair)?.result).toBe('Tín nhiệm thấp');
    const undecided = after(voted(high, low, low, null, null), ['closeRound', chair]);
    expect(undecided().document.state).toBe('draft');
  });
});

describe('what it came to', () => {
  test('is told by the chair, and read by those above from then on', () => {
    given(counted).when('issue', by(secretary), {}).thenRefused('not-authorised');
    given(counted).when('issue', by(chair), {}).thenIn('inForce');
    const readers = (state: string) =>
      flow
        .audience(state, { document: issued().document })
        .map(({ organisationId, office }) => `${organisationId === UNIT ? 'unit' : 'upper'}:${office}`);
    expect(readers('concluded')).not.toContain('upper:officer');
    expect(readers('concluded')).not.toContain('unit:undefined');
    expect(readers('inForce')).toContain('upper:officer');
  });

  test('is printed with every count', () => {
    const paper = flow.paper({
      ...{ content: counted().document.content, title: counted().document.title, number: '02/TB-CĐCS' },
      ...{ issuedOn: null, draft: false, signer: null },
      issuer: { name: 'Công đoàn cơ sở', symbol: 'CĐCS', place: 'Bình Minh', parentName: null },
    });
    expect(paper).toMatchObject({
      ...{ typeName: 'THÔNG BÁO', abstract: 'Kết quả lấy phiếu tín nhiệm năm 2026' },
    });
    expect(JSON.stringify(paper)).toContain(`"${chair.fullName} - Chủ tịch","1","2","1","0","Tín nhiệm"`);
  });

  test('ends with its year; another year begins with the levels alone', () => {
    given(issued).when('close', by(engine)).thenRefused('year-not-over');
    given(issued).days(365).when('close', by(engine)).thenIn('closed');
    given(issued).when('recall', by(chair), { reason: 'Kiểm phiếu sai' }).thenIn('recalled');
    const next = copyToYear(counted().document.content as ConfidenceVote, 2027);
    expect(next).toMatchObject({ year: 2027, persons: [], levels: blank(2027).levels });
  });
});

test('two levels of one name are none: nobody could say which was meant', () => {
  const levels = ['Tín nhiệm cao', 'Tín nhiệm', 'tín nhiệm '].map((title) => ({ title }));
  expect(validateContent({ form }, { ...blank(2026), levels })).toMatchObject({
    faults: [{ path: 'levels.2.title', code: 'duplicate' }],
  });
});
