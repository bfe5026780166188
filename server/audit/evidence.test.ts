import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { assign } from 'xstate';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import type { Flow } from '../../workflows/kit/index.ts';
import { checkDocument } from './checkDocument.ts';
import { eventBytes, officeTold, sha256, type ChainEvent } from './eventBytes.ts';
import { readReceipt, signReceipt } from './receipt.ts';
import { MOVE, Refold, type Stored, type Told } from './refold.ts';
import { faultsOfLink, verifyChain, type ChainRow } from './verifyChain.ts';

const event: ChainEvent = {
  ...{
    documentId: 'd',
    seq: 2,
    action: 'openRound',
    from: 'draft',
    to: 'deciding',
    at: '2026-01-12T02:00:00.000Z',
  },
  ...{ actor: 'a', office: { office: 'chair', organisationId: 'u' }, onBehalfOf: null, reason: null },
  ...{ changes: { mode: 'online' }, revision: 1, contentHash: 'c', previousHash: 'p' },
};

describe('the bytes of an event', () => {
  test('are the same whatever the order of its words', () => {
    const turned = Object.fromEntries(Object.entries(event).reverse()) as unknown as ChainEvent;
    expect(eventBytes(turned).equals(eventBytes(event))).toBe(true);
    expect(eventBytes({ ...event, reason: 'Ý kiến' }).toString('utf8')).toContain('"reason":"Ý kiến"');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('cannot be made of what JSON cannot say', () => {
    expect(() => eventBytes(undefined as never)).toThrow(new TypeError('an event must be plain JSON'));
    expect(() => eventBytes({ ...event, changes: { value: Number.NaN } })).toThrow();
  });

  test('name the office, and in whose name under which authorisation', () => {
    const office = { office: 'chair', organisationId: 'u' } as const;
    expect(officeTold(null)).toEqual({ office: null, onBehalfOf: null });
    expect(officeTold(office)).toEqual({ office, onBehalfOf: null });
    const delegation = { id: 'x', giverId: 'g', form: 'TUQ', receiverOffice: 'viceChair' } as never;
    expect(officeTold({ ...office, delegation })).toEqual({
      ...{ office: { ...office, delegationId: 'x' }, onBehalfOf: 'g' },
    });
  });
});

describe('a link of the chain', () => {
  const bytes = eventBytes(event);
  const { previousHash: _, ...columns } = event;
  const row: ChainRow = { seq: 2, bytes, hash: sha256(bytes), previousHash: 'p', columns, hasContent: true };
  const faults = (change: Partial<ChainRow>, previous: string | null = 'p', seq = 2) =>
    faultsOfLink({ ...row, ...change }, previous, seq).map((one) => `${one.seq} ${one.fault}`);

  test('holds where bytes, hash, columns, content and what went before agree', () => {
    expect(faults({})).toEqual([]);
    // PostgreSQL writes moments in its own way.
    expect(faults({ columns: { ...columns, at: '2026-01-12T02:00:00+00:00' } })).toEqual([]);
  });

  test('breaks at each of them, and says at which', () => {
    expect(faults({ hash: 'x' })).toEqual(['2 hash-differs']);
    expect(faults({}, 'other')).toEqual(['2 link-broken']);
    expect(faults({}, null)).toEqual(['2 link-broken']);
    expect(faults({ previousHash: 'other' })).toEqual(['2 link-broken']);
    expect(faults({}, 'p', 3)).toEqual(['2 gap']);
    expect(faults({ columns: { ...columns, reason: 'x' } })).toEqual(['2 columns-differ']);
    expect(faults({ hasContent: false })).toEqual(['2 content-differs']);
    expect(faults({ hash: 'x', hasContent: false })).toEqual(['2 hash-differs', '2 content-differs']);
  });

  test('is unreadable where its bytes are no event, or not in their one form', () => {
    for (const spoilt of ['{', JSON.stringify(event), `${bytes.toString()} `]) {
      expect(faults({ bytes: Buffer.from(spoilt) })).toEqual(['2 bytes-unreadable']);
    }
  });
});

describe('a chain', () => {
  const first = eventBytes({ ...event, seq: 1, from: null, previousHash: null });
  const second = eventBytes({ ...event, previousHash: sha256(first) });
  const rowOf = (bytes: Buffer) => {
    const { previousHash, ...columns } = JSON.parse(bytes.toString()) as ChainEvent;
    return {
      ...{ seq: columns.seq, bytes, hash: sha256(bytes), previousHash, columns, hasContent: true },
      ...{ documentVersion: 2, documentHash: sha256(second) },
    };
  };
  const rows = [rowOf(first), rowOf(second)];
  const asked = (answers: unknown[][]) => ({
    // Whatever is asked of another document finds nothing.
    query: async (_: string, values?: unknown[]) =>
      (values?.[0] === 'd' ? (answers.shift() ?? []) : []) as never[],
  });
  const verified = (found: unknown[]) => verifyChain(asked([found]), 'd');

  test('is valid from its first event, which follows none, to its last, where the document stands', async () => {
    expect(await verified(rows)).toEqual({ valid: true, events: 2, faults: [] });
  });

  test('that has no event at all is none', async () => {
    expect(await verified([])).toEqual({ valid: false, events: 0, faults: [] });
  });

  test('names every link that is broken', async () => {
    const faults = async (found: unknown[]) =>
      (await verified(found)).faults.map((one) => `${one.seq} ${one.fault}`);
    expect(await faults(rows.slice(1))).toEqual(['2 link-broken', '2 gap']);
    expect(await faults(rows.slice(0, 1))).toEqual(['1 not-the-last']);
    expect(await faults([rows[0], { ...rows[1], documentHash: 'x' }])).toEqual(['2 not-the-last']);
    expect(await faults([rows[0], { ...rows[1], documentVersion: 3 }])).toEqual(['2 not-the-last']);
    expect(await faults([{ ...rows[0], hash: 'x' }, rows[1]])).toEqual(['1 hash-differs', '2 link-broken']);
    expect((await verified(rows.slice(1))).valid).toBe(false);
  });

  test('is checked together with where its events lead', async () => {
    const row = {
      kind: 'toy',
      flowVersion: 1,
      state: 'draft',
      context: { since: event.at },
      version: 1,
      revision: 1,
      contentHash: 'c',
    };
    const told = { ...event, seq: 1, action: 'createDocument', from: null, to: 'draft', changes: null };
    const flows = { of: (kind: string) => (kind === 'toy' ? toyFlow : undefined) };
    const check = (chain: unknown[], stored: unknown[], events: unknown[] = [told]) => {
      return checkDocument(asked([chain, stored, events]), flows, 'd');
    };
    expect(await check(rows, [row])).toEqual({ documentId: 'd', valid: true, chain: [], replay: [] });
    expect(await check(rows.slice(0, 1), [row])).toEqual({
      ...{ documentId: 'd', valid: false, chain: [{ seq: 1, fault: 'not-the-last' }], replay: [] },
    });
    expect(await check(rows, [{ ...row, version: 2 }])).toMatchObject({
      valid: false,
      replay: ['version should be 1'],
    });
    expect(
      await check(rows, [row], [told, { ...told, seq: 2, from: 'draft', action: 'approve' }]),
    ).toMatchObject({
      ...{ valid: false, replay: ['event 2: approve is not possible in draft'] },
    });
    const absent = { valid: false, replay: ['the document or its flow is not there'] };
    expect(await check(rows, [])).toMatchObject(absent);
    expect(await check(rows, [{ ...row, kind: 'gone' }])).toMatchObject(absent);
  });
});

describe('a receipt', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const claim = { documentId: 'd', seq: 2, hash: 'h', at: event.at };
  const receipt = signReceipt(claim, privateKey);

  test('says what was certified, nothing more, to whoever has the public key', () => {
    expect(readReceipt(receipt, publicKey)).toEqual(claim);
    const more = { ...claim, secret: 'agree' };
    expect(readReceipt(signReceipt(more, privateKey), publicKey)).toEqual(claim);
  });

  test('is worth nothing when altered, cut, lengthened or signed by another', () => {
    const [said = '', signature = ''] = receipt.split('.');
    const other = Buffer.from(JSON.stringify({ ...claim, seq: 3 })).toString('base64url');
    for (const forged of [
      '',
      '.',
      said,
      `${said}.`,
      `.${signature}`,
      `${other}.${signature}`,
      `${receipt}.`,
      `${receipt}.x`,
    ]) {
      expect(readReceipt(forged, publicKey)).toBeNull();
    }
    expect(readReceipt(receipt, generateKeyPairSync('ed25519').publicKey)).toBeNull();
  });
});

describe('a history folded anew', () => {
  const at = (no: number) => `2026-01-12T02:00:0${no}.000Z`;
  const told = (
    seq: number,
    action: string,
    from: string | null,
    to: string,
    more: Partial<Told> = {},
  ): Told => ({
    ...{ seq, action, from, to, at: at(seq), reason: null, changes: null, revision: 1, contentHash: 'c' },
    ...more,
  });
  const begun = told(1, 'createDocument', null, 'draft');
  const opened = told(2, 'openRound', 'draft', 'deciding');
  const folded = (events: Told[], flow: Flow = toyFlow) => {
    const refold = new Refold(flow);
    const steps = events.map((one) => refold.step(one));
    return { refold, last: steps.at(-1) };
  };
  const stored: Stored = {
    ...{ kind: 'toy', flowVersion: 1, state: 'deciding', context: { since: at(2) } },
    ...{ version: 2, revision: 1, contentHash: 'c' },
  };

  test('leads to where the document stands, and tells what each act did', () => {
    const { refold, last } = folded([begun, opened]);
    expect(last).toEqual({ effects: ['openRound'] });
    expect(refold.differences(stored)).toEqual([]);
    expect(folded([begun]).last).toEqual({ effects: [] });
  });

  test('shows each column that stands elsewhere', () => {
    const { refold } = folded([begun, opened]);
    const wrong: [Partial<Stored>, string][] = [
      [{ state: 'draft' }, 'state should be "deciding"'],
      [{ context: { since: at(1) } }, `context should be {"since":"${at(2)}"}`],
      [{ version: 3 }, 'version should be 2'],
      [{ flowVersion: 2 }, 'flowVersion should be 1'],
      [{ revision: 2 }, 'revision should be 1'],
      [{ contentHash: 'x' }, 'contentHash should be "c"'],
    ];
    for (const [change, fault] of wrong)
      expect(refold.differences({ ...stored, ...change })).toEqual([fault]);
  });

  test('takes branches as they were decided, and keeps still where an act is beside the flow', () => {
    const closed = told(3, 'closeRound', 'deciding', 'agreed', { changes: { event: 'roundPassed' } });
    expect(folded([begun, opened, closed]).last).toEqual({ effects: ['closeRound'] });
    const failed = { ...closed, to: 'draft', changes: { event: 'roundFailed' } };
    expect(folded([begun, opened, failed]).refold.at).toMatchObject({ state: 'draft' });
    const saved = told(2, 'saveDraft', 'draft', 'draft', { revision: 2, contentHash: 'd' });
    const { refold, last } = folded([begun, saved]);
    expect(last).toEqual({ effects: [] });
    expect(
      refold.differences({
        ...stored,
        state: 'draft',
        context: { since: at(1) },
        revision: 2,
        contentHash: 'd',
      }),
    ).toEqual([]);
  });

  test('hands each act to the machine with what was told of it then', () => {
    const remembering = toyFlow.machine.provide({
      actions: {
        openRound: assign({ heard: ({ event: { payload } }: { event: { payload?: unknown } }) => payload }),
      },
    });
    const flow = { ...toyFlow, machine: remembering } as Flow;
    const { refold } = folded([begun, { ...opened, reason: 'Gấp', changes: { mode: 'online' } }], flow);
    expect(refold.at?.context).toMatchObject({ heard: { reason: 'Gấp', mode: 'online' } });
  });

  test('stops at an act that cannot have been', () => {
    const stops = (last: Told, ...before: Told[]) => folded([begun, ...before, last]).last;
    expect(stops(told(2, 'approve', 'draft', 'approved'))).toEqual({
      fault: 'event 2: approve is not possible in draft',
    });
    expect(stops(told(2, 'closeRound', 'draft', 'draft', { changes: { event: 7 } }))).toEqual({
      fault: 'event 2: closeRound is not possible in draft',
    });
    expect(stops({ ...opened, from: 'returned' })).toEqual({
      fault: 'event 2 comes from returned, not draft',
    });
    expect(stops({ ...opened, to: 'agreed' })).toEqual({ fault: 'event 2 leads to deciding, not agreed' });
    expect(folded([{ ...begun, to: 'deciding' }]).last).toEqual({
      fault: 'event 1 leads to draft, not deciding',
    });
    expect(folded([opened]).last).toMatchObject({
      fault: expect.stringContaining('event 2 comes from draft'),
    });
  });

  test('runs under the version each document had, and moves with it', () => {
    const newest: Flow = { ...toyFlow, version: 2, earlier: [toyFlow] };
    const moved = told(2, MOVE, 'draft', 'draft', { changes: { toVersion: 2 } });
    const standing = { ...stored, state: 'draft', context: { since: at(1) } };
    expect(folded([begun], newest).refold.flow).toBe(toyFlow);
    expect(folded([{ ...begun, changes: { flowVersion: 2 } }], newest).refold.flow).toBe(newest);
    const { refold, last } = folded([begun, moved], newest);
    expect(last).toEqual({ effects: [] });
    expect(refold.differences({ ...standing, flowVersion: 2 })).toEqual([]);
    expect(refold.differences(standing)).toEqual(['flowVersion should be 2']);
    const nowhere = { fault: 'event 2: there is no such version to move to' };
    expect(folded([begun, { ...moved, changes: { toVersion: 3 } }], newest).last).toEqual(nowhere);
    expect(folded([begun, { ...moved, changes: null }], newest).last).toEqual(nowhere);
    const lost: Flow = { ...newest, migrate: () => ({ state: 'gone', context: {} }) };
    expect(folded([begun, moved], lost).last).toEqual(nowhere);
    expect(folded([{ ...begun, changes: { flowVersion: 9 } }], newest).last).toEqual({
      fault: 'event 1: its version of the flow is not there',
    });
    expect(folded([{ ...begun, changes: { flowVersion: '1' } }], newest).last).toMatchObject({
      fault: expect.any(String),
    });
  });
});
