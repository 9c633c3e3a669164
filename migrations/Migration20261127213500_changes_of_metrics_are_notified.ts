import { Migration } from '@mikro-orm/migrations';

/** Tells every process that holds the metrics in memory that some may have changed. */
export class Migration20261127213500_changes_of_metrics_are_notified extends Migration {

  override name = 'Migration20261127213500_changes_of_metrics_are_notified';

  override up(): void | Promise<void> {
    this.addSql(`create function notify_of_metrics() returns trigger language plpgsql as $$
      begin
        perform pg_notify('shanshui_metrics', '');
        return null;
      end $$;`);
    this.addSql(`create trigger notify_of_metrics after insert or update or delete or truncate on metric for each statement execute function notify_of_metrics();`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop trigger if exists notify_of_metrics on metric;`);
    this.addSql(`drop function if exists notify_of_metrics;`);
  }

}
