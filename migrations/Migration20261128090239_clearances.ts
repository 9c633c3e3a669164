import { Migration } from '@mikro-orm/migrations';

/** What is withheld has to be safe from the holders of each clearance that was ever given. */
export class Migration20261128090239_clearances extends Migration {

  override name = 'Migration20261128090239_clearances';

  override up(): void | Promise<void> {
    this.addSql(`create table "clearance" ("words" text[] not null, "since" timestamptz not null, primary key ("words"));`);
    this.addSql(`insert into clearance (words, since) select clearance, min(created_at) from api_key
      where clearance <> '{}' and clearance <> '{everything}' group by clearance;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "clearance" cascade;`);
  }

}
