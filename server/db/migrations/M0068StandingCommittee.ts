import { Migration } from '@mikro-orm/migrations';

/** Who of the committee sits on its standing committee (ban thường vụ), which decides between its sessions. */
export class M0068StandingCommittee extends Migration {
  override up(): void {
    this.addSql(`
      alter table office_holding add column standing_committee boolean not null default false
        check (not standing_committee or office in ('chair', 'viceChair', 'secretary', 'committeeMember'));
      grant update (standing_committee) on office_holding to worker;
    `);
  }
}
