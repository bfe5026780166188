import type { Reading } from '../../db/index.ts';
import { ask } from './ask.ts';
import type { Findings } from './findings.ts';

/** Invariant 10: each act leaves exactly one message for the world outside. */
export async function checkOutbox(reading: Reading, findings: Findings): Promise<void> {
  await ask(reading, findings, 10, {
    all: 'select from outbox',
    broken: `
      select 'document ' || e.document_id, 'event ' || e.seq || ' left no message'
      from event e where not exists (select from outbox o where o.document_id = e.document_id and o.seq = e.seq and o.topic = 'act')
      union all
      select 'document ' || o.document_id, 'message ' || o.seq || ' has no event'
      from outbox o where o.topic = 'act' and not exists (select from event e where e.document_id = o.document_id and e.seq = o.seq)`,
  });
}
