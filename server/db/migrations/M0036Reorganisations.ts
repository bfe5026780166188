import { Migration } from '@mikro-orm/migrations';

const PERSON = '(select acting_person())';

const TABLES = [
  'organisation_decision',
  'organisation_party',
  'organisation_succession',
  'organisation_inheritance',
  'organisation_event',
  'organisation_hand_over',
];

/**
 * Decisions by which organisations are founded, renamed, merged, split, moved and dissolved: planned by an administrator,
 * carried out by the engine on their day. Who succeeded whom, and each document that passed on.
 */
export class M0036Reorganisations extends Migration {
  override up(): void {
    this.decisions();
    this.traces();
    this.closing();
    this.who();
    this.rights();
  }

  private decisions(): void {
    this.addSql(`
      create table organisation_decision (
        id uuid primary key,
        number text not null check (number is nfc normalized and number <> ''),
        decided_on date not null,
        issuer text not null check (issuer is nfc normalized and issuer <> ''),
        subject text not null check (subject is nfc normalized and subject <> ''),
        -- Of a paper that was issued here: under which it can be verified.
        paper_code text,
        effective_on date not null,
        -- What it changes, as it was read: the engine plans it anew on its day.
        changes jsonb not null check (changes::text is nfc normalized),
        status text not null default 'planned'
          check (status in ('planned', 'running', 'done', 'cancelled', 'failed')),
        planned_by uuid not null references person,
        planned_at timestamptz not null,
        carried_out_at timestamptz,
        ended_at timestamptz,
        -- Why it could not be carried out: faults, as the form would say them.
        faults jsonb,
        cancelled_by uuid references person,
        cancelled_at timestamptz,
        cancelled_reason text check (cancelled_reason is nfc normalized and cancelled_reason <> ''),
        check (num_nulls(cancelled_by, cancelled_at, cancelled_reason) in (0, 3)),
        check ((status = 'cancelled') = (cancelled_at is not null))
      );
      create index organisation_decision_due on organisation_decision (effective_on)
        where status in ('planned', 'running');
      create index on organisation_decision (planned_at desc, id desc);

      -- Whom a decision concerns, with what they are in it: those it founds from the day on which they exist.
      create table organisation_party (
        decision_id uuid not null references organisation_decision,
        organisation_id uuid not null references organisation,
        part text not null check (part in ('founded', 'renamed', 'ended', 'divided', 'successor', 'moved', 'parent')),
        primary key (decision_id, organisation_id, part)
      );
      create index on organisation_party (organisation_id);

      -- Many to many: who came out of whom. "heir" takes over open work and files of one that ended.
      create table organisation_succession (
        decision_id uuid not null references organisation_decision,
        predecessor_id uuid not null references organisation,
        successor_id uuid not null references organisation check (successor_id <> predecessor_id),
        since date not null,
        heir boolean not null,
        primary key (predecessor_id, successor_id, decision_id)
      );
      create index on organisation_succession (successor_id);

      -- Whose files one reads, over any number of steps: kept with each decision, since every transaction asks.
      create table organisation_inheritance (
        heir_id uuid not null references organisation,
        predecessor_id uuid not null references organisation check (predecessor_id <> heir_id),
        since date not null,
        primary key (heir_id, predecessor_id)
      );
    `);
  }

  private traces(): void {
    this.addSql(`
      create table organisation_event (
        id bigint generated always as identity primary key,
        decision_id uuid not null references organisation_decision,
        organisation_id uuid references organisation,
        action text not null check (action in ('planned', 'cancelled', 'failed', 'founded', 'renamed', 'moved', 'ended',
          'divided', 'succeeded', 'done')),
        -- Null: the engine itself.
        actor_id uuid references person,
        at timestamptz not null,
        details jsonb not null default '{}' check (details::text is nfc normalized)
      );
      create index on organisation_event (organisation_id, id desc);
      create index on organisation_event (decision_id, id);
      create trigger append_only before update or delete or truncate on organisation_event
        for each statement execute function refuse_change();
      alter table organisation_event enable always trigger append_only;

      -- The documents a decision reaches, each an act of its own: what is left when a worker dies is done by the next.
      create table organisation_hand_over (
        decision_id uuid not null references organisation_decision,
        document_id uuid not null references document,
        part text not null check (part in ('issuer', 'reviewer')),
        successor_id uuid references organisation,
        tries integer not null default 0,
        outcome text check (outcome in ('performed', 'refused')),
        reason jsonb,
        done_at timestamptz,
        check ((outcome is null) = (done_at is null)),
        primary key (decision_id, document_id)
      );
      create index organisation_hand_over_open on organisation_hand_over (decision_id, tries) where outcome is null;
      create index on organisation_hand_over (document_id);
    `);
  }

  private closing(): void {
    this.addSql(`
      -- The organisation ended on this day: its registers take no later number.
      alter table register add column closed_on date;
      alter table register add constraint closed check (closed_on is null or last_date is null or last_date <= closed_on);

      -- By which decision a duty lapsed, and who has it since.
      alter table obligation add column decision_id uuid references organisation_decision;
      alter table obligation add column moved_to uuid references organisation;
    `);
  }

  private who(): void {
    this.addSql(`
      -- Who administers an organisation, or one above it, decides what becomes of it.
      create function administers(organisation uuid) returns boolean
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return organisation = any (administered()) or exists (select from organisation_lineage l
          where l.organisation_id = organisation and l.ancestor_id = any (administered()) and l.period @> today());
      end $$;

      -- An administrator sees no documents; how many stand where is what a preview counts.
      create function documents_counted(organisations uuid[])
        returns table (organisation_id uuid, kind text, flow_version integer, state text, documents bigint)
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return query select d.organisation_id, d.kind, d.flow_version, d.state, count(*) from document d
          where d.organisation_id = any (select o from unnest(organisations) o where administers(o))
          group by 1, 2, 3, 4;
      end $$;

      create function registers_of(organisations uuid[])
        returns table (id uuid, organisation_id uuid, type_code text, year integer, last integer, last_date date, closed_on date)
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return query select r.id, r.organisation_id, r.type_code, r.year, r.last, r.last_date, r.closed_on from register r
          where r.organisation_id = any (select o from unnest(organisations) o where acts_as_engine() or administers(o));
      end $$;

      -- Accounts of those named that are open.
      create function open_accounts(people uuid[]) returns table (person_id uuid, username text)
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        if cardinality(administered()) = 0 then return; end if;
        return query select a.person_id, a.username from account a join office_holding h on h.person_id = a.person_id
          where a.person_id = any (people) and a.disabled_at is null and h.period @> today() and administers(h.organisation_id)
          group by 1, 2;
      end $$;

      -- Codes are one series for all, also beyond one's own sight.
      create function taken_codes(codes text[]) returns text[]
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return array(select o.code from organisation o where o.code = any (codes));
      end $$;

      -- What another decision that waits for its day has to do with these: a row each, whoever planned it.
      create function decisions_waiting(organisations uuid[], but uuid)
        returns table (organisation_id uuid, number text, effective_on date)
        language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        return query select p.organisation_id, min(d.number), min(d.effective_on)
          from organisation_party p join organisation_decision d on d.id = p.decision_id
          where p.organisation_id = any (organisations) and p.part <> 'parent' and d.id is distinct from but
            and d.status in ('planned', 'running')
          group by 1;
      end $$;

      -- How far it has come with the documents, told without telling which.
      create function hand_over_progress(decision uuid) returns table (total bigint, open bigint, refused bigint)
        language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
      begin
        return query select count(*), count(*) filter (where h.outcome is null), count(*) filter (where h.outcome = 'refused')
          from organisation_hand_over h where h.decision_id = decision;
      end $$;

      revoke execute on function hand_over_progress(uuid), administers(uuid), documents_counted(uuid[]), registers_of(uuid[]), open_accounts(uuid[]),
        taken_codes(text[]), decisions_waiting(uuid[], uuid) from public;
      grant execute on function hand_over_progress(uuid), administers(uuid), documents_counted(uuid[]), registers_of(uuid[]), open_accounts(uuid[]),
        taken_codes(text[]), decisions_waiting(uuid[], uuid) to app, gatekeeper;
      grant execute on function acts_as_engine() to gatekeeper;
      grant create on schema public to gatekeeper;
      alter function hand_over_progress(uuid) owner to gatekeeper;
      alter function administers(uuid) owner to gatekeeper;
      alter function documents_counted(uuid[]) owner to gatekeeper;
      alter function registers_of(uuid[]) owner to gatekeeper;
      alter function open_accounts(uuid[]) owner to gatekeeper;
      alter function taken_codes(text[]) owner to gatekeeper;
      alter function decisions_waiting(uuid[], uuid) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
      grant select on register, account, document to gatekeeper;
    `);
  }

  private rights(): void {
    for (const table of TABLES) {
      this.addSql(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy keep on ${table} to gatekeeper using (true) with check (true);
        create policy back_up on ${table} for select to backup using (true);
        create policy audit on ${table} for select to auditor using (true);
        create policy work on ${table} to worker using (true) with check (true);
        grant select on ${table} to app, auditor, backup, gatekeeper;
        grant insert on ${table} to worker;
      `);
    }
    this.addSql(`
      -- A decision is as widely known as whom it concerns, once it is carried out; before, to those who administer them.
      create policy read on organisation_party for select to app
        using (exists (select from organisation o where o.id = organisation_party.organisation_id));
      create policy read on organisation_decision for select to app
        using (planned_by = ${PERSON} or exists (select from organisation_party p
          where p.decision_id = organisation_decision.id
            and (organisation_decision.status in ('running', 'done') or administers(p.organisation_id))));
      create policy read on organisation_succession for select to app
        using (exists (select from organisation o where o.id = organisation_succession.predecessor_id)
          or exists (select from organisation o where o.id = organisation_succession.successor_id));
      create policy read on organisation_inheritance for select to app
        using (exists (select from organisation o where o.id = organisation_inheritance.heir_id));
      create policy read on organisation_event for select to app
        using (exists (select from organisation_decision d where d.id = organisation_event.decision_id));
      create policy read on organisation_hand_over for select to app
        using (exists (select from document d where d.id = organisation_hand_over.document_id));

      create policy add on organisation_decision for insert to app
        with check (planned_by = ${PERSON} and status = 'planned' and cardinality((select administered())) > 0);
      create policy change on organisation_decision for update to app
        using (status in ('planned', 'failed') and exists (select from organisation_party p
          where p.decision_id = organisation_decision.id and administers(p.organisation_id)))
        with check (status = 'cancelled' and cancelled_by = ${PERSON});
      create policy add on organisation_party for insert to app with check (administers(organisation_id));
      create policy add on organisation_event for insert to app
        with check (actor_id = ${PERSON} and action in ('planned', 'cancelled'));
      grant insert, update (status, cancelled_by, cancelled_at, cancelled_reason) on organisation_decision to app;
      grant insert on organisation_party, organisation_event to app;

      -- Only the engine changes organisations, and only by a decision.
      grant update (status, carried_out_at, ended_at, faults) on organisation_decision to worker;
      grant update (tries, outcome, reason, done_at) on organisation_hand_over to worker;
      grant insert, update (dissolved_on) on organisation to worker;
      grant insert, update (period) on organisation_description to worker;
      grant insert, update, delete on organisation_lineage to worker;
      grant insert, update (period) on office_holding to worker;
      grant update (closed_on) on register to worker;
      grant update (decision_id, moved_to) on obligation to worker;
    `);
  }
}
