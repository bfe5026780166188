import { Migration } from '@mikro-orm/migrations';

const PERSON = '(select acting_person())';
const REACH = '(select reach())::text[]';

const seesDocument = (document: string) => `exists (
  select from document_reader r where r.document_id = ${document} and r.reader = any (${REACH}) offset 0)`;

/** Documents that opened others: in which role, for which of their rows, and how far they were told what became of them. */
export class M0030DocumentLinks extends Migration {
  override up(): void {
    this.addSql(`
      create table document_link (
        id uuid primary key default gen_random_uuid(),
        from_id uuid not null references document,
        -- Whatever was opened, was opened once.
        to_id uuid not null unique references document,
        role text not null,
        row_id uuid,
        opened_by uuid not null references person,
        opened_at timestamptz not null,
        -- The version in which the opened document last came to another state, and the one its origin was told of.
        news integer not null default 0,
        told integer not null default 0,
        tries integer not null default 0,
        -- After a failure the next try waits.
        next_at timestamptz,
        unique nulls not distinct (from_id, role, row_id),
        check (from_id <> to_id)
      );
      create index document_link_news on document_link (id) where news > told;

      alter table document_link enable row level security;
      alter table document_link force row level security;
      create policy keep on document_link to gatekeeper using (true) with check (true);
      create policy back_up on document_link for select to backup using (true);
      create policy work on document_link to worker using (true) with check (true);
      create policy audit on document_link for select to auditor using (true);
      grant select on document_link to backup, auditor, gatekeeper;
      grant update (news, told, tries, next_at) on document_link to worker;

      grant select, insert, update (news) on document_link to app;
      create policy read on document_link for select to app
        using (${seesDocument('document_link.from_id')} or ${seesDocument('document_link.to_id')});
      create policy add on document_link for insert to app with check (opened_by = ${PERSON}
        and ${seesDocument('document_link.from_id')} and may_write(document_link.to_id, ${REACH}));
      create policy change on document_link for update to app
        using (may_write(document_link.to_id, ${REACH}));
    `);
    this.ends();
  }

  /** Of an end that is out of sight, its kind and state and no more. */
  private ends(): void {
    this.addSql(`
      create function links_of(documents uuid[])
        returns table (id uuid, document_id uuid, opened boolean, role text, row_id uuid, opened_at timestamptz,
          other_id uuid, kind text, state text, flow_version integer, from_kind text, from_version integer)
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return query
          select l.id, asked.id, l.from_id = asked.id, l.role, l.row_id, l.opened_at,
            case when acts_as_engine() or may_read(other.id, reach()) then other.id end,
            other.kind, other.state, other.flow_version, origin.kind, origin.flow_version
          from unnest(documents) asked (id)
          cross join lateral (select * from document_link f where f.from_id = asked.id
            union all select * from document_link t where t.to_id = asked.id) l
          join document origin on origin.id = l.from_id
          join document other on other.id = case when l.from_id = asked.id then l.to_id else l.from_id end
          where acts_as_engine() or may_read(asked.id, reach())
          order by l.opened_at, l.id;
      end $$;
      revoke execute on function links_of(uuid[]) from public;
      grant execute on function links_of(uuid[]) to app;
      grant create on schema public to gatekeeper;
      alter function links_of(uuid[]) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }
}
