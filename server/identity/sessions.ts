import { createHash, randomBytes } from 'node:crypto';
import type { Locale } from '../../workflows/kit/index.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/index.ts';

/** Who is signed in. What they may do is asked anew in every transaction. */
export interface SignedIn {
  personId: string;
  accountId: string;
  locale: Locale;
}

const IDLE = '12 hours';
const DAY = 24 * 60 * 60 * 1000;
const LONGEST = 7 * DAY;

/** A new session's token. Only its SHA-256 is kept. */
export async function openSession(
  db: { pool: Pick<Database['pool'], 'query'> },
  accountId: string,
  userAgent: string | null,
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const until = new Date(now.getTime() + LONGEST);
  await db.pool.query('select open_session($1, $2, $3, $4, $5)', [
    accountId,
    digest(token),
    now.toISOString(),
    until.toISOString(),
    userAgent?.replaceAll('\0', '').toWellFormed().slice(0, 500) ?? null,
  ]);
  return token;
}

/** Whose session this is: null once it was idle for 12 hours, a week old, signed out, or its account disabled. */
export async function viewerOf(db: Database, token: string, clock: Clock): Promise<SignedIn | null> {
  const { rows } = await db.pool.query<SignedIn>({
    name: 'viewer of session',
    text: `select account_id as "accountId", person_id as "personId", locale from viewer_of_session($1, $2, $3)`,
    values: [digest(token), clock.now().toISOString(), IDLE],
  });
  return rows[0] ?? null;
}

/** Which of these sessions still live. Asking keeps none of them alive. */
export async function livingSessions(
  source: Pick<Database['pool'], 'query'>,
  tokens: readonly string[],
  clock: Clock,
): Promise<Set<string>> {
  const byDigest = new Map(tokens.map((token) => [digest(token).toString('hex'), token]));
  const { rows } = await source.query<{ hex: string }>(
    `select encode(d, 'hex') as hex from unnest(living_sessions(array(select decode(h, 'hex') from unnest($1::text[]) h), $2, $3)) d`,
    [[...byDigest.keys()], clock.now().toISOString(), IDLE],
  );
  return new Set(rows.flatMap(({ hex }) => byDigest.get(hex) ?? []));
}

export async function signOut(db: Database, token: string): Promise<void> {
  await db.pool.query('select close_session($1)', [digest(token)]);
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
