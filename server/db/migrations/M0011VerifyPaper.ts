import { Migration } from '@mikro-orm/migrations';

/** For whoever holds a paper in hand and has no account: what its code stands for, and nothing of what it says. */
export class M0011VerifyPaper extends Migration {
  override up(): void {
    this.addSql(`
      create function verify_paper(paper text)
        returns table (code text, kind text, state text, number integer, symbol text, issued_on date, issuer text)
        language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
          select d.verification_code, d.kind, d.state, d.number, d.symbol, d.issued_on, d.issuer_block ->> 'name'
            from document d where d.verification_code = paper and d.number is not null
        $$;
      grant execute on function verify_paper(text) to app;

      grant create on schema public to gatekeeper;
      alter function verify_paper(text) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }
}
