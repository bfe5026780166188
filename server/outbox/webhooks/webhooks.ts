import type { FieldFault } from '../../../workflows/kit/index.ts';
import { transact, type Reading, type Tx } from '../../db/index.ts';
import { isId, type ActorId, type Engine } from '../../documents/index.ts';
import type { DeliveryStatus } from '../incidents.ts';
import { newSecret, sealed } from './secret.ts';
import { urlFault, type UrlRules } from './urlFault.ts';

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
    `select ${columns} from webhook
     where removed_at is null and ($1::uuid[] is null or id = any ($1::uuid[])) order by created_at, id`,
    [ids ?? null],
  );
}

/** One attempt to tell a webhook of one act, without what it was about. */
export interface WebhookDeliveryRow {
  webhookId: string;
  /** What the receiver knows it by. */
  key: string;
  status: DeliveryStatus;
  attempts: number;
  error: string | null;
  createdAt: string;
  nextAt: string;
  settledAt: string | null;
}

const MOST_DELIVERIES = 20;

/** The 20 newest of each of these webhooks, as far as the viewer manages them. */
export function webhookDeliveries(
  reading: Source,
  webhookIds: readonly string[],
): Promise<WebhookDeliveryRow[]> {
  return reading.query<WebhookDeliveryRow>(
    `select webhook_id as "webhookId", key, status, attempts, error, created_at as "createdAt", next_at as "nextAt",
       settled_at as "settledAt" from webhook_deliveries($1::uuid[], ${MOST_DELIVERIES})`,
    [webhookIds],
  );
}

/** The upper unions whose connections the viewer manages. */
export async function managedOrganisations(reading: Source): Promise<string[]> {
  return (await reading.query<{ id: string }>('select unnest(managed()) as id')).map(({ id }) => id);
}

/** As many as one organisation has at most. */
const MOST_WEBHOOKS = 20;

export async function createWebhook(
  engine: Engine,
  actor: ActorId,
  { organisationId, url, kinds }: { organisationId: string; url: string; kinds?: string[] | null },
  rules: UrlRules,
): Promise<WebhookResult> {
  const has = await asManager(engine, actor, async (tx) =>
    (await managedOrganisations(tx)).includes(organisationId)
      ? (await webhooks(tx)).filter((row) => row.organisationId === organisationId).length
      : null,
  );
  if (has === null) return { kind: 'notFound' };
  if (has >= MOST_WEBHOOKS)
    return {
      kind: 'invalid',
      faults: [{ path: 'url', code: 'too-many-webhooks', params: { max: MOST_WEBHOOKS } }],
    };
  const faults = await faultsOf({ url, kinds }, engine, rules);
  if (faults.length > 0) return { kind: 'invalid', faults };
  const secret = newSecret();
  return asManager(engine, actor, async (tx): Promise<WebhookResult> => {
    const [row] = await tx.query<{ id: string }>(
      `insert into webhook (organisation_id, url, secret, kinds, active, created_by, created_at, secret_since)
       values ($1, $2, $3, $4, true, $5, $6, $6) returning id`,
      [
        ...[organisationId, url.trim(), sealed(secret, engine.signingKey), kinds ?? []],
        ...[actor.personId, engine.clock.now()],
      ],
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
  if (!(await isManaged(engine, actor, id))) return { kind: 'notFound' };
  const faults = await faultsOf(input, engine, rules);
  if (faults.length > 0) return { kind: 'invalid', faults };
  return change(
    engine,
    actor,
    id,
    'url = coalesce($2, url), kinds = coalesce($3, kinds), active = coalesce($4, active)',
    [input.url?.trim() ?? null, input.kinds ?? null, input.active ?? null],
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
  const result = await change(engine, actor, id, 'secret = $2, secret_since = $3', values);
  return result.kind === 'saved' ? { ...result, secret } : result;
}

/** Takes it away for good: it hears nothing any more, its secret is wiped; what was sent to it stays known. */
export function removeWebhook(engine: Engine, actor: ActorId, id: string): Promise<WebhookResult> {
  const values = [Buffer.alloc(0), engine.clock.now(), actor.personId];
  return change(
    engine,
    actor,
    id,
    'active = false, secret = $2, removed_at = $3, removed_by = $4::uuid',
    values,
  );
}

async function change(
  engine: Engine,
  actor: ActorId,
  id: string,
  set: string,
  values: unknown[],
): Promise<WebhookResult> {
  if (!isId(id)) return { kind: 'notFound' };
  const changed = await asManager(engine, actor, (tx) =>
    tx.query(`update webhook set ${set} where id = $1 and removed_at is null returning id`, [id, ...values]),
  );
  return changed.length > 0 ? { kind: 'saved', id, secret: null } : { kind: 'notFound' };
}

async function isManaged(engine: Engine, actor: ActorId, id: string): Promise<boolean> {
  return isId(id) && (await asManager(engine, actor, (tx) => webhooks(tx, [id]))).length > 0;
}

function asManager<T>(engine: Engine, actor: ActorId, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(engine.db, actor, engine.clock.now(), work);
}

async function faultsOf(
  { url, kinds }: WebhookInput,
  { flows }: Engine,
  rules: UrlRules,
): Promise<FieldFault[]> {
  const known = flows.all.map(({ kind }) => kind);
  const code = url === null || url === undefined ? null : await urlFault(url.trim(), rules);
  return [
    ...(code ? [{ path: 'url', code }] : []),
    ...(kinds ?? []).flatMap((kind, index): FieldFault[] =>
      known.includes(kind)
        ? []
        : [{ path: `kinds.${index}`, code: 'not-an-option', params: { options: known.join(', ') } }],
    ),
  ];
}
