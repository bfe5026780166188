import { Migration } from '@mikro-orm/migrations';

/** What a reviewer decides about a content (whom a list goes without) is a revision of it, and makes nobody its author. */
export class M0044ReviewersRevisions extends Migration {
  override up(): void {
    this.addSql(`
      alter table revision add column by_reviewer boolean not null default false;
      grant update (by_reviewer) on revision to app;
    `);
  }
}
