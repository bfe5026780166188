import type { Query } from '../documents/index.ts';
import type { DueDeadline } from './dueDeadline.ts';

/** What leaves the house about a due date; `recipients` are reader keys, so that offices mean who holds them by then. */
export interface DueMessage {
  documentId: string;
  deadlineId: string;
  dueAt: string;
  /** The act that is waited for. */
  action: string;
  recipients: string[];
}

/**
 * Reminds whom the document waits for, or tells somebody higher: one message an act that is waited for, in the transaction
 * that is done with the timer. A reminder that comes too late for its day is not sent any more.
 */
export async function tell(query: Query, { id }: Pick<DueDeadline, 'id'>, now: Date): Promise<void> {
  const [row] = await query<Told>(
    `update deadline d set done_at = $2,
       status = case when d.kind = 'remind' and d.due_at <= $2 then 'gone' else 'done' end,
       reason = case when d.kind = 'remind' and d.due_at <= $2 then '[{"code": "too-late"}]'::jsonb end
     where d.id = $1 and d.status = 'open'
     returning d.kind, d.status, d.document_id as "documentId", d.due_at as "dueAt", d.recipients,
       (select v.version from document v where v.id = d.document_id) as version`,
    [id, now],
  );
  if (!row || row.status === 'gone') return;
  const waiting = await query<{ action: string; recipients: string[] }>(
    `select action, array_agg(recipient order by recipient) as recipients from work_item where document_id = $1
     group by action order by min(since), action`,
    [row.documentId],
  );
  const escalated = waiting.slice(0, 1).map(({ action }) => ({ action, recipients: row.recipients }));
  for (const { action, recipients } of row.kind === 'remind' ? waiting : escalated) {
    const { documentId, dueAt } = row;
    const message: DueMessage = { documentId, deadlineId: id, dueAt, action, recipients };
    const topic = row.kind === 'remind' ? 'reminder' : 'escalation';
    await query(
      `insert into outbox (document_id, seq, topic, key, payload, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [documentId, row.version, topic, `${id}:${action}`, JSON.stringify(message), now],
    );
  }
}

interface Told {
  kind: 'remind' | 'escalate';
  status: 'done' | 'gone';
  documentId: string;
  dueAt: string;
  recipients: string[];
  version: number;
}
