import pg from 'pg';
import { appUrl, rolePassword, workerUrl } from './appUrl.ts';

/**
 * Roles belong to the whole cluster, so they are looked after beside the migrations:
 * - `app`: the server at run time; owns nothing, cannot pass by row-level security;
 * - `worker`: the engine itself, for timers and organisation events; owns its own queue of jobs and nothing else;
 * - `auditor`, `backup`: read only, without a password until an administrator gives one;
 * - `gatekeeper`: nobody logs in as it. Owns the few functions that read more than their caller may.
 */
export async function ensureRoles(client: pg.Client, ownerUrl: string): Promise<void> {
  try {
    await createMissing(client);
    // The worker may do what the server may; the policies written for it say to which rows.
    await join(client, 'app', 'worker');
    for (const role of ['gatekeeper', 'worker']) await join(client, role);
    if (!process.env['APP_DATABASE_URL']) await ensurePassword(client, 'app', ownerUrl);
    if (!process.env['WORKER_DATABASE_URL']) await ensurePassword(client, 'worker', ownerUrl);
  } catch (error) {
    if (isDatabaseError(error, INSUFFICIENT_PRIVILEGE))
      throw new Error(whatToDo(await userOf(client)), { cause: error });
    throw error;
  }
}

const ROLES: Record<string, string> = {
  app: 'login',
  worker: 'login',
  auditor: 'login',
  backup: 'login',
  gatekeeper: 'nologin',
};
const INSUFFICIENT_PRIVILEGE = '42501';
const DUPLICATE = ['42710', '23505'];
// Another database of this cluster was migrated at the same moment, by the same owner.
const UPDATED_MEANWHILE = 'XX000';
const WRONG_PASSWORD = ['28P01', '28000'];

async function createMissing(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select rolname as name from pg_roles where rolname = any($1)',
    [Object.keys(ROLES)],
  );
  const there = rows.map(({ name }) => name);
  for (const [name, login] of Object.entries(ROLES)) {
    if (there.includes(name)) continue;
    // Another database of this cluster may be migrated at the same moment.
    await client.query(`create role ${name} ${login}`).catch(unless(...DUPLICATE));
  }
}

/** Makes `member`, else the owner, a member: the owner makes functions for these roles, and their policies let it through. */
async function join(client: pg.Client, role: string, member?: string): Promise<void> {
  const { rows } = await client.query<{ joined: boolean }>(
    `select pg_has_role(coalesce($2::name, current_user), $1, 'usage') as joined`,
    [role, member],
  );
  if (!rows[0]!.joined) await client.query(`grant ${role} to ${member ?? 'current_user'}`);
}

async function ensurePassword(client: pg.Client, role: 'app' | 'worker', ownerUrl: string): Promise<void> {
  if (await canSignIn(role === 'app' ? appUrl(ownerUrl) : workerUrl(ownerUrl))) return;
  const password = client.escapeLiteral(rolePassword(ownerUrl, role));
  await client.query(`alter role ${role} password ${password}`).catch(unless(UPDATED_MEANWHILE));
}

async function canSignIn(url: string): Promise<boolean> {
  const asRole = new pg.Client({ connectionString: url, application_name: 'trinhky migrate' });
  try {
    await asRole.connect();
    return true;
  } catch (error) {
    if (isDatabaseError(error, ...WRONG_PASSWORD)) return false;
    throw error;
  } finally {
    await asRole.end();
  }
}

function whatToDo(owner: string): string {
  return [
    `${owner} may not create roles. Let an administrator of the database run, once:`,
    `  create role app login password '…';  -- and put it into APP_DATABASE_URL`,
    `  create role worker login password '…';  -- and put it into WORKER_DATABASE_URL`,
    '  create role auditor login;',
    '  create role backup login;',
    '  create role gatekeeper nologin;',
    '  grant app to worker;',
    `  grant gatekeeper, worker to "${owner}";`,
  ].join('\n');
}

async function userOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_user as name');
  return rows[0]!.name;
}

function isDatabaseError(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

function unless(...codes: string[]): (error: unknown) => void {
  return (error) => {
    if (!isDatabaseError(error, ...codes)) throw error;
  };
}
