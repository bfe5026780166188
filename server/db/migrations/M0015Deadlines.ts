import { Migration } from '@mikro-orm/migrations';
import { vietnamDays, vietnamYears } from '../../../workflows/kit/vietnamHolidays.ts';

const OWN = '(select own_organisations())::uuid[]';
const PERSON = '(select acting_person())';
const REACH = '(select reach())::text[]';

/** The own organisations and those that stand below them. */
const below = (organisation: string) => `(${organisation} = any (${OWN}) or exists (
  select from organisation_lineage l where l.organisation_id = ${organisation} and l.ancestor_id = any (${OWN})
    and l.period @> (select today())))`;

/**
 * When things are due, and what happens then: the working-day calendar and the settings of flows in versions, the timers of
 * documents, and what units owe by when.
 */
export class M0015Deadlines extends Migration {
  override up(): void {
    this.tables();
    this.configuration();
    this.who();
    this.rights();
    this.functions();
    this.firstCalendar();
  }

  private tables(): void {
    this.addSql(`
      create table calendar (
        version integer primary key,
        -- [{day, off, name}]: what differs from Monday to Friday.
        days jsonb not null check (days::text is nfc normalized),
        -- {"2027": "customary"}: whether the government has announced the year.
        years jsonb not null,
        -- 24/11 is off in each of these years.
        culture_day boolean not null default false,
        reason text not null check (reason is nfc normalized),
        decision text check (decision is nfc normalized),
        created_by uuid references person,
        created_at timestamptz not null
      );

      -- One row says all that is configured from its day on for a kind (and a state of it) in an organisation and below it;
      -- null: as the organisation above, or the flow itself, has it.
      create table flow_setting (
        id bigint generated always as identity primary key,
        kind text not null,
        state text,
        organisation_id uuid not null references organisation,
        valid_from date not null,
        working_days integer check (working_days between 1 and 365),
        due_day text check (due_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'),
        remind_before integer[],
        escalate_to jsonb,
        mode text check (mode in ('approve', 'notify')),
        meeting_denominator text check (meeting_denominator in ('roll', 'present')),
        reason text not null check (reason is nfc normalized),
        set_by uuid not null references person,
        set_at timestamptz not null
      );
      create index on flow_setting (organisation_id, kind);

      -- One number that grows with every change of what is above: whoever remembers it need not read again.
      -- What is "settled" has reached the open deadlines and obligations.
      create table configuration (version bigint not null, settled bigint not null);
      insert into configuration values (1, 0);

      create table deadline (
        id uuid primary key default gen_random_uuid(),
        document_id uuid not null references document,
        -- The document's version that set it.
        seq integer not null,
        kind text not null check (kind in ('fire', 'remind', 'escalate')),
        action text check ((action is not null) = (kind = 'fire')),
        at timestamptz not null,
        due_at timestamptz not null,
        -- Version of the calendar it was reckoned by.
        calendar integer not null,
        -- What it was reckoned from where working days count: a change of calendar moves it.
        counted_from timestamptz,
        working_days integer,
        before integer not null default 0,
        recipients text[] not null default '{}',
        status text not null default 'open' check (status in ('open', 'done', 'gone')),
        -- Why nothing came of it.
        reason jsonb,
        done_at timestamptz,
        tries integer not null default 0,
        -- A worker has it in hand; another may take it from then on.
        taken_until timestamptz
      );
      create index deadline_open on deadline (at) where status = 'open';
      create index deadline_of on deadline (document_id);
      create index deadline_counted on deadline (counted_from, working_days)
        where status = 'open' and counted_from is not null;

      create table obligation (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references organisation,
        kind text not null,
        year integer not null,
        due_on date not null,
        opened_at timestamptz not null,
        -- The unit ended before it was done.
        lapsed_at timestamptz,
        unique (organisation_id, kind, year)
      );
      create index on obligation (kind, year, due_on);
    `);
  }

  private configuration(): void {
    this.addSql(`
      create function raise_configuration() returns trigger
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        update configuration set version = version + 1;
        return null;
      end $$;
    `);
    for (const table of ['calendar', 'flow_setting']) {
      this.addSql(`
        create trigger raise_configuration after insert on ${table}
          for each statement execute function raise_configuration();
        create trigger append_only before update or delete or truncate on ${table}
          for each statement execute function refuse_change();
        alter table ${table} enable always trigger append_only;
      `);
    }
  }

  /** Who may change what is configured: the second guard, behind the rules of the server. */
  private who(): void {
    this.addSql(`
      -- An administrator; an upper union's leaders and officers.
      create function keeps_calendar() returns boolean
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return exists (select from office_holding h join organisation o on o.id = h.organisation_id
          where h.person_id = acting_person() and h.period @> today() and (h.office = 'administrator'
            or o.kind <> 'GrassrootsUnion' and (h.office in ('chair', 'viceChair', 'officer') or h.acts_as_chair is not null)));
      end $$;

      -- A leader of that upper union, or of the one immediately above the unit.
      create function leads_above(organisation uuid) returns boolean
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return exists (select from office_holding h join organisation o on o.id = h.organisation_id
          where h.person_id = acting_person() and h.period @> today() and o.kind <> 'GrassrootsUnion'
            and (h.office in ('chair', 'viceChair') or h.acts_as_chair is not null)
            and (o.id = organisation or exists (select from organisation_lineage l
              where l.organisation_id = organisation and l.ancestor_id = o.id and l.distance = 1 and l.period @> today())));
      end $$;

      grant select on organisation to gatekeeper;
      revoke execute on function keeps_calendar(), leads_above(uuid) from public;
      grant execute on function keeps_calendar(), leads_above(uuid) to app;
      grant create on schema public to gatekeeper;
      alter function keeps_calendar() owner to gatekeeper;
      alter function leads_above(uuid) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }

  private rights(): void {
    for (const table of ['calendar', 'flow_setting', 'configuration', 'deadline', 'obligation']) {
      this.addSql(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy keep on ${table} to gatekeeper using (true) with check (true);
        create policy back_up on ${table} for select to backup using (true);
        create policy work on ${table} to worker using (true) with check (true);
        grant select on ${table} to backup;
      `);
    }
    const writes = (document: string) => `may_write(${document}, ${REACH})`;
    this.addSql(`
      grant select, update on configuration to gatekeeper;
      grant select on calendar, flow_setting, deadline to gatekeeper;

      grant select on configuration to app;
      grant update (settled) on configuration to worker;
      create policy read on configuration for select to app using (true);

      grant select, insert on calendar to app;
      create policy read on calendar for select to app using (true);
      create policy add on calendar for insert to app with check (created_by = ${PERSON} and keeps_calendar());

      grant select, insert on flow_setting to app;
      create policy read on flow_setting for select to app
        using (organisation_id = any ((select organisations_upwards())::uuid[]) or ${below('flow_setting.organisation_id')});
      create policy add on flow_setting for insert to app
        with check (set_by = ${PERSON} and leads_above(flow_setting.organisation_id));

      grant select, insert, delete on deadline to app;
      create policy read on deadline for select to app using (exists (
        select from document_reader r where r.document_id = deadline.document_id and r.reader = any (${REACH}) offset 0));
      create policy add on deadline for insert to app with check (${writes('deadline.document_id')});
      create policy remove on deadline for delete to app using (status = 'open' and ${writes('deadline.document_id')});
      grant update on deadline to worker;

      grant select on obligation to app;
      create policy read on obligation for select to app using (${below('obligation.organisation_id')});
      grant insert, update (due_on, lapsed_at) on obligation to worker;

      grant select on calendar, flow_setting, deadline, obligation to auditor;
      create policy audit on calendar for select to auditor using (true);
      create policy audit on flow_setting for select to auditor using (true);
      create policy audit on deadline for select to auditor using (true);
      create policy audit on obligation for select to auditor using (true);
    `);
  }

  private functions(): void {
    this.addSql(`
      -- All that is configured, for whoever reckons: the engine must count alike whoever acts.
      create function all_configuration() returns table (version bigint, calendar jsonb, settings jsonb)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp
        begin atomic
          select (select c.version from configuration c),
            (select to_jsonb(c) from calendar c order by c.version desc limit 1),
            (select coalesce(jsonb_agg(to_jsonb(s) order by s.id), '[]') from flow_setting s);
        end;

      -- How many open deadlines were reckoned by working days, by where the counting began.
      create function counted_deadlines() returns table (counted_from date, working_days integer, documents bigint)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp
        begin atomic
          select (d.counted_from at time zone 'Asia/Ho_Chi_Minh')::date, d.working_days, count(distinct d.document_id)
            from deadline d where d.status = 'open' and d.counted_from is not null group by 1, 2;
        end;

      -- When a unit first did its duty: submitted, or issued where nobody need approve. Whoever stands above it may know that,
      -- and no more: what was withdrawn again is the unit's own.
      create function duty_done_at(organisation uuid, kind text, year integer) returns timestamptz
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        if not (acts_as_engine() or organisation = any (own_organisations()) or exists (
          select from organisation_lineage l where l.organisation_id = organisation and l.period @> today()
            and l.ancestor_id = any (own_organisations()))) then return null; end if;
        return (select min(coalesce(d.first_submitted_at,
            case when d.number is not null then d.issued_on::timestamp at time zone 'Asia/Ho_Chi_Minh' end))
          from document d where d.organisation_id = duty_done_at.organisation and d.kind = duty_done_at.kind
            and d.year = duty_done_at.year);
      end $$;

      grant create on schema public to gatekeeper;
      alter function raise_configuration() owner to gatekeeper;
      alter function all_configuration() owner to gatekeeper;
      alter function counted_deadlines() owner to gatekeeper;
      alter function duty_done_at(uuid, text, integer) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
      revoke execute on function raise_configuration(), all_configuration(), counted_deadlines(),
        duty_done_at(uuid, text, integer) from public;
      grant execute on function all_configuration(), counted_deadlines(), duty_done_at(uuid, text, integer) to app;
    `);
  }

  private firstCalendar(): void {
    const literal = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;
    this.addSql(`
      insert into calendar (version, days, years, reason, created_at) values
        (1, ${literal(vietnamDays)}, ${literal(vietnamYears)}, 'Lịch nghỉ ban đầu của hệ thống', '2026-11-23T00:00:00Z');
    `);
  }
}
