import type { Clock } from '../clock.ts';
import type { Database } from '../db/index.ts';
import { countFailure, forgetFailures, waitBeforeTrying } from './limits.ts';
import { isPassword } from './passwords.ts';
import { openSession, type SignedIn } from './sessions.ts';

export interface Credentials {
  username: string;
  password: string;
  userAgent?: string | null;
  address?: string | null;
}

export type SignInResult =
  | { ok: true; token: string; viewer: SignedIn }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'limited'; retryAfterSeconds: number };

/** Checks the password and opens a session. Failures are limited per user and address, and per address. */
export async function signIn(db: Database, credentials: Credentials, clock: Clock): Promise<SignInResult> {
  const { password, userAgent = null, address = null } = credentials;
  const username = usernameOf(credentials.username);
  const attempt = { username, address };

  const before = await waitBeforeTrying(db, attempt);
  if (before !== null) return { ok: false, reason: 'limited', retryAfterSeconds: before };

  const account = await accountOf(db, username);
  const isRight = await isPassword(password, account?.passwordHash);
  // Of many guesses sent at once, those that come after the limit was reached get no answer, right and wrong alike.
  const after = isRight ? await waitBeforeTrying(db, attempt) : await countFailure(db, attempt);
  if (after !== null) return { ok: false, reason: 'limited', retryAfterSeconds: after };
  if (!isRight || !account) return { ok: false, reason: 'wrong' };

  await forgetFailures(db, attempt);
  const { accountId, personId, locale } = account;
  const token = await openSession(db, accountId, userAgent, clock.now());
  return { ok: true, token, viewer: { personId, accountId, locale } };
}

export function usernameOf(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}

async function accountOf(
  db: Database,
  username: string,
): Promise<(SignedIn & { passwordHash: string }) | undefined> {
  // What PostgreSQL cannot store is nobody's name.
  if (username.includes('\0') || !username.isWellFormed()) return undefined;
  const { rows } = await db.pool.query<SignedIn & { passwordHash: string }>(
    `select account_id as "accountId", person_id as "personId", locale, password_hash as "passwordHash"
     from account_to_sign_in($1)`,
    [username],
  );
  return rows[0];
}
