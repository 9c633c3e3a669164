import { Migration } from '@mikro-orm/migrations';

/** An explanation asks for a period of many pairings, each of which has observations of years. */
export class Migration20261129084000_pairings_are_indexed_with_their_period extends Migration {

  override name = 'Migration20261129084000_pairings_are_indexed_with_their_period';

  override up(): void | Promise<void> {
    this.addSql(`drop index if exists observation_pairing;`);
    this.addSql(`create index observation_pairing on observation (pairing_id, metric_id, period_end, period_start) where pairing_id is not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index if exists observation_pairing;`);
    this.addSql(`create index observation_pairing on observation (pairing_id, metric_id) where pairing_id is not null;`);
  }

}
