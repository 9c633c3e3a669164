import { Migration } from '@mikro-orm/migrations';

export class Migration20261122214808_observation_indexes extends Migration {

  override name = 'Migration20261122214808_observation_indexes';

  override up(): void | Promise<void> {
    this.addSql(`drop index "observation_current_claim";`);
    this.addSql(`create unique index observation_current_revision on observation (claim) where claim is not null and superseded_at is null and retracted_at is null;`);
    this.addSql(`create index observation_metric on observation (metric_id);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "observation_current_revision";`);
    this.addSql(`drop index "observation_metric";`);
    this.addSql(`create unique index observation_current_claim on observation (metric_id, division_id, pairing_id, institution_id, enterprise_id, project_id, period_start, period_end, basis, scope, source_id) nulls not distinct where superseded_at is null and retracted_at is null;`);
  }

}
