import { connect, type Reading } from '../../db/index.ts';
import { DOCTOR } from '../invariants/sessions.ts';
import { databaseWords as words } from './databaseWords.ts';
import type { Finding } from './finding.ts';
import { amiss, well } from './words.ts';

const ROLES = ['app', 'auditor', 'backup', 'gatekeeper', 'worker'];
/** Tables that hold nobody's data (see rights/catalogue.test.ts). */
const OPEN_TABLES = ['migration', 'seeding', 'sign_in_limit'];

/** Whether the roles that serve people are bound, and every table with data guarded. */
export async function checkRights(reading: Reading): Promise<Finding[]> {
  const roles = await reading.query<{ name: string; free: boolean }>(
    `select rolname as name, rolsuper or rolbypassrls or exists (
         select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relowner = r.oid)
         or (rolname = 'app' and exists (select from pg_auth_members m where m.member = r.oid)) as free
     from pg_roles r where rolname = any ($1)`,
    [ROLES],
  );
  const faults = [
    ...ROLES.filter((name) => !roles.some((role) => role.name === name)).map((name) => `${name} (–)`),
    ...roles.filter(({ name, free }) => free && name !== 'gatekeeper').map(({ name }) => `${name} (bypass)`),
  ].join(', ');
  const tables = await reading.query<{ name: string; forced: boolean }>(
    `select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all ($1) order by relname`,
    [OPEN_TABLES],
  );
  const names = tables
    .filter(({ forced }) => !forced)
    .map(({ name }) => name)
    .join(', ');
  return [
    faults === '' ? well('roles', words.roles) : amiss('roles', words.roles, { faults }),
    names === ''
      ? well('row-security', words.rowSecurity, { count: tables.length })
      : amiss('row-security', words.rowSecurity, { names }),
  ];
}

/** Whether the server, signing in as it does, is somebody whom row-level security binds. */
export async function checkServerRole(appUrl: string): Promise<Finding> {
  const db = await connect(appUrl, { name: DOCTOR, poolSize: 1 });
  try {
    const { rows } = await db.pool.query<{ role: string; free: boolean }>(
      `select rolname as role, rolsuper or rolbypassrls or exists (
           select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relowner = r.oid) as free
       from pg_roles r where rolname = current_user`,
    );
    const { role, free } = rows[0]!;
    return free ? amiss('server-role', words.server, { role }) : well('server-role', words.server, { role });
  } finally {
    await db.close();
  }
}
