import { describe, expect, test } from '@jest/globals';
import { after, by, given, where, type Scene } from '../../test/support/given.ts';
import {
  chair,
  clerk,
  drafter,
  engine,
  leader,
  member,
  officer,
  outsider,
  PROVINCE,
  secretary,
  viceChair,
  type Person,
} from '../../test/support/people.ts';
import { roundRefuses } from '../../test/support/rounds.ts';
import { World } from '../../test/support/world.ts';
import { createBlockers, openingBlockers, type Opening } from '../kit/index.ts';
import { blank, copyToYear, levelAt, unfit, type Classification } from './form.ts';
import { unionClassification } from './index.ts';

const WORK = '40000000-0000-4000-8000-000000000001';
const MONEY = '40000000-0000-4000-8000-000000000002';

const content: Classification = {
  ...blank(2026),
  criteria: [
    { id: WORK, title: 'Chăm lo đoàn viên', most: 70 },
    { id: MONEY, title: 'Tài chính', most: 30 },
  ],
};

const points = (work: number, money: number, reason?: string) => ({
  scores: [
    { rowId: WORK, points: work, ...(reason ? { reason } : {}) },
    { rowId: MONEY, points: money, ...(reason ? { reason } : {}) },
  ],
});

const draft: Scene = () => new World(unionClassification, drafter, content);
const scored = after(draft, ['scoreSelf', drafter, points(66, 26, 'Báo cáo năm')]);
const votes = [chair, viceChair, secretary, member, drafter].map((who): [string, Person, object] => [
  'castBallot',
  who,
  { choice: 'agree' },
]);
const agreed = after(scored, ['openRound', chair, { mode: 'online' }], ...votes, ['closeRound', chair]);
const sent = after(agreed, ['send', chair]);
const received = after(sent, ['beginReview', officer]);
const lower = {
  scores: [
    { rowId: WORK, points: 60, reason: 'Chậm báo cáo' },
    { rowId: MONEY, points: 26 },
  ],
};
const appraised = after(received, ['appraise', officer, lower]);
const news = (state: string) => ({ role: 'classification', state });
const proposed = after(appraised, ['joinDecision', engine, news('draft')]);
const decided = after(proposed, ['takeEffect', engine, news('inForce')]);

const saidIn = (world: World) => world.document.content as Classification;

describe('a unit scores itself', () => {
  test('by every yardstick, up to its points, with evidence', () => {
    given(draft)
      .when('scoreSelf', by(drafter), { scores: [{ rowId: WORK, points: 60, reason: 'x' }] })
      .thenInvalid('payload.scores', 'unanswered');
    given(draft)
      .when('scoreSelf', by(drafter), points(71, 26, 'x'))
      .thenInvalid('payload.scores.0.points', 'too-big');
    given(draft)
      .when('scoreSelf', by(drafter), points(60, 26))
      .thenInvalid('payload.scores.0.reason', 'required');
    given(draft)
      .when('scoreSelf', by(outsider), points(60, 26, 'x'))
      .thenRefused('not-authorised');
    const bare: Scene = () => new World(unionClassification, drafter, { ...content, criteria: [] });
    given(bare).when('scoreSelf', by(drafter), { scores: [] }).thenRefused('criteria-missing');
    expect(saidIn(scored()).criteria).toMatchObject([{ own: 66, evidence: 'Báo cáo năm' }, { own: 26 }]);
  });

  test('before its committee votes, which agrees before it goes up', () => {
    given(draft).when('openRound', by(chair), { mode: 'online' }).thenRefused('not-scored');
    given(scored).when('openRound', by(member), { mode: 'online' }).thenRefused('not-authorised');
    given(scored).when('send', by(chair)).thenRefused('wrong-state');
    given(agreed).when('send', by(secretary)).thenRefused('not-authorised');
    given(where(agreed, (world) => (world.agreed = null)))
      .when('send', by(chair))
      .thenRefused('not-agreed');
    given(agreed).when('revise', by(member)).thenRefused('not-authorised');
    given(agreed).when('revise', by(drafter)).thenIn('draft');
    given(agreed).when('send', by(chair)).thenIn('sent').thenWith({ type: 'issue', typeCode: 'BC' });
    given(scored).when('cancel', by(drafter), { reason: 'x' }).thenRefused('not-authorised');
  });

  test('and sends it to a union above', () => {
    const top = where(
      () =>
        new World(unionClassification, clerk, content, {
          organisationId: PROVINCE,
          upperOrganisationId: null,
        }),
      (world) => (world.document = { ...world.document, state: 'agreed' }),
    );
    given(top).when('send', by(leader)).thenRefused('no-upper-organisation');
    given(sent).when('recall', by(chair), { reason: 'Bổ sung' }).thenIn('recalled');
    given(received).when('recall', by(officer), { reason: 'x' }).thenRefused('not-authorised');
  });

  test('is begun by a member of the unit’s committee', () => {
    const { document } = draft();
    const creation = { today: '2026-11-20', organisationId: document.organisationId, content };
    expect(createBlockers(unionClassification, draft().facts(officer), creation)).toMatchObject([
      { code: 'not-authorised' },
    ]);
  });
});

describe('the union above appraises', () => {
  test('row by row; other points than the unit’s are explained', () => {
    given(received)
      .when('appraise', by(officer), points(60, 26))
      .thenInvalid('payload.scores.0.reason', 'required');
    given(received).when('appraise', by(officer), points(66, 26)).thenIn('appraised');
    given(received)
      .when('appraise', by(officer), points(66, 31, 'x'))
      .thenInvalid('payload.scores.1.points', 'too-big');
    given(received).when('appraise', by(chair), lower).thenRefused('not-authorised');
    const insider = where(received, (world) => world.involved.push({ personId: officer.id, as: 'voted' }));
    given(insider).when('appraise', by(officer), lower).thenRefused('own-document');
    given(insider).when('acceptScores', by(officer)).thenRefused('own-document');
    expect(saidIn(appraised())).toMatchObject({
      proposedLevel: 'good',
      criteria: [{ own: 66, given: 60, difference: 'Chậm báo cáo' }, { given: 26 }],
    });
  });

  test('finds the level by the points, or another with its reason', () => {
    expect([100, 90, 89.9, 70, 50, 49].map((total) => levelAt(total, content))).toEqual([
      ...['excellent', 'excellent', 'good', 'good', 'fulfilled', 'unfulfilled'],
    ]);
    const otherwise = { ...points(66, 26), level: 'good' };
    given(received).when('appraise', by(officer), otherwise).thenInvalid('payload.reason', 'required');
    const said = after(received, ['appraise', officer, { ...otherwise, reason: 'Có đơn thư tồn đọng' }]);
    expect(saidIn(said())).toMatchObject({ proposedLevel: 'good', proposedWhy: 'Có đơn thư tồn đọng' });
    given(received)
      .when('appraise', by(officer), { ...points(66, 26), level: 'excellent' })
      .thenIn('appraised');
  });

  test('or takes the unit’s points as they are, for many files at once; once', () => {
    const accepted = after(received, ['acceptScores', officer]);
    expect(saidIn(accepted())).toMatchObject({
      proposedLevel: 'excellent',
      criteria: [
        { own: 66, given: 66 },
        { own: 26, given: 26 },
      ],
    });
    given(accepted).when('acceptScores', by(officer)).thenRefused('already-appraised');
    given(received).when('acceptScores', by(drafter)).thenRefused('not-authorised');
    given(appraised).when('appraise', by(leader), points(66, 26)).thenIn('appraised');
  });
});

describe('one decision on many', () => {
  test('is opened from what is appraised, by who prepares papers above', () => {
    const opening = unionClassification.opens?.['classification'] as Opening;
    const blockers = (scene: Scene, who: Person) =>
      openingBlockers(opening, scene().facts(who), 'classification').map(({ code }) => code);
    expect(blockers(appraised, officer)).toEqual([]);
    expect(blockers(appraised, leader)).toEqual(['not-authorised']);
    expect(blockers(appraised, chair)).toEqual(['not-authorised']);
    expect(blockers(received, officer)).toEqual(['opens-not-in-state']);
    const { document } = appraised();
    expect(opening.hand(document, null, { name: 'CĐCS Sở Y tế' })).toMatchObject({
      year: 2026,
      rows: [{ title: 'CĐCS Sở Y tế', text: 'Hoàn thành tốt nhiệm vụ (86 điểm)', documentId: document.id }],
    });
  });

  test('gives the level when it is in force, and takes it back when it is recalled', () => {
    expect(saidIn(proposed()).level).toBeUndefined();
    expect(unionClassification.facets(saidIn(proposed()))).toMatchObject({ level: null });
    expect(unionClassification.facets(saidIn(decided()))).toEqual({
      ...{ year: 2026, level: 'good', ownPoints: 92, givenPoints: 86 },
    });
    given(proposed).when('takeEffect', by(leader), news('inForce')).thenRefused('not-authorised');
    given(proposed).when('leaveDecision', by(engine), news('cancelled')).thenIn('appraised');
    const back = after(decided, ['leaveDecision', engine, news('recalled')]);
    expect([back().document.state, saidIn(back()).level]).toEqual(['appraised', undefined]);
    given(proposed).when('appraise', by(officer), lower).thenRefused('wrong-state');
  });
});

test('its paper says what the unit said, whatever those above gave', () => {
  const paperOf = (world: World) =>
    unionClassification.paper({
      ...{ content: world.document.content, title: 'Báo cáo tự chấm điểm' },
      issuer: {
        name: 'CĐCS Sở Y tế',
        symbol: 'CĐCS',
        place: 'Bình Minh',
        parentName: 'Công đoàn Viên chức tỉnh',
      },
      ...{ number: '03', issuedOn: '2026-01-12', draft: false, signer: null },
    });
  expect(paperOf(decided())).toEqual(paperOf(sent()));
  expect(JSON.stringify(paperOf(sent()))).toContain('Hoàn thành xuất sắc nhiệm vụ');
});

test('another year begins with the same yardsticks and no points', () => {
  expect(copyToYear(saidIn(decided()), 2027)).toMatchObject({
    year: 2027,
    criteria: [{ title: 'Chăm lo đoàn viên', most: 70 }, { title: 'Tài chính' }],
  });
  expect(JSON.stringify(copyToYear(saidIn(decided()), 2027))).not.toContain('own');
});

test('criteria and levels must be such that every score has a level', () => {
  const codes = (changes: Partial<Classification>) =>
    unfit({ ...blank(2026), ...changes }).map(({ path, code }) => `${path}: ${code}`);
  const { criteria, levels } = blank(2026);
  expect(codes({})).toEqual([]);
  expect(codes({ criteria: criteria.map((row, at) => ({ ...row, most: at ? row.most : 0 })) })).toEqual([
    'criteria.0.most: too-small',
    'levels.0.from: out-of-reach',
  ]);
  expect(codes({ levels: levels.slice(0, 3) })).toEqual(['levels: too-few', 'levels.2.from: not-from-zero']);
  expect(codes({ levels: [...levels.slice(0, 3), { level: 'fulfilled', from: 0 }] })).toEqual([
    'levels.3.level: not-in-order',
  ]);
});

describe('the committee votes', () => {
  roundRefuses({
    ...{ scene: scored, opener: chair, closer: chair, voter: member, stranger: outsider },
    ...{ ballot: { choice: 'agree' }, asksOne: true },
  });
});
