import { Migration } from '@mikro-orm/migrations';

const RENAMED: readonly (readonly [table: string, from: string, to: string])[] = [
  ['division', 'lineage_id', 'canonical_id'],
  ['rollup_place', 'lineage_id', 'canonical_id'],
  ['rollup_adjustment', 'says', 'stated'],
  ['rollup_span', 'figures', 'observations'],
  ...['rollup_entry', 'rollup_total', 'rollup_adjustment', 'rollup_span'].flatMap((table) => [
    [table, 'start_day', 'period_start'] as const,
    [table, 'end_day', 'period_end'] as const,
  ]),
];

const CHECKED = ['activity', 'division_succession', 'observation', 'target'];

/** Columns are named as the API names what they hold. Only names change, so the cube keeps its rows. */
export class Migration20261126155732_words_of_the_api extends Migration {

  override name = 'Migration20261126155732_words_of_the_api';

  override up(): void | Promise<void> {
    for (const [table, from, to] of RENAMED) {
      this.addSql(`alter table "${table}" rename column "${from}" to "${to}";`);
    }
    this.addSql(`alter table "division" rename constraint "division_lineage_id_foreign" to "division_canonical_id_foreign";`);
    this.addSql(`alter index "division_lineage" rename to "division_canonical";`);
    this.addSql(`alter index "rollup_place_lineage" rename to "rollup_place_canonical";`);
    for (const table of CHECKED) {
      this.addSql(`alter table "${table}" rename constraint "${table}_stretch_check" to "${table}_interval_check";`);
    }
  }

  override down(): void | Promise<void> {
    for (const [table, from, to] of RENAMED) {
      this.addSql(`alter table "${table}" rename column "${to}" to "${from}";`);
    }
    this.addSql(`alter table "division" rename constraint "division_canonical_id_foreign" to "division_lineage_id_foreign";`);
    this.addSql(`alter index "division_canonical" rename to "division_lineage";`);
    this.addSql(`alter index "rollup_place_canonical" rename to "rollup_place_lineage";`);
    for (const table of CHECKED) {
      this.addSql(`alter table "${table}" rename constraint "${table}_interval_check" to "${table}_stretch_check";`);
    }
  }

}
