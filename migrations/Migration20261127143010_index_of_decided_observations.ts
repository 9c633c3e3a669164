import { Migration } from '@mikro-orm/migrations';

export class Migration20261127143010_index_of_decided_observations extends Migration {

  override name = 'Migration20261127143010_index_of_decided_observations';

  override up(): void | Promise<void> {
    this.addSql(`create index observation_decided on observation (metric_id, period_start, period_end) where retracted_at is not null or correction_reason is not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "observation_decided";`);
  }

}
