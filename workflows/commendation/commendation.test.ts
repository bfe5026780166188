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
import { openingBlockers, validateContent, type Opening } from '../kit/index.ts';
import { blank, type AwardForm, type Commendation } from './form.ts';
import { commendation } from './index.ts';

const ANNA = '30000000-0000-4000-8000-000000000001';
const TEAM = '30000000-0000-4000-8000-000000000002';

const nominees = (form: AwardForm): Commendation['nominees'] => [
  {
    ...{ id: ANNA, sort: 'person', title: member.fullName, personId: member.id, position: 'Uỷ viên', form },
    ...{ achievement: 'Ba sáng kiến được công nhận.', evidence: 'Giấy chứng nhận sáng kiến.' },
  },
  {
    ...{ id: TEAM, sort: 'collective', title: 'Tổ công đoàn số 2', form },
    ...{ achievement: 'Dẫn đầu phong trào thi đua.', evidence: 'Bảng chấm điểm thi đua.' },
  },
];
const content: Commendation = { ...blank(2026), occasion: 'năm 2026', nominees: nominees('merit') };
const ownContent: Commendation = { ...content, nominees: nominees('unitCertificate') };

const writing =
  (written: Commendation): Scene =>
  () =>
    new World(commendation, drafter, written);
const draft = writing(content);

const ballot = (voter: Person, teamToo = true) => ({
  answers: [ANNA, TEAM]
    .filter((id) => id !== ANNA || voter !== member)
    .map((questionId) => ({ questionId, choices: questionId === ANNA || teamToo ? ['agree'] : [] })),
});
const voters = [chair, viceChair, secretary, member, drafter];
const voted = (scene: Scene, teamToo = true) =>
  after(
    scene,
    ['openRound', chair, { mode: 'online' }],
    ...voters.map((who): [string, Person, object] => ['castBallot', who, ballot(who, teamToo)]),
    ['closeRound', chair],
  );
const agreed = voted(draft);
const sent = after(agreed, ['send', chair]);
const received = after(sent, ['beginReview', officer]);
const verdicts = (anna: string, team: string, reason?: string) => ({
  verdicts: [
    { rowId: ANNA, choice: anna },
    { rowId: TEAM, choice: team, ...(reason ? { reason } : {}) },
  ],
});
const appraised = after(received, ['appraise', officer, verdicts('propose', 'decline', 'Chưa đủ thời gian')]);
const news = (state: string) => ({ role: 'award', state });
const proposed = after(appraised, ['joinDecision', engine, news('draft')]);
const granted = after(proposed, ['takeEffect', engine, news('inForce')]);
const ownAgreed = voted(writing(ownContent));
const own = after(ownAgreed, ['award', chair]);

const outcomesIn = (world: World) =>
  (world.document.content as Commendation).results.map(({ outcome }) => outcome);

describe('nominees are agreed on by the committee', () => {
  test('one by one; who is nominated has no ballot on the own case', () => {
    const open = after(draft, ['openRound', chair, { mode: 'online' }]);
    const own = { answers: [ANNA, TEAM].map((questionId) => ({ questionId, choices: ['agree'] })) };
    given(open)
      .when('castBallot', by(member), own)
      .thenInvalid('payload.answers.0.questionId', 'own-question');
    given(open).when('castBallot', by(chair), { answers: [] }).thenInvalid('payload.answers', 'unanswered');
    given(open).when('castBallot', by(member), ballot(member)).thenIn('deciding');
    expect(outcomesIn(agreed())).toEqual(['agreed', 'agreed']);
  });

  test('a no is a vote of its own, not a blank one, and puts nobody in', () => {
    const refusing = voters.map((who): [string, Person, object] => [
      ...(['castBallot', who] as const),
      { answers: ballot(who).answers.map((answer) => ({ ...answer, choices: ['disagree'] })) },
    ]);
    const refused = after(draft, ['openRound', chair, { mode: 'online' }], ...refusing);
    expect(refused().round?.counts?.[TEAM]).toMatchObject({ agree: 0, disagree: voters.length });
    given(refused).when('closeRound', by(chair)).thenIn('draft');
  });

  test('who finds no majority falls, and the others go on', () => {
    const partly = voted(draft, false);
    expect(outcomesIn(partly())).toEqual(['agreed', 'notAgreed']);
    const up = after(partly, ['send', chair], ['beginReview', officer]);
    given(up)
      .when('appraise', by(officer), verdicts('propose', 'propose'))
      .thenInvalid('payload.verdicts.1.rowId', 'invalid');
    given(up)
      .when('appraise', by(officer), { verdicts: [{ rowId: ANNA, choice: 'propose' }] })
      .thenIn('appraised');
  });

  test('only with achievement and evidence, and of one level', () => {
    given(writing(blank(2026)))
      .when('openRound', by(chair), { mode: 'online' })
      .thenRefused('content-incomplete', { field: 'nominees' });
    const bare = content.nominees.map((row) => ({ ...row, evidence: ' ' }));
    given(writing({ ...content, nominees: bare }))
      .when('openRound', by(chair), { mode: 'online' })
      .thenRefused('nominee-incomplete', { names: [member.fullName, 'Tổ công đoàn số 2'] });
    const mixed = [nominees('merit')[0]!, nominees('unitCertificate')[1]!];
    given(writing({ ...content, nominees: mixed }))
      .when('openRound', by(chair), { mode: 'online' })
      .thenRefused('awards-of-two-levels');
    given(draft).when('openRound', by(member), { mode: 'online' }).thenRefused('not-authorised');
  });

  test('a person is named once for the same form', () => {
    const [first] = content.nominees;
    const twice = { ...content, nominees: [first!, { ...first!, id: TEAM }] };
    expect(validateContent(commendation, twice)).toMatchObject({
      faults: [{ path: 'nominees.1.personId', code: 'duplicate' }],
    });
  });

  test('by a drafter who belongs to the unit', () => {
    given(draft)
      .when('assignDrafter', by(chair), { personId: outsider.id })
      .thenRefused('person-holds-no-office');
    given(draft).when('assignDrafter', by(chair), { personId: secretary.id }).thenIn('draft');
    given(draft).when('assignDrafter', by(secretary), { personId: member.id }).thenRefused('not-authorised');
    given(agreed).when('revise', by(member)).thenRefused('not-authorised');
    given(agreed).when('revise', by(drafter)).thenIn('draft');
    given(draft).when('cancel', by(secretary), { reason: 'x' }).thenRefused('not-authorised');
    given(draft).when('cancel', by(chair), { reason: 'Trùng' }).thenIn('cancelled');
  });
});

describe('the unit gives its own certificate', () => {
  test('by a decision of its own, which stands in the record of each person', () => {
    given(ownAgreed)
      .when('award', by(chair))
      .thenIn('granted')
      .thenWith({ type: 'issue', typeCode: 'QĐ' })
      .thenWith({
        type: 'recordCadre',
        entries: [expect.objectContaining({ personId: member.id, entry: 'commendation' })],
      });
    expect(outcomesIn(own())).toEqual(['granted', 'granted']);
    given(ownAgreed).when('award', by(secretary)).thenRefused('not-authorised');
    given(ownAgreed).when('send', by(chair)).thenRefused('own-award');
    given(agreed).when('award', by(chair)).thenRefused('not-own-award');
  });

  test('unless the union above has units give none', () => {
    const forbidden = where(ownAgreed, (world) => (world.settings = { ...world.settings, ownAwards: false }));
    given(forbidden).when('award', by(chair)).thenRefused('own-awards-not-allowed');
  });

  test('for what the committee agreed on alone', () => {
    const changed = where(after(ownAgreed, ['revise', chair]), (world) =>
      world.save(drafter, { ...ownContent, nominees: ownContent.nominees.slice(0, 1) }),
    );
    given(changed).when('award', by(chair)).thenRefused('wrong-state');
    given(where(ownAgreed, (world) => (world.agreed = null)))
      .when('award', by(chair))
      .thenRefused('not-agreed');
  });

  test('and takes it back itself, out of the records too', () => {
    given(own)
      .when('withdrawAward', by(chair), { reason: 'Phát hiện sai' })
      .thenIn('recalled')
      .thenWith({ type: 'withdrawCadre' });
    given(own).when('withdrawAward', by(member), { reason: 'x' }).thenRefused('not-authorised');
    given(granted).when('withdrawAward', by(chair), { reason: 'x' }).thenRefused('given-by-decision');
  });

  test('however long ago it was given: what was archived is taken back like any other', () => {
    const filed = (scene: Scene) =>
      where(scene, (world) => {
        world.document = { ...world.document, state: 'archived' };
      });
    given(filed(own))
      .when('withdrawAward', by(chair), { reason: 'Phát hiện khai man' })
      .thenIn('recalled')
      .thenWith({ type: 'withdrawCadre' });
    given(filed(own)).when('withdrawAward', by(member), { reason: 'x' }).thenRefused('not-authorised');
    given(filed(granted)).when('withdrawAward', by(chair), { reason: 'x' }).thenRefused('given-by-decision');
    given(filed(granted))
      .when('leaveDecision', by(engine), { role: 'commendation', state: 'recalled' })
      .thenIn('appraised')
      .thenWith({ type: 'withdrawCadre' });
    given(filed(own)).when('archive', by(chair)).thenRefused('wrong-state');
  });
});

describe('the union above', () => {
  test('gets it signed and numbered', () => {
    given(agreed).when('send', by(chair)).thenIn('sent').thenWith({ type: 'issue', typeCode: 'TTr' });
    given(agreed).when('send', by(viceChair)).thenRefused('not-authorised');
    const top: Scene = () =>
      new World(commendation, clerk, content, { organisationId: PROVINCE, upperOrganisationId: null });
    const topAgreed = where(top, (world) => {
      const { contentHash, substanceHash } = world.document;
      world.agreed = { contentHash, substanceHash, at: world.now };
      world.document = { ...world.document, state: 'agreed' };
    });
    given(topAgreed).when('send', by(leader)).thenRefused('no-upper-organisation');
    given(where(agreed, (world) => (world.agreed = null)))
      .when('send', by(chair))
      .thenRefused('not-agreed');
  });

  test('judges row by row: who is not proposed is told why', () => {
    given(received)
      .when('appraise', by(officer), verdicts('propose', 'decline'))
      .thenInvalid('payload.verdicts.1.reason', 'required');
    given(received)
      .when('appraise', by(officer), { verdicts: [{ rowId: ANNA, choice: 'propose' }] })
      .thenInvalid('payload.verdicts', 'unanswered');
    given(received).when('appraise', by(chair), verdicts('propose', 'propose')).thenRefused('not-authorised');
    const insider = where(received, (world) => world.involved.push({ personId: officer.id, as: 'voted' }));
    given(insider).when('appraise', by(officer), verdicts('propose', 'propose')).thenRefused('own-document');
    expect((appraised().document.content as Commendation).results).toEqual([
      expect.objectContaining({ nomineeId: ANNA, outcome: 'proposed' }),
      expect.objectContaining({ nomineeId: TEAM, outcome: 'notProposed', reason: 'Chưa đủ thời gian' }),
    ]);
    given(appraised).when('appraise', by(leader), verdicts('propose', 'propose')).thenIn('appraised');
  });

  test('declines for good by a leader where nobody is proposed', () => {
    const none = after(received, [
      'appraise',
      officer,
      { verdicts: [ANNA, TEAM].map((rowId) => ({ rowId, choice: 'decline', reason: 'Chưa đủ điều kiện' })) },
    ]);
    given(none).when('decline', by(officer)).thenRefused('not-authorised');
    expect(outcomesIn(after(none, ['decline', leader])())).toEqual(['declined', 'declined']);
    given(appraised).when('decline', by(leader)).thenRefused('some-are-proposed');
    const insider = where(none, (world) => world.involved.push({ personId: leader.id, as: 'saved' }));
    given(insider).when('decline', by(leader)).thenRefused('own-document');
  });

  test('opens a decision for whom it proposes, alone or with other nominations', () => {
    const opening = commendation.opens?.['award'] as Opening;
    expect(openingBlockers(opening, appraised().facts(officer), 'award')).toEqual([]);
    expect(commendation.waiting('appraised', appraised().facts(officer))).toEqual([
      expect.objectContaining({ action: 'joinDecision', organisationId: PROVINCE, office: 'officer' }),
    ]);
    const none = after(received, [
      'appraise',
      officer,
      { verdicts: [ANNA, TEAM].map((rowId) => ({ rowId, choice: 'decline', reason: 'x' })) },
    ]);
    expect(openingBlockers(opening, none().facts(officer), 'award')).toEqual([
      { code: 'nothing-handed-over' },
    ]);
    const { document } = appraised();
    expect(opening.hand(document, null, { name: 'CĐCS Sở Y tế' })).toMatchObject({
      rows: [{ title: `${member.fullName}, Uỷ viên, CĐCS Sở Y tế`, documentId: document.id }],
    });
  });

  test('its decision in force grants, and recalled brings all back to where it was', () => {
    expect(outcomesIn(granted())).toEqual(['granted', 'declined']);
    given(proposed)
      .when('takeEffect', by(engine), news('inForce'))
      .thenWith({ type: 'recordCadre', entries: [expect.objectContaining({ personId: member.id })] });
    given(proposed).when('takeEffect', by(leader), news('inForce')).thenRefused('not-authorised');
    given(proposed).when('leaveDecision', by(engine), news('cancelled')).thenIn('appraised');
    const back = after(granted, ['leaveDecision', engine, news('recalled')]);
    expect(outcomesIn(back())).toEqual(['proposed', 'notProposed']);
  });

  test('loses it where the unit takes it back before the decision', () => {
    given(received).when('recall', by(chair), { reason: 'Đề nghị lại' }).thenIn('recalled');
    given(received).when('recall', by(officer), { reason: 'x' }).thenRefused('not-authorised');
    given(proposed).when('recall', by(chair), { reason: 'x' }).thenRefused('wrong-state');
  });
});

test('its paper is a nomination, or the unit’s own decision, without whom the committee did not agree on', () => {
  const paperOf = (world: World) =>
    commendation.paper({
      ...{ content: world.document.content, title: commendation.title(world.document.content) },
      issuer: {
        name: 'CĐCS Sở Y tế',
        symbol: 'CĐCS',
        place: 'Bình Minh',
        parentName: 'Công đoàn Viên chức tỉnh',
      },
      ...{ number: '03', issuedOn: '2026-01-12', draft: false, signer: null },
    });
  expect(paperOf(agreed())).toMatchObject({ typeName: 'TỜ TRÌNH', addressees: ['Công đoàn Viên chức tỉnh'] });
  expect(paperOf(own())).toMatchObject({
    typeName: 'QUYẾT ĐỊNH',
    abstract: 'Về việc tặng Giấy khen năm 2026',
  });
  expect(JSON.stringify(paperOf(voted(draft, false)()))).not.toContain('Tổ công đoàn số 2');
});

describe('the committee votes', () => {
  roundRefuses({
    ...{ scene: draft, opener: chair, closer: chair, voter: chair, stranger: outsider },
    ...{ ballot: ballot(chair), asksOne: false },
  });
});
