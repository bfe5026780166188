import { Migration } from '@mikro-orm/migrations';

const PERSON = '(select acting_person())';
const REACH = '(select reach())::text[]';

/** Certificates that were taken back: the paper stays as it was signed, and whoever checks it is told. */
export class M0065CertificatesTakenBack extends Migration {
  override up(): void {
    this.addSql(`
      create table certificate_withdrawal (
        certificate_id uuid primary key references certificate,
        document_id uuid not null references document,
        reason text not null check (reason is nfc normalized),
        -- The decision or conclusion it rests on.
        basis text not null check (basis is nfc normalized),
        withdrawn_on date not null,
        withdrawn_by uuid not null references person
      );
      create index on certificate_withdrawal (document_id);
      create trigger append_only before update or delete or truncate on certificate_withdrawal
        for each statement execute function refuse_change();
      alter table certificate_withdrawal enable always trigger append_only;

      alter table certificate_withdrawal enable row level security;
      alter table certificate_withdrawal force row level security;
      create policy keep on certificate_withdrawal to gatekeeper using (true) with check (true);
      create policy back_up on certificate_withdrawal for select to backup using (true);
      create policy audit on certificate_withdrawal for select to auditor using (true);
      create policy work on certificate_withdrawal for select to worker using (true);
      grant select on certificate_withdrawal to app, backup, auditor, worker, gatekeeper;
      grant insert on certificate_withdrawal to app;
      -- Who sees the certificate sees that it was taken back.
      create policy read on certificate_withdrawal for select to app
        using (exists (select from certificate c where c.id = certificate_withdrawal.certificate_id));
      create policy add on certificate_withdrawal for insert to app
        with check (withdrawn_by = ${PERSON} and may_write(document_id, ${REACH}) and exists (select from certificate c
          where c.id = certificate_withdrawal.certificate_id and c.document_id = certificate_withdrawal.document_id
            and c.organisation_id::text = any (${REACH})));

      drop function withdraw_cadre_entries(uuid, date);
      create function withdraw_cadre_entries(document uuid, day date, people uuid[]) returns void
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        update cadre_entry e set withdrawn_on = day where e.document_id = document and e.withdrawn_on is null
          and (people is null or e.person_id = any (people)) and (acting_person() is null or may_write(document, reach()));
      end $$;

      drop function verify_paper(text);
      create function verify_paper(paper text)
        returns table (code text, kind text, state text, number integer, symbol text, issued_on date, issuer text, holder text,
          taken_back date)
        language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
          select d.verification_code, d.kind, d.state, d.number, d.symbol, d.issued_on, d.issuer_block ->> 'name', null, null::date
            from document d where d.verification_code = verify_paper.paper and d.number is not null
          union all
          select c.verification_code, d.kind, d.state, c.number, c.symbol, c.issued_on, d.issuer_block ->> 'name', c.holder,
              coalesce(w.withdrawn_on, case when d.state = 'recalled' then (select (e.at at time zone 'Asia/Ho_Chi_Minh')::date
                from event e where e.document_id = d.id and e.to_state = 'recalled' order by e.seq desc limit 1) end)
            from certificate c join document d on d.id = c.document_id
              left join certificate_withdrawal w on w.certificate_id = c.id where c.verification_code = verify_paper.paper
        $$;
      revoke execute on function verify_paper(text), withdraw_cadre_entries(uuid, date, uuid[]) from public;
      grant execute on function verify_paper(text), withdraw_cadre_entries(uuid, date, uuid[]) to app;

      grant create on schema public to gatekeeper;
      alter function verify_paper(text) owner to gatekeeper;
      alter function withdraw_cadre_entries(uuid, date, uuid[]) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }
}
