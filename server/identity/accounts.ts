import type { Locale } from '../../workflows/kit/index.ts';
import type { Database } from '../db/index.ts';
import { hashPassword } from './passwords.ts';
import { usernameOf } from './signIn.ts';

export interface NewAccount {
  personId: string;
  username: string;
  password: string;
  locale?: Locale;
}

export type NewAccountResult =
  | { ok: true; accountId: string }
  | { ok: false; reason: 'username-unfit' | 'username-taken' | 'password-too-short' };

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,63}$/;
const SHORTEST_PASSWORD = 10;

/** Makes an account for a person. The database must be connected as its owner: the server's role may not. */
export async function createAccount(
  ownersDb: Database,
  { personId, username: typed, password, locale = 'vi' }: NewAccount,
): Promise<NewAccountResult> {
  const username = usernameOf(typed);
  if (!USERNAME.test(username)) return { ok: false, reason: 'username-unfit' };
  if ([...password].length < SHORTEST_PASSWORD) return { ok: false, reason: 'password-too-short' };
  const { rows } = await ownersDb.pool.query<{ id: string }>(
    `insert into account (person_id, username, password_hash, locale) values ($1, $2, $3, $4)
     on conflict (username) do nothing returning id`,
    [personId, username, await hashPassword(password), locale],
  );
  const made = rows[0];
  return made ? { ok: true, accountId: made.id } : { ok: false, reason: 'username-taken' };
}

/** In which language the account's owner is spoken to. */
export async function setLocale(db: Database, accountId: string, locale: Locale): Promise<void> {
  await db.pool.query('select set_locale($1, $2)', [accountId, locale]);
}
