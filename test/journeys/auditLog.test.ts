import { createHash, createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { growLog, isConsistent, isIncluded } from '../../server/auditLog/index.ts';
import { connect, workerUrl } from '../../server/db/index.ts';
import { signingKeyOf } from '../../server/signingKey.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { unitOf, type Unit } from '../support/unit.ts';
import { verifiedChain } from '../support/chain.ts';

let server: TestServer;
let unit: Unit;
beforeAll(async () => {
  server = await startServer();
  unit = await unitOf(server, '03');
}, SEEDING);
afterAll(() => server.stop());

/** What the worker does every second. */
async function grow(): Promise<void> {
  const db = await connect(workerUrl(server.databaseUrl), { poolSize: 1 });
  const dataDir = process.env['TRINHKY_TEST_RUN'] ?? '';
  const signingKey = signingKeyOf({ signingKey: null, dataDir });
  await growLog({ db, signingKey, clock: { now: () => server.now() } });
  await db.close();
}

interface Checkpoint {
  size: number;
  root: string;
  note: string;
}
interface Proof {
  index: number;
  leafHash: string;
  path: string[];
  checkpoint: Checkpoint;
}

const PROOF = `query ($id: ID!) {
  logKey logProof(eventId: $id) { index leafHash path checkpoint { size root at note } }
}`;
const CHECKPOINTS = '{ checkpoints(first: 1) { totalCount edges { node { size root at note } } } }';
const bytes = (hex: string) => Buffer.from(hex, 'hex');

test('whoever may read a document proves its whole history from what the API says, and nothing else', async () => {
  const { id } = await unit.deciding();
  const waiting = (await unit.chair.history(id)).at(-1)!;
  expect((await unit.chair.ask<{ logProof: Proof | null }>(PROOF, { id: waiting.id })).logProof).toBeNull();
  await grow();

  const events = await unit.chair.history(id);
  expect(verifiedChain(id, events)).toBe(2);
  for (const event of events) {
    const { logKey, logProof } = await unit.chair.ask<{ logKey: string; logProof: Proof }>(PROOF, {
      id: event.id,
    });
    const leaf = createHash('sha256')
      .update(Buffer.concat([Buffer.of(0), bytes(event.hash)]))
      .digest();
    expect(logProof.leafHash).toBe(leaf.toString('hex'));
    const { size, root, note } = logProof.checkpoint;
    expect(isIncluded(leaf, logProof.index, size, logProof.path.map(bytes), bytes(root))).toBe(true);
    expect(saidBy(note, logKey)).toEqual({ size, root });
  }
});

test('an older checkpoint is the beginning of a newer one', async () => {
  await unit.draft();
  await grow();
  const older = await newest();
  await unit.draft();
  await grow();
  const newer = await newest();
  expect(newer.size).toBe(older.size + 1);
  const { consistencyProof: path } = await unit.chair.ask<{ consistencyProof: string[] }>(
    'query ($from: Int!, $to: Int!) { consistencyProof(from: $from, to: $to) }',
    { from: older.size, to: newer.size },
  );
  const proof = { from: older.size, to: newer.size, path: path.map(bytes) };
  expect(isConsistent(proof, bytes(older.root), bytes(newer.root))).toBe(true);
});

test('what another may not see, or does not exist, is proven to nobody; a wrong size is bad input', async () => {
  const { id } = await unit.draft();
  const [event] = await unit.chair.history(id);
  await grow();
  const stranger = await server.as('chutich.cs04');
  for (const [who, eventId] of [
    [stranger, event!.id],
    [unit.chair, id],
    [unit.chair, 'nothing'],
  ] as const) {
    const { errors } = await who.graphql(PROOF, { id: eventId });
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  }
  for (const sizes of ['from: -1, to: 1', 'from: 2, to: 1', 'from: 1, to: 1000000']) {
    const { errors } = await unit.chair.graphql(`{ consistencyProof(${sizes}) }`);
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  }
  const { errors } = await server.anonymous().graphql(CHECKPOINTS);
  expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
});

async function newest(): Promise<Checkpoint> {
  const answer = await unit.chair.ask<{ checkpoints: { edges: { node: Checkpoint }[] } }>(CHECKPOINTS);
  return answer.checkpoints.edges[0]!.node;
}

/** C2SP's signed note read anew, so that the test does not trust the code it judges. */
function saidBy(note: string, logKey: string): { size: number; root: string } {
  const [name, id, key = ''] = logKey.split(/\+(.*?)\+(.*)/);
  const [text, signed] = note.split('\n\n');
  const [, signer, signature = ''] = (signed ?? '').trim().split(' ');
  const raw = Buffer.from(key, 'base64').subarray(1).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' });
  const blob = Buffer.from(signature, 'base64');
  const genuine = verify(null, Buffer.from(`${text}\n`), publicKey, blob.subarray(4));
  if (!genuine || signer !== name || blob.subarray(0, 4).toString('hex') !== id)
    throw new Error(`not genuine: ${note}`);
  const [, size, root = ''] = (text ?? '').split('\n');
  return { size: Number(size), root: Buffer.from(root, 'base64').toString('hex') };
}
