import { Migration } from '@mikro-orm/migrations';

const setting = (name: string, type: string) =>
  `coalesce(nullif(current_setting('app.${name}', true), ''), '{}')::${type}`;

/**
 * What an act costs inside PostgreSQL. Whom a transaction reaches is looked up once, when it is entered; policies, which
 * ask dozens of times a statement, read the answer from its settings. They trusted these before: for who it is.
 */
export class M0020HotPath extends Migration {
  override up(): void {
    this.addSql(`
      -- What an act's one write calls when a guard wrote nothing: nothing else of the statement remains either.
      create function lose_race() returns boolean language plpgsql volatile as $$
      begin
        raise exception 'somebody was faster' using errcode = 'serialization_failure';
      end $$;
      grant execute on function lose_race() to app;

      -- Plain SQL without rights of its own, so that it is inlined into whatever asks.
      create or replace function reach() returns text[] language sql stable parallel safe
        return ${setting('reach', 'text[]')};
      create or replace function own_organisations() returns uuid[] language sql stable parallel safe
        return ${setting('own', 'uuid[]')};
      create or replace function organisations_upwards() returns uuid[] language sql stable parallel safe
        return ${setting('upwards', 'uuid[]')};
    `);
    this.enter();
    this.once();
  }

  private enter(): void {
    this.addSql(`
      -- Who acts in this transaction, when, and whom that reaches on the day: until it ends.
      create function enter(person uuid, moment timestamptz, plans text) returns void
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
          ), above as materialized (
            select l.ancestor_id, held.office <> 'administrator' as reads from held
              join organisation_lineage l using (organisation_id) where l.period @> day
          ), reached (key) as (
            select 'person:' || person
            union all select organisation_id || ':' || office from held
            union all select organisation_id || ':chair' from held where acts_as_chair is not null
            -- Sight of all that the office sees, whatever the scope: what may be done with it is the rules' to say.
            union all select organisation_id || ':' || office from delegations_in_force(person, day)
            -- The inspection reads what a flow opens to it by name, and works on nothing.
            union all select organisation_id::text from held where office not in ('administrator', 'inspectionChair')
            union all select 'under:' || ancestor_id from above where reads
          )
          select array(select distinct key from reached), array(select distinct organisation_id from held),
              array(select organisation_id from held union select ancestor_id from above)
            into keys, own, upwards;
        end if;
        perform set_config('app.reach', keys::text, true), set_config('app.own', own::text, true),
          set_config('app.upwards', upwards::text, true);
      end $$;
      revoke execute on function enter(uuid, timestamptz, text) from public;
      grant execute on function enter(uuid, timestamptz, text) to app;
      grant create on schema public to gatekeeper;
      alter function enter(uuid, timestamptz, text) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }

  /** Nearly always who writes is among the readers, which is seen without a call; only what is not there yet needs one. */
  private once(): void {
    this.addSql(String.raw`
      do $do$
      declare
        policy record;
        asked constant text := 'may_write\((\w+), \( SELECT reach\(\) AS reach\)\)';
        looked text;
      begin
        -- The readers' own policies cannot ask the table they guard.
        for policy in select * from pg_policies where schemaname = 'public' and tablename <> 'document_reader'
            and concat(qual, with_check) ~ asked loop
          looked := format('(exists (select from document_reader writer where writer.document_id = %1$I.\1
            and writer.reader = any ((select reach())::text[]) and writer.level <> ''audit'' offset 0)
            or may_write(%1$I.\1, (select reach())))', policy.tablename);
          execute format('alter policy %I on %I', policy.policyname, policy.tablename)
            || coalesce(' using (' || regexp_replace(policy.qual, asked, looked, 'g') || ')', '')
            || coalesce(' with check (' || regexp_replace(policy.with_check, asked, looked, 'g') || ')', '');
        end loop;
      end $do$;
    `);
  }
}
