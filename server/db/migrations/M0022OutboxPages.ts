import { Migration } from '@mikro-orm/migrations';

/** What people need to look after what leaves: mail by sorts, decisions that say what they were about, webhooks that go. */
export class M0022OutboxPages extends Migration {
  override up(): void {
    this.preferences();
    this.decisions();
    this.webhooks();
  }

  private preferences(): void {
    this.addSql(`
      alter table mail_preference rename column mail to work;
      alter table mail_preference
        add column news text check (news in ('off', 'atOnce', 'daily')),
        add column due text check (due in ('off', 'atOnce', 'daily'));
      update mail_preference set news = work, due = work;
      alter table mail_preference alter column news set not null, alter column due set not null;
    `);
  }

  private decisions(): void {
    this.addSql(`
      -- As it stood when it was decided: a job is gone afterwards, and a delivery fails in another way the next time.
      alter table incident_decision
        add column channel text check (channel in ('mail', 'webhook', 'job')),
        add column target text,
        add column error text;
      update incident_decision i set channel = d.channel, target = d.target, error = d.last_error
        from delivery d where d.id = i.delivery_id;
      update incident_decision set channel = 'job' where channel is null;
      update incident_decision set target = coalesce(target, ''), error = coalesce(error, '');
      alter table incident_decision
        alter column channel set not null, alter column target set not null, alter column error set not null;
      create index on incident_decision (job_id) where job_id is not null;
    `);
  }

  private webhooks(): void {
    this.addSql(`
      -- What was sent to it stays known; it is shown to nobody, and hears nothing.
      alter table webhook add column removed_at timestamptz, add column removed_by uuid references person,
        add check ((removed_at is null) = (removed_by is null)), add check (removed_at is null or not active);
      grant select (removed_at), update (removed_at, removed_by) on webhook to app;
      create index on delivery (webhook_id, id) where webhook_id is not null;

      -- The newest deliveries of webhooks that the person manages, without what they are about.
      create function webhook_deliveries(webhooks uuid[], most integer)
        returns table (webhook_id uuid, key uuid, status text, attempts integer, error text,
          created_at timestamptz, next_at timestamptz, settled_at timestamptz)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
          select d.webhook_id, d.key, d.status, d.attempts, d.last_error, d.created_at, d.next_at, d.settled_at
          from webhook w
          cross join lateral (select * from delivery d where d.webhook_id = w.id order by d.id desc limit most) d
          where w.id = any (webhooks) and w.organisation_id = any ((select managed())::uuid[])
          order by d.id desc
        $$;
      grant execute on function webhook_deliveries(uuid[], integer) to app;
      grant select on webhook to gatekeeper;
      grant create on schema public to gatekeeper;
      alter function webhook_deliveries(uuid[], integer) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }
}
