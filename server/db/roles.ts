import pg from 'pg';
import { appPassword, appUrl } from './appUrl.ts';

/**
 * Roles belong to the whole cluster, so they are looked after beside the migrations:
 * - `app`: the server at run time; owns nothing, cannot pass by row-level security;
 * - `auditor`, `backup`: read only, without a password until an administrator gives one;
 * - `gatekeeper`: nobody logs in as it. Owns the few functions that read more than their caller may.
 */
export async function ensureRoles(client: pg.Client, ownerUrl: string): Promise<void> {
  try {
    await createMissing(client);
    await joinGatekeeper(client);
    if (!process.env['APP_DATABASE_URL']) await ensurePassword(client, ownerUrl);
  } catch (error) {
    if (isDatabaseError(error, INSUFFICIENT_PRIVILEGE))
      throw new Error(whatToDo(await userOf(client)), { cause: error });
    throw error;
  }
}

const ROLES: Record<string, string> = {
  app: 'login',
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

/** The owner makes functions for it, and is let through by the policies written for it. */
async function joinGatekeeper(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ member: boolean }>(
    `select pg_has_role(current_user, 'gatekeeper', 'usage') as member`,
  );
  if (!rows[0]!.member) await client.query('grant gatekeeper to current_user');
}

async function ensurePassword(client: pg.Client, ownerUrl: string): Promise<void> {
  if (await canSignIn(ownerUrl)) return;
  const password = client.escapeLiteral(appPassword(ownerUrl));
  await client.query(`alter role app password ${password}`).catch(unless(UPDATED_MEANWHILE));
}

async function canSignIn(ownerUrl: string): Promise<boolean> {
  const app = new pg.Client({ connectionString: appUrl(ownerUrl), application_name: 'trinhky migrate' });
  try {
    await app.connect();
    return true;
  } catch (error) {
    if (isDatabaseError(error, ...WRONG_PASSWORD)) return false;
    throw error;
  } finally {
    await app.end();
  }
}

function whatToDo(owner: string): string {
  return [
    `${owner} may not create roles. Let an administrator of the database run, once:`,
    `  create role app login password '…';  -- and put it into APP_DATABASE_URL`,
    '  create role auditor login;',
    '  create role backup login;',
    '  create role gatekeeper nologin;',
    `  grant gatekeeper to "${owner}";`,
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
