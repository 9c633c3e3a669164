import { Migration } from '@mikro-orm/migrations';

export class Migration20261122215500_rollup_towns extends Migration {

  override name = 'Migration20261122215500_rollup_towns';

  override up(): void | Promise<void> {
    // All of it is worked out from the figures, and is again at the next start: towns no longer have rows of all time.
    this.addSql(`truncate rollup_entry, rollup_total, rollup_adjustment, rollup_region, rollup_place, rollup_pairing, rollup_cube, rollup_span;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`truncate rollup_entry, rollup_total, rollup_adjustment, rollup_region, rollup_place, rollup_pairing, rollup_cube, rollup_span;`);
  }

}
