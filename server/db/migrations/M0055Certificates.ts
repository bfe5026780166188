import { Migration } from '@mikro-orm/migrations';

const PERSON = '(select acting_person())';
const REACH = '(select reach())::text[]';
const seesDocument = (document: string) => `exists (
  select from document_reader r where r.document_id = ${document} and r.reader = any (${REACH}) offset 0)`;

/** What somebody is given for what they completed: a paper of its own, numbered, signed, and to be checked by its code. */
export class M0055Certificates extends Migration {
  override up(): void {
    this.addSql(`
      create table certificate (
        id uuid primary key,
        document_id uuid not null references document,
        organisation_id uuid not null references organisation,
        person_id uuid not null references person,
        -- The name as it was then.
        holder text not null check (holder is nfc normalized),
        type_code text not null,
        year integer not null,
        number integer not null,
        symbol text not null check (symbol is nfc normalized),
        issued_on date not null,
        verification_code text not null unique,
        -- What is printed, but for its code.
        paper jsonb not null,
        unique (document_id, person_id),
        foreign key (organisation_id, type_code, year, number) references register_entry
      );
      create unique index certificate_number on certificate (organisation_id, type_code, year, number);
      create index on certificate (person_id, issued_on desc, id desc);
      create trigger append_only before update or delete or truncate on certificate
        for each statement execute function refuse_change();
      alter table certificate enable always trigger append_only;

      alter table certificate enable row level security;
      alter table certificate force row level security;
      create policy keep on certificate to gatekeeper using (true) with check (true);
      create policy back_up on certificate for select to backup using (true);
      create policy audit on certificate for select to auditor using (true);
      create policy work on certificate for select to worker using (true);
      grant select on certificate to backup, auditor, worker, gatekeeper;

      grant select, insert on certificate to app;
      -- The holder's own for ever; of a course in sight, the organiser's and those of one's own unit.
      create policy read on certificate for select to app
        using (person_id = ${PERSON} or ${seesDocument('certificate.document_id')} and (
          organisation_id::text = any (${REACH}) or exists (
            select from office_holding h
            where h.person_id = certificate.person_id and h.organisation_id::text = any (${REACH}) offset 0)));
      create policy add on certificate for insert to app
        with check (organisation_id::text = any (${REACH}) and may_write(document_id, ${REACH}));

      drop function verify_paper(text);
      create function verify_paper(paper text)
        returns table (code text, kind text, state text, number integer, symbol text, issued_on date, issuer text, holder text)
        language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
          select d.verification_code, d.kind, d.state, d.number, d.symbol, d.issued_on, d.issuer_block ->> 'name', null
            from document d where d.verification_code = verify_paper.paper and d.number is not null
          union all
          select c.verification_code, d.kind, d.state, c.number, c.symbol, c.issued_on, d.issuer_block ->> 'name', c.holder
            from certificate c join document d on d.id = c.document_id where c.verification_code = verify_paper.paper
        $$;
      revoke execute on function verify_paper(text) from public;
      grant execute on function verify_paper(text) to app;

      grant create on schema public to gatekeeper;
      alter function verify_paper(text) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }
}
