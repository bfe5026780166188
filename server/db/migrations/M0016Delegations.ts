import { Migration } from '@mikro-orm/migrations';

const PERSON = '(select acting_person())';
const OWN = '(select own_organisations())::uuid[]';
const UPWARDS = '(select organisations_upwards())::uuid[]';

/**
 * Offices given to another in writing. A row is added, and ended once, never changed; it counts only while giver and
 * receiver hold the very offices they held when it was given.
 */
export class M0016Delegations extends Migration {
  override up(): void {
    this.table();
    this.functions();
    this.rights();
    this.reach();
  }

  private table(): void {
    this.addSql(`
      create table delegation (
        id uuid primary key default gen_random_uuid(),
        giver_holding uuid not null references office_holding,
        receiver_holding uuid not null references office_holding,
        -- What the holdings say, copied by the trigger below: who asks for delegations asks by these.
        organisation_id uuid not null references organisation,
        giver_id uuid not null references person,
        office text not null check (office in ('chair', 'viceChair', 'secretary', 'officer', 'recordsClerk')),
        receiver_id uuid not null references person check (receiver_id <> giver_id),
        receiver_office text not null check (receiver_office not in ('administrator', 'inspectionChair')),
        form text not null check (form in ('KT', 'TL', 'TUQ')),
        kinds text[] check (cardinality(kinds) > 0),
        actions text[] check (cardinality(actions) > 0),
        period daterange not null check (not isempty(period) and not lower_inf(period)),
        decision text not null check (decision is nfc normalized and decision <> ''),
        granted_by uuid not null references person,
        granted_at timestamptz not null,
        ended_at timestamptz,
        ended_by uuid references person,
        ended_reason text check (ended_reason is nfc normalized and ended_reason <> ''),
        check (num_nulls(ended_at, ended_by, ended_reason) in (0, 3)),
        constraint deputies_only check (form <> 'KT' or (office = 'chair' and receiver_office = 'viceChair')),
        constraint dated check (form <> 'TUQ' or not upper_inf(period))
      );
      create index delegation_received on delegation (receiver_id) where ended_at is null;
      create index delegation_given on delegation (giver_holding);
      create index delegation_listed on delegation (organisation_id, granted_at desc, id desc);

      -- In whose office, by which paper, an act was done.
      alter table event add column delegation_id uuid references delegation;
    `);
  }

  private functions(): void {
    this.addSql(`
      -- What others gave to somebody and is in force on a day. Inlined into whoever asks, under the asker's rights.
      create function delegations_in_force(receiver uuid, day date) returns setof delegation
        language sql stable
        begin atomic
          select d.* from delegation d
            join office_holding g on g.id = d.giver_holding and g.period @> day
            join office_holding r on r.id = d.receiver_holding and r.period @> day
            where d.receiver_id = receiver and d.ended_at is null and d.period @> day;
        end;

      -- Who decides for an organisation in the own right: what was given is not passed on.
      create function chairs(person uuid, organisation uuid) returns boolean
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return exists (select from office_holding h where h.person_id = person and h.organisation_id = organisation
          and h.period @> today() and (h.office = 'chair' or h.acts_as_chair is not null));
      end $$;

      -- The giver, the chair, and the leaders of the upper union.
      create function may_end_delegation(organisation uuid, giver uuid) returns boolean
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        person uuid := acting_person();
      begin
        return person = giver or chairs(person, organisation) or exists (
          select from organisation_lineage l join office_holding h on h.organisation_id = l.ancestor_id
            where l.organisation_id = organisation and l.distance = 1 and l.period @> today()
              and h.person_id = person and h.period @> today() and h.office in ('chair', 'viceChair'));
      end $$;

      -- One after the other for each office given, so that of two who give the same at once the second sees the first.
      create function lock_giving(holding uuid) returns void
        language sql volatile
        begin atomic
          select pg_advisory_xact_lock(hashtextextended('delegation ' || holding, 0));
        end;

      -- What of one office is given already, to whomever, where the scopes meet.
      create function overlapping_delegations(holding uuid, kinds text[], actions text[], period daterange)
        returns setof delegation language sql stable
        begin atomic
          select d.* from delegation d join office_holding r on r.id = d.receiver_holding
            where d.giver_holding = holding and d.ended_at is null
              and not isempty(d.period * r.period * overlapping_delegations.period)
              and coalesce(d.kinds && overlapping_delegations.kinds, true)
              and coalesce(d.actions && overlapping_delegations.actions, true);
        end;

      create function guard_delegation() returns trigger
        language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        given office_holding;
        own office_holding;
      begin
        if tg_op = 'UPDATE' then
          if old.ended_at is not null then
            raise exception 'a delegation ends once' using errcode = 'insufficient_privilege';
          end if;
          return new;
        end if;
        select * into given from office_holding where id = new.giver_holding and period @> lower(new.period);
        select * into own from office_holding where id = new.receiver_holding and period @> lower(new.period);
        if given.id is null or own.id is null or own.organisation_id <> given.organisation_id then
          raise exception 'giver and receiver hold offices of one organisation' using errcode = 'check_violation';
        end if;
        new.organisation_id := given.organisation_id;
        new.giver_id := given.person_id;
        new.office := given.office;
        new.receiver_id := own.person_id;
        new.receiver_office := own.office;
        if new.granted_by <> new.giver_id and not (new.form = 'TL' and chairs(new.granted_by, new.organisation_id)) then
          raise exception 'nobody gives what is another''s' using errcode = 'insufficient_privilege';
        end if;
        perform lock_giving(new.giver_holding);
        if exists (select from overlapping_delegations(new.giver_holding, new.kinds, new.actions, new.period)) then
          raise exception 'the same office is not given twice at once' using errcode = 'exclusion_violation';
        end if;
        return new;
      end $$;
      create trigger guard_delegation before insert or update on delegation
        for each row execute function guard_delegation();
      create trigger append_only before delete or truncate on delegation
        for each statement execute function refuse_change();
      alter table delegation enable always trigger guard_delegation;
      alter table delegation enable always trigger append_only;
    `);
  }

  private rights(): void {
    this.addSql(`
      alter table delegation enable row level security;
      alter table delegation force row level security;
      create policy keep on delegation to gatekeeper using (true) with check (true);
      create policy back_up on delegation for select to backup using (true);
      create policy audit on delegation for select to auditor using (true);
      create policy work on delegation for select to worker using (true);
      -- As widely known as the offices themselves: who acts for whom must be plain to whoever deals with them.
      create policy read on delegation for select to app
        using (receiver_id = ${PERSON} or organisation_id = any (${UPWARDS}) or exists (
          select from organisation_lineage l where l.organisation_id = delegation.organisation_id
            and l.ancestor_id = any (${OWN}) and l.period @> (select today())));
      create policy add on delegation for insert to app with check (granted_by = ${PERSON});
      create policy change on delegation for update to app
        using (may_end_delegation(organisation_id, giver_id)) with check (ended_by = ${PERSON});
      grant select, insert, update (ended_at, ended_by, ended_reason) on delegation to app;
      grant select on delegation to auditor, backup, gatekeeper;

      revoke execute on function delegations_in_force(uuid, date), chairs(uuid, uuid), may_end_delegation(uuid, uuid),
        lock_giving(uuid), overlapping_delegations(uuid, text[], text[], daterange), guard_delegation() from public;
      grant execute on function delegations_in_force(uuid, date), lock_giving(uuid),
        overlapping_delegations(uuid, text[], text[], daterange) to app, gatekeeper;
      grant execute on function chairs(uuid, uuid), may_end_delegation(uuid, uuid) to app, gatekeeper;
      grant create on schema public to gatekeeper;
      alter function chairs(uuid, uuid) owner to gatekeeper;
      alter function may_end_delegation(uuid, uuid) owner to gatekeeper;
      alter function guard_delegation() owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }

  private reach(): void {
    this.addSql(`
      create or replace function reach() returns text[]
        language plpgsql stable security definer parallel unsafe set search_path = pg_catalog, public, pg_temp as $$
      declare
        person uuid := acting_person();
        -- A statement asks dozens of times, once for each policy and more: the first answer holds until its end, as with
        -- any stable function. The next statement has another time, and looks anew.
        asked text := person || ' ' || extract(epoch from statement_timestamp()) || ' ';
        remembered text := current_setting('app.reach', true);
        keys text[];
      begin
        if person is null then return '{}'; end if;
        if starts_with(remembered, asked) then return substr(remembered, length(asked) + 1)::text[]; end if;
        keys := (
          with held as (
            select organisation_id, office, acts_as_chair from office_holding
              where person_id = person and period @> today()
          ), reached (key) as (
            select 'person:' || person
            union select organisation_id || ':' || office from held
            union select organisation_id || ':chair' from held where acts_as_chair is not null
            -- Sight of all that the office sees, whatever the scope: what may be done with it is the rules' to say.
            union select organisation_id || ':' || office from delegations_in_force(person, today())
            -- The inspection reads what a flow opens to it by name, and works on nothing.
            union select organisation_id::text from held where office not in ('administrator', 'inspectionChair')
            union select 'under:' || l.ancestor_id from held
              join organisation_lineage l using (organisation_id)
              where held.office <> 'administrator' and l.period @> today()
          )
          select array_agg(key) from reached
        );
        perform set_config('app.reach', asked || keys::text, true);
        return keys;
      end $$;
    `);
  }
}
