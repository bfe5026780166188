import { Migration } from '@mikro-orm/migrations';

/** What an act's one write calls when a guard wrote nothing: nothing else of the statement remains either. */
export class M0020HotPath extends Migration {
  override up(): void {
    this.addSql(`
      create function lose_race() returns boolean language plpgsql volatile as $$
      begin
        raise exception 'somebody was faster' using errcode = 'serialization_failure';
      end $$;
      grant execute on function lose_race() to app;
    `);
  }
}
