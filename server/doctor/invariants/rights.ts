import type { Reading } from '../../db/index.ts';
import { ask } from './ask.ts';
import type { Findings } from './findings.ts';

/** Invariant 12, its ground: no way past row-level security for whoever serves people. */
export async function checkRights(reading: Reading, findings: Findings): Promise<void> {
  await ask(reading, findings, 12, {
    broken: `
      select 'table ' || c.relname, 'does not force row-level security'
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
        and exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
          and a.attname in ('document_id', 'organisation_id', 'person_id', 'actor_id'))
      union all
      select 'role ' || rolname, 'passes by row-level security'
      from pg_roles r
      where rolname in ('app', 'worker', 'auditor') and (rolsuper or rolbypassrls or exists (
        select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relowner = r.oid))`,
  });
}
