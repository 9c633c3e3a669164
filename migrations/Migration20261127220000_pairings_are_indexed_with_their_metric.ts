import { Migration } from '@mikro-orm/migrations';

/** An explanation asks for one metric of many pairings, each of which has observations of dozens. */
export class Migration20261127220000_pairings_are_indexed_with_their_metric extends Migration {

  override name = 'Migration20261127220000_pairings_are_indexed_with_their_metric';

  override up(): void | Promise<void> {
    this.addSql(`drop index if exists observation_pairing;`);
    this.addSql(`create index observation_pairing on observation (pairing_id, metric_id) where pairing_id is not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index if exists observation_pairing;`);
    this.addSql(`create index observation_pairing on observation (pairing_id) where pairing_id is not null;`);
  }

}
