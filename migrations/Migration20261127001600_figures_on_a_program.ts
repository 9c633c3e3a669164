import { Migration } from '@mikro-orm/migrations';

const DERIVED = ['entry', 'total', 'adjustment', 'region', 'crossing', 'cube', 'span', 'place', 'pairing'].map((name) => `"rollup_${name}"`);

/** Figures of a whole program. The cube is emptied, and filled anew from the observations at the next start. */
export class Migration20261127001600_figures_on_a_program extends Migration {

  override name = 'Migration20261127001600_figures_on_a_program';

  override up(): void | Promise<void> {
    this.addSql(`truncate ${DERIVED.join(', ')};`);

    this.addSql(`alter table "rollup_pairing" alter column "node_id" drop not null, alter column "parent_id" drop not null;`);
    this.addSql(`alter table "observation" add "program_id" int null;`);
    this.addSql(`alter table "observation" add constraint "observation_program_id_foreign" foreign key ("program_id") references "program" ("id") on delete no action;`);
    this.addSql(`create index observation_program on observation (program_id) where program_id is not null;`);
    this.addSql(`alter table "observation" add constraint "observation_program_check" check (pairing_id is null or program_id is null);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`truncate ${DERIVED.join(', ')};`);
    this.addSql(`alter table "rollup_pairing" alter column "node_id" set not null, alter column "parent_id" set not null;`);
    this.addSql(`alter table "observation" drop constraint "observation_program_id_foreign";`);


    this.addSql(`drop index "observation_program";`);
    this.addSql(`alter table "observation" drop constraint "observation_program_check";`);
    this.addSql(`alter table "observation" drop column "program_id";`);
  }

}
