import { Migration } from '@mikro-orm/migrations';

/** Documents, their contents by hash, revisions, readers, the event chain, work items, numbers and what leaves after commit. */
export class M0004Documents extends Migration {
  override up(): void {
    this.addSql(`
      create table document (
        id uuid primary key default gen_random_uuid(),
        kind text not null,
        flow_version integer not null,
        organisation_id uuid not null references organisation,
        programme_id uuid references document,
        title text not null check (title is nfc normalized),
        state text not null,
        -- The machine's context: XState's snapshot is (state, context).
        context jsonb not null default '{}',
        version integer not null,
        revision integer not null,
        -- The revision was opened by an act and waits for its first save.
        revision_open boolean not null default false,
        content_hash text not null,
        substance_hash text not null,
        year integer,
        created_by uuid not null references person,
        drafted_by uuid not null references person,
        reviewer_id uuid references person,
        submitted_by uuid references person,
        submitted_at timestamptz,
        first_submitted_at timestamptz,
        approved_at timestamptz,
        approved_by uuid references person,
        closed_at timestamptz,
        due_at timestamptz,
        type_code text not null,
        number integer,
        symbol text check (symbol is nfc normalized),
        issued_on date,
        incoming_number integer,
        -- The issuer's head and signer, frozen at issue.
        issuer_block jsonb,
        signer jsonb,
        verification_code text unique,
        replaced_by uuid references document,
        last_event_hash text,
        search text generated always as (fold(title)) stored,
        number_search text generated always as (case when number is null then null
          else lpad(number::text, greatest(2, length(number::text)), '0') || '/' || lower(fold(symbol)) end) stored,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create index on document (organisation_id, kind, year);
      create index on document (updated_at desc, id desc);
      create index on document (kind, state, updated_at desc, id desc);
      create index on document (programme_id);
      create index on document (drafted_by);
      create index on document (due_at) where due_at is not null;
      create index document_search on document using gin (search gin_trgm_ops);
      create index document_number_search on document using gin (number_search gin_trgm_ops);

      create table document_content (
        document_id uuid not null references document,
        hash text not null,
        content jsonb not null check (content::text is nfc normalized),
        primary key (document_id, hash)
      );

      create table revision (
        document_id uuid not null references document,
        no integer not null,
        title text not null check (title is nfc normalized),
        content_hash text not null,
        substance_hash text not null,
        saved_by uuid not null references person,
        saved_at timestamptz not null,
        primary key (document_id, no),
        foreign key (document_id, content_hash) references document_content (document_id, hash)
      );

      create table document_reader (
        document_id uuid not null references document,
        reader text not null,
        level text not null check (level in ('work', 'review', 'read', 'audit')),
        primary key (document_id, reader)
      );
      create index on document_reader (reader, document_id);

      create table event (
        document_id uuid not null references document,
        seq integer not null check (seq > 0),
        id uuid not null unique default gen_random_uuid(),
        action text not null,
        from_state text,
        to_state text,
        at timestamptz not null,
        actor_id uuid references person,
        office text,
        office_organisation_id uuid references organisation,
        acts_as_chair text,
        on_behalf_of uuid references person,
        reason text check (reason is nfc normalized),
        changes jsonb,
        revision integer not null,
        content_hash text not null,
        bytes bytea not null,
        hash text not null,
        previous_hash text,
        primary key (document_id, seq)
      );
      create index on event (at desc, id desc);
      create index on event (actor_id, at desc);

      create table return (
        id uuid primary key,
        document_id uuid not null references document,
        seq integer not null,
        revision integer not null,
        reason text not null check (reason is nfc normalized),
        returned_by uuid not null references person,
        office text,
        returned_at timestamptz not null
      );
      create index on return (document_id);
      create table return_note (
        id uuid primary key,
        return_id uuid not null references return,
        document_id uuid not null references document,
        position integer not null,
        section text not null,
        row_id text,
        text text not null check (text is nfc normalized),
        answered_by uuid references person,
        answered_at timestamptz
      );
      create index on return_note (return_id);
      create index on return_note (document_id);

      create table work_item (
        id uuid primary key,
        document_id uuid not null references document,
        recipient text not null,
        action text not null,
        tab text not null check (tab in ('decide', 'review', 'returned', 'issue', 'draft')),
        -- What the inbox shows stands in the row, so that a page of it is one index scan.
        kind text not null,
        title text not null check (title is nfc normalized),
        state text not null,
        organisation_id uuid not null references organisation,
        unit_name text not null,
        due_at timestamptz,
        since timestamptz not null,
        search text generated always as (fold(title || ' ' || unit_name)) stored,
        unique (document_id, recipient, action)
      );
      create index on work_item (recipient, due_at, id);

      create table register (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references organisation,
        type_code text not null,
        year integer not null,
        last integer not null default 0,
        last_date date,
        unique (organisation_id, type_code, year)
      );
      create table register_entry (
        organisation_id uuid not null,
        type_code text not null,
        year integer not null,
        number integer not null,
        document_id uuid not null references document,
        symbol text check (symbol is nfc normalized),
        entered_on date not null,
        void boolean not null default false,
        primary key (organisation_id, type_code, year, number),
        foreign key (organisation_id, type_code, year) references register (organisation_id, type_code, year)
      );
      create index on register_entry (document_id);

      create table idempotency (
        actor_id uuid not null references person,
        key text not null,
        body_hash text not null,
        answer jsonb,
        created_at timestamptz not null default now(),
        primary key (actor_id, key)
      );

      create table refusal (
        id bigint generated always as identity primary key,
        document_id uuid references document,
        actor_id uuid references person,
        action text not null,
        blockers jsonb not null,
        at timestamptz not null
      );
      create index on refusal (document_id);

      create table outbox (
        id bigint generated always as identity primary key,
        document_id uuid not null references document,
        seq integer not null,
        topic text not null,
        payload jsonb not null,
        created_at timestamptz not null,
        unique (document_id, seq, topic)
      );

      create table comment (
        id uuid primary key,
        document_id uuid not null references document,
        author_id uuid not null references person,
        at timestamptz not null,
        text text not null check (text is nfc normalized),
        section text,
        row_id text
      );
      create index on comment (document_id, at);

      create table file (
        id uuid primary key,
        uploaded_by uuid not null references person,
        uploaded_at timestamptz not null,
        file_name text not null check (file_name is nfc normalized),
        media_type text not null,
        size integer not null,
        sha256 text not null
      );
      create table attachment (
        id uuid primary key,
        document_id uuid not null references document,
        file_id uuid not null references file,
        purpose text not null check (purpose in ('ATTACHMENT', 'SIGNED_SCAN', 'EVIDENCE')),
        title text not null check (title is nfc normalized),
        attached_by uuid not null references person,
        attached_at timestamptz not null,
        -- What the scan is a picture of.
        content_hash text
      );
      create index on attachment (document_id);
      create index on attachment (file_id);
    `);
  }
}
