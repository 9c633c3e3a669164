import { Migration } from '@mikro-orm/migrations';

export class Migration20261122181746_rollup_leaves extends Migration {

  override name = 'Migration20261122181746_rollup_leaves';

  override up(): void | Promise<void> {
    // All of it is worked out from the figures, and is again at the next start: the sums no longer hold their leaves.
    this.addSql(`truncate rollup_entry, rollup_total, rollup_adjustment, rollup_region, rollup_place, rollup_pairing, rollup_cube, rollup_span;`);
    this.addSql(`create index rollup_pairing_town on rollup_pairing (town_id);`);
    this.addSql(`create index rollup_pairing_upper on rollup_pairing (coalesce(district_id, city_id, province_id)) where town_id is not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`truncate rollup_entry, rollup_total, rollup_adjustment, rollup_region, rollup_place, rollup_pairing, rollup_cube, rollup_span;`);
    this.addSql(`drop index "rollup_pairing_town";`);
    this.addSql(`drop index "rollup_pairing_upper";`);
  }

}
