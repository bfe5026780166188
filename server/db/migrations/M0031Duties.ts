import { Migration } from '@mikro-orm/migrations';

const OWN = '(select own_organisations())::uuid[]';
const PERSON = '(select acting_person())';

/** Duties of several periods a year, and such as are asked for once: an obligation is of a period, or of a request. */
export class M0031Duties extends Migration {
  override up(): void {
    this.columns();
    this.requests();
    this.functions();
  }

  private columns(): void {
    this.addSql(`
      alter table obligation add column period text not null default 'annual';
      alter table obligation alter column period drop default;
      -- Which period's duty the document answers, and which request, by its content.
      alter table document add column period text, add column obligation_id uuid;
      update document set period = 'annual' where kind in (select kind from obligation);
      create index on document (obligation_id) where obligation_id is not null;
      alter table flow_setting add column period text;
    `);
  }

  private requests(): void {
    this.addSql(`
      -- What an upper union asks of units beside the yearly duties.
      create table duty_request (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references organisation,
        kind text not null,
        year integer not null,
        title text not null check (title is nfc normalized),
        due_on date not null,
        asked_by uuid not null references person,
        asked_at timestamptz not null,
        key text not null,
        unique (asked_by, key)
      );
      alter table obligation add column request_id uuid references duty_request;
      alter table obligation drop constraint obligation_organisation_id_kind_year_key;
      create unique index obligation_of_period on obligation (organisation_id, kind, year, period) where request_id is null;
      create unique index obligation_of_request on obligation (request_id, organisation_id) where request_id is not null;

      alter table duty_request enable row level security;
      alter table duty_request force row level security;
      create policy keep on duty_request to gatekeeper using (true) with check (true);
      create policy back_up on duty_request for select to backup using (true);
      create policy work on duty_request to worker using (true) with check (true);
      create policy audit on duty_request for select to auditor using (true);
      grant select on duty_request to backup, auditor, gatekeeper, worker;

      -- Who speaks for an upper union towards its units: its leaders and officers.
      create function asks_units(organisation uuid) returns boolean
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return exists (select from office_holding h where h.person_id = acting_person() and h.period @> today()
          and h.organisation_id = organisation
          and (h.office in ('chair', 'viceChair', 'officer') or h.acts_as_chair is not null));
      end $$;

      grant select, insert on duty_request to app;
      create policy read on duty_request for select to app using (duty_request.organisation_id = any (${OWN})
        or exists (select from obligation b where b.request_id = duty_request.id));
      create policy add on duty_request for insert to app
        with check (asked_by = ${PERSON} and asks_units(duty_request.organisation_id));

      grant insert on obligation to app;
      -- Only units under the one that asks, and only by whoever asked.
      create function asked_here(request uuid, organisation uuid) returns boolean
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return exists (select from duty_request r
          join organisation_lineage l on l.ancestor_id = r.organisation_id and l.organisation_id = organisation
          where r.id = request and r.asked_by = acting_person() and l.period @> today());
      end $$;
      create policy ask on obligation for insert to app with check (asked_here(obligation.request_id, obligation.organisation_id));
    `);
  }

  private functions(): void {
    this.addSql(`
      drop function duty_done_at(uuid, text, integer);
      -- When a unit first did its duty: submitted, or issued where nobody need approve. Whoever stands above it may know that,
      -- and no more: what was withdrawn again is the unit's own.
      create function duty_done_at(organisation uuid, kind text, year integer, period text, obligation uuid) returns timestamptz
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        if not (acts_as_engine() or organisation = any (own_organisations()) or exists (
          select from organisation_lineage l where l.organisation_id = organisation and l.period @> today()
            and l.ancestor_id = any (own_organisations()))) then return null; end if;
        return (select min(coalesce(d.first_submitted_at,
            case when d.number is not null then d.issued_on::timestamp at time zone 'Asia/Ho_Chi_Minh' end))
          from document d where d.organisation_id = duty_done_at.organisation and d.kind = duty_done_at.kind
            and case when duty_done_at.obligation is null
              then d.year = duty_done_at.year and d.period = duty_done_at.period and d.obligation_id is null
              else d.obligation_id = duty_done_at.obligation end);
      end $$;

      grant create on schema public to gatekeeper;
      alter function duty_done_at(uuid, text, integer, text, uuid) owner to gatekeeper;
      alter function asks_units(uuid) owner to gatekeeper;
      alter function asked_here(uuid, uuid) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
      revoke execute on function duty_done_at(uuid, text, integer, text, uuid), asks_units(uuid), asked_here(uuid, uuid) from public;
      grant execute on function duty_done_at(uuid, text, integer, text, uuid), asks_units(uuid), asked_here(uuid, uuid) to app;
    `);
  }
}
