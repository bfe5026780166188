import { Migration } from '@mikro-orm/migrations';

/** Whether units give awards of their own is configured like everything else about a kind. */
export class M0052OwnAwards extends Migration {
  override up(): void {
    this.addSql('alter table flow_setting add column own_awards boolean');
  }
}
