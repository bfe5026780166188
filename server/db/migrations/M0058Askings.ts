import { Migration } from '@mikro-orm/migrations';

const REACH = '(select reach())::text[]';

const writes = (document: string) => `may_write(${document}, ${REACH})`;

/** Documents that ask units for others by a day: what is owed says by which documents, and ends with them. */
export class M0058Askings extends Migration {
  override up(): void {
    this.askings();
    this.grounds();
    this.answers();
  }

  private askings(): void {
    this.addSql(`
      -- Documents whose content asks something of others: the version that came to another state, the one the engine has
      -- seen to, and whether what it asks is owed now.
      create table asking (
        document_id uuid primary key references document,
        news integer not null,
        settled integer not null default 0,
        live boolean not null default false
      );
      create index asking_news on asking (document_id) where news > settled;
      create index asking_live on asking (document_id) where live;

      alter table asking enable row level security;
      alter table asking force row level security;
      create policy keep on asking to gatekeeper using (true) with check (true);
      create policy back_up on asking for select to backup using (true);
      create policy work on asking to worker using (true) with check (true);
      create policy audit on asking for select to auditor using (true);
      grant select on asking to backup, auditor;
      grant update (settled, live) on asking to worker;
      grant select, insert, update (news) on asking to app;
      create policy read on asking for select to app using (${writes('asking.document_id')});
      create policy add on asking for insert to app with check (${writes('asking.document_id')});
      create policy change on asking for update to app using (${writes('asking.document_id')});
    `);
  }

  private grounds(): void {
    this.addSql(`
      -- Owed whatever becomes of the documents that ask for it as well.
      alter table obligation add column standing boolean not null default true;
      -- The document whose day it is; null: the kind's own, or of the request.
      alter table obligation add column day_from uuid references document;
      -- The document with which it ended.
      alter table obligation add column ended_by uuid references document;
      create index on obligation (day_from) where day_from is not null;
      grant update (standing, day_from, ended_by) on obligation to worker;
      grant insert on duty_request to worker;

      -- The documents by which a unit owes something, beside the kind's own duty.
      create table obligation_ground (
        obligation_id uuid not null references obligation on delete cascade,
        document_id uuid not null references document,
        row_id uuid,
        since timestamptz not null,
        ended_at timestamptz,
        primary key (obligation_id, document_id)
      );
      create index on obligation_ground (document_id) where ended_at is null;

      alter table obligation_ground enable row level security;
      alter table obligation_ground force row level security;
      create policy keep on obligation_ground to gatekeeper using (true) with check (true);
      create policy back_up on obligation_ground for select to backup using (true);
      create policy work on obligation_ground to worker using (true) with check (true);
      create policy audit on obligation_ground for select to auditor using (true);
      grant select on obligation_ground to backup, auditor, app;
      grant insert, update (ended_at) on obligation_ground to worker;
      -- Whoever sees what is owed knows by which of the documents that they may read.
      create policy read on obligation_ground for select to app
        using (exists (select from obligation b where b.id = obligation_ground.obligation_id) and exists (
          select from document_reader r where r.document_id = obligation_ground.document_id and r.reader = any (${REACH}) offset 0));
    `);
  }

  /** Which obligation a document of an organisation answers: a request that passed on to it is the heir's own. */
  private answers(): void {
    this.addSql(`
      create function obligation_here(named uuid, organisation uuid) returns uuid
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        if not (acts_as_engine() or organisation = any (own_organisations())) then return null; end if;
        return (select own.id from obligation asked
          join obligation own on own.request_id = asked.request_id and own.organisation_id = obligation_here.organisation
          where asked.id = named and (own.id = asked.id or asked.moved_to is not null and exists (
            select from organisation_inheritance i
            where i.heir_id = obligation_here.organisation and i.predecessor_id = asked.organisation_id)));
      end $$;

      -- Where a request that was owed here is owed now, with what came before it.
      create function obligation_line(named uuid) returns setof uuid
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return query select named union all
          select later.id from obligation asked join obligation later on later.request_id = asked.request_id
            join organisation_inheritance i on i.heir_id = later.organisation_id and i.predecessor_id = asked.organisation_id
          where asked.id = named and asked.moved_to is not null;
      end $$;

      -- When units first did these duties, of as many as are asked about at once.
      create function duties_done(obligations uuid[]) returns table (obligation_id uuid, at timestamptz)
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        own uuid[] := own_organisations();
        engine boolean := acts_as_engine();
        day date := today();
      begin
        return query
          select b.id, min(coalesce(d.first_submitted_at,
              case when d.number is not null then d.issued_on::timestamp at time zone 'Asia/Ho_Chi_Minh' end))
          from obligation b
          join document d on d.organisation_id = b.organisation_id and d.kind = b.kind
            and case when b.request_id is null then d.year = b.year and d.period = b.period and d.obligation_id is null
              else d.obligation_id = b.id end
          where b.id = any (obligations) and (engine or b.organisation_id = any (own) or exists (
            select from organisation_lineage l where l.organisation_id = b.organisation_id and l.period @> day
              and l.ancestor_id = any (own)))
          group by b.id;
      end $$;

      grant create on schema public to gatekeeper;
      alter function obligation_here(uuid, uuid) owner to gatekeeper;
      alter function obligation_line(uuid) owner to gatekeeper;
      alter function duties_done(uuid[]) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
      grant select on organisation_inheritance, obligation to gatekeeper;
      revoke execute on function obligation_here(uuid, uuid), obligation_line(uuid), duties_done(uuid[]) from public;
      grant execute on function obligation_here(uuid, uuid), obligation_line(uuid), duties_done(uuid[]) to app;
    `);
  }
}
