import type { FieldFault } from '../../../workflows/kit/index.ts';
import { transact, type Reading } from '../../db/index.ts';
import { isId, type ActorId, type Engine } from '../../documents/index.ts';
import { newSecret, sealed } from './secret.ts';

export interface WebhookRow {
  id: string;
  organisationId: string;
  url: string;
  kinds: string[];
  active: boolean;
  createdAt: string;
  secretSince: string;
}

export interface WebhookInput {
  url?: string | null;
  /** Empty: every kind. */
  kinds?: string[] | null;
  active?: boolean | null;
}

/** The secret only where one was just made: it is never told again. */
export type WebhookResult =
  | { kind: 'saved'; id: string; secret: string | null }
  | { kind: 'invalid'; faults: FieldFault[] }
  | { kind: 'notFound' };

type Source = Pick<Reading, 'query'>;

const columns = `id, organisation_id as "organisationId", url, kinds, active, created_at as "createdAt",
  secret_since as "secretSince"`;

/** The webhooks of the upper unions whose connections the viewer manages. */
export function webhooks(reading: Source, ids?: readonly string[]): Promise<WebhookRow[]> {
  return reading.query<WebhookRow>(
    `select ${columns} from webhook where $1::uuid[] is null or id = any ($1::uuid[]) order by created_at, id`,
    [ids ?? null],
  );
}

/** The upper unions whose connections the viewer manages. */
export async function managedOrganisations(reading: Source): Promise<string[]> {
  return (await reading.query<{ id: string }>('select unnest(managed()) as id')).map(({ id }) => id);
}

export async function createWebhook(
  engine: Engine,
  actor: ActorId,
  { organisationId, url, kinds }: { organisationId: string; url: string; kinds?: string[] | null },
  rules: UrlRules,
): Promise<WebhookResult> {
  const faults = faultsOf({ url, kinds }, engine, rules);
  if (!isId(organisationId)) return { kind: 'notFound' };
  const now = engine.clock.now();
  return transact(engine.db, actor, now, async (tx): Promise<WebhookResult> => {
    const managed = await managedOrganisations(tx);
    if (!managed.includes(organisationId)) return { kind: 'notFound' };
    if (faults.length > 0) return { kind: 'invalid', faults };
    const secret = newSecret();
    const [row] = await tx.query<{ id: string }>(
      `insert into webhook (organisation_id, url, secret, kinds, active, created_by, created_at, secret_since)
       values ($1, $2, $3, $4, true, $5, $6, $6) returning id`,
      [organisationId, url, sealed(secret, engine.signingKey), kinds ?? [], actor.personId, now],
    );
    return { kind: 'saved', id: row!.id, secret };
  });
}

export async function updateWebhook(
  engine: Engine,
  actor: ActorId,
  { id, ...input }: WebhookInput & { id: string },
  rules: UrlRules,
): Promise<WebhookResult> {
  const faults = faultsOf(input, engine, rules);
  return change(
    engine,
    actor,
    id,
    faults,
    'url = coalesce($2, url), kinds = coalesce($3, kinds), active = coalesce($4, active)',
    [input.url ?? null, input.kinds ?? null, input.active ?? null],
  );
}

/** A new secret from now on; what is under way is still signed with it, the old one is forgotten. */
export async function rotateWebhookSecret(
  engine: Engine,
  actor: ActorId,
  id: string,
): Promise<WebhookResult> {
  const secret = newSecret();
  const values = [sealed(secret, engine.signingKey), engine.clock.now()];
  const result = await change(engine, actor, id, [], 'secret = $2, secret_since = $3', values);
  return result.kind === 'saved' ? { ...result, secret } : result;
}

async function change(
  engine: Engine,
  actor: ActorId,
  id: string,
  faults: FieldFault[],
  set: string,
  values: unknown[],
): Promise<WebhookResult> {
  if (!isId(id)) return { kind: 'notFound' };
  return transact(engine.db, actor, engine.clock.now(), async (tx): Promise<WebhookResult> => {
    if ((await webhooks(tx, [id])).length === 0) return { kind: 'notFound' };
    if (faults.length > 0) return { kind: 'invalid', faults };
    await tx.query(`update webhook set ${set} where id = $1`, [id, ...values]);
    return { kind: 'saved', id, secret: null };
  });
}

export interface UrlRules {
  /** Plain http to this very machine is taken too. */
  loopbackToo: boolean;
}

const MOST = 2000;

// What a name means is looked up when something is sent, and each time anew.
function faultsOf({ url, kinds }: WebhookInput, { flows }: Engine, { loopbackToo }: UrlRules): FieldFault[] {
  const known = flows.all.map(({ kind }) => kind);
  return [
    ...(url === null || url === undefined || isSendable(url, loopbackToo)
      ? []
      : [{ path: 'url', code: 'not-a-webhook-url' }]),
    ...(kinds ?? []).flatMap((kind, index): FieldFault[] =>
      known.includes(kind)
        ? []
        : [{ path: `kinds.${index}`, code: 'not-an-option', params: { options: known.join(', ') } }],
    ),
  ];
}

function isSendable(text: string, loopbackToo: boolean): boolean {
  if (text.length > MOST || !URL.canParse(text)) return false;
  const { protocol, username, password, hash, hostname } = new URL(text);
  const isSafe = protocol === 'https:' || (loopbackToo && protocol === 'http:');
  return isSafe && username === '' && password === '' && hash === '' && hostname !== '';
}
