import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';

/** Tables without row-level security, and why that is right. */
const OPEN_TABLES = {
  migration: 'names of migrations',
  seeding: 'names of seeds, which the server’s role does not read',
  sign_in_limit: 'counters under hashed keys, needed before anybody is known',
};

/** Everything the server's role may do to tables: an addition here is a decision. */
const APP_MAY = [
  'account: select(created_at, disabled_at, id, locale, person_id, username)',
  'asking: insert select update(news)',
  'attachment: insert select',
  'ballot: insert select update(answers, cast_at, choice, remark)',
  'bulk_job: insert select update(begun_at, ended_at, held_until, key, payload, state)',
  'bulk_row: insert select update(answer, done_at, outcome)',
  'cadre_entry: insert select update(refused_reason, verified_at, verified_by)',
  'cadre_evidence: insert select update(confirmed_at, confirmed_by)',
  'cadre_reading: insert select',
  'calendar: insert select',
  'certificate: insert select',
  'certificate_withdrawal: insert select',
  'checkpoint: select',
  'comment: insert select',
  'configuration: select',
  'deadline: delete insert select',
  'decision_round: insert select update(closed_at, counts, meeting, receipts, status, superseded, tally)',
  'delegation: insert select update(ended_at, ended_by, ended_reason)',
  'delivery: select(attempts, channel, created_at, id, key, last_error, next_at, organisation_id, settled_at, status, target) update(attempts, next_at, settled_at, status)',
  'dispatch: insert select update(incoming_number, incoming_year, read_at, read_by, received_at, received_by)',
  'dispatch_reminder: insert select',
  'document: insert select update',
  'document_content: insert select',
  'document_facet: delete insert select update(number, text)',
  'document_link: insert select update(news, spent)',
  'document_reader: delete insert select update(level)',
  'duty_reminder: insert select',
  'duty_request: insert select',
  'event: insert select',
  'file: insert select',
  'flow_setting: insert select',
  'idempotency: insert select update(answer)',
  'import: insert select update(committed_at, committed_by, state, tries, undo_asked_at, undone_by)',
  'import_row: insert select update(chosen)',
  'incident_decision: insert select',
  'indicator_setting: insert select',
  'log_leaf: select',
  'log_node: select',
  'mail_preference: insert select update',
  'migration: select',
  'notification: select(at, code, document_id, id, obligation_id, params, person_id, read_at) update(read_at)',
  'obligation: insert select',
  'obligation_ground: select',
  'office_holding: select',
  'organisation: select update(office_symbol)',
  'organisation_decision: insert select update(cancelled_at, cancelled_by, cancelled_reason, status)',
  'organisation_description: select',
  'organisation_event: insert select',
  'organisation_hand_over: select',
  'organisation_inheritance: select',
  'organisation_lineage: select',
  'organisation_party: insert select',
  'organisation_succession: select',
  'outbox: insert',
  'person: select',
  'refusal: insert select',
  'register: insert select update(last, last_date)',
  'register_entry: insert select',
  'return: insert select',
  'return_note: insert select update(answered_at, answered_by)',
  'revision: insert select update(content_hash, saved_at, saved_by, substance_hash, title)',
  'round_member: insert select update(voted)',
  'session: select(account_id, created_at, expires_at, id, seen_at, user_agent)',
  'sign_in_limit: delete insert select update',
  'task_assignment: insert select update(ended_by, period)',
  'term: select',
  'webhook: insert select(active, created_at, created_by, id, kinds, organisation_id, removed_at, secret_since, url) update(active, kinds, removed_at, removed_by, secret, secret_since, url)',
  'work_item: delete insert select update',
];

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test('row-level security is forced on every table, exceptions by name', async () => {
  const tables = await ask<{ name: string; forced: boolean }>(
    `select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  const open = tables.filter(({ forced }) => !forced).map(({ name }) => name);
  expect(open.sort()).toEqual(Object.keys(OPEN_TABLES).sort());
});

test('no policy compares a column with itself, as a bare name within a subquery would', async () => {
  const policies = await ask<{ table: string; text: string }>(
    `select tablename as table, coalesce(qual, '') || coalesce(with_check, '') as text from pg_policies`,
  );
  expect(policies.filter(({ text }) => /\b(\w+\.\w+) = \1\b/.test(text))).toEqual([]);
});

test('policies ask for the reach once a statement, not once a row', async () => {
  const policies = await ask<{ text: string }>(
    `select coalesce(qual, '') || coalesce(with_check, '') as text from pg_policies`,
  );
  const perRow = /(?<!SELECT )\b(reach|own_organisations|organisations_upwards|acting_person)\(\)/;
  expect(policies.filter(({ text }) => perRow.test(text))).toEqual([]);
});

test('the server’s role owns nothing and has no way around', async () => {
  const roles = await ask<{ name: string }>(
    `select rolname as name from pg_roles
     where rolname in ('app', 'auditor', 'backup') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  );
  expect(roles).toEqual([]);
  const owned = await ask(
    `select from pg_shdepend where deptype = 'o' and refobjid in ('app'::regrole, 'auditor'::regrole, 'backup'::regrole)`,
  );
  expect(owned).toEqual([]);
  const memberships = await ask(`select from pg_auth_members where member = 'app'::regrole`);
  expect(memberships).toEqual([]);
});

test('the server’s role may do to tables what is listed here, and no more', async () => {
  const grants = await ask<{ line: string }>(
    `with granted as (
       select relname as name, lower(privilege_type) as what
         from pg_class, aclexplode(relacl) where relnamespace = 'public'::regnamespace and relkind <> 'S'
           and grantee in ('app'::regrole, 0)
       union all
       select relname, lower(privilege_type) || '(' || string_agg(attname, ', ' order by attname) || ')'
         from pg_class join pg_attribute on attrelid = pg_class.oid, aclexplode(attacl)
         where relnamespace = 'public'::regnamespace and grantee in ('app'::regrole, 0)
         group by relname, privilege_type
     )
     select name || ': ' || string_agg(what, ' ' order by what) as line from granted group by name order by name`,
  );
  expect(grants.map(({ line }) => line)).toEqual(APP_MAY);
});

test('functions that read more than their caller may belong to the gatekeeper (the queue’s to the worker), with a fixed search path', async () => {
  const loose = await ask(
    `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
       and (proowner <> case when proname = any ('{dead_jobs,decide_job}') then 'worker' else 'gatekeeper' end::regrole or proconfig is null
         or not 'search_path=pg_catalog, public, pg_temp' = any (proconfig))`,
  );
  expect(loose).toEqual([]);
  const forAll = await ask(
    `select proname from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner)))
     where pronamespace = 'public'::regnamespace and grantee = 0
       and not exists (select from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e')`,
  );
  expect(forAll).toEqual([]);
});

async function ask<Row extends object>(sql: string): Promise<Row[]> {
  return (await client.query<Row>(sql)).rows;
}
