import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { after, given, where, type Scene } from '../../test/support/given.ts';
import {
  chair,
  drafter,
  engine,
  holding,
  leader,
  member,
  officer,
  PROVINCE,
  secretary,
  UNIT,
  viceChair,
  type Person,
} from '../../test/support/people.ts';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { World } from '../../test/support/world.ts';
import { available } from './available.ts';
import type { Tone } from './flow.ts';
import { standingOf } from './standing.ts';
import type { EffectType } from './effects.ts';
import type { Delegation } from './facts.ts';
import { afterIssueActions, issueAction, recallAction, replaceAction } from './issuing.ts';
import { endByReorganisation } from './reorganisation.ts';
import { ownDocument, reviewActions } from './review.ts';
import { chairOf } from './who.ts';

const ID = '10000000-0000-4000-8000-000000000001';
const content = { year: 2026, message: 'Kính mời góp ý', recipients: [], rows: [{ id: ID }] };
const draft: Scene = () => new World(toyFlow, drafter, content);
const agreed = after(
  draft,
  ['openRound', chair, { mode: 'online' }],
  ...[chair, viceChair, secretary, member].map((by): [string, Person, unknown] => [
    'castBallot',
    by,
    { choice: 'agree' },
  ]),
  ['closeRound', chair],
);
const submitted = after(agreed, ['submit', chair]);
const underReview = after(submitted, ['beginReview', officer]);
const approved = after(underReview, ['approve', leader]);
const inForce = after(approved, ['issue', chair]);

const blockersOf = (scene: Scene, by: Person, action: string, payload?: unknown) => {
  const decision = scene().perform(by, action, payload);
  if (decision.kind !== 'refused') throw new Error(`not refused: ${JSON.stringify(decision)}`);
  return decision.blockers;
};
const effectsOf = (scene: Scene, by: Person, action: string, payload?: unknown) => {
  const decision = scene().perform(by, action, payload);
  if (decision.kind !== 'performed') throw new Error(`not performed: ${JSON.stringify(decision)}`);
  return decision.effects;
};

describe('the day of issue', () => {
  const late = where(approved, (world) => world.wait(3));

  test('is today, or back to the day of the approval', () => {
    expect(effectsOf(late, chair, 'issue')).toMatchObject([{ issuedOn: '2026-01-15', typeCode: 'TĐ' }]);
    expect(effectsOf(late, chair, 'issue', { issuedOn: '2026-01-12' })).toMatchObject([
      { issuedOn: '2026-01-12' },
    ]);
    expect(blockersOf(late, chair, 'issue', { issuedOn: '2026-01-11' })).toEqual([
      { code: 'issued-before-approval', params: { issuedOn: '2026-01-11', approvedOn: '2026-01-12' } },
    ]);
    expect(blockersOf(late, chair, 'issue', { issuedOn: '2026-01-16' })).toEqual([
      { code: 'issued-in-future', params: { issuedOn: '2026-01-16', today: '2026-01-15' } },
    ]);
  });

  test('is not before the agreement where nobody approves', () => {
    const unapproved = where(late, (world) => (world.document = { ...world.document, approvedOn: null }));
    expect(effectsOf(unapproved, chair, 'issue', { issuedOn: '2026-01-12' })).toMatchObject([
      { type: 'issue' },
    ]);
    expect(blockersOf(unapproved, chair, 'issue', { issuedOn: '2026-01-11' })).toEqual([
      { code: 'issued-before-agreement', params: { issuedOn: '2026-01-11', agreedOn: '2026-01-12' } },
    ]);
    const nothing = where(unapproved, (world) => (world.agreed = null));
    expect(blockersOf(nothing, chair, 'issue')).toEqual([{ code: 'not-agreed', link: '#round' }]);
  });

  test('is not before the last day in the register, which it may share', () => {
    const register = (lastDate: string) => where(late, (world) => (world.register = { last: 4, lastDate }));
    expect(effectsOf(register('2026-01-14'), chair, 'issue', { issuedOn: '2026-01-14' })).toMatchObject([
      { type: 'issue' },
    ]);
    expect(blockersOf(register('2026-01-14'), chair, 'issue', { issuedOn: '2026-01-13' })).toEqual([
      { code: 'issued-before-register', params: { issuedOn: '2026-01-13', lastDate: '2026-01-14', last: 4 } },
    ]);
    given(where(late, (world) => (world.register = { last: 0, lastDate: null })))
      .when('issue', chair)
      .thenIn('inForce');
  });
});

test('whoever signs does so in the form of the own office', () => {
  const signed = (...offices: Person['offices']) =>
    effectsOf(
      where(approved, (world) => (world.people = [...world.people])),
      holding(chair, ...offices),
      'issue',
    )[0];
  const at = (office: 'chair' | 'viceChair' | 'committeeMember', actsAsChair?: 'Q' | 'KT' | 'named') => ({
    ...{ office, organisationId: UNIT },
    ...(actsAsChair ? { actsAsChair } : {}),
  });
  expect(signed(at('chair'))).toMatchObject({
    signer: { personId: chair.id, authority: { form: 'TM', title: 'CHỦ TỊCH' } },
  });
  expect(signed(at('viceChair', 'Q'))).toMatchObject({
    signer: { authority: { form: 'Q', title: 'Q. CHỦ TỊCH' } },
  });
  expect(signed(at('viceChair', 'KT'))).toMatchObject({
    signer: { authority: { form: 'KT', title: 'PHÓ CHỦ TỊCH' } },
  });
  expect(signed(at('committeeMember', 'named'))).toMatchObject({
    signer: { authority: { form: 'TM', title: 'UỶ VIÊN BAN CHẤP HÀNH' } },
  });
});

describe('after issue', () => {
  test('the engine closes when the year is over, the chair when there is reason', () => {
    const on = (day: string) => where(inForce, (world) => (world.now = `${day}T02:00:00.000Z`));
    expect(blockersOf(on('2026-12-31'), engine, 'close')).toEqual([
      { code: 'year-not-over', params: { year: 2026 } },
    ]);
    given(on('2027-01-01')).when('close', engine).thenIn('closed');
    given(inForce).when('close', chair).thenIn('closed');
    const { close } = afterIssueActions(chairOf('unit'), () => null);
    expect(close.refuse?.(inForce().facts(engine))).toEqual([]);
  });

  test('the engine archives a year after the closing, whoever keeps the records at once', () => {
    const closed = after(inForce, ['close', chair]);
    const after_ = (days: number) => where(closed, (world) => world.wait(days));
    expect(blockersOf(after_(364), engine, 'archive')).toEqual([{ code: 'closed-too-recently' }]);
    given(after_(365)).when('archive', engine).thenIn('archived');
    given(closed).when('archive', chair).thenIn('archived');
    const never = where(after_(400), (world) => (world.document = { ...world.document, closedAt: null }));
    expect(blockersOf(never, engine, 'archive')).toEqual([{ code: 'closed-too-recently' }]);
  });

  test('a replacement is another document of equal form, in force', () => {
    const rule = replaceAction(chairOf('unit'));
    const { document, ...facts } = inForce().facts(chair);
    const other = { id: ID, kind: 'toy', state: 'inForce', organisationId: UNIT, issuedOn: null };
    const refusals = (linked: Partial<typeof other> | null, byDocumentId = ID) =>
      rule.refuse?.({ ...facts, document, linked: linked && { ...other, ...linked } }, { byDocumentId });
    expect(refusals({})).toEqual([]);
    expect(refusals({}, document.id)).toEqual([{ code: 'replacement-is-itself' }]);
    expect(refusals(null)).toEqual([{ code: 'replacement-not-found' }]);
    expect(refusals({ kind: 'report' })).toEqual([{ code: 'replacement-not-equal' }]);
    expect(refusals({ organisationId: PROVINCE })).toEqual([{ code: 'replacement-not-equal' }]);
    expect(refusals({ state: 'recalled' })).toEqual([{ code: 'replacement-not-in-force' }]);
    expect(rule.refuse?.({ ...facts, document, linked: null })).toEqual([]);
    expect(rule).toMatchObject({ danger: true, needs: ['linked'] });
    expect(rule.effects(['linkReplacement'], { ...facts, document }, { byDocumentId: ID })).toEqual([
      { type: 'linkReplacement', documentId: ID },
    ]);
    const barred = replaceAction(chairOf('unit'), () => [{ code: 'leave-not-granted' }]);
    expect(barred.refuse?.({ ...facts, document, linked: null }, { byDocumentId: ID })).toEqual([
      { code: 'leave-not-granted' },
      { code: 'replacement-not-found' },
    ]);
  });

  test('a recall asks for a reason and warns', () => {
    const rule = recallAction(chairOf('unit'), () => [{ code: 'leave-not-granted' }]);
    expect(rule).toMatchObject({ danger: true, needs: [] });
    expect(rule.payload.safeParse({ reason: ' ' }).success).toBe(false);
    expect(rule.payload.safeParse({ reason: 'Sai số liệu' }).success).toBe(true);
    expect(rule.refuse?.(inForce().facts(chair))).toEqual([{ code: 'leave-not-granted' }]);
  });

  test('what issue declares is what it reads', () => {
    const rule = issueAction({ who: chairOf('unit'), typeCode: 'TĐ' });
    expect(rule).toMatchObject({ main: true, needs: ['register', 'agreed'] });
    expect(rule.refuse?.(approved().facts(chair))).toEqual([]);
    expect(rule.refuse?.({ ...approved().facts(chair), register: undefined, agreed: undefined })).toEqual([]);
    const { cancel, archive } = afterIssueActions(chairOf('unit'));
    expect([cancel.danger, archive.main]).toEqual([true, true]);
  });
});

describe('a review', () => {
  const leaderWhoVoted = where(underReview, (world) =>
    world.involved.push({ personId: leader.id, as: 'voted' }),
  );

  test('is given to somebody of the upper union who has no part in the document', () => {
    expect(effectsOf(submitted, officer, 'beginReview')).toEqual([
      { type: 'receive' },
      { type: 'assignReviewer', personId: officer.id },
    ]);
    expect(effectsOf(submitted, officer, 'beginReview', { reviewerId: leader.id })).toContainEqual({
      ...{ type: 'assignReviewer', personId: leader.id },
    });
    for (const reviewerId of [member.id, ID]) {
      expect(blockersOf(submitted, officer, 'beginReview', { reviewerId })).toEqual([
        { code: 'reviewer-not-in-upper' },
      ]);
    }
    const seats = (office: 'officer' | 'chair' | 'viceChair' | 'committeeMember') =>
      where(submitted, (world) => {
        world.people = [
          ...world.people,
          { id: ID, fullName: '', offices: [{ office, organisationId: PROVINCE }] },
        ];
      });
    for (const office of ['officer', 'chair', 'viceChair'] as const) {
      given(seats(office)).when('beginReview', officer, { reviewerId: ID }).thenIn('underReview');
    }
    expect(blockersOf(seats('committeeMember'), officer, 'beginReview', { reviewerId: ID })).toEqual([
      { code: 'reviewer-not-in-upper' },
    ]);
    const involved = where(seats('officer'), (world) => world.involved.push({ personId: ID, as: 'saved' }));
    expect(blockersOf(involved, officer, 'beginReview', { reviewerId: ID })).toEqual([
      { code: 'own-document', params: { as: 'saved' } },
    ]);
  });

  test('is offered before anybody is named for it', () => {
    const offered = available(toyFlow, submitted().facts(officer));
    expect(offered.find(({ name }) => name === 'beginReview')).toMatchObject({ allowed: true, blockers: [] });
  });

  test('may go to another, whatever part the one who lent the right had in it', () => {
    const facts = submitted().facts(officer);
    const delegation = { giverId: drafter.id } as Delegation;
    const sent = { ...facts, actor: { ...facts.actor, delegation } };
    expect(ownDocument(sent, officer.id)).toEqual([
      { code: 'own-document-of-giver', params: { as: 'saved' } },
    ]);
    expect(ownDocument(sent, leader.id)).toEqual([]);
  });

  test('is nobody’s of what they had a part in, whatever they would decide', () => {
    const own = [{ code: 'own-document', params: { as: 'voted' } }];
    expect(blockersOf(leaderWhoVoted, leader, 'approve')).toEqual(own);
    expect(blockersOf(leaderWhoVoted, leader, 'returnForRevision', { reason: 'x' })).toEqual(own);
    const officerWhoSaved = where(submitted, (world) =>
      world.involved.push({ personId: officer.id, as: 'saved' }),
    );
    expect(blockersOf(officerWhoSaved, officer, 'beginReview')).toEqual([
      { code: 'own-document', params: { as: 'saved' } },
    ]);
    const approvedByOther = where(approved, (world) =>
      world.involved.push({ personId: leader.id, as: 'voted' }),
    );
    expect(blockersOf(approvedByOther, leader, 'withdrawApproval', { reason: 'x' })).toEqual(own);
    const facts = { ...underReview().facts(leader), involved: undefined };
    expect(() => ownDocument(facts, leader.id)).toThrow('involved');
  });

  test('returns with a reason, and notes on parts and rows that are there', () => {
    const back = (notes: object[]) =>
      underReview().perform(officer, 'returnForRevision', { reason: 'Thiếu', notes });
    expect(effectsOf(underReview, officer, 'returnForRevision', { reason: 'Thiếu' })).toEqual([
      { type: 'recordReturn', reason: 'Thiếu', notes: [] },
    ]);
    const notes = [
      { section: 'message', text: 'Dài' },
      { section: ID, rowId: ID, text: 'Sai' },
    ];
    expect(back(notes)).toMatchObject({ effects: [{ type: 'recordReturn', reason: 'Thiếu', notes }] });
    expect(
      back([
        { section: 'message', text: 'x' },
        { section: 'colour', rowId: PROVINCE, text: 'x' },
      ]),
    ).toEqual({
      kind: 'invalid',
      faults: [
        {
          path: 'payload.notes.1.section',
          code: 'not-an-option',
          params: { options: 'year, message, amount, recipients' },
        },
        { path: 'payload.notes.1.rowId', code: 'invalid' },
      ],
    });
    expect(back(Array.from({ length: 201 }, () => notes[0]!))).toMatchObject({
      faults: [{ path: 'payload.notes', code: 'too-many', params: { max: 200 } }],
    });
  });

  test('declares what it reads and which acts are the main ones', () => {
    const rules = reviewActions({ form: z.strictObject({}) });
    expect(rules.beginReview).toMatchObject({ main: true, needs: ['upperSeats', 'involved', 'incoming'] });
    expect(rules.approve).toMatchObject({ main: true, needs: ['involved', 'agreed'] });
    expect(rules.returnForRevision).toMatchObject({ needs: ['involved'] });
    expect(rules.withdrawApproval).toMatchObject({ danger: true, needs: ['involved'] });
    expect(Object.values(rules).map(({ who }) => who.code)).toEqual([
      ...['officer-of-upper', 'officer-of-upper|leader-of-upper', 'leader-of-upper', 'leader-of-upper'],
    ]);
    given(underReview).when('returnForRevision', leader, { reason: 'x' }).thenIn('returned');
    given(where(underReview, (world) => (world.agreed = null)))
      .when('approve', leader)
      .thenRefused('not-agreed');
  });
});

describe('the end of an organisation', () => {
  const rule = endByReorganisation();
  const facts = draft().facts(engine);
  const decided = (payload: object) => rule.event?.(facts, { decisionId: ID, ...payload });

  test('ends its documents, or hands them over to a successor', () => {
    expect(decided({})).toBe('unitEnded');
    expect(decided({ successorId: ID })).toBe('unitMoved');
    expect(decided({ successorId: ID, party: 'issuer' })).toBe('unitMoved');
    expect(decided({ successorId: ID, party: 'reviewer' })).toBe('reviewerEnded');
    expect(rule).toMatchObject({
      ...{ engineOnly: true, needs: ['round'], reasonFrom: 'decision' },
      events: ['unitEnded', 'unitMoved', 'reviewerEnded'],
    });
  });

  test('of a reviewer names who reviews instead', () => {
    const required = [{ path: 'payload.successorId', code: 'required' }];
    expect(rule.check?.(facts, { decisionId: ID, party: 'reviewer' })).toEqual(required);
    expect(rule.check?.(facts, { decisionId: ID, party: 'reviewer', successorId: ID })).toEqual([]);
    expect(rule.check?.(facts, { decisionId: ID })).toEqual([]);
    const effects = (types: EffectType[]) =>
      rule.effects(types, facts, { decisionId: ID, successorId: PROVINCE });
    expect(effects(['moveTo', 'changeReviewer', 'markSubmitted'].slice(0, 2) as EffectType[])).toEqual([
      { type: 'moveTo', organisationId: PROVINCE },
      { type: 'changeReviewer', upperOrganisationId: PROVINCE },
    ]);
    const { round } = after(draft, ['openRound', chair, { mode: 'online' }])();
    expect(rule.effects(['closeRound'], { ...facts, round }, {})).toEqual([
      { type: 'closeRound', roundId: round!.id, outcome: 'voided' },
    ]);
    expect(
      ['issuer', 'reviewer', 'auditor'].map(
        (party) => rule.payload.safeParse({ decisionId: ID, party }).success,
      ),
    ).toEqual([true, true, false]);
  });
});

test('a paper stands until it is taken back: work that is over, or not yet dealt with, takes nothing from it', () => {
  const tones: Record<string, Tone> = { inForce: 'good', sent: 'waiting', declined: 'returned' };
  const flow = { tone: (state: string) => tones[state] ?? 'closed' };
  const states = ['inForce', 'sent', 'declined', 'closed', 'archived', 'recalled', 'replaced', 'cancelled'];
  expect(states.map((state) => standingOf(flow, state))).toEqual([
    ...['inForce', 'underWay', 'underWay', 'done', 'done'],
    ...['ended', 'ended', 'ended'],
  ]);
});
