import { Migration } from '@mikro-orm/migrations';

export class Migration20261122183227_rejected_rows_with_faults extends Migration {

  override name = 'Migration20261122183227_rejected_rows_with_faults';

  override up(): void | Promise<void> {
    this.addSql(`alter table "import_file" add "faults" jsonb null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "import_file" drop column "faults";`);
  }

}
