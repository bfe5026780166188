import { describe, expect, test } from '@jest/globals';
import { after, by, given, where, type Scene } from '../../test/support/given.ts';
import {
  auditor,
  chair,
  clerk,
  councillor,
  deputy,
  engine,
  leader,
  officer,
  PROVINCE,
  UNIT,
} from '../../test/support/people.ts';
import { World } from '../../test/support/world.ts';
import { createBlockers, saveBlockers } from '../kit/index.ts';
import { blank, facets, fixedIn, fromProgramme, type Review } from './form.ts';
import { programmeReview } from './index.ts';

const OTHER = '00000000-0000-4000-8000-000000000003';

const content: Review = {
  ...blank(2026),
  programme: 'Chương trình Nâng cao năng lực cán bộ',
  request: 'Báo cáo sơ kết chương trình',
  cutOffOn: '2026-01-30',
  figures: [{ title: 'Cán bộ được tập huấn', planned: '100%', value: '92%' }, { title: 'Đoàn viên mới' }],
};

const sections: Review['sections'] = [
  { heading: 'ĐÁNH GIÁ CHUNG', blocks: [{ type: 'paragraph', text: 'Các đơn vị triển khai tốt.' }] },
];

const draft: Scene = () => new World(programmeReview, officer, content, { organisationId: PROVINCE });
const asked = after(draft, ['askReports', officer]);
/** One unit has answered since, another one never does. */
const halfAnswered = where(asked, (world) => {
  world.wait(1);
  world.requests.push({
    ...world.requests[0]!,
    requestId: '00000000-0000-4000-8000-000000005999',
    organisationId: OTHER,
    name: 'Đơn vị không báo cáo',
    askedOn: '2026-02-10',
  });
});
const frozen = after(
  where(halfAnswered, (world) => (world.now = '2026-01-30T17:00:00.000Z')),
  ['freeze', engine],
);
const written = where(frozen, (world) =>
  world.save(officer, { ...(world.document.content as Review), sections }),
);
const voted: Scene = after(
  written,
  ['openRound', officer, { mode: 'online' }],
  ...[leader, deputy, clerk, councillor].map(
    (who) => ['castBallot', who, { choice: 'agree' }] as [string, typeof leader, object],
  ),
);
const agreed = after(voted, ['closeRound', leader]);
const inForce = after(agreed, ['issue', leader]);

const unitsOf = (scene: Scene) => (scene().document.content as Review).units;

describe('the review of a programme', () => {
  test('is begun and saved by the office or a leader', () => {
    const may = (who: typeof officer) =>
      createBlockers(programmeReview, draft().facts(who), {
        ...{ today: '2026-01-12', organisationId: PROVINCE, content },
      }).length === 0;
    expect([officer, leader, deputy].map(may)).toEqual([true, true, true]);
    expect([councillor, auditor, chair].map(may)).toEqual([false, false, false]);
    expect(saveBlockers(programmeReview, draft().facts(councillor))).toMatchObject([
      { code: 'not-authorised' },
    ]);
  });

  test('asks every unit, once it says what of and until when', () => {
    for (const field of ['programme', 'request', 'cutOffOn'] as const) {
      given(
        where(draft, (world) => {
          world.document = { ...world.document, content: { ...content, [field]: blank(2026)[field] } };
        }),
      )
        .when('askReports', by(officer))
        .thenRefused('content-incomplete', { field });
    }
    given(where(draft, (world) => (world.now = '2026-01-30T02:00:00.000Z')))
      .when('askReports', by(officer))
      .thenRefused('cut-off-past', { cutOffOn: '2026-01-30' });
    given(draft).when('askReports', by(auditor)).thenRefused('not-authorised');
    given(draft)
      .when('askReports', by(officer))
      .thenIn('gathering')
      .thenWith({
        role: 'contribution',
        requests: [{ rowId: null, unitIds: null, title: 'Báo cáo sơ kết chương trình', dueOn: '2026-01-30' }],
      });
  });

  test('is frozen at the end of the cut-off day, earlier only where everybody has reported', () => {
    given(asked)
      .when('freeze', by(officer))
      .thenRefused('cut-off-not-reached', { missing: 1 })
      .days(1)
      .when('freeze', by(auditor))
      .thenRefused('not-authorised')
      .when('freeze', by(officer))
      .thenIn('consolidating');
    given(halfAnswered).when('freeze', by(engine)).thenRefused('cut-off-not-reached', { missing: 1 });
    expect(programmeReview.dueAt('gathering', asked().facts(engine))).toMatch(/^2026-01-30T16:59/);
  });

  test('names who has not reported and counts nobody as nought', () => {
    expect(unitsOf(frozen)).toMatchObject([
      { organisationId: UNIT, standing: 'reported', sentOn: '2026-01-13' },
      { organisationId: OTHER, name: 'Đơn vị không báo cáo', standing: 'missing' },
    ]);
    expect(facets(frozen().document.content as Review)).toMatchObject({
      ...{ asked: 2, reported: 1, missing: 1, returned: 0, late: 0 },
    });
    expect(fixedIn('consolidating')).toEqual(expect.arrayContaining(['units', 'cutOffOn']));
    expect(fixedIn('draft')).toEqual(['units', 'lateReports']);
  });

  test('annexes what comes late, without touching the frozen list or the committee’s agreement', () => {
    given(frozen).when('annexLate', by(officer)).thenRefused('no-late-report');
    given(frozen).when('annexLate', by(councillor)).thenRefused('not-authorised');
    const later = where(agreed, (world) => (world.now = '2026-02-12T02:00:00.000Z'));
    const annexed = after(later, ['annexLate', officer]);
    expect((annexed().document.content as Review).lateReports).toMatchObject([
      { organisationId: OTHER, sentOn: '2026-02-11' },
    ]);
    expect(unitsOf(annexed)).toEqual(unitsOf(agreed));
    given(annexed).when('annexLate', by(officer)).thenRefused('no-late-report');
    given(annexed).when('issue', by(leader)).thenIn('inForce');
  });

  test('is adopted by the committee and issued by its chair', () => {
    given(frozen).when('openRound', by(officer), { mode: 'online' }).thenRefused('content-incomplete', {
      field: 'sections',
    });
    given(written).when('openRound', by(councillor), { mode: 'online' }).thenRefused('not-authorised');
    given(agreed).when('issue', by(officer)).thenRefused('not-authorised');
    given(agreed).when('issue', by(leader)).thenIn('inForce').thenWith({ typeCode: 'BC' });
    given(after(agreed, ['revise', officer]))
      .when('issue', by(leader))
      .thenRefused('wrong-state');
    const changed = where(after(agreed, ['revise', officer]), (world) =>
      world.save(officer, { ...(world.document.content as Review), figures: [] }),
    );
    given(changed).when('openRound', by(officer), { mode: 'online' }).thenIn('deciding');
  });

  test('goes back to the consolidation where the committee does not agree', () => {
    const opened = after(written, ['openRound', leader, { mode: 'online' }]);
    given(opened).when('abandonRound', by(leader), { reason: 'Bổ sung số liệu' }).thenIn('consolidating');
    given(opened).when('abandonRound', by(officer), { reason: 'x' }).thenRefused('not-authorised');
    given(opened).when('castBallot', by(officer), { choice: 'agree' }).thenRefused('not-on-roll');
    given(opened).when('closeRound', by(leader)).thenRefused('round-still-open');
  });

  test('is read below once it is issued, closed when its year is over, stopped only before', () => {
    const under = (scene: Scene) =>
      programmeReview.audience(scene().document.state, scene()).some(({ office }) => office === 'under');
    expect([agreed, inForce].map(under)).toEqual([false, true]);
    given(asked).when('cancel', by(officer), { reason: 'x' }).thenRefused('not-authorised');
    given(asked).when('cancel', by(leader), { reason: 'Hoãn' }).thenIn('cancelled');
    given(inForce).when('cancel', by(leader), { reason: 'x' }).thenRefused('wrong-state');
    given(inForce).when('close', by(engine)).thenRefused('year-not-over', { year: 2026 });
    given(inForce).when('recall', by(officer), { reason: 'x' }).thenRefused('not-authorised');
    given(inForce).when('recall', by(leader), { reason: 'Sai số liệu' }).thenIn('recalled');
    given(inForce)
      .when('replace', by(leader), { byDocumentId: '00000000-0000-4000-8000-000000000900' })
      .thenRefused('replacement-is-itself');
    given(inForce)
      .when('close', by(leader))
      .thenIn('closed')
      .when('archive', by(leader))
      .thenRefused('not-authorised')
      .when('archive', by(clerk))
      .thenIn('archived');
  });

  test('goes on with the heir of the union that began it; what a committee adopted that is no more is adopted anew', () => {
    const decisionId = '00000000-0000-4000-8000-000000000901';
    const moved = { decisionId, successorId: OTHER, upperId: UNIT };
    const handOver = (scene: Scene) => given(scene).when('endByReorganisation', by(engine), moved);
    for (const [scene, state] of [
      [draft, 'draft'],
      [asked, 'gathering'],
      [written, 'consolidating'],
      [voted, 'consolidating'],
      [agreed, 'consolidating'],
    ] as const)
      expect(handOver(scene).thenIn(state).world.document.organisationId).toBe(OTHER);
    handOver(voted).thenWith({ type: 'closeRound', outcome: 'voided' });
    given(asked).when('endByReorganisation', by(engine), { decisionId }).thenIn('cancelled');
  });

  test('begins with a row for each of the programme’s targets', () => {
    const targets = [{ title: 'Cán bộ được tập huấn', unit: 'percent', value: 92.5 }];
    expect(fromProgramme({ targets }, 2026).figures).toEqual([
      { title: 'Cán bộ được tập huấn', planned: '92,5%' },
    ]);
  });

  test('prints who reported, who did not, and a figure that is not there as none', () => {
    const paper = programmeReview.paper({
      content: { ...(written().document.content as Review) },
      title: 'Báo cáo sơ kết việc thực hiện chương trình',
      issuer: { name: 'Công đoàn Viên chức tỉnh', symbol: 'CĐVC', place: 'Bình Minh', parentName: null },
      ...{ number: '01/BC-CĐVC', issuedOn: null, draft: true, signer: null },
    });
    const printed = JSON.stringify(paper.body);
    expect(printed).toContain('1/2 đơn vị đã báo cáo');
    expect(printed).toContain('Chưa báo cáo (1 đơn vị): Đơn vị không báo cáo.');
    expect(printed).toContain('"Chưa có số liệu"');
    const headings = paper.body.flatMap((block) => (block.type === 'heading' ? [block.label] : []));
    expect(headings).toEqual(['I.', 'II.', 'III.']);
    expect(paper.signature.authority).toBe('TM. BAN CHẤP HÀNH');
  });
});
