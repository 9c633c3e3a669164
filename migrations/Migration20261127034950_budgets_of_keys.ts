import { Migration } from '@mikro-orm/migrations';

/** What each key has spent in its minute. Unlogged: a crash gives every key its budget back. */
export class Migration20261127034950_budgets_of_keys extends Migration {

  override name = 'Migration20261127034950_budgets_of_keys';

  override up(): void | Promise<void> {
    this.addSql(`create unlogged table "caller_budget" ("key" varchar(255) not null, "points" int not null default 0, "expire" bigint null, primary key ("key"));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "caller_budget";`);
  }

}
