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
        decision text,
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
        created_at timestamptz not null default now()
      );

      create table term (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references organisation,
        label text not null,
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
        decision text,
        principal boolean not null default true,
        exclude using gist (organisation_id with =, person_id with =, office with =, period with &&)
      );
      create index on office_holding (person_id);
      create index on office_holding (organisation_id, office);
      -- One chair at a time.
      alter table office_holding add constraint one_chair
        exclude using gist (organisation_id with =, period with &&) where (office = 'chair');
    `);
  }
}
