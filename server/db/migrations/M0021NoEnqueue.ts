import { Migration } from '@mikro-orm/migrations';

/** Acts leave rows for the worker and no jobs (docs/decisions/0024): what let the server's role leave one is not needed. */
export class M0021NoEnqueue extends Migration {
  override up(): void {
    this.addSql('drop function enqueue(text, json, timestamptz, text)');
  }
}
