import { Migration } from '@mikro-orm/migrations';

const DERIVED = ['entry', 'total', 'adjustment', 'region', 'crossing', 'cube', 'span', 'place', 'pairing'].map((name) => `"rollup_${name}"`);

/** Totals with nothing inside them stay entries: the cube is emptied, and filled anew from the observations at the next start. */
export class Migration20261127110352_totals_alone_stay_entries extends Migration {

  override name = 'Migration20261127110352_totals_alone_stay_entries';

  override up(): void | Promise<void> {
    this.addSql(`truncate ${DERIVED.join(', ')};`);

    this.addSql(`alter table "rollup_entry" add "composite" boolean not null;`);
    this.addSql(`drop index "rollup_entry_place";`);
    this.addSql(`create index rollup_entry_place on rollup_entry (division_id, metric_id, total, period_start);`);

    this.addSql(`create index rollup_place_merged on rollup_place using gin (merged_within) where merged_within is not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`truncate ${DERIVED.join(', ')};`);

    this.addSql(`alter table "rollup_entry" drop column "composite";`);
    this.addSql(`drop index "rollup_entry_place";`);
    this.addSql(`create index rollup_entry_place on rollup_entry (division_id, metric_id, period_start);`);

    this.addSql(`drop index "rollup_place_merged";`);
  }

}
