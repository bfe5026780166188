import { checkDocument, type DocumentReport } from '../../audit/index.ts';
import type { Clock } from '../../clock.ts';
import { migrationStatus, Reading, type Database } from '../../db/index.ts';
import type { FlowCatalog } from '../../documents/index.ts';

export interface Finding {
  check: 'database' | 'migrations' | 'roles' | 'documents';
  ok: boolean;
  detail: string;
}

const BATCH = 200;
const MOST_SHOWN = 20;

/** Looks at a database as its owner: can it be used, and does every document stand where its chain of events leads. */
export async function examine(
  db: Database,
  url: string,
  flows: FlowCatalog,
  clock: Clock,
): Promise<Finding[]> {
  // Nobody's reading: the owner sees all rows by policy.
  const reading = new Reading(db, { personId: null }, clock);
  try {
    return [
      await database(reading),
      await migrations(url),
      await roles(reading),
      await documents(reading, flows),
    ];
  } finally {
    await reading.end();
  }
}

async function database(reading: Reading): Promise<Finding> {
  const [row] = await reading.query<{ version: string; recovery: boolean }>(
    `select current_setting('server_version') as version, pg_is_in_recovery() as recovery`,
  );
  const ok = row?.recovery === false;
  return { check: 'database', ok, detail: `PostgreSQL ${row?.version ?? '?'}${ok ? '' : ', read-only'}` };
}

async function migrations(url: string): Promise<Finding> {
  const { executed, pending, unknown } = await migrationStatus(url);
  const ok = pending.length === 0 && unknown.length === 0;
  const odd = [...pending.map((name) => `pending ${name}`), ...unknown.map((name) => `newer ${name}`)];
  return { check: 'migrations', ok, detail: ok ? `${executed.length}` : odd.join(', ') };
}

/** The server's role must be one that row-level security binds. */
async function roles(reading: Reading): Promise<Finding> {
  const rows = await reading.query<{ name: string; free: boolean }>(
    `select rolname as name, rolsuper or rolbypassrls or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relowner = r.oid) as free
     from pg_roles r where rolname in ('app', 'auditor', 'backup', 'gatekeeper') order by rolname`,
  );
  const missing = ['app', 'auditor', 'backup', 'gatekeeper'].filter(
    (name) => !rows.some((row) => row.name === name),
  );
  const unbound = rows
    .filter(({ name, free }) => free && name === 'app')
    .map(({ name }) => `${name} passes by row security`);
  const faults = [...missing.map((name) => `${name} is missing`), ...unbound];
  return {
    check: 'roles',
    ok: faults.length === 0,
    detail: faults.join(', ') || rows.map(({ name }) => name).join(', '),
  };
}

/** Every document, some hundred at a time, however many there are. */
async function documents(reading: Reading, flows: FlowCatalog): Promise<Finding> {
  const bad: DocumentReport[] = [];
  let count = 0;
  for await (const id of documentIds(reading)) {
    const report = await checkDocument(reading, flows, id);
    count += 1;
    if (!report.valid) bad.push(report);
  }
  if (bad.length === 0) return { check: 'documents', ok: true, detail: `${count}` };
  const shown = bad.slice(0, MOST_SHOWN).map(({ documentId, chain, replay }) => {
    const faults = [...chain.map(({ seq, fault }) => `event ${seq}: ${fault}`), ...replay];
    return `${documentId}: ${faults.join('; ')}`;
  });
  return {
    check: 'documents',
    ok: false,
    detail: [`${bad.length} of ${count} do not hold`, ...shown].join('\n    '),
  };
}

async function* documentIds(reading: Reading): AsyncGenerator<string> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await reading.query<{ id: string }>(
      'select id from document where id > $1::uuid order by id limit $2',
      [after, BATCH],
    );
    for (const { id } of rows) yield id;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    // A snapshot kept open for hours would hold back the vacuum.
    await reading.end();
  }
}
