import { Migration } from '@mikro-orm/migrations';

/**
 * A correction of an amount changes rows and not their indexes: no index hangs on an amount, and pages keep room for the next
 * version of a row. What meets an interval is found in the index alone.
 */
export class Migration20261128092400_corrections_in_place extends Migration {

  override name = 'Migration20261128092400_corrections_in_place';

  override up(): void | Promise<void> {
    this.addSql(`alter table "rollup_entry" add "fall" boolean not null default false;`);
    this.addSql(`update rollup_entry set fall = true where cut and stated < 0;`);
    this.addSql(`drop index rollup_entry_fall;`);
    this.addSql(`create index rollup_entry_fall on rollup_entry (metric_id) where fall;`);
    this.addSql(`alter table rollup_entry set (fillfactor = 90);`);
    this.addSql(`alter table rollup_adjustment set (fillfactor = 85);`);
    this.addSql(`alter table rollup_span set (fillfactor = 85);`);
    this.addSql(`drop index observation_place;`);
    this.addSql(`create index observation_place on observation (division_id, metric_id, period_end, period_start);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index observation_place;`);
    this.addSql(`create index observation_place on observation (division_id, metric_id, period_end);`);
    this.addSql(`alter table rollup_span reset (fillfactor);`);
    this.addSql(`alter table rollup_adjustment reset (fillfactor);`);
    this.addSql(`alter table rollup_entry reset (fillfactor);`);
    this.addSql(`drop index rollup_entry_fall;`);
    this.addSql(`create index rollup_entry_fall on rollup_entry (metric_id) where cut and stated < 0;`);
    this.addSql(`alter table "rollup_entry" drop column "fall";`);
  }

}
