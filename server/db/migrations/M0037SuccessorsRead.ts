import { Migration } from '@mikro-orm/migrations';

const OWN = '(select own_organisations())::uuid[]';

/**
 * Who succeeds an organisation reads its files: whoever holds an office in the heir reaches what the same office reached in
 * the organisation that ended, and knows of it and of those that stood under it. What may be done there is the rules' to say,
 * and they ask for an office in the organisation itself, which nobody holds any more.
 */
export class M0037SuccessorsRead extends Migration {
  override up(): void {
    this.addSql(`
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
            union all select organisation_id::text from inherited where office not in ('administrator', 'inspectionChair')
            union all select 'under:' || ancestor_id from once_above where reads
          )
          select array(select distinct key from reached), array(select distinct organisation_id from inherited),
              array(select organisation_id from inherited union select ancestor_id from once_above)
            into keys, own, upwards;
        end if;
        perform set_config('app.reach', keys::text, true), set_config('app.own', own::text, true),
          set_config('app.upwards', upwards::text, true);
      end $$;

      -- What lapsed with a unit stays to be seen by those it was owed to.
      alter policy read on obligation using (organisation_id = any (${OWN}) or exists (
        select from organisation_lineage l where l.organisation_id = obligation.organisation_id
          and l.ancestor_id = any (${OWN}) and (l.period @> (select today()) or obligation.lapsed_at is not null)));
    `);
  }
}
