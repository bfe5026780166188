import { randomUUID } from 'node:crypto';
import type { Waited } from '../../inbox/index.ts';
import type { DocumentFacts } from '../../../workflows/kit/index.ts';
import { sql, type Sql, type Write } from './statement.ts';

/** Work items of a document that is just being made. What the inbox shows is copied into each row. */
export function firstWorkItems(
  document: DocumentFacts,
  unitName: string,
  waited: readonly Waited[],
  now: string,
): Write[] {
  return waited.length === 0 ? [] : [{ name: 'items', sql: inserted(document, unitName, waited, now) }];
}

/** The document's work items become exactly `waited`; one that stays keeps its id and its `since`. */
export function workItemWrites(
  document: DocumentFacts,
  unitName: string | Sql,
  waited: readonly Waited[],
  now: string,
): Write[] {
  const gone = sql`delete from work_item w where w.document_id = ${document.id} and not exists (
    select 1 from unnest(${waited.map((item) => item.recipient)}::text[], ${waited.map((item) => item.action)}::text[])
      k (recipient, action)
    where k.recipient = w.recipient and k.action = w.action)`;
  const items = sql`${inserted(document, unitName, waited, now)}
    on conflict (document_id, recipient, action) do update set tab = excluded.tab, due_at = excluded.due_at,
      title = excluded.title, state = excluded.state, organisation_id = excluded.organisation_id, unit_name = excluded.unit_name
    where (w.tab, w.due_at, w.title, w.state, w.organisation_id, w.unit_name)
      is distinct from (excluded.tab, excluded.due_at, excluded.title, excluded.state, excluded.organisation_id, excluded.unit_name)`;
  return [{ name: 'done_items', sql: gone }, ...(waited.length === 0 ? [] : [{ name: 'items', sql: items }])];
}

function inserted(
  document: DocumentFacts,
  unitName: string | Sql,
  waited: readonly Waited[],
  now: string,
): Sql {
  const { id, kind, title, state, organisationId } = document;
  return sql`insert into work_item as w (id, document_id, recipient, action, tab, due_at, kind, title, state, organisation_id, unit_name, since)
    select i.id, ${id}::uuid, i.recipient, i.action, i.tab, i.due_at, ${kind}::text, ${title}::text, ${state}::text,
      ${organisationId}::uuid, ${unitName}::text, ${now}::timestamptz
    from unnest(${waited.map(() => randomUUID())}::uuid[], ${waited.map((item) => item.recipient)}::text[],
      ${waited.map((item) => item.action)}::text[], ${waited.map((item) => item.tab)}::text[],
      ${waited.map((item) => item.dueAt)}::timestamptz[]) i (id, recipient, action, tab, due_at)`;
}
