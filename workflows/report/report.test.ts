import { describe, expect, test } from '@jest/globals';
import { after, by, given, where, type Scene } from '../../test/support/given.ts';
import {
  chair,
  councillor,
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
import { endOfDay, validateContent } from '../kit/index.ts';
import type { Report } from './form.ts';
import { report } from './index.ts';

const RESULT = '20000000-0000-4000-8000-000000000001';
const ASK = '20000000-0000-4000-8000-000000000002';

const content: Report = {
  ...{ year: 2026, period: 'sixMonth', legalBases: [], recipients: [] },
  results: [{ id: RESULT, title: 'Tập huấn', status: 'done', figure: 12 }],
  recommendations: [{ id: ASK, title: 'Xin tủ sách', detail: 'Cấp một tủ sách.' }],
};
const annualContent: Report = { ...content, period: 'annual' };

const writing =
  (written: Report): Scene =>
  () =>
    new World(report, drafter, written);
const draft = writing(content);
const annual = writing(annualContent);
const votes = (choice: string): [string, Person, object][] =>
  [chair, viceChair, secretary, member, drafter].map((one) => ['castBallot', one, { choice }]);
const deciding = after(annual, ['openRound', chair, { mode: 'online' }]);
const agreed = after(deciding, ...votes('agree'), ['closeRound', chair]);
const submitted = after(draft, ['submit', chair]);
const underReview = after(submitted, ['beginReview', officer]);
const returning = {
  reason: 'Làm rõ',
  notes: [{ section: 'results', rowId: RESULT, text: 'Ghi rõ số người' }],
};
const returned = after(underReview, ['returnForRevision', officer, returning]);
const accepted = after(underReview, ['accept', officer]);
const issued = after(accepted, ['issue', chair]);

describe('a report goes up', () => {
  test('by the chair alone for a half year, with the committee for a year', () => {
    given(draft).when('submit', by(chair)).thenIn('submitted');
    given(draft).when('submit', by(drafter)).thenRefused('not-authorised');
    given(annual).when('submit', by(chair)).thenRefused('not-agreed');
    given(agreed).when('submit', by(chair)).thenIn('submitted');
    const changed = where(after(agreed, ['revise', chair]), (world) =>
      world.save(drafter, { ...annualContent, nextTasks: 'Việc mới' }),
    );
    given(changed).when('submit', by(chair)).thenRefused('substance-changed');
    // A correction of form needs no new vote.
    const corrected = where(after(agreed, ['revise', chair]), (world) =>
      world.save(drafter, { ...annualContent, recipients: [{ text: 'Lưu: VT' }] }),
    );
    given(corrected).when('submit', by(chair)).thenIn('submitted');
  });

  test('with something to say, or as a nil report, never as both', () => {
    const empty = writing({ ...content, results: [], recommendations: [] });
    given(empty).when('submit', by(chair)).thenRefused('content-incomplete');
    const nil = writing({ ...content, nil: true, results: [], recommendations: [] });
    given(nil).when('submit', by(chair)).thenIn('submitted');
    given(writing({ ...content, nil: true }))
      .when('submit', by(chair))
      .thenRefused('nil-with-results');
  });

  test('ad hoc only as the answer to what was asked', () => {
    const adHoc = writing({ ...content, period: 'adHoc' });
    given(adHoc).when('submit', by(chair)).thenRefused('content-incomplete', { field: 'obligationId' });
  });

  test('to a union above, by a drafter who belongs to the unit', () => {
    const top: Scene = () =>
      new World(report, councillor, content, { organisationId: PROVINCE, upperOrganisationId: null });
    given(top).when('submit', by(leader)).thenRefused('no-upper-organisation');
    given(draft)
      .when('assignDrafter', by(chair), { personId: outsider.id })
      .thenRefused('person-holds-no-office');
  });

  test('by the day of its period, or the day it was asked for', () => {
    const dueOf = (scene: Scene) => {
      const world = scene();
      return report.dueAt('draft', world.facts(chair));
    };
    expect(dueOf(draft)).toBe(endOfDay('2026-06-15'));
    expect(dueOf(annual)).toBe(endOfDay('2026-11-30'));
    const asked = where(writing({ ...content, period: 'adHoc' }), (world) => {
      world.document = { ...world.document, askedDueOn: '2026-03-02' };
    });
    expect(dueOf(asked)).toBe(endOfDay('2026-03-02'));
  });
});

describe('the upper union', () => {
  test('accepts, or returns by row', () => {
    given(underReview).when('accept', by(officer)).thenIn('accepted');
    given(underReview).when('accept', by(chair)).thenRefused('not-authorised');
    given(submitted).when('accept', by(officer)).thenRefused('wrong-state');
    given(underReview)
      .when('returnForRevision', by(officer), returning)
      .thenIn('returned')
      .thenWith({ type: 'recordReturn', notes: returning.notes });
    given(underReview)
      .when('returnForRevision', by(officer), { ...returning, notes: [{ section: 'no-such', text: 'x' }] })
      .thenInvalid('payload.notes.0.section', 'not-an-option');
    given(returned).when('revise', by(drafter)).thenIn('draft');
  });

  test('nobody judges what they had a part in', () => {
    const both = where(underReview, (world) => world.involved.push({ personId: officer.id, as: 'saved' }));
    given(both).when('accept', by(officer)).thenRefused('own-document');
    given(both).when('returnForRevision', by(officer), returning).thenRefused('own-document');
    const drafted = where(submitted, (world) => world.involved.push({ personId: officer.id, as: 'saved' }));
    given(drafted).when('beginReview', by(officer)).thenRefused('own-document');
  });

  test('sees it from the submission on, and not while it is drafted again', () => {
    const seen = (scene: Scene) => {
      const { document } = scene();
      return report
        .audience(document.state, { document })
        .some(({ organisationId, office }) => organisationId === PROVINCE && !office);
    };
    expect([draft, agreed, after(returned, ['revise', chair])].map(seen)).toEqual([false, false, false]);
    expect([submitted, underReview, returned, accepted, issued].map(seen)).not.toContain(false);
  });
});

describe('after that', () => {
  test('what was accepted is signed and numbered by the chair, and kept', () => {
    const world = given(accepted).when('issue', by(chair)).thenIn('issued').world;
    expect(world.document).toMatchObject({ number: 1 });
    given(accepted).when('issue', by(officer)).thenRefused('not-authorised');
    given(accepted)
      .when('issue', by(chair), { issuedOn: '2025-12-31' })
      .thenRefused('issued-before-approval');
    given(issued).when('archive', by(engine)).thenRefused('closed-too-recently');
    given(issued).days(365).when('archive', by(engine)).thenIn('archived');
  });

  test('the chair takes it back before it is received, or gives up a draft, with a reason', () => {
    given(submitted).when('withdraw', by(chair), { reason: 'Nhầm số' }).thenIn('draft');
    given(submitted).when('withdraw', by(chair), {}).thenInvalid('payload.reason', 'required');
    given(underReview).when('withdraw', by(chair), { reason: 'x' }).thenRefused('wrong-state');
    given(draft).when('cancel', by(chair), { reason: 'Trùng' }).thenIn('cancelled');
    given(submitted).when('cancel', by(chair), { reason: 'x' }).thenRefused('wrong-state');
  });
});

test('begins with a row for each of the plan’s', () => {
  const rows = [{ title: 'Tập huấn', text: 'ít nhất 90 %' }, { title: 'Thăm hỏi' }];
  const taken = report.takes?.({ title: 'Kế hoạch', text: '', year: 2026, rows }, 'annualReport') as Report;
  expect(validateContent(report, taken)).toMatchObject({ ok: true });
  expect(taken).toMatchObject({
    ...{ period: 'annual', year: 2026 },
    results: [
      { title: 'Tập huấn', planned: 'ít nhất 90 %', status: 'notDone' },
      { title: 'Thăm hỏi', status: 'notDone' },
    ],
  });
});

test('figures that were counted stand apart from those that were typed', () => {
  expect(report.facets({ ...content, committeeMembers: 5 })).toMatchObject({
    ...{ results: 1, done: 1, 'counted.committeeMembers': 5, 'counted.roundsPassed': null },
  });
});

describe('the committee votes', () => {
  roundRefuses({
    ...{ scene: annual, opener: chair, closer: chair, voter: member, stranger: outsider },
    ...{ ballot: { choice: 'agree' }, asksOne: true },
  });
});
