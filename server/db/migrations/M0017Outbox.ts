import { Migration } from '@mikro-orm/migrations';

const PERSON = '(select acting_person())';
const ADMINISTERED = '(select administered())::uuid[]';
const MANAGED = '(select managed())::uuid[]';

/** Under the organisations that the person administers, or one of them. */
const administers = (organisation: string) => `(${organisation} = any (${ADMINISTERED}) or exists (
  select from organisation_lineage l where l.organisation_id = ${organisation} and l.ancestor_id = any (${ADMINISTERED})
    and l.period @> (select today())))`;

/**
 * What leaves after commit: who is told what (`notification`), what goes out of the house (`delivery`: mail, webhooks),
 * how people want it, links in mail that act, and what an administrator decided about what could not be delivered.
 */
export class M0017Outbox extends Migration {
  override up(): void {
    this.outbox();
    this.functions();
    this.tables();
    this.rights();
    this.links();
    this.queue();
  }

  private outbox(): void {
    this.addSql(`
      alter table outbox add column relayed_at timestamptz;
      -- Tells apart what else may come of one act under one topic: two reminders of one document, by their deadline.
      alter table outbox add column key text not null default '';
      alter table outbox drop constraint outbox_document_id_seq_topic_key;
      alter table outbox add unique (document_id, seq, topic, key);
      create index outbox_waiting on outbox (document_id, id) where relayed_at is null;
    `);
  }

  private functions(): void {
    this.addSql(`
      -- Whom a reader key means today: the other way round from reach(). Of those to whom an office was given, whoever may
      -- do this with this kind.
      create function people_of(reader text, kind text, action text) returns setof uuid
        language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
      declare
        part text := split_part(reader, ':', 1);
        role text := split_part(reader, ':', 2);
        id text := case part when 'person' then role else part end;
      begin
        -- What is no key of a party means nobody: one odd row must not hold up all others.
        if id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then return; end if;
        if part = 'person' then return next role::uuid; return; end if;
        return query select h.person_id from office_holding h
            where h.organisation_id = part::uuid and h.period @> today() and case role
              when '' then h.office not in ('administrator', 'inspectionChair')
              when 'chair' then h.office = 'chair' or h.acts_as_chair is not null
              else h.office = role end
          union select d.receiver_id from delegation d
            join delegations_in_force(d.receiver_id, today()) f on f.id = d.id
            where d.organisation_id = part::uuid and d.office = role
              and (d.kinds is null or people_of.kind = any (d.kinds))
              and (d.actions is null or people_of.action = any (d.actions));
      end $$;

      -- Whether any office holder of an organisation is among a document's readers, as they were after an act: what its
      -- webhooks may hear of.
      create function organisation_hears(organisation uuid, readers jsonb) returns boolean
        language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
      begin
        return jsonb_exists(readers, organisation::text) or jsonb_exists_any(readers, array(select 'under:' || l.ancestor_id
          from organisation_lineage l where l.organisation_id = organisation_hears.organisation and l.period @> today()));
      end $$;

      -- Where the person is an administrator.
      create function administered() returns uuid[]
        language plpgsql stable security definer parallel safe set search_path = pg_catalog, public, pg_temp as $$
      begin
        return array(select distinct h.organisation_id from office_holding h
          where h.person_id = acting_person() and h.period @> today() and h.office = 'administrator');
      end $$;

      -- Upper unions whose connections to other systems the person manages.
      create function managed() returns uuid[]
        language plpgsql stable security definer parallel safe set search_path = pg_catalog, public, pg_temp as $$
      begin
        return array(select distinct h.organisation_id from office_holding h join organisation o on o.id = h.organisation_id
          where h.person_id = acting_person() and h.period @> today() and o.kind <> 'GrassrootsUnion'
            and (h.office in ('administrator', 'chair', 'viceChair') or h.acts_as_chair is not null));
      end $$;

      grant select on organisation to gatekeeper;
      grant execute on function people_of(text, text, text), organisation_hears(uuid, jsonb) to worker;
      grant execute on function administered(), managed() to app;
      grant create on schema public to gatekeeper;
      alter function administered() owner to gatekeeper;
      alter function managed() owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }

  private tables(): void {
    this.addSql(`
      create table notification (
        id uuid primary key default gen_random_uuid(),
        outbox_id bigint not null references outbox,
        person_id uuid not null references person,
        document_id uuid not null references document,
        code text not null check (code in ('work', 'returned', 'moved', 'reminder', 'escalation')),
        params jsonb not null,
        -- Nobody is told twice of the same thing to do, however often the relay comes by.
        work_item_id uuid,
        at timestamptz not null,
        read_at timestamptz,
        unique (outbox_id, person_id),
        unique (person_id, work_item_id)
      );
      create index on notification (person_id, at desc, id desc);
      create index notification_unread on notification (person_id) where read_at is null;

      create table mail_preference (
        person_id uuid primary key references person,
        mail text not null check (mail in ('off', 'atOnce', 'daily')),
        digest_hour smallint not null check (digest_hour between 0 and 23),
        quiet_from smallint not null check (quiet_from between 0 and 23),
        quiet_until smallint not null check (quiet_until between 0 and 23),
        updated_at timestamptz not null
      );

      create table webhook (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references organisation,
        url text not null,
        -- Sealed with a key that is not in this database; the server's role cannot read it back.
        secret bytea not null,
        -- Empty: every kind.
        kinds text[] not null,
        active boolean not null,
        created_by uuid not null references person,
        created_at timestamptz not null,
        secret_since timestamptz not null
      );
      create index on webhook (organisation_id);

      create table delivery (
        id bigint generated always as identity primary key,
        -- Made from outbox row, channel and target: the same at every attempt, for the receiver to know it again.
        key uuid not null unique,
        outbox_id bigint not null references outbox,
        document_id uuid not null references document,
        organisation_id uuid not null references organisation,
        channel text not null check (channel in ('mail', 'webhook')),
        person_id uuid references person,
        webhook_id uuid references webhook,
        -- What an administrator may see of it: a masked address, a host.
        target text not null,
        code text not null,
        params jsonb not null,
        work_item_id uuid,
        -- Mails of one person that leave as one: the day's digest.
        batch uuid,
        status text not null default 'pending' check (status in ('pending', 'sent', 'failed', 'skipped')),
        attempts integer not null default 0,
        next_at timestamptz not null,
        -- Somebody is at it until then; if they died, others take it up afterwards.
        claimed_until timestamptz,
        last_error text,
        created_at timestamptz not null,
        settled_at timestamptz,
        check (num_nonnulls(person_id, webhook_id) = 1)
      );
      create index delivery_due on delivery (next_at) where status = 'pending';
      create index delivery_order on delivery (document_id, id) where status in ('pending', 'failed');
      create index delivery_batch on delivery (batch, id) where status = 'pending' and batch is not null;
      create index delivery_failed on delivery (id) where status = 'failed';

      create table incident_decision (
        id bigint generated always as identity primary key,
        delivery_id bigint references delivery,
        -- A job of the worker's queue, which is gone once it is done.
        job_id bigint,
        decision text not null check (decision in ('retry', 'skip')),
        note text check (note is nfc normalized),
        person_id uuid not null references person,
        at timestamptz not null,
        check (num_nonnulls(delivery_id, job_id) = 1)
      );
      create index on incident_decision (delivery_id);

      -- The link's token is never stored, only its SHA-256.
      create table mail_link (
        id uuid primary key default gen_random_uuid(),
        token_hash bytea not null unique,
        person_id uuid not null references person,
        document_id uuid not null references document,
        version integer not null,
        action text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
    `);
    for (const table of [
      'notification',
      'mail_preference',
      'webhook',
      'delivery',
      'incident_decision',
      'mail_link',
    ]) {
      this.addSql(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy keep on ${table} to gatekeeper using (true) with check (true);
        grant select on ${table} to backup;
        create policy back_up on ${table} for select to backup using (true);
        create policy work on ${table} to worker using (true) with check (true);
      `);
    }
  }

  private rights(): void {
    this.addSql(`
      grant select, insert, delete on notification to worker;
      grant select on mail_preference, webhook to worker;
      grant select, insert, update, delete on delivery to worker;
      grant insert, delete on mail_link to worker;
      grant select (expires_at) on mail_link to worker;
      grant delete on incident_decision to worker;

      grant select (id, document_id, code, params, at, read_at, person_id), update (read_at) on notification to app;
      create policy own on notification for select to app using (person_id = ${PERSON});
      create policy mark on notification for update to app using (person_id = ${PERSON});

      grant select, insert, update on mail_preference to app;
      create policy own on mail_preference to app using (person_id = ${PERSON}) with check (person_id = ${PERSON});

      grant select (id, organisation_id, url, kinds, active, created_by, created_at, secret_since), insert,
        update (url, kinds, active, secret, secret_since) on webhook to app;
      create policy manage on webhook to app
        using (organisation_id = any (${MANAGED})) with check (organisation_id = any (${MANAGED}));

      -- Neither document nor what is said of it: whoever looks after the machine sees no documents.
      grant select (id, key, organisation_id, channel, target, status, attempts, next_at, last_error, created_at, settled_at),
        update (status, attempts, next_at, settled_at) on delivery to app;
      create policy administer on delivery for select to app using (${administers('delivery.organisation_id')});
      create policy decide on delivery for update to app
        using (status = 'failed' and ${administers('delivery.organisation_id')})
        with check (status in ('pending', 'skipped') and ${administers('delivery.organisation_id')});

      grant select, insert on incident_decision to app;
      create policy read on incident_decision for select to app
        using (cardinality(${ADMINISTERED}) > 0 and (delivery_id is null
          or exists (select from delivery d where d.id = incident_decision.delivery_id)));
      create policy add on incident_decision for insert to app
        with check (person_id = ${PERSON} and cardinality(${ADMINISTERED}) > 0 and (delivery_id is null
          or exists (select from delivery d where d.id = incident_decision.delivery_id)));
    `);
  }

  private links(): void {
    this.addSql(`
      -- Who may follow a link is whoever holds it: found before row-level security knows a person. Of a disabled account
      -- there is none.
      create function mail_link_of(token bytea)
        returns table (id uuid, person_id uuid, document_id uuid, version integer, action text,
          expires_at timestamptz, used_at timestamptz, locale text)
        language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
          select l.id, l.person_id, l.document_id, l.version, l.action, l.expires_at, l.used_at, a.locale
            from mail_link l
            cross join lateral (select locale from account a where a.person_id = l.person_id and a.disabled_at is null
              order by a.created_at limit 1) a
            where l.token_hash = token
        $$;

      create function use_mail_link(token bytea, moment timestamptz) returns void
        language sql security definer set search_path = pg_catalog, public, pg_temp as $$
          update mail_link set used_at = moment where token_hash = token and used_at is null
        $$;

      grant execute on function mail_link_of(bytea), use_mail_link(bytea, timestamptz) to app;
      grant select on mail_link to gatekeeper;
      grant update (used_at) on mail_link to gatekeeper;
      grant create on schema public to gatekeeper;
      alter function mail_link_of(bytea) owner to gatekeeper;
      alter function use_mail_link(bytea, timestamptz) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }

  private queue(): void {
    this.addSql(`
      -- Jobs that were tried as often as they may be: their names and errors, not what they are about.
      create function dead_jobs()
        returns table (id bigint, task text, attempts integer, error text, since timestamptz, tried_at timestamptz)
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        if cardinality(administered()) = 0 then return; end if;
        return query select j.id, t.identifier, j.attempts::integer, j.last_error, j.created_at, j.updated_at
          from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
          where j.attempts >= j.max_attempts and j.locked_at is null and j.last_error is not null;
      end $$;

      -- Lets a dead job be tried again, or takes it off the queue; false where there is none of this number.
      create function decide_job(job bigint, again boolean) returns boolean
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        if not exists (select from dead_jobs() d where d.id = job) then return false; end if;
        if again then perform graphile_worker.reschedule_jobs(array[job], run_at => acting_moment(), attempts => 0);
        else perform graphile_worker.complete_jobs(array[job]); end if;
        return true;
      end $$;
      grant execute on function dead_jobs(), decide_job(bigint, boolean) to app;
      grant create on schema public to worker;
      alter function dead_jobs() owner to worker;
      alter function decide_job(bigint, boolean) owner to worker;
      revoke create on schema public from worker;

      -- For how long the oldest that should have left by now has been waiting, in seconds: 0 where nothing waits.
      create function queue_lag(moment timestamptz) returns double precision
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
          select coalesce(greatest(0, extract(epoch from moment - least(
            (select min(created_at) from outbox where relayed_at is null),
            (select min(next_at) from delivery where status = 'pending')))), 0)::double precision
        $$;
      grant execute on function queue_lag(timestamptz) to app;
      grant select on outbox, delivery to gatekeeper;
      grant create on schema public to gatekeeper;
      alter function queue_lag(timestamptz) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }
}
