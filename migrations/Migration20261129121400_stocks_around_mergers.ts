import { Migration } from '@mikro-orm/migrations';

/**
 * Totals of stocks were not divided where a place was merged into them, and held it before: the next start adds everything up
 * anew. Where no place was merged into another that has figures there is nothing to do.
 */
export class Migration20261129121400_stocks_around_mergers extends Migration {

  override name = 'Migration20261129121400_stocks_around_mergers';

  override up(): void | Promise<void> {
    this.addSql(`do $$ begin
      if exists (select from rollup_place where merged_within is not null) and exists (select from rollup_entry where stock and total) then
        truncate rollup_entry, rollup_total, rollup_adjustment, rollup_region, rollup_crossing, rollup_place, rollup_pairing, rollup_cube, rollup_span;
      end if;
    end $$;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`select 1;`);
  }

}
