import { transact } from '../../db/index.ts';
import type { Engine } from '../../documents/index.ts';
import type { Due, Outcome } from '../deliver.ts';
import { post, type PostOptions } from './post.ts';
import { signature, unsealed } from './secret.ts';

/** Posts one event to its receiver, signed: which, of which document, when, its hash; nothing of what it says. */
export async function sendWebhook(engine: Engine, due: Due, options: PostOptions): Promise<Outcome> {
  const now = engine.clock.now();
  const [webhook] = await transact(engine.db, { personId: null }, now, (tx) =>
    tx.query<{ url: string; secret: Buffer; active: boolean }>(
      'select url, secret, active from webhook where id = $1',
      [due.webhookId],
    ),
  );
  if (!webhook?.active) return { is: 'skipped', because: 'webhook-switched-off' };
  const body = JSON.stringify(due.parts[0]?.params);
  const headers = {
    'user-agent': 'trinhky-webhook',
    'idempotency-key': due.key,
    'trinhky-signature': signature(body, unsealed(webhook.secret, engine.signingKey), now),
  };
  await post({ url: webhook.url, body, headers }, options);
  return { is: 'sent' };
}
