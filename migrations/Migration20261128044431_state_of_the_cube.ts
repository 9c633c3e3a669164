import { Migration } from '@mikro-orm/migrations';

/** Every commit that changes the cube leaves another version of it: what a process remembers of the cube is compared with that. */
export class Migration20261128044431_state_of_the_cube extends Migration {

  override name = 'Migration20261128044431_state_of_the_cube';

  override up(): void | Promise<void> {
    this.addSql(`create table "rollup_version" ("id" int not null default 1, "version" uuid not null, primary key ("id"));`);

    this.addSql(`alter table "rollup_version" add constraint "rollup_version_id_check" check (id = 1);`);
    this.addSql(`insert into rollup_version (id, version) values (1, gen_random_uuid());`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "rollup_version" cascade;`);
  }

}
