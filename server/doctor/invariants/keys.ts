import type { KeyObject } from 'node:crypto';
import { readReceipt } from '../../audit/index.ts';
import type { Reading } from '../../db/index.ts';
import { ask, streamed } from './ask.ts';
import type { Findings } from './findings.ts';

interface Answered {
  key: string;
  receipt: string;
  documentId: string | null;
  seq: number | null;
  hash: string | null;
}

/**
 * Invariants 8 and 9, as far as the database shows them: what clients were told under their keys is there, once, and
 * the receipts they hold are for it.
 */
export async function checkKeys(
  reading: Reading,
  publicKey: KeyObject | null,
  findings: Findings,
): Promise<void> {
  for await (const { key, receipt, documentId, seq, hash } of streamed<Answered>(
    reading,
    'answers',
    answers,
  )) {
    findings.checked(8);
    if (hash === null) {
      findings.broken(8, `key ${key}`, 'the event that its client was told of is not there');
      continue;
    }
    if (!publicKey) continue;
    const claim = readReceipt(receipt, publicKey);
    if (claim?.documentId !== documentId || claim?.seq !== seq || claim?.hash !== hash)
      findings.broken(8, `key ${key}`, 'its receipt is not for the event it names');
  }
  findings.unseen(8, 'what clients were told without a key only they know (test/faults keeps their journal)');
  if (!publicKey) findings.unseen(8, 'receipts were not verified: no signing key at hand');
  await ask(reading, findings, 9, {
    all: 'select from idempotency',
    broken: `
      select 'key ' || i.key, 'was taken by an act that left no answer' from idempotency i where i.answer is null
      union all
      select 'key ' || min(i.key), 'shares its event with ' || count(*) - 1 || ' more'
      from idempotency i where i.answer -> 'result' ? 'eventId' group by i.answer -> 'result' ->> 'eventId' having count(*) > 1
      union all
      select 'key ' || i.key, 'is bound to another person''s act'
      from idempotency i join event e on e.id = (i.answer -> 'result' ->> 'eventId')::uuid
      where e.actor_id is distinct from nullif(i.actor_id, '00000000-0000-0000-0000-000000000000')
      union all
      select 'key ' || i.key, 'names a document that is not there'
      from idempotency i
      where i.answer -> 'result' ? 'documentId' and not exists (
        select from document d where d.id = (i.answer -> 'result' ->> 'documentId')::uuid)`,
  });
}

const answers = `
  select i.key, i.answer -> 'result' ->> 'receipt' as receipt, e.document_id as "documentId", e.seq, e.hash
  from idempotency i left join event e on e.id = (i.answer -> 'result' ->> 'eventId')::uuid
  where i.answer -> 'result' ? 'eventId'`;
