import { createHash, randomBytes } from 'node:crypto';
import type { Flow, Locale } from '../../../workflows/kit/index.ts';
import { transact, type Database } from '../../db/index.ts';
import { performAction, type ActResult, type Engine } from '../../documents/index.ts';

const LIVES_MS = 7 * 24 * 60 * 60 * 1000;

/** An act that a link offers: this one, on this version of the document, to this person. */
export interface Offer {
  personId: string;
  documentId: string;
  version: number;
  action: string;
}

export interface MailLink extends Offer {
  id: string;
  expiresAt: string;
  usedAt: string | null;
  /** The language of the person's account. */
  locale: Locale;
}

/** Whether an act may be offered by a link at all: one that needs nothing but a yes. A ballot always needs a choice. */
export function fitsLink(flow: Flow, action: string): boolean {
  const rule = Object.hasOwn(flow.actions, action) ? flow.actions[action] : undefined;
  return rule !== undefined && !rule.engineOnly && rule.payload.safeParse({}).success;
}

/** Makes a link's token, of which only the hash is kept; the engine's own act. */
export async function offerByLink(
  worker: Engine,
  { personId, documentId, version, action }: Offer,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = worker.clock.now();
  await transact(worker.db, { personId: null }, now, (tx) =>
    tx.query(
      `insert into mail_link (token_hash, person_id, document_id, version, action, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [digest(token), personId, documentId, version, action, now, new Date(now.getTime() + LIVES_MS)],
    ),
  );
  return token;
}

/** The link of a token, used or expired ones included; none of a token nobody made, or of a disabled account. */
export async function mailLink(db: Database, token: string): Promise<MailLink | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const { rows } = await db.pool.query<MailLink>({
    name: 'mail link',
    text: `select id, person_id as "personId", document_id as "documentId", version, action,
      expires_at as "expiresAt", used_at as "usedAt", locale from mail_link_of($1)`,
    values: [digest(token)],
  });
  return rows[0] ?? null;
}

/**
 * Performs what the link offers, with its person's own rights, on the version the mail spoke of. Its key is the link's
 * own, so that pressing twice acts once; only an act that was done uses the link up.
 */
export async function followLink(people: Engine, token: string, link: MailLink): Promise<ActResult> {
  const { id, personId, documentId, action, version } = link;
  const result = await performAction(
    people,
    { personId },
    { documentId, action, payload: {}, expectedVersion: version, idempotencyKey: `mail-link-${id}` },
  );
  if (result.kind === 'performed')
    await people.db.pool.query('select use_mail_link($1, $2)', [digest(token), people.clock.now()]);
  return result;
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
