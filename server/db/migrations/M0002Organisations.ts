import { Migration } from '@mikro-orm/migrations';

/** Organisations with effective-dated descriptions, people, the offices they hold for a period, terms. */
export class M0002Organisations extends Migration {
  override up(): void {
    this.addSql(`
      create table organisation (
        id uuid primary key default gen_random_uuid(),
        kind text not null check (kind in ('ProvincialFederation', 'UpperUnion', 'GrassrootsUnion')),
        code text not null unique,
        phone text,
        founded_on date not null,
        dissolved_on date,
        created_at timestamptz not null default now()
      );

      create table organisation_description (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references organisation,
        period daterange not null,
        name text not null check (name is nfc normalized),
        symbol text not null check (symbol is nfc normalized),
        place text not null check (place is nfc normalized),
        parent_id uuid references organisation,
        decision text check (decision is nfc normalized),
        search text generated always as (fold(name)) stored,
        exclude using gist (organisation_id with =, period with &&)
      );
      create index on organisation_description (parent_id);
      create index organisation_description_search on organisation_description using gin (search gin_trgm_ops);

      create table person (
        id uuid primary key default gen_random_uuid(),
        full_name text not null check (full_name is nfc normalized and full_name <> ''),
        phone text,
        email text,
        search text generated always as (fold(full_name)) stored,
        sort_name text[] collate vietnamese generated always as (name_order(full_name)) stored,
        created_at timestamptz not null default now()
      );

      create table term (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references organisation,
        label text not null check (label is nfc normalized),
        period daterange not null,
        exclude using gist (organisation_id with =, period with &&)
      );

      create table office_holding (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references organisation,
        person_id uuid not null references person,
        office text not null check (office in ('chair', 'viceChair', 'secretary', 'committeeMember',
          'inspectionChair', 'officer', 'recordsClerk', 'administrator')),
        period daterange not null,
        acts_as_chair text check (acts_as_chair in ('Q', 'KT', 'named')),
        decision text check (decision is nfc normalized),
        principal boolean not null default true,
        exclude using gist (organisation_id with =, person_id with =, office with =, period with &&)
      );
      create index on office_holding (person_id);
      create index on office_holding (organisation_id, office);
      create index on person (sort_name, id);
      -- One chair at a time.
      alter table office_holding add constraint one_chair
        exclude using gist (organisation_id with =, period with &&) where (office = 'chair');

      -- Which organisations stand above which, and when: kept by trigger, so that no question climbs the tree.
      create table organisation_lineage (
        organisation_id uuid not null references organisation,
        ancestor_id uuid not null references organisation,
        distance integer not null,
        period daterange not null
      );
      create index on organisation_lineage (organisation_id, ancestor_id);
      create index on organisation_lineage (ancestor_id, organisation_id);

      create function keep_lineage() returns trigger language plpgsql as $$
      begin
        lock table organisation_lineage in exclusive mode;
        delete from organisation_lineage;
        insert into organisation_lineage (organisation_id, ancestor_id, distance, period)
          with recursive up as (
            select organisation_id, parent_id as ancestor_id, 1 as distance, period
              from organisation_description where parent_id is not null
            union all
            select up.organisation_id, d.parent_id, up.distance + 1, up.period * d.period
              from up join organisation_description d on d.organisation_id = up.ancestor_id
              where d.parent_id is not null and up.period && d.period and up.distance < 10
          )
          select organisation_id, ancestor_id, distance, period from up;
        if exists (select from organisation_lineage where organisation_id = ancestor_id) then
          raise exception 'an organisation cannot stand above itself' using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create trigger keep_lineage after insert or update or delete on organisation_description
        for each statement execute function keep_lineage();

      -- The description valid on a day; of an organisation that is gone, its last.
      create function current_description(organisation uuid, day date) returns setof organisation_description
        language sql stable rows 1
        begin atomic
          select * from organisation_description d
            where d.organisation_id = organisation and lower(d.period) <= day
            order by lower(d.period) desc limit 1;
        end;
    `);
  }
}
