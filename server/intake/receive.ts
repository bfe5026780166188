import { dayOf } from '../../workflows/kit/index.ts';
import { asEngine, createDocument, NOBODY, performAction, type Engine } from '../documents/index.ts';
import type { Logger } from '../logging.ts';
import { eraseSender } from './eraseSender.ts';

const engineItself = { personId: null };
const AT_ONCE = 50;

interface Waiting {
  id: string;
  kind: string;
  organisationId: string;
  content: Record<string, unknown>;
  commitment: string | null;
  sentAt: string;
}

/**
 * Makes a document of everything that has come in: each under a key of its own, so that it happens once whoever tries
 * again. How many were looked at.
 */
export async function receiveSubmissions(engine: Engine, logger: Logger): Promise<number> {
  const waiting = await asEngine(engine, (query) =>
    query<Waiting>(
      `select id, kind, organisation_id as "organisationId", content, commitment, sent_at as "sentAt" from submission
       where content is not null order by sent_at limit ${AT_ONCE}`,
    ),
  );
  for (const one of waiting) await oneByOne(logger, one.id, () => receive(engine, one));
  return waiting.length;
}

async function receive(
  engine: Engine,
  { id, kind, organisationId, content, commitment, sentAt }: Waiting,
): Promise<void> {
  const flow = engine.flows.of(kind);
  if (!flow?.intake) throw new Error(`nothing takes in ${kind}`);
  const received = flow.intake.receive(content, dayOf(sentAt));
  const made = await createDocument(engine, engineItself, {
    ...{ kind, organisationId, title: flow.title(received), content: received },
    idempotencyKey: `submission:${id}`,
    told: commitment ? { senderCommitment: commitment } : undefined,
  });
  const [documentId, refused] =
    made.kind === 'saved' ? [made.documentId, null] : [null, JSON.stringify({ because: made.kind })];
  await asEngine(engine, (query) =>
    query(
      'update submission set document_id = $2, refused = $3, content = null where id = $1 and content is not null',
      [...[id, documentId, refused]],
    ),
  );
}

interface WaitingAct {
  id: string;
  documentId: string;
  what: 'message' | 'confirm' | 'reopen' | 'erase';
  words: string | null;
}

/** Does what senders said later, in its order for each of them. How many acts were looked at. */
export async function followSenders(engine: Engine, logger: Logger): Promise<number> {
  const waiting = await asEngine(engine, (query) =>
    query<WaitingAct>(
      `select a.id, s.document_id as "documentId", a.what, a.words from sender_act a
       join submission s on s.id = a.submission_id
       where a.done_at is null and s.document_id is not null order by a.at, a.id limit ${AT_ONCE}`,
    ),
  );
  for (const act of waiting) await oneByOne(logger, act.id, () => follow(engine, act));
  return waiting.length;
}

async function follow(engine: Engine, act: WaitingAct): Promise<void> {
  if (act.what === 'message') return comment(engine, act);
  const result =
    act.what === 'erase'
      ? await eraseSender(engine, engineItself, { documentId: act.documentId, reason: null })
      : await performAction(engine, engineItself, {
          ...{ documentId: act.documentId, action: act.what, expectedVersion: null },
          payload: act.words ? { reason: act.words } : {},
          idempotencyKey: `sender:${act.id}`,
        });
  const why = result.kind === 'refused' ? JSON.stringify(result.blockers) : null;
  await done(engine, act.id, why);
}

/** What a sender adds stands among the remarks on the document, in nobody's name; said and done in one. */
async function comment(engine: Engine, { id, documentId }: WaitingAct): Promise<void> {
  await asEngine(engine, (query) =>
    query(
      `with act as (select id, words from sender_act where id = $1 and done_at is null for update),
         said as (insert into comment (id, document_id, author_id, at, text)
           select act.id, $2, $3, $4, act.words from act),
         -- Whoever has to do with it hears of it, as far as they may read it.
         told as (insert into outbox (document_id, seq, topic, key, payload, created_at)
           select d.id, d.version, 'remark', act.id::text, jsonb_build_object('action', 'message', 'recipients',
             to_jsonb(array(select w.recipient from work_item w where w.document_id = d.id) || (d.organisation_id || ':chair'))), $4::timestamptz
           from act cross join document d where d.id = $2)
       update sender_act a set done_at = $4, words = null from act where a.id = act.id`,
      [id, documentId, NOBODY, engine.clock.now()],
    ),
  );
  engine.onCommitted?.(documentId);
}

async function done(engine: Engine, id: string, refused: string | null): Promise<void> {
  await asEngine(engine, (query) =>
    query(
      `update sender_act set done_at = $2, words = null, refused = $3 where id = $1 and done_at is null`,
      [...[id, engine.clock.now(), refused]],
    ),
  );
}

/** What fails is told and tried again at the next look; the others go on. */
async function oneByOne(logger: Logger, id: string, work: () => Promise<void>): Promise<void> {
  await work().catch((err: unknown) =>
    logger.error({ event: 'intake-failed', id, err }, 'will be tried again'),
  );
}
