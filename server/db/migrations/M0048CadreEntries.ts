import { Migration } from '@mikro-orm/migrations';

const REACH = '(select reach())::text[]';
const PERSON = '(select acting_person())';
const DEFINER = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * What is remembered of a cadre over the years, one row a thing: written with the act of the document that says so, or by
 * hand for what happened outside, which counts once the union above has verified it.
 */
export class M0048CadreEntries extends Migration {
  override up(): void {
    this.table();
    this.rights();
    this.policies();
  }

  private table(): void {
    this.addSql(`
      create table cadre_entry (
        id uuid primary key,
        person_id uuid not null references person,
        entry text not null check (entry in ('training', 'certificate', 'evaluation', 'planning', 'commendation')),
        title text not null check (title is nfc normalized and title <> ''),
        happened_on date not null,
        subject text check (subject is nfc normalized),
        hours numeric(6, 1) check (hours >= 0),
        attended_percent integer check (attended_percent between 0 and 100),
        passed boolean,
        number text check (number is nfc normalized),
        year integer,
        level text check (level is nfc normalized),
        post text check (post is nfc normalized),
        until date,
        form text check (form is nfc normalized),
        -- What it rests on: a document, or a file that somebody brought.
        document_id uuid references document,
        file_id uuid references file,
        -- Null where the engine acted.
        recorded_by uuid references person,
        recorded_at timestamptz not null,
        -- The first day on which it counted no longer.
        withdrawn_on date,
        verified_by uuid references person,
        verified_at timestamptz,
        -- Why it was not accepted.
        refused_reason text check (refused_reason is nfc normalized),
        check (num_nonnulls(document_id, file_id) = 1),
        check (document_id is null or num_nonnulls(verified_by, refused_reason) = 0),
        check (num_nonnulls(verified_by, verified_at) <> 1),
        check (refused_reason is null or verified_by is not null),
        check (entry <> 'training' or num_nonnulls(subject, hours, attended_percent, passed) = 4),
        check (entry <> 'certificate' or number is not null),
        check (entry <> 'evaluation' or num_nonnulls(year, level) = 2),
        check (entry <> 'planning' or post is not null),
        check (entry <> 'commendation' or form is not null)
      );
      create index on cadre_entry (person_id, happened_on);
      create index on cadre_entry (document_id) where document_id is not null;
      create index on cadre_entry (file_id) where file_id is not null;
      create index cadre_entry_unverified on cadre_entry (recorded_at) where file_id is not null and verified_by is null;

      alter table cadre_entry enable row level security;
      alter table cadre_entry force row level security;
      create policy keep on cadre_entry to gatekeeper using (true) with check (true);
      create policy back_up on cadre_entry for select to backup using (true);
      create policy audit on cadre_entry for select to auditor using (true);
      create policy work on cadre_entry to worker using (true) with check (true);
      grant select on cadre_entry to backup, auditor;
      grant select, update (withdrawn_on) on cadre_entry to gatekeeper;
    `);
  }

  private rights(): void {
    this.addSql(`
      -- The offices by which a person is known: those of today, else the last ones.
      create function cadre_offices(person uuid) returns setof office_holding
        language sql stable parallel safe ${DEFINER} as $$
          select h.* from office_holding h where h.person_id = person and h.office <> 'administrator'
            and (h.period @> today() or upper(h.period) = (
              select max(upper(o.period)) from office_holding o where o.person_id = person and o.office <> 'administrator'
                having not bool_or(o.period @> today())))
        $$;

      -- Whose record is open to whoever reaches so far: to the chair of the person's unit and who keeps its papers, and to the
      -- office and the leaders of the unions above it.
      create function may_know_cadre(person uuid, reach text[]) returns boolean
        language plpgsql stable parallel safe ${DEFINER} as $$
      begin
        return ('person:' || person) = any (reach) or exists (
          select from cadre_offices(person) h
            where reach && array[h.organisation_id || ':chair', h.organisation_id || ':secretary', h.organisation_id || ':officer']
              or leads_above(h.organisation_id, reach));
      end $$;

      -- Who says for the union above that what was brought is true.
      create function may_verify_cadre(person uuid, reach text[]) returns boolean
        language plpgsql stable parallel safe ${DEFINER} as $$
      begin
        return exists (
          select from cadre_offices(person) h where leads_above(h.organisation_id, reach));
      end $$;

      create function leads_above(organisation uuid, reach text[]) returns boolean
        language plpgsql stable parallel safe ${DEFINER} as $$
      begin
        return exists (
          select from organisation_lineage l
            where l.organisation_id = organisation and l.period @> today()
              and reach && array[l.ancestor_id || ':officer', l.ancestor_id || ':chair', l.ancestor_id || ':viceChair']);
      end $$;

      -- What a document said of people counts no longer.
      create function withdraw_cadre_entries(document uuid, day date) returns void
        language plpgsql volatile ${DEFINER} as $$
      begin
        update cadre_entry e set withdrawn_on = day where e.document_id = document and e.withdrawn_on is null
          and (acting_person() is null or may_write(document, reach()));
      end $$;

      grant create on schema public to gatekeeper;
      alter function cadre_offices(uuid) owner to gatekeeper;
      alter function withdraw_cadre_entries(uuid, date) owner to gatekeeper;
      alter function may_know_cadre(uuid, text[]) owner to gatekeeper;
      alter function may_verify_cadre(uuid, text[]) owner to gatekeeper;
      alter function leads_above(uuid, text[]) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
      revoke execute on function cadre_offices(uuid), may_know_cadre(uuid, text[]), may_verify_cadre(uuid, text[]),
        leads_above(uuid, text[]), withdraw_cadre_entries(uuid, date) from public;
      grant execute on function may_know_cadre(uuid, text[]), may_verify_cadre(uuid, text[]),
        withdraw_cadre_entries(uuid, date) to app;
    `);
  }

  private policies(): void {
    this.addSql(`
      grant select, insert, update (verified_by, verified_at, refused_reason) on cadre_entry to app;
      create policy read on cadre_entry for select to app using (may_know_cadre(cadre_entry.person_id, ${REACH}));
      create policy add on cadre_entry for insert to app with check (recorded_by = ${PERSON} and verified_by is null and (
        case when document_id is null then may_know_cadre(cadre_entry.person_id, ${REACH})
          else may_write(cadre_entry.document_id, ${REACH}) end));
      -- Nobody verifies their own, nor what they brought themselves.
      create policy verify on cadre_entry for update to app
        using (document_id is null and verified_by is null and may_verify_cadre(cadre_entry.person_id, ${REACH})
          and person_id <> ${PERSON} and recorded_by <> ${PERSON})
        with check (document_id is null and verified_by = ${PERSON});

      -- Whoever reads a record reads what its entries rest on.
      alter policy read on file using (uploaded_by = ${PERSON} or exists (select from attachment a where a.file_id = file.id)
        or exists (select from cadre_entry e where e.file_id = file.id));
    `);
  }
}
