import { Migration } from '@mikro-orm/migrations';

const REACH = '(select reach())::text[]';
const PERSON = '(select acting_person())';
const inspects = (organisation: string) => `(${organisation} || ':inspectionChair') = any (${REACH})`;

/** Documents ask units for answers; an inspection committee has documents and numbers of its own. */
export class M0053Oversight extends Migration {
  override up(): void {
    this.asking();
    this.inspecting();
  }

  private asking(): void {
    this.addSql(`
      -- The document that asks, and for which of its rows; none where somebody asked without one.
      alter table duty_request add column document_id uuid references document, add column row_id uuid,
        add column settled_at timestamptz;
      create index on duty_request (document_id) where document_id is not null;
      create index on obligation (request_id) where request_id is not null;

      -- Whoever works on a document asks in its name: the units named, or all, that stand under its organisation today.
      create function ask_units_for(asking uuid, of_kind text, of_period text, asking_row uuid, what text, due date, units uuid[])
        returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        home uuid := (select d.organisation_id from document d join document_reader r on r.document_id = d.id
          where d.id = asking and r.level = 'work' and r.reader = any (reach()) limit 1);
        request uuid;
      begin
        if home is null then raise insufficient_privilege using message = 'not a document that one works on'; end if;
        insert into duty_request as q (organisation_id, kind, year, title, due_on, asked_by, asked_at, key, document_id, row_id)
          values (home, of_kind, extract(year from due), what, due, acting_person(), acting_moment(),
            'document:' || asking || ':' || gen_random_uuid(), asking, asking_row) returning q.id into request;
        insert into obligation (organisation_id, kind, year, period, due_on, opened_at, request_id)
          select u.id, of_kind, extract(year from due), of_period, due, acting_moment(), request
          from organisation u
          join organisation_lineage l on l.organisation_id = u.id and l.ancestor_id = home and l.period @> today()
          where u.kind = 'GrassrootsUnion' and coalesce(u.dissolved_on > today(), true)
            and (units is null or u.id = any (units));
      end $$;

      create function settle_request(asking uuid, request uuid) returns void
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        update duty_request q set settled_at = acting_moment()
          where q.id = request and q.document_id = asking and q.settled_at is null and exists (
            select from document_reader r where r.document_id = asking and r.level = 'work' and r.reader = any (reach()));
      end $$;

      -- How each unit stands with what a document asked of it: for the organisation that asks, of all; for others, of their own.
      -- An answer counts while who asked may read it, or sent it back; what was taken back is none.
      create function asked_by(asking uuid, day date) returns jsonb
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        mine uuid[] := own_organisations();
      begin
        if not (acts_as_engine() or may_read(asking, reach())) then return '[]'; end if;
        return (select coalesce(jsonb_agg(jsonb_build_object('requestId', q.id, 'rowId', q.row_id, 'dueOn', q.due_on,
            'settled', q.settled_at is not null, 'organisationId', b.organisation_id, 'name', n.name,
            'lapsed', b.lapsed_at is not null, 'answer', a.answer) order by q.asked_at, n.name collate vietnamese, b.id), '[]')
          from duty_request q join obligation b on b.request_id = q.id
          left join lateral current_description(b.organisation_id, day) n on true
          left join lateral (
            select jsonb_build_object('documentId', d.id, 'title', d.title, 'firstSentAt', d.first_submitted_at,
                'returned', back.again) as answer
            from document d cross join lateral (select exists (select from return r
              where r.document_id = d.id and r.returned_at > d.submitted_at) as again) back
            where d.obligation_id = b.id and d.first_submitted_at is not null and (back.again or exists (
              select from document_reader r where r.document_id = d.id and r.reader = q.organisation_id::text))
            order by back.again, d.first_submitted_at, d.id limit 1) a on true
          where q.document_id = asking
            and (acts_as_engine() or q.organisation_id = any (mine) or b.organisation_id = any (mine)));
      end $$;

      grant select, insert, update (settled_at) on duty_request to gatekeeper;
      grant select, insert on obligation to gatekeeper;
      grant select on return to gatekeeper;
      grant create on schema public to gatekeeper;
      alter function ask_units_for(uuid, text, text, uuid, text, date, uuid[]) owner to gatekeeper;
      alter function settle_request(uuid, uuid) owner to gatekeeper;
      alter function asked_by(uuid, date) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
      revoke execute on function ask_units_for(uuid, text, text, uuid, text, date, uuid[]), settle_request(uuid, uuid),
        asked_by(uuid, date) from public;
      grant execute on function ask_units_for(uuid, text, text, uuid, text, date, uuid[]), settle_request(uuid, uuid),
        asked_by(uuid, date) to app, worker;
    `);
  }

  /** Which kinds an inspection may begin is the flows' to say; here it may begin, and number, at all. */
  private inspecting(): void {
    this.addSql(`
      create policy inspect on document for insert to app
        with check (version = 1 and created_by = ${PERSON} and ${inspects('organisation_id')});
      create policy inspect on register for insert to app with check (type_code like '%-%' and ${inspects('organisation_id')});
      create policy inspect_read on register for select to app using (type_code like '%-%' and ${inspects('organisation_id')});
      create policy inspect_change on register for update to app using (type_code like '%-%' and ${inspects('organisation_id')});
      create policy inspect on register_entry for insert to app with check (
        type_code like '%-%' and ${inspects('organisation_id')} and may_write(document_id, ${REACH}));
    `);
  }
}
