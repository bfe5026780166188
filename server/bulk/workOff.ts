import { transact, type Tx } from '../db/index.ts';
import { performAction, type ActResult, type Engine } from '../documents/index.ts';
import { rowKey } from './performMany.ts';

/** A running job that this worker holds for a while. */
export interface HeldJob {
  id: string;
  ownerId: string;
  action: string;
  payload: unknown;
}

interface Row {
  position: number;
  documentId: string;
  version: number;
}

const CHUNK = 20;

/**
 * Goes on with a job as the person who began it, with the rights they have at each row, until `until` has come or nothing
 * is left. A row whose answer was lost with its worker is done again under the same key, which has one effect.
 */
export async function workOff(people: Engine, job: HeldJob, until: () => boolean): Promise<void> {
  for (;;) {
    const rows = await nextRows(people, job);
    if (rows.length === 0) return end(people, job);
    for (const row of rows) {
      if (until()) return;
      const result = (await hasAccount(people, job)) ? await perform(people, job, row) : withoutAccount(row);
      if (!(await keep(people, job, row, result))) return;
    }
  }
}

function perform(people: Engine, { id, ownerId, action, payload }: HeldJob, { documentId, version }: Row) {
  return performAction(
    people,
    { personId: ownerId },
    { documentId, action, payload, expectedVersion: version, idempotencyKey: rowKey(id, documentId) },
  );
}

/** Who may not sign in any more does nothing any more. */
async function hasAccount(people: Engine, job: HeldJob): Promise<boolean> {
  const open = `select 1 from account where person_id = $1 and disabled_at is null limit 1`;
  return (await asOwner(people, job, (tx) => tx.query(open, [job.ownerId]))).length > 0;
}

function withoutAccount({ documentId }: Row): ActResult {
  return { kind: 'refused', documentId, blockers: [{ code: 'account-closed' }] };
}

function nextRows(people: Engine, job: HeldJob): Promise<Row[]> {
  return asOwner(people, job, (tx) =>
    tx.query<Row>(
      `select r.position, r.document_id as "documentId", r.version from bulk_row r join bulk_job j on j.id = r.job_id
       where r.job_id = $1 and r.outcome is null and j.state = 'running' order by r.position limit ${CHUNK}`,
      [job.id],
    ),
  );
}

/** Writes what became of a row; false where the job goes on no longer. */
function keep(people: Engine, job: HeldJob, { position }: Row, result: ActResult): Promise<boolean> {
  return asOwner(people, job, async (tx) => {
    await tx.query(
      `update bulk_row set outcome = $3, answer = $4, done_at = $5 where job_id = $1 and position = $2 and outcome is null`,
      [job.id, position, result.kind, JSON.stringify(result), people.clock.now()],
    );
    const going = await tx.query(`select 1 from bulk_job where id = $1 and state = 'running'`, [job.id]);
    return going.length > 0;
  });
}

async function end(people: Engine, job: HeldJob): Promise<void> {
  await asOwner(people, job, (tx) =>
    tx.query(`update bulk_job set state = 'done', ended_at = $2 where id = $1 and state = 'running'`, [
      job.id,
      people.clock.now(),
    ]),
  );
}

function asOwner<T>(people: Engine, { ownerId }: HeldJob, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(people.db, { personId: ownerId }, people.clock.now(), work);
}
