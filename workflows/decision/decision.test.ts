import { describe, expect, test } from '@jest/globals';
import { after, by, given, where, type Scene } from '../../test/support/given.ts';
import {
  chair,
  clerk,
  councillor,
  deputy,
  engine,
  leader,
  officer,
  PROVINCE,
  type Person,
} from '../../test/support/people.ts';
import { roundRefuses } from '../../test/support/rounds.ts';
import { World } from '../../test/support/world.ts';
import { createBlockers, handedFaults, saveBlockers, type HandOff } from '../kit/index.ts';
import { blank, taken, type Decision } from './form.ts';
import { decision } from './index.ts';

const handed: HandOff = {
  ...{ title: 'Quyết định về việc xếp loại', year: 2026, text: 'Xếp loại các đơn vị.\nThi hành.' },
  rows: ['1', '2'].map((no) => ({
    ...{ title: `CĐCS ${no}`, text: 'Hoàn thành tốt nhiệm vụ' },
    ...{ organisationId: `00000000-0000-4000-8000-00000000000${no}` },
  })),
};
const content: Decision = taken(handed);

const draft: Scene = () => new World(decision, officer, content, { organisationId: PROVINCE });
const votes = (choice: string): [string, Person, object][] =>
  [leader, deputy, clerk, councillor].map((who) => ['castBallot', who, { choice }]);
const deciding = after(draft, ['openRound', officer, { mode: 'online' }]);
const agreed = after(deciding, ...votes('agree'), ['closeRound', leader]);
const inForce = after(agreed, ['issue', leader]);

describe('a decision', () => {
  test('is prepared by the office, agreed on by the committee, signed by a leader', () => {
    const creation = { today: '2026-01-12', organisationId: PROVINCE, content };
    const may = (who: Person) => createBlockers(decision, draft().facts(who), creation).length === 0;
    expect([officer, clerk, deputy, leader, chair].map(may)).toEqual([true, true, true, false, false]);
    expect(saveBlockers(decision, draft().facts(chair))).toMatchObject([{ code: 'not-authorised' }]);
    given(draft).when('issue', by(leader)).thenRefused('wrong-state');
    given(draft).when('openRound', by(chair), { mode: 'online' }).thenRefused('not-authorised');
    given(agreed).when('issue', by(officer)).thenRefused('not-authorised');
    given(agreed).when('issue', by(leader)).thenIn('inForce').thenWith({ typeCode: 'QĐ' });
    given(agreed)
      .when('issue', by(deputy))
      .thenWith({ signer: { personId: deputy.id, authority: { form: 'KT', title: 'PHÓ CHỦ TỊCH' } } });
    given(where(agreed, (world) => (world.agreed = null)))
      .when('issue', by(leader))
      .thenRefused('not-agreed');
  });

  test('is the standing committee’s to agree on, where there is one and it is signed in its name', () => {
    const sitting = [leader, deputy, clerk].map(({ id }) => id);
    const seated =
      (signedFor: Decision['signedFor']): Scene =>
      () => {
        const world = new World(decision, officer, { ...content, signedFor }, { organisationId: PROVINCE });
        world.people = world.people.map((who) =>
          sitting.includes(who.id)
            ? { ...who, offices: who.offices.map((held) => ({ ...held, standing: true })) }
            : who,
        );
        return world;
      };
    const rollIn = (scene: Scene) =>
      after(scene, ['openRound', officer, { mode: 'online' }])().round?.roll.map(({ personId }) => personId);
    expect(rollIn(seated('standingCommittee'))?.toSorted()).toEqual(sitting.toSorted());
    expect(rollIn(seated('committee'))?.length).toBeGreaterThan(sitting.length);
    given(after(seated('standingCommittee'), ['openRound', officer, { mode: 'online' }]))
      .when('castBallot', by(councillor), { choice: 'agree' })
      .thenRefused('not-on-roll');
  });

  test('says something before anybody votes, and goes back to a draft where they do not agree', () => {
    const empty: Scene = () => new World(decision, officer, blank(2026), { organisationId: PROVINCE });
    given(empty)
      .when('openRound', by(officer), { mode: 'online' })
      .thenRefused('content-incomplete', { field: 'articles' });
    given(after(deciding, ...votes('disagree')))
      .when('closeRound', by(leader))
      .thenIn('draft');
    given(agreed).when('revise', by(chair)).thenRefused('not-authorised');
    given(agreed).when('revise', by(officer)).thenIn('draft');
    given(agreed).when('cancel', by(chair), { reason: 'x' }).thenRefused('not-authorised');
    given(agreed).when('cancel', by(officer), { reason: 'Lập lại' }).thenIn('cancelled');
  });

  test('is recalled by a leader, closed when its year is over', () => {
    given(inForce).when('recall', by(officer), { reason: 'x' }).thenRefused('not-authorised');
    given(inForce).when('recall', by(leader), { reason: 'Sai danh sách' }).thenIn('recalled');
    given(inForce).when('close', by(engine)).thenRefused('year-not-over', { year: 2026 });
  });

  test('lists what many hand over together, and goes to each of them', () => {
    expect(content).toMatchObject({
      articles: ['Xếp loại các đơn vị.', 'Thi hành.'],
      rows: [{ title: 'CĐCS 1', result: 'Hoàn thành tốt nhiệm vụ' }, { title: 'CĐCS 2' }],
    });
    expect(content.recipients[0]?.dispatchTo).toHaveLength(2);
    const many = Array.from({ length: 51 }, (_, at) => ({
      ...{ title: `CĐCS ${at}`, organisationId: `00000000-0000-4000-8000-0000000001${at + 10}` },
    }));
    expect(taken({ ...handed, rows: many }).recipients[0]?.dispatchTo).toEqual([{ group: 'units' }]);
  });
});

test('its list is what was handed over, row by row, and nothing else', () => {
  const [first, second] = content.rows as [Decision['rows'][number], Decision['rows'][number]];
  const faultsOf = (rows: Decision['rows'], more: Partial<Decision> = {}) =>
    handedFaults(decision, content, { ...content, ...more, rows });
  const id = '00000000-0000-4000-8000-000000000701';
  expect(faultsOf([{ ...first, id }, second], { articles: ['Điều khác.'] })).toEqual([]);
  const code = 'not-as-handed-over';
  expect(faultsOf([first, { ...second, result: 'Hoàn thành xuất sắc' }])).toEqual([{ path: 'rows.1', code }]);
  expect(faultsOf([{ ...first, documentId: id }, second])).toEqual([{ path: 'rows.0', code }]);
  expect(faultsOf([second, first])).toEqual([{ path: 'rows.0', code }]);
  expect(faultsOf([first])).toEqual([{ path: 'rows', code }]);
  expect(faultsOf([first, second, { ...second, title: 'CĐCS 3' }])).toEqual([{ path: 'rows', code }]);
});

test('its paper names the body, then article by article, then the list', () => {
  const paper = decision.paper({
    ...{ content, title: 'Quyết định về việc xếp loại' },
    issuer: { name: 'Công đoàn Viên chức tỉnh', symbol: 'CĐVC', place: 'Bình Minh', parentName: null },
    ...{ number: '05/QĐ-CĐVC', issuedOn: '2026-01-12', draft: false },
    signer: { fullName: 'Trần A', authority: { form: 'TM', title: 'CHỦ TỊCH' } },
  });
  expect(paper).toMatchObject({
    ...{ typeName: 'QUYẾT ĐỊNH', abstract: 'Về việc xếp loại' },
    signature: { authority: 'TM. BAN THƯỜNG VỤ', title: 'CHỦ TỊCH', name: 'Trần A' },
  });
  expect(paper.decidedBy).toBe('BAN THƯỜNG VỤ CÔNG ĐOÀN VIÊN CHỨC TỈNH');
  expect(paper.body.slice(0, 2)).toEqual([
    { type: 'centred', text: 'QUYẾT ĐỊNH:' },
    { type: 'article', label: 'Điều 1.', text: 'Xếp loại các đơn vị.' },
  ]);
});

describe('the committee votes', () => {
  roundRefuses({
    ...{ scene: draft, opener: officer, closer: leader, voter: councillor, stranger: officer },
    ...{ ballot: { choice: 'agree' }, asksOne: true },
  });
});
