import type { Task, WorkerParts } from '../worker/index.ts';
import { deliver, type Channels } from './deliver.ts';
import { sendMail } from './mail/sendMail.ts';
import { postBySmtp } from './mail/transport.ts';
import { relay } from './relay.ts';
import { tidy } from './tidy.ts';
import { resolveByDns } from './webhooks/address.ts';
import { sendWebhook } from './webhooks/sendWebhook.ts';

/** What leaves after commit: who is to be told what, and what goes out of the house. */
export function outboxTasks(parts: WorkerParts): Task[] {
  const { engine, config, logger } = parts;
  const mailIsOn = config.smtpUrl !== null && config.mailFrom !== null;
  if (!mailIsOn) logger.info({ event: 'mail-off' }, 'no SMTP_URL: no mail is sent');
  const channels = channelsOf(parts);
  return [
    {
      name: 'outbox-relay',
      everySeconds: 1,
      run: async () => {
        await relay(engine, { mailIsOn });
      },
    },
    {
      name: 'outbox-deliver',
      everySeconds: 1,
      run: async () => {
        await deliver({ engine, channels, logger, chance: Math.random });
      },
    },
    { name: 'outbox-tidy', cron: '20 18 * * *', run: () => tidy(engine) },
  ];
}

function channelsOf({ engine, people, config, baseUrl }: WorkerParts): Channels {
  const { smtpUrl, mailFrom, webhookLoopback: loopbackToo } = config;
  const post = smtpUrl !== null && mailFrom !== null ? postBySmtp(smtpUrl, mailFrom) : null;
  return {
    mail: async (due) =>
      post
        ? sendMail({ engine, people, post, baseUrl }, due)
        : // Queued while there was a mail server: kept for nobody.
          { is: 'skipped', because: 'mail-is-off' },
    webhook: (due) => sendWebhook(engine, due, { resolve: resolveByDns, loopbackToo }),
  };
}
