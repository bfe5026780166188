import { Migration } from '@mikro-orm/migrations';

/** What an organisation's official letters bear behind its own symbol: its office, as in "12/CĐVC-VP". */
export class M0033OfficeSymbol extends Migration {
  override up(): void {
    this.addSql(`
      -- Null: it has no office of its own, and its letters bear its symbol alone ("12/CĐCS01").
      alter table organisation add column office_symbol text
        check (office_symbol is nfc normalized and office_symbol ~ '^[[:alnum:]][[:alnum:].-]*$' and length(office_symbol) <= 20);
      -- Upper unions have an office, and call it so.
      update organisation set office_symbol = 'VP' where kind <> 'GrassrootsUnion';
    `);
  }
}
