import type { Reading } from '../../db/index.ts';
import { ask } from './ask.ts';
import type { Findings } from './findings.ts';

/** Invariant 5: series without gaps or doubles, and documents that bear what the register and their history say. */
export async function checkRegisters(reading: Reading, findings: Findings): Promise<void> {
  await ask(reading, findings, 5, {
    all: 'select from register_entry',
    broken: `
      select 'register ' || r.type_code || ' ' || r.year || ' of ' || r.organisation_id,
        'last is ' || r.last || ', with ' || count(e.number) || ' entries from ' || coalesce(min(e.number), 0) || ' to ' || coalesce(max(e.number), 0)
      from register r left join register_entry e using (organisation_id, type_code, year)
      group by r.id
      having count(e.number) <> r.last or coalesce(max(e.number), 0) <> r.last or min(e.number) <> 1`,
  });
  await ask(reading, findings, 5, {
    broken: `
      select 'document ' || d.id, 'bears ' || d.number || '/' || d.symbol || ', which no register gave it'
      from document d
      where d.number is not null and not exists (
        select from register_entry e where e.document_id = d.id and e.type_code = d.type_code and e.number = d.number
          and e.symbol = d.symbol and not e.void)`,
  });
  await ask(reading, findings, 5, {
    broken: `
      select 'document ' || e.document_id, 'was given ' || e.number || '/' || e.symbol || ' and does not bear it'
      from register_entry e join document d on d.id = e.document_id
      where e.symbol is not null and not e.void and (d.number, d.symbol) is distinct from (e.number, e.symbol)
        and not exists (select from certificate c where (c.organisation_id, c.type_code, c.year, c.number, c.symbol, c.document_id)
          = (e.organisation_id, e.type_code, e.year, e.number, e.symbol, e.document_id))`,
  });
  await ask(reading, findings, 5, {
    broken: `
      select 'certificate ' || c.id, 'bears ' || c.number || '/' || c.symbol || ', which no register gave it'
      from certificate c
      where not exists (select from register_entry e where (e.organisation_id, e.type_code, e.year, e.number, e.symbol, e.document_id)
        = (c.organisation_id, c.type_code, c.year, c.number, c.symbol, c.document_id) and not e.void)`,
  });
  await ask(reading, findings, 5, {
    broken: `
      select 'document ' || d.id, 'event ' || e.seq || ' gave ' || (e.changes ->> 'numberLine') || ', it bears ' || coalesce(d.number || '/' || d.symbol, 'no number')
      from event e join document d on d.id = e.document_id
      where jsonb_typeof(e.changes) = 'object' and e.changes ? 'numberLine' 
        and ((e.changes ->> 'number')::integer, e.changes ->> 'symbol') is distinct from (d.number, d.symbol)`,
  });
}
