import type { Engine } from '../documents/index.ts';
import { transact, type Tx } from '../db/index.ts';
import { keyOf } from './keys.ts';
import {
  digestMoment,
  mailMoment,
  usualPreference,
  type MailMode,
  type MailPreference,
} from './mail/moments.ts';
import { maskedAddress } from './masked.ts';
import { sortOf, tellingsOf, type Happening, type Telling } from './tellings.ts';

/** Rows taken at once; of one document never more than one. */
const BATCH = 100;

export interface RelayOptions {
  /** Whether there is a server to send mail by: without one, no mail is queued. */
  mailIsOn: boolean;
}

/**
 * Takes everything that has happened and says who is to be told what: notifications, and deliveries to be made. In order
 * within a document, whoever else is at it; answers how many rows it took. Whoever was told something hears of it.
 */
export async function relay(engine: Engine, options: RelayOptions): Promise<number> {
  let taken = 0;
  for (;;) {
    const now = engine.clock.now();
    const { rows, people } = await transact(engine.db, { personId: null }, now, (tx) =>
      relayBatch(tx, engine, options, now),
    );
    for (const personId of people) engine.onCommitted?.(personId);
    taken += rows;
    if (rows === 0) return taken;
  }
}

async function relayBatch(
  tx: Tx,
  engine: Engine,
  { mailIsOn }: RelayOptions,
  now: Date,
): Promise<{ rows: number; people: Set<string> }> {
  const ids = (await tx.query<{ id: number }>(TAKE, [BATCH])).map(({ id }) => id);
  if (ids.length === 0) return { rows: 0, people: new Set() };
  const rows = await tx.query<OutboxRow>(WHAT_HAPPENED, [ids]);
  const told = rows.flatMap((row) => {
    const flow = engine.flows.of(row.kind, row.flowVersion ?? undefined);
    return flow ? tellingsOf(row, flow).map((telling) => ({ ...telling, row })) : [];
  });
  const heard = await notify(tx, told);
  if (mailIsOn) await queueMails(tx, heard, now);
  await queueWebhooks(tx, rows, now);
  await tx.query('update outbox set relayed_at = $2 where id = any ($1::bigint[])', [ids, now]);
  return { rows: ids.length, people: new Set(heard.map(({ personId }) => personId)) };
}

type OutboxRow = Happening & {
  id: number;
  /** One of these two. */
  documentId: string | null;
  obligationId: string | null;
  organisationId: string;
  kind: string;
  flowVersion: number | null;
  seq: number;
  eventId: string | null;
  hash: string | null;
  at: string;
};

type Told = Telling & { row: OutboxRow };

// Whoever holds a document's earlier row holds the document; its later rows wait for the commit.
const TAKE = `
  select o.id from outbox o
  where o.relayed_at is null and not exists (
    select from outbox e where e.document_id = o.document_id and e.id < o.id and e.relayed_at is null)
  order by o.id limit $1 for update skip locked`;

const WHAT_HAPPENED = `
  select o.id, o.document_id as "documentId", o.obligation_id as "obligationId", coalesce(d.organisation_id, b.organisation_id) as "organisationId",
    coalesce(d.kind, b.kind) as kind, case o.topic when 'chase' then o.payload - 'actorId' end as duty, d.flow_version as "flowVersion", o.seq, o.topic,
    case o.topic when 'act' then e.action else o.payload ->> 'action' end as action, e.from_state as "from", e.to_state as "to",
    case o.topic when 'act' then e.actor_id else (o.payload ->> 'actorId')::uuid end as "actorId", e.id as "eventId", e.hash,
    case o.topic when 'act' then coalesce(e.at, o.created_at) else o.created_at end as at,
    o.payload ->> 'dueAt' as "dueAt",
    case o.topic when 'act' then (
      select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'action', w.action, 'dueAt', w.due_at,
          'people', array(select people_of(w.recipient, d.kind, w.action))) order by w.id), '[]')
        from work_item w where w.document_id = o.document_id and w.since = e.at) else '[]' end as items,
    array(select p from (select d.drafted_by union select d.submitted_by where d.submitted_by is not null
      union select people_of(d.organisation_id || ':chair', d.kind, '')) party (p) where reads(p, d.id, d.kind, '')) as parties,
    case o.topic when 'chase' then array(select people_of(b.organisation_id || ':' || part, b.kind, '')
        from unnest(array['chair', 'secretary']) part) else array(select distinct p from (
        select jsonb_array_elements_text(
            case jsonb_typeof(o.payload -> 'recipients') when 'array' then o.payload -> 'recipients' else '[]' end)
        union select coalesce(s.organisation_id::text, 'person:' || s.person_id) from dispatch s
          where s.document_id = o.document_id and (o.topic = 'dispatch' or o.topic = 'unread' and s.read_at is null)) r (reader),
      people_of(r.reader, d.kind, o.payload ->> 'action') p
      where reads(p, d.id, d.kind, o.payload ->> 'action')) end as recipients
  from outbox o
  left join document d on d.id = o.document_id
  left join obligation b on b.id = o.obligation_id
  left join event e on e.document_id = o.document_id and e.seq = o.seq
  where o.id = any ($1::bigint[]) order by o.id`;

/** Writes the notifications and answers those that are new: of what somebody was told before, nothing more is made. */
async function notify(tx: Tx, told: Told[]): Promise<Told[]> {
  const written = await tx.query<{ outboxId: number; personId: string }>(
    `insert into notification (outbox_id, person_id, document_id, code, params, work_item_id, at, obligation_id)
     select * from unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::text[], $5::jsonb[], $6::uuid[], $7::timestamptz[], $8::uuid[])
     on conflict do nothing returning outbox_id as "outboxId", person_id as "personId"`,
    [
      told.map(({ row }) => row.id),
      told.map(({ personId }) => personId),
      told.map(({ row }) => row.documentId),
      told.map(({ code }) => code),
      told.map(({ params }) => JSON.stringify(params)),
      told.map(({ workItemId }) => workItemId),
      told.map(({ row }) => row.at),
      told.map(({ row }) => row.obligationId),
    ],
  );
  const fresh = new Set(written.map(({ outboxId, personId }) => `${outboxId} ${personId}`));
  return told.filter(({ row, personId }) => fresh.has(`${row.id} ${personId}`));
}

interface Delivery {
  key: string;
  row: OutboxRow;
  channel: 'mail' | 'webhook';
  personId: string | null;
  webhookId: string | null;
  target: string;
  code: string;
  params: unknown;
  workItemId: string | null;
  batch: string | null;
  nextAt: Date;
}

async function queueMails(tx: Tx, told: Told[], now: Date): Promise<void> {
  const people = await tx.query<{ id: string; email: string; wish: MailPreference | null }>(
    `select p.id, p.email, case when m.person_id is not null then jsonb_build_object(
         'work', m.work, 'news', m.news, 'due', m.due, 'digestHour', m.digest_hour,
         'quietFrom', m.quiet_from, 'quietUntil', m.quiet_until) end as wish
     from person p left join mail_preference m on m.person_id = p.id
     where p.id = any ($1::uuid[]) and p.email <> ''`,
    [[...new Set(told.map(({ personId }) => personId))]],
  );
  const receivers = new Map(people.map((person) => [person.id, person]));
  const deliveries = told.flatMap((telling): Delivery[] => {
    const { row, personId, code, params, workItemId } = telling;
    const receiver = receivers.get(personId);
    const wish = receiver?.wish ?? usualPreference;
    const mode = wish[sortOf(code)];
    if (!receiver || mode === 'off') return [];
    return [
      {
        key: keyOf(row.id, 'mail', personId),
        ...{ row, channel: 'mail', personId, webhookId: null, target: maskedAddress(receiver.email) },
        ...{ code, params, workItemId, ...leaving(personId, mode, wish, now) },
      },
    ];
  });
  await queue(tx, deliveries, now);
}

/** When a mail may leave, and with which others. */
function leaving(
  personId: string,
  mode: MailMode,
  wish: MailPreference,
  now: Date,
): Pick<Delivery, 'batch' | 'nextAt'> {
  if (mode !== 'daily') return { batch: null, nextAt: mailMoment(wish, now) };
  const nextAt = digestMoment(wish, now);
  return { batch: keyOf('digest', personId, nextAt.toISOString()), nextAt };
}

async function queueWebhooks(tx: Tx, rows: OutboxRow[], now: Date): Promise<void> {
  const heard = await tx.query<{ outboxId: number; webhookId: string; url: string }>(
    `select o.id as "outboxId", w.id as "webhookId", w.url
     from outbox o join document d on d.id = o.document_id
     join webhook w on w.active and (w.kinds = '{}' or d.kind = any (w.kinds))
     where o.id = any ($1::bigint[]) and o.topic = 'act' and organisation_hears(w.organisation_id, o.payload -> 'readers')`,
    [rows.map(({ id }) => id)],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const deliveries = heard.flatMap(({ outboxId, webhookId, url }): Delivery[] => {
    const row = byId.get(outboxId);
    if (!row) return [];
    const { eventId, action, kind, documentId, seq, at, hash } = row;
    return [
      {
        key: keyOf(outboxId, 'webhook', webhookId),
        ...{ row, channel: 'webhook', personId: null, webhookId, target: new URL(url).host, code: 'act' },
        params: { id: eventId, action, kind, documentId, seq, at, hash },
        ...{ workItemId: null, batch: null, nextAt: now },
      },
    ];
  });
  await queue(tx, deliveries, now);
}

async function queue(tx: Tx, deliveries: Delivery[], now: Date): Promise<void> {
  if (deliveries.length === 0) return;
  await tx.query(
    `insert into delivery (key, outbox_id, document_id, organisation_id, channel, person_id, webhook_id, target, code,
       params, work_item_id, batch, next_at, obligation_id, created_at)
     select *, $15::timestamptz from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::uuid[], $5::text[], $6::uuid[],
       $7::uuid[], $8::text[], $9::text[], $10::jsonb[], $11::uuid[], $12::uuid[], $13::timestamptz[], $14::uuid[])`,
    [
      deliveries.map(({ key }) => key),
      deliveries.map(({ row }) => row.id),
      deliveries.map(({ row }) => row.documentId),
      deliveries.map(({ row }) => row.organisationId),
      deliveries.map(({ channel }) => channel),
      deliveries.map(({ personId }) => personId),
      deliveries.map(({ webhookId }) => webhookId),
      deliveries.map(({ target }) => target),
      deliveries.map(({ code }) => code),
      deliveries.map(({ params }) => JSON.stringify(params)),
      deliveries.map(({ workItemId }) => workItemId),
      deliveries.map(({ batch }) => batch),
      deliveries.map(({ nextAt }) => nextAt),
      deliveries.map(({ row }) => row.obligationId),
      now,
    ],
  );
}
