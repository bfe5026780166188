import { checkDocument } from '../../server/audit/index.ts';
import { Reading } from '../../server/db/index.ts';
import { waitedFor } from '../../server/inbox/index.ts';
import { loadFacts } from '../../server/documents/loadFacts.ts';
import { settingsOf } from '../../server/documents/engine.ts';
import { dayOf } from '../../workflows/kit/index.ts';
import type { Plan } from './chair.ts';
import type { Scene } from './scene.ts';

/** Everything that was written over HTTP holds, and pgbench wrote as much as the server does; what does not, by name. */
export async function integrityFaults(scene: Scene): Promise<{ faults: string[]; checked: string }> {
  const acted = [...scene.drivers.map(({ plan }) => plan), ...scene.door.plans];
  const faults: string[] = [];
  for (const plan of [...acted, scene.recorded]) faults.push(...(await faultsOf(scene, plan)));
  faults.push(
    ...(await countFaults(scene, [...acted, scene.recorded, ...scene.replayed])),
    ...(await keyFaults(scene)),
  );
  return { faults, checked: `${actsOf(scene)} acts on ${acted.length} documents` };
}

/** As its chair sees it: where the client was told it stands, its chain whole, one work item for each party it waits for. */
async function faultsOf({ engine, sql }: Scene, plan: Plan): Promise<string[]> {
  const reading = new Reading(engine.db, { personId: plan.chair.personId }, engine.clock);
  try {
    const report = await checkDocument(reading, engine.flows, plan.id);
    const now = engine.clock.now().toISOString();
    const loaded = await loadFacts((...asked) => reading.query(...asked), {
      ...{ documentIds: [plan.id], actorId: plan.chair.personId, now, today: dayOf(now) },
      ...{
        registerYear: Number(now.slice(0, 4)),
        linkedId: null,
        needs: ['round'],
        settings: settingsOf(engine),
      },
    });
    const facts = loaded.get(plan.id)?.facts;
    const flow = facts && engine.flows.of(facts.document.kind);
    if (!facts || !flow) return [`${plan.id}: its chair does not see it`];
    const items = await sql<{ key: string }>(
      `select recipient || ' ' || action as key from work_item where document_id = $1 order by key`,
      [plan.id],
    );
    const wanted = waitedFor(flow, facts).map(({ recipient, action }) => `${recipient} ${action}`);
    const standing = items.map(({ key }) => key);
    return [
      ...report.chain.map(({ seq, fault }) => `${plan.id}: event ${seq} ${fault}`),
      ...report.replay.map((fault) => `${plan.id}: ${fault}`),
      ...(facts.document.version === plan.version ? [] : [`${plan.id}: told version ${plan.version}`]),
      ...(wanted.sort().join() === standing.sort().join() && wanted.length > 0
        ? []
        : [`${plan.id}: waits for ${wanted.join()}, in inboxes: ${standing.join()}`]),
    ];
  } finally {
    await reading.end();
  }
}

/** Events, outbox and versions count alike. */
async function countFaults({ sql }: Scene, plans: Plan[]): Promise<string[]> {
  const rows = await sql<{ id: string; version: number; events: number; outbox: number; items: number }>(
    `select d.id, d.version,
       (select count(*) from event e where e.document_id = d.id)::integer as events,
       (select count(*) from outbox o where o.document_id = d.id)::integer as outbox,
       (select count(*) from work_item w where w.document_id = d.id)::integer as items
     from document d where d.id = any ($1)`,
    [plans.map(({ id }) => id)],
  );
  const odd = rows.filter(
    ({ version, events, outbox, items }) => version !== events || version !== outbox || items === 0,
  );
  return [
    ...(rows.length === plans.length ? [] : ['documents are missing']),
    ...odd.map((row) => `counts differ: ${JSON.stringify(row)}`),
  ];
}

/** Each act took its own key, and its answer is kept under it. */
async function keyFaults(scene: Scene): Promise<string[]> {
  const { sql, drivers, door } = scene;
  const acts = actsOf(scene);
  const [row] = await sql<{ answered: number }>(
    `select count(*)::integer as answered from idempotency
     where answer is not null and key ~ '^[0-9a-f]{8}-' and answer -> 'result' ->> 'documentId' = any ($1)`,
    [[...drivers.map(({ plan }) => plan.id), ...door.plans.map(({ id }) => id)]],
  );
  return row?.answered === acts ? [] : [`${acts} acts were answered, ${row?.answered ?? 0} keys are bound`];
}

function actsOf({ drivers, door }: Scene): number {
  return drivers.reduce((sum, driver) => sum + driver.acts, door.acts);
}
