import { appendAct, asEngine, performAction, sql, type Engine, type Query } from '../documents/index.ts';
import type { Logger } from '../logging.ts';
import { citationOf, type Citation } from './change.ts';
import { fateOfReview } from './fate.ts';
import { listHandOvers } from './listHandOvers.ts';

const nobody = { personId: null };
const AT_ONCE = 50;

interface Running extends Citation {
  id: string;
}

interface Row {
  documentId: string;
  part: 'issuer' | 'reviewer';
  successorId: string | null;
  upperId: string | null;
}

/**
 * Goes on with the documents of whatever is being carried out, each an act of its own, until `until` says so or none is left.
 * Done twice, under one key or by one row, an act has one effect: any number of workers may be at it, and any may die.
 */
export async function handOver(engine: Engine, logger: Logger, until: () => boolean): Promise<void> {
  const running = await asEngine(engine, (query) =>
    query<Running>(
      `select id, number, decided_on as "decidedOn", issuer, subject, paper_code as "paperCode"
       from organisation_decision where status = 'running' order by carried_out_at, id`,
    ),
  );
  for (const decision of running) await finishOne(engine, logger, decision, until);
}

async function finishOne(
  engine: Engine,
  logger: Logger,
  decision: Running,
  until: () => boolean,
): Promise<void> {
  // What failed in this look waits for the next.
  const failed = new Set<string>();
  for (;;) {
    const rows = (await asEngine(engine, (query) => openRows(query, decision.id, failed.size))).filter(
      ({ documentId }) => !failed.has(documentId),
    );
    if (rows.length === 0) break;
    for (const row of rows) {
      if (until()) return;
      try {
        await one(engine, decision, row);
      } catch (error) {
        failed.add(row.documentId);
        logger.error(
          { event: 'hand-over-failed', decision: decision.id, document: row.documentId, err: error },
          'will be tried again',
        );
        await asEngine(engine, (query) =>
          query(
            `update organisation_hand_over set tries = tries + 1 where decision_id = $1 and document_id = $2`,
            [decision.id, row.documentId],
          ),
        );
      }
    }
  }
  if (failed.size === 0) await end(engine, decision);
}

function openRows(query: Query, id: string, failed: number): Promise<Row[]> {
  return query<Row>(
    `select h.document_id as "documentId", h.part, h.successor_id as "successorId", s.parent_id as "upperId"
     from organisation_hand_over h left join lateral current_description(h.successor_id, today()) s on true
     where h.decision_id = $1 and h.outcome is null order by h.tries, h.document_id limit $2`,
    [id, AT_ONCE + failed],
  );
}

async function one(engine: Engine, decision: Running, row: Row): Promise<void> {
  const { documentId, part, successorId, upperId } = row;
  if (part === 'reviewer' && !(await isUnderReview(engine, documentId)))
    return followUpwards(engine, decision, row);
  const result = await performAction(engine, nobody, {
    ...{ documentId, action: 'endByReorganisation', expectedVersion: null },
    payload: {
      ...{ decisionId: decision.id, party: part, decision: citationOf(decision) },
      ...(successorId ? { successorId } : {}),
      ...(part === 'issuer' && successorId && upperId ? { upperId } : {}),
    },
    idempotencyKey: `reorganisation:${decision.id}:${documentId}`,
  });
  const isDone = result.kind === 'performed';
  const reason = isDone ? null : 'blockers' in result ? result.blockers : [{ code: result.kind }];
  await asEngine(engine, (query) =>
    query(
      `update organisation_hand_over set outcome = $3, reason = $4, done_at = $5
       where decision_id = $1 and document_id = $2 and outcome is null`,
      [
        ...[decision.id, documentId, isDone ? 'performed' : 'refused'],
        ...[reason && JSON.stringify(reason), engine.clock.now()],
      ],
    ),
  );
}

async function isUnderReview(engine: Engine, documentId: string): Promise<boolean> {
  const [row] = await asEngine(engine, (query) =>
    query<{ kind: string; version: number; state: string }>(
      'select kind, flow_version as version, state from document where id = $1',
      [documentId],
    ),
  );
  return !!row && fateOfReview(engine.flows.of(row.kind, row.version), row.state) !== null;
}

/** Nothing happens to it but that others above may see it from here; its row is done with in the same transaction. */
async function followUpwards(
  engine: Engine,
  { id }: Running,
  { documentId, successorId }: Row,
): Promise<void> {
  await appendAct(
    engine,
    nobody,
    { documentId, action: 'upperChanged', levels: null, anew: true },
    async (query) => {
      await query(
        'select 1 from organisation_hand_over where decision_id = $1 and document_id = $2 and outcome is null for update',
        [id, documentId],
      );
      const done = sql`update organisation_hand_over set outcome = 'performed', done_at = ${engine.clock.now()}
        where decision_id = ${id} and document_id = ${documentId} and outcome is null returning 1`;
      return {
        answer: null,
        changes: { upperOrganisationId: successorId, decisionId: id },
        writes: [{ name: 'handed_over', sql: done, guards: true }],
      };
    },
  );
}

/** Over, unless somebody was quick enough to begin a document while the organisation ended. */
async function end(engine: Engine, { id }: Running): Promise<void> {
  await asEngine(engine, async (query) => {
    const now = engine.clock.now();
    const [going] = await query(
      `select 1 from organisation_decision where id = $1 and status = 'running' for update`,
      [id],
    );
    if (!going) return;
    const ended = await query<{ organisationId: string; heirId: string | null }>(
      `select p.organisation_id as "organisationId", s.successor_id as "heirId" from organisation_party p
       left join organisation_succession s on s.decision_id = p.decision_id and s.predecessor_id = p.organisation_id and s.heir
       where p.decision_id = $1 and p.part = 'ended'`,
      [id],
    );
    const more = await listHandOvers(query, engine, id, { ended, moved: [] });
    if (more > 0) return;
    await query(`update organisation_decision set status = 'done', ended_at = $2 where id = $1`, [id, now]);
    await query(`insert into organisation_event (decision_id, action, at) values ($1, 'done', $2)`, [
      id,
      now,
    ]);
  });
}
