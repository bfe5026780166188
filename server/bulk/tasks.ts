import { transact } from '../db/index.ts';
import type { Engine } from '../documents/index.ts';
import type { Task, WorkerParts } from '../worker/index.ts';
import { heldUntil } from './heldUntil.ts';
import { workOff, type HeldJob } from './workOff.ts';

/** How long it works on one job before it looks at the others, and whether it shall stop. */
const TURN_MS = 2_000;
const KEPT_DAYS = 90;

/** Jobs are found by looking, and worked off as the person who began them. */
export function bulkTasks({ engine, people }: Pick<WorkerParts, 'engine' | 'people'>): Task[] {
  return [
    { name: 'bulk', everySeconds: 0.5, run: () => oneTurn(engine, people) },
    { name: 'bulkTidy', cron: '20 19 * * *', run: () => tidy(engine) },
  ];
}

async function oneTurn(engine: Engine, people: Engine): Promise<void> {
  const job = await hold(engine);
  if (!job) return;
  const end = performance.now() + TURN_MS;
  await workOff(people, job, () => performance.now() > end);
  await giveBack(engine, job);
}

/** The running job that has waited longest, for this worker alone. */
async function hold(engine: Engine): Promise<HeldJob | undefined> {
  const now = engine.clock.now();
  const [job] = await asEngine(engine, (tx) =>
    tx.query<HeldJob>(
      `update bulk_job set held_until = $2 where id = (
         select id from bulk_job where state = 'running' and (held_until is null or held_until <= $1)
         order by held_until nulls first, begun_at limit 1 for update skip locked)
       returning id, owner_id as "ownerId", action, payload`,
      [now, heldUntil(now)],
    ),
  );
  return job;
}

async function giveBack(engine: Engine, { id }: HeldJob): Promise<void> {
  await asEngine(engine, (tx) =>
    tx.query('update bulk_job set held_until = $2 where id = $1', [id, engine.clock.now()]),
  );
}

/** Selections nobody used in their day, and jobs nobody will ask about any more. */
async function tidy(engine: Engine): Promise<void> {
  const now = engine.clock.now();
  const long = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60_000);
  await asEngine(engine, (tx) =>
    tx.query(`delete from bulk_job where state = 'frozen' and expires_at <= $1 or ended_at <= $2`, [
      now,
      long,
    ]),
  );
}

function asEngine<T>(engine: Engine, work: Parameters<typeof transact<T>>[3]): Promise<T> {
  return transact(engine.db, { personId: null }, engine.clock.now(), work);
}
