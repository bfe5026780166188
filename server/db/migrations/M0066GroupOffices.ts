import { Migration } from '@mikro-orm/migrations';

/** Offices that give no sight of what their organisation as a whole reads. */
const APART = `'administrator', 'inspectionChair', 'groupHead', 'groupDeputy'`;

/**
 * Heads and deputies of groups hold offices: they are cadres, trained and counted. The committee's papers are not theirs: they read
 * what is opened to them by name and what is sent to everybody under a union.
 */
export class M0066GroupOffices extends Migration {
  override up(): void {
    this.addSql(`
      alter table office_holding drop constraint office_holding_office_check;
      alter table office_holding add constraint office_holding_office_check check (office in ('chair', 'viceChair', 'secretary',
        'committeeMember', 'inspectionChair', 'groupHead', 'groupDeputy', 'officer', 'recordsClerk', 'administrator'));
      alter table delegation drop constraint delegation_receiver_office_check;
      alter table delegation add constraint delegation_receiver_office_check check (receiver_office not in (${APART}));

      create or replace function enter(person uuid, moment timestamptz, plans text) returns void
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        day date := (moment at time zone 'Asia/Ho_Chi_Minh')::date;
        keys text[] := '{}';
        own uuid[] := '{}';
        upwards uuid[] := '{}';
      begin
        perform set_config('app.person', coalesce(person::text, ''), true), set_config('app.now', moment::text, true),
          -- Compiling a policy takes longer than any page that is read under it.
          set_config('jit', 'off', true), set_config('plan_cache_mode', plans, true);
        if person is not null then
          with held as materialized (
            select organisation_id, office, acts_as_chair from office_holding where person_id = enter.person and period @> day
          ), inherited as materialized (
            select organisation_id, office, acts_as_chair from held
            union all
            select i.predecessor_id, held.office, held.acts_as_chair from held
              join organisation_inheritance i on i.heir_id = held.organisation_id and i.since <= day
          ), above as materialized (
            select l.ancestor_id, held.office <> 'administrator' as reads from held
              join organisation_lineage l using (organisation_id) where l.period @> day
          ), once_above as materialized (
            select ancestor_id, reads from above
            union all
            select i.predecessor_id, above.reads from above
              join organisation_inheritance i on i.heir_id = above.ancestor_id and i.since <= day
          ), reached (key) as (
            select 'person:' || person
            union all select organisation_id || ':' || office from inherited
            union all select organisation_id || ':chair' from inherited where acts_as_chair is not null
            -- Sight of all that the office sees, whatever the scope: what may be done with it is the rules' to say.
            union all select organisation_id || ':' || office from delegations_in_force(person, day)
            -- The inspection reads what a flow opens to it by name, and works on nothing.
            union all select organisation_id::text from inherited where office not in (${APART})
            union all select 'under:' || ancestor_id from once_above where reads
          )
          select array(select distinct key from reached), array(select distinct organisation_id from inherited),
              array(select organisation_id from inherited union select ancestor_id from once_above)
            into keys, own, upwards;
        end if;
        perform set_config('app.reach', keys::text, true), set_config('app.own', own::text, true),
          set_config('app.upwards', upwards::text, true);
      end $$;

      create or replace function people_of(reader text, kind text, action text) returns setof uuid
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
              when '' then h.office not in (${APART})
              when 'chair' then h.office = 'chair' or h.acts_as_chair is not null
              else h.office = role end
          union select d.receiver_id from delegation d
            join delegations_in_force(d.receiver_id, today()) f on f.id = d.id
            where d.organisation_id = part::uuid and d.office = role
              and (d.kinds is null or people_of.kind = any (d.kinds))
              and (d.actions is null or people_of.action = any (d.actions));
      end $$;
    `);
  }
}
