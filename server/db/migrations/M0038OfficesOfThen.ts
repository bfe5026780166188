import { Migration } from '@mikro-orm/migrations';

const OWN = '(select own_organisations())::uuid[]';
const UPWARDS = '(select organisations_upwards())::uuid[]';

/** Who held an office while the organisation stood under us stays known: what they signed is still read. */
export class M0038OfficesOfThen extends Migration {
  override up(): void {
    this.addSql(`
      alter policy read on office_holding using (person_id = (select acting_person())
        or organisation_id = any (${UPWARDS}) or exists (select from organisation_lineage l
          where l.organisation_id = office_holding.organisation_id and l.ancestor_id = any (${OWN})
            and (l.period @> (select today()) or l.period && office_holding.period)));
    `);
  }
}
