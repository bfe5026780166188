import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { systemClock } from '../../server/clock.ts';
import { connect } from '../../server/db/index.ts';
import { performAction, type Engine } from '../../server/documents/index.ts';
import { catalog } from '../../workflows/catalog.ts';
import type { DoorAnswer, DoorOrder, DoorPlan } from './door.ts';

// Told once where the database is and on which plans to act; then, order by order, how long. Ends with its parent.
const [{ appUrl, plans }] = (await once(process, 'message')) as [{ appUrl: string; plans: DoorPlan[] }];
const db = await connect(appUrl, { poolSize: plans.length, name: 'bench door' });
const signingKey = generateKeyPairSync('ed25519').privateKey;
const engine: Engine = { db, clock: systemClock, flows: catalog, signingKey };

process.on('message', ({ seconds }: DoorOrder) => void run(seconds));
process.on('disconnect', () => void db.close());
process.send?.('ready');

async function run(seconds: number): Promise<void> {
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const counts = await Promise.all(plans.map((plan) => actUntil(plan, until)));
  const acts = counts.reduce((sum, count) => sum + count, 0);
  const versions = plans.map(({ version }) => version);
  process.send?.({ acts, tookMs: performance.now() - begun, versions } satisfies DoorAnswer);
}

async function actUntil(plan: DoorPlan, until: number): Promise<number> {
  let count = 0;
  for (; performance.now() < until; count += 1) {
    const { id: documentId, version: expectedVersion, personId } = plan;
    const payload = { personId: plan.drafters[expectedVersion % 2] };
    const input = { documentId, action: 'assignDrafter', payload, expectedVersion };
    const result = await performAction(engine, { personId }, { ...input, idempotencyKey: randomUUID() });
    if (result.kind !== 'performed') throw new Error(`not performed: ${JSON.stringify(result)}`);
    plan.version += 1;
  }
  return count;
}
