import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { after, given, where, type Scene } from '../../test/support/given.ts';
import {
  chair,
  deputy,
  drafter,
  engine,
  leader,
  member,
  officer,
  secretary,
  viceChair,
} from '../../test/support/people.ts';
import { toy, toyFlow } from '../../test/support/toy-flow/index.ts';
import { World } from '../../test/support/world.ts';
import { action } from './action.ts';
import { available, createBlockers, saveBlockers } from './available.ts';
import { decide } from './decide.ts';
import {
  begin,
  defineFlow,
  isAtRest,
  isEditable,
  isFinal,
  isPossible,
  restore,
  statesOf,
} from './defineFlow.ts';
import type { Flow } from './flow.ts';
import { needsOf } from './needs.ts';
import { arrowsOf } from './transitions.ts';

const content = { year: 2026, message: 'Kính mời góp ý', recipients: [] };
const draft: Scene = () => new World(toyFlow, drafter, content);
const deciding = after(draft, ['openRound', chair, { mode: 'online' }]);
const agreed = after(
  deciding,
  ...[chair, viceChair, secretary, member].map((by): [string, typeof by, unknown] => [
    'castBallot',
    by,
    { choice: 'agree' },
  ]),
  ['closeRound', chair],
);
const underReview = after(agreed, ['submit', chair], ['beginReview', officer]);
const inForce = after(underReview, ['approve', leader], ['issue', chair]);

const performed = (scene: Scene, by: typeof chair, name: string, payload?: unknown) => {
  const decision = scene().perform(by, name, payload);
  if (decision.kind !== 'performed') throw new Error(JSON.stringify(decision));
  return decision;
};

describe('an act', () => {
  test('that the flow does not know, or that is not possible now, is refused by name', () => {
    const refusedAs = (name: string) => draft().perform(chair, name);
    expect(refusedAs('sign')).toEqual({
      ...{ kind: 'refused', blockers: [{ code: 'unknown-action', params: { action: 'sign' } }] },
    });
    expect(refusedAs('approve')).toEqual({
      kind: 'refused',
      blockers: [{ code: 'wrong-state', params: { state: 'draft', action: 'approve' } }],
    });
  });

  test('in a state that is gone from the flow is refused, and nothing is restored there', () => {
    const lost = where(draft, (world) => (world.document = { ...world.document, state: 'gone' }));
    given(lost).when('openRound', chair, { mode: 'online' }).thenRefused('wrong-state');
    expect(restore(toyFlow, lost().document)).toBeNull();
    expect(restore(toyFlow, { state: 'toString', context: {} })).toBeNull();
    expect(restore(toyFlow, draft().document)?.value).toBe('draft');
  });

  test('whose rules decide on an event that the state does not hear is refused, not ignored', () => {
    const { closeRound } = toyFlow.actions;
    const confused: Flow = {
      ...toyFlow,
      actions: { ...toyFlow.actions, closeRound: { ...closeRound!, event: () => 'issue', refuse: () => [] } },
    };
    const decision = decide(confused, deciding().facts(chair), { action: 'closeRound' });
    expect(decision).toEqual({
      kind: 'refused',
      blockers: [{ code: 'wrong-state', params: { state: 'deciding', action: 'closeRound' } }],
    });
  });

  test('that may not be done names who may', () => {
    expect(draft().perform(member, 'openRound', { mode: 'online' })).toEqual({
      kind: 'refused',
      blockers: [{ code: 'not-authorised', params: { who: 'chair-of-unit|secretary-of-unit' } }],
    });
    given(deciding)
      .when('castBallot', officer, { choice: 'agree' })
      .thenRefused('not-on-roll', { who: 'on-roll' });
  });

  test('keeps the reason given for it: a reason, a remark or a summary, and never an empty one', () => {
    const reasonOf = (...sent: Parameters<typeof performed>) => performed(...sent).reason;
    expect(reasonOf(deciding, chair, 'abandonRound', { reason: 'Thiếu tài liệu' })).toBe('Thiếu tài liệu');
    expect(reasonOf(underReview, leader, 'approve', { remark: 'Tốt' })).toBe('Tốt');
    expect(reasonOf(underReview, leader, 'approve', { remark: '  ' })).toBeNull();
    expect(reasonOf(underReview, leader, 'approve')).toBeNull();
    expect(reasonOf(inForce, chair, 'close', { summary: 'Đã xong' })).toBe('Đã xong');
    expect(reasonOf(deciding, chair, 'castBallot', { choice: 'agree', remark: 'Đồng ý' })).toBeNull();
  });

  test('tells from where it came, by which event, and in which office', () => {
    expect(performed(deciding, chair, 'castBallot', { choice: 'agree' })).toMatchObject({
      ...{ from: 'deciding', state: 'deciding', event: 'castBallot' },
      authority: { office: 'chair' },
    });
    expect(
      inForce().happened.map(({ decision }) => decision.kind === 'performed' && decision.event),
    ).toContain('roundPassed');
  });
});

describe('what is available', () => {
  const offered = (scene: Scene, by: typeof chair) => available(toyFlow, scene().facts(by));

  test('is what the state knows, with the main act and those that cannot be taken back marked', () => {
    expect(offered(deciding, chair).map(({ name, main, danger }) => [name, main, danger])).toEqual([
      ['castBallot', true, false],
      ['closeRound', true, false],
      ['abandonRound', false, true],
    ]);
    expect(offered(draft, chair).map(({ name, main, danger }) => [name, main, danger])).toEqual([
      ['assignDrafter', false, false],
      ['openRound', true, false],
      ['cancel', false, true],
    ]);
  });

  test('comes with the reasons against it, and the acts of the engine only to the engine', () => {
    expect(
      offered(draft, member).map(({ name, allowed, blockers }) => [name, allowed, blockers[0]?.code]),
    ).toEqual([
      ['assignDrafter', false, 'not-authorised'],
      ['openRound', false, 'not-authorised'],
      ['cancel', false, 'not-authorised'],
    ]);
    expect(offered(deciding, engine).map(({ name, allowed }) => [name, allowed])).toEqual([
      ['castBallot', false],
      ['closeRound', false],
      ['abandonRound', false],
      ['voidRound', true],
    ]);
    expect(offered(draft, chair).every(({ allowed, blockers }) => allowed === (blockers.length === 0))).toBe(
      true,
    );
  });

  test('describes what it asks for as sent, not as read, and once', () => {
    const schema = () => offered(deciding, chair)[0]!.payloadSchema;
    expect(schema()).toMatchObject({ type: 'object', required: ['choice'], additionalProperties: false });
    expect(schema()).toBe(schema());
    const transforms = action<Record<string, unknown>>(
      z.strictObject({ days: z.string().transform((text) => text.length) }),
      { who: toyFlow.create.who },
    );
    const flow = { ...toyFlow, actions: { openRound: transforms } } as Flow;
    expect(available(flow, draft().facts(chair))[0]!.payloadSchema).toMatchObject({
      properties: { days: { type: 'string' } },
    });
  });

  test('of a saved draft: where it is no draft, or not one’s own', () => {
    expect(saveBlockers(toyFlow, draft().facts(drafter))).toEqual([]);
    expect(saveBlockers(toyFlow, agreed().facts(chair))).toEqual([
      { code: 'not-editable', params: { state: 'agreed' } },
    ]);
    expect(saveBlockers(toyFlow, draft().facts(member))).toEqual([
      { code: 'not-authorised', params: { who: 'drafter|chair-of-unit' } },
    ]);
  });

  test('of a new document: to members, where the kind itself has nothing against it', () => {
    const creation = { today: '2026-01-12', organisationId: draft().document.organisationId, content };
    expect(createBlockers(toyFlow, draft().facts(member), creation)).toEqual([]);
    expect(createBlockers(toyFlow, draft().facts(deputy), creation)).toEqual([
      { code: 'not-authorised', params: { who: 'member-of-unit' } },
    ]);
    const picky = { ...toyFlow, create: { ...toyFlow.create, refuse: () => [{ code: 'too-early' }] } };
    expect(createBlockers(picky, draft().facts(member), creation)).toEqual([{ code: 'too-early' }]);
  });
});

describe('a flow', () => {
  test('that has an action no state knows is no flow', () => {
    const actions = { ...toy.actions, sign: toy.actions['approve']! };
    expect(() => defineFlow({ ...toy, actions })).toThrow(
      'toy: no state of the machine knows the action "sign"',
    );
  });

  test('that names an effect no rule fills is found out when it is done', () => {
    const empty = action(z.strictObject({}), { who: toyFlow.create.who });
    const effects = (type: 'issue' | 'receive') => empty.effects([type], draft().facts(chair), {});
    expect(() => effects('issue')).toThrow(
      'The machine names the effect "issue", which this action\'s rule does not fill',
    );
    expect(effects('receive')).toEqual([{ type: 'receive' }]);
  });

  test('knows where it begins, rests and ends, and knows nothing that is only inherited', () => {
    const now = '2026-01-12T02:00:00.000Z';
    expect(begin(toyFlow, now)).toEqual({ state: 'draft', context: { since: now } });
    expect(statesOf(toyFlow).filter((state) => isEditable(toyFlow, state))).toEqual(['draft']);
    expect(statesOf(toyFlow).filter((state) => isAtRest(toyFlow, state))).toEqual(['inForce', 'closed']);
    expect(statesOf(toyFlow).filter((state) => isFinal(toyFlow, state))).toEqual(['archived', 'cancelled']);
    for (const state of ['gone', 'toString']) {
      expect([isEditable, isAtRest, isFinal].map((is) => is(toyFlow, state))).toEqual([false, false, false]);
      expect(isPossible(toyFlow, state, 'openRound')).toBe(false);
    }
    expect(isPossible(toyFlow, 'draft', 'toString')).toBe(false);
    expect(isPossible(toyFlow, 'draft', 'openRound')).toBe(true);
  });

  test('has arrows from state to state, those that stay included', () => {
    const arrows = arrowsOf(toyFlow).filter(({ from }) => from === 'draft' || from === 'deciding');
    expect(arrows.map(({ from, event, to }) => `${from} ${event} ${to}`)).toEqual([
      'draft assignDrafter draft',
      'draft openRound deciding',
      'draft cancel cancelled',
      'deciding castBallot deciding',
      'deciding recordMeeting deciding',
      'deciding roundPassed agreed',
      'deciding roundFailed draft',
      'deciding roundLapsed draft',
      'deciding roundVoided draft',
      'deciding abandonRound draft',
      'deciding voidRound draft',
    ]);
    expect(arrows.map(({ action: name }) => name).filter((name) => name === 'closeRound')).toHaveLength(4);
    expect(arrows.filter(({ engineOnly }) => engineOnly).map(({ action: name }) => name)).toEqual([
      'voidRound',
    ]);
  });

  test('asks only for the facts that an act, or a state, is judged on', () => {
    expect(needsOf(toyFlow, 'agreed', 'submit')).toEqual(['agreed']);
    expect(needsOf(toyFlow, 'draft', 'assignDrafter')).toEqual([]);
    expect(needsOf(toyFlow, 'deciding', 'castBallot')).toEqual(['round', 'seats']);
    expect(needsOf(toyFlow, 'draft')).toEqual(['seats']);
    expect(needsOf(toyFlow, 'deciding').sort()).toEqual(['round', 'seats']);
    expect(needsOf(toyFlow, 'deciding')).toBe(needsOf(toyFlow, 'deciding'));
  });
});
