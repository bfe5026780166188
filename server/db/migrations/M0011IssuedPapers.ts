import { Migration } from '@mikro-orm/migrations';

/** The public page that verifies a paper: by its code, past all rights, this much and no more. */
export class M0011IssuedPapers extends Migration {
  override up(): void {
    this.addSql(`
      create function issued_paper(asked text)
        returns table (code text, kind text, state text, number integer, symbol text, issued_on date, issuer text)
        language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
          select d.verification_code, d.kind, d.state, d.number, d.symbol, d.issued_on, d.issuer_block->>'name'
            from document d where d.verification_code = asked
        $$;

      grant execute on function issued_paper(text) to app;
      grant create on schema public to gatekeeper;
      alter function issued_paper(text) owner to gatekeeper;
      revoke create on schema public from gatekeeper;
    `);
  }
}
