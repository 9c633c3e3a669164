import { Migration } from '@mikro-orm/migrations';

export class Migration20261122215600_changes_since_a_moment extends Migration {

  override name = 'Migration20261122215600_changes_since_a_moment';

  override up(): void | Promise<void> {
    this.addSql(`create index observation_recorded on observation (recorded_at);`);
    this.addSql(`create index observation_withdrawn on observation (least(superseded_at, retracted_at)) where superseded_at is not null or retracted_at is not null;`);

    this.addSql(`create index "preference_at" on "preference" ("at");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "observation_recorded";`);
    this.addSql(`drop index "observation_withdrawn";`);

    this.addSql(`drop index "preference_at";`);
  }

}
