import { Migration } from '@mikro-orm/migrations';

export class Migration20261122190701_changes_from_a_time extends Migration {

  override name = 'Migration20261122190701_changes_from_a_time';

  override up(): void | Promise<void> {
    this.addSql(`alter table "change_set" add "recorded_at" timestamptz not null default clock_timestamp();`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "change_set" drop column "recorded_at";`);
  }

}
