import { Migration } from '@mikro-orm/migrations';

export class Migration20261122215136_rollup_towns extends Migration {

  override name = 'Migration20261122215136_rollup_towns';

  override up(): void | Promise<void> {
    // All of it is worked out from the figures, and is again at the next start: towns no longer have rows of all time.
    this.addSql(`truncate rollup_entry, rollup_total, rollup_adjustment, rollup_region, rollup_place, rollup_pairing, rollup_cube, rollup_span;`);
    this.addSql(`create index rollup_total_ended on rollup_total (end_day) where stock and end_day < 'infinity';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`truncate rollup_entry, rollup_total, rollup_adjustment, rollup_region, rollup_place, rollup_pairing, rollup_cube, rollup_span;`);
    this.addSql(`drop index "rollup_total_ended";`);
  }

}
