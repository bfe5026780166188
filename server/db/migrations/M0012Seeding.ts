import { Migration } from '@mikro-orm/migrations';

/** What was loaded into this database and whether to its end, so that a seed that was cut off is taken up again. */
export class M0012Seeding extends Migration {
  override up(): void {
    this.addSql(`
      create table seeding (
        name text primary key,
        started_at timestamptz not null default now(),
        finished_at timestamptz
      );
      grant select on seeding to backup;
    `);
  }
}
