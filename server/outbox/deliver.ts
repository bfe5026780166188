import { transact, type Tx } from '../db/index.ts';
import type { Engine } from '../documents/index.ts';
import type { Logger } from '../logging.ts';
import { backoffMs, MOST_ATTEMPTS } from './backoff.ts';
import { keyOf } from './keys.ts';
import { maskedError } from './masked.ts';

/** One delivery to be made, or several that leave as one. */
export interface Due {
  channel: 'mail' | 'webhook';
  /** What the receiver knows it by, at every attempt: the delivery's own key, or the batch's. */
  key: string;
  personId: string | null;
  webhookId: string | null;
  /** Several that leave as one: a day's digest. */
  isBatch: boolean;
  parts: DuePart[];
}

export interface DuePart {
  id: number;
  attempts: number;
  /** Null where it is of what a unit owes. */
  documentId: string | null;
  obligationId: string | null;
  code: string;
  params: Record<string, unknown>;
  workItemId: string | null;
}

/** How an attempt ended: delivered, or nothing left to deliver. What fails is thrown. */
export type Outcome = { is: 'sent' } | { is: 'skipped'; because: string };

/** Thrown where trying again cannot help. */
export class Hopeless extends Error {}

export type Channels = Record<Due['channel'], (due: Due) => Promise<Outcome>>;

export interface Delivering {
  engine: Engine;
  channels: Channels;
  logger: Logger;
  /** 0 to 1; handed in so that tests are the same each time. */
  chance: () => number;
}

/** Somebody who died is given up after so long; longer than any attempt takes. */
const CLAIM_MS = 60_000;
const AT_ONCE = 4;

/**
 * Makes every delivery that is due: claim, send, settle, each in a transaction of its own, so that no transaction is open
 * while a stranger's server is talked to. Who dies in between has sent it perhaps; it is sent again, under the same key.
 */
export async function deliver(parts: Delivering): Promise<number> {
  let made = 0;
  for (;;) {
    const due = await claim(parts.engine);
    if (due.length === 0) return made;
    await Promise.all(due.map((one) => attempt(parts, one)));
    made += due.length;
  }
}

// In order for each receiver and document: what was not settled before holds back what came after. A digest is no link
// of that chain: it tells how things stand.
const CLAIM = `
  with ready as (
    select d.id from delivery d
    where d.status = 'pending' and d.next_at <= $1 and (d.claimed_until is null or d.claimed_until <= $1)
      and (d.batch is not null or not exists (
        select from delivery e where e.document_id = d.document_id and e.id < d.id and e.batch is null
          and e.channel = d.channel and e.person_id is not distinct from d.person_id
          and e.webhook_id is not distinct from d.webhook_id and e.status in ('pending', 'failed')))
      -- The batch is taken by whoever gets hold of its first row.
      and (d.batch is null or d.id = (select min(b.id) from delivery b where b.batch = d.batch and b.status = 'pending'))
    order by d.next_at, d.id limit $3 for update skip locked
  )
  update delivery d set claimed_until = $2, attempts = d.attempts + 1
  where d.id in (select id from ready union select b.id from delivery first join ready using (id)
    join delivery b on b.batch = first.batch and b.status = 'pending')
  returning d.id, d.channel, d.key, d.batch, d.person_id as "personId", d.webhook_id as "webhookId",
    d.attempts, d.document_id as "documentId", d.obligation_id as "obligationId", d.code, d.params, d.work_item_id as "workItemId"`;

type ClaimedRow = Omit<Due, 'parts' | 'isBatch'> & DuePart & { batch: string | null };

async function claim(engine: Engine): Promise<Due[]> {
  const now = engine.clock.now();
  const until = new Date(now.getTime() + CLAIM_MS);
  const rows = await transact(engine.db, { personId: null }, now, (tx) =>
    tx.query<ClaimedRow>(CLAIM, [now, until, AT_ONCE]),
  );
  const together = Map.groupBy(rows, ({ key, batch }) => batch ?? key);
  return [...together.values()].map((claimed) => asOne(claimed.sort((a, b) => a.id - b.id)));
}

function asOne(claimed: ClaimedRow[]): Due {
  const [first] = claimed as [ClaimedRow];
  const { channel, personId, webhookId, batch } = first;
  // What joined the batch only after it had left leaves under a key of its own.
  const key = batch === null ? first.key : keyOf(batch, first.id);
  const parts = claimed.map(({ id, attempts, documentId, obligationId, code, params, workItemId }) => ({
    ...{ id, attempts, documentId, obligationId, code, params, workItemId },
  }));
  return { channel, key, personId, webhookId, isBatch: batch !== null, parts };
}

async function attempt(parts: Delivering, due: Due): Promise<void> {
  const { engine, channels, logger, chance } = parts;
  const ended = await channels[due.channel](due).catch((error: unknown) => failureOf(error));
  const now = engine.clock.now();
  await transact(engine.db, { personId: null }, now, (tx) => settle(tx, due, ended, now, chance()));
  if (ended.is === 'failed')
    logger.warn(
      { event: 'not-delivered', channel: due.channel, key: due.key, reason: ended.error },
      'not delivered',
    );
}

interface Failure {
  is: 'failed';
  error: string;
  hopeless: boolean;
}

function failureOf(error: unknown): Failure {
  const text = error instanceof Error ? error.message : String(error);
  return { is: 'failed', error: maskedError(text), hopeless: error instanceof Hopeless };
}

async function settle(
  tx: Tx,
  { parts }: Due,
  ended: Outcome | Failure,
  now: Date,
  chance: number,
): Promise<void> {
  const ids = parts.map(({ id }) => id);
  if (ended.is !== 'failed') {
    const because = ended.is === 'skipped' ? ended.because : null;
    await tx.query(
      `update delivery set status = $2, last_error = $3, settled_at = $4, claimed_until = null
       where id = any ($1::bigint[]) and status = 'pending'`,
      [ids, ended.is, because, now],
    );
    return;
  }
  const attempts = Math.max(...parts.map((part) => part.attempts));
  const isOver = ended.hopeless || attempts >= MOST_ATTEMPTS;
  await tx.query(
    `update delivery set status = $2, last_error = $3, next_at = $4, claimed_until = null
     where id = any ($1::bigint[]) and status = 'pending'`,
    [
      ids,
      isOver ? 'failed' : 'pending',
      ended.error,
      new Date(now.getTime() + (isOver ? 0 : backoffMs(attempts, chance))),
    ],
  );
}
