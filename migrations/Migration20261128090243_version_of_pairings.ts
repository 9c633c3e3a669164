import { Migration } from '@mikro-orm/migrations';

const CHANGED = {
  insert: 'exists (select from new_rows)',
  delete: 'exists (select from old_rows)',
  // An import writes again what stays as it is: that is no change.
  update: 'exists (select from new_rows n full join old_rows o using (id) where n is distinct from o)',
};
const ROWS = { insert: 'new table as new_rows', delete: 'old table as old_rows', update: 'old table as old_rows new table as new_rows' };

/** Every commit that changes pairings leaves another version of them: what a process remembers of them is compared with that. */
export class Migration20261128090243_version_of_pairings extends Migration {

  override name = 'Migration20261128090243_version_of_pairings';

  override up(): void | Promise<void> {
    this.addSql(`create table "pairing_version" ("id" int not null default 1, "version" uuid not null, primary key ("id"));`);

    this.addSql(`alter table "pairing_version" add constraint "pairing_version_id_check" check (id = 1);`);
    this.addSql(`insert into pairing_version (id, version) values (1, gen_random_uuid());`);
    this.addSql(`create function renew_pairing_version() returns void language sql as $$
      update pairing_version set version = gen_random_uuid() $$;`);
    for (const [event, changed] of Object.entries(CHANGED)) {
      this.addSql(`create function pairing_version_of_${event}() returns trigger language plpgsql as $$
        begin
          if ${changed} then perform renew_pairing_version(); end if;
          return null;
        end $$;`);
      this.addSql(`create trigger pairing_version_of_${event} after ${event} on pairing referencing ${ROWS[event as keyof typeof ROWS]} for each statement execute function pairing_version_of_${event}();`);
    }
    this.addSql(`create function pairing_version_of_truncate() returns trigger language plpgsql as $$
      begin
        perform renew_pairing_version();
        return null;
      end $$;`);
    this.addSql(`create trigger pairing_version_of_truncate after truncate on pairing for each statement execute function pairing_version_of_truncate();`);
    // Also where a load leaves out the checks of foreign keys.
    for (const event of [...Object.keys(CHANGED), 'truncate']) {
      this.addSql(`alter table pairing enable always trigger pairing_version_of_${event};`);
    }
  }

  override down(): void | Promise<void> {
    for (const event of [...Object.keys(CHANGED), 'truncate']) {
      this.addSql(`drop trigger if exists pairing_version_of_${event} on pairing;`);
      this.addSql(`drop function if exists pairing_version_of_${event};`);
    }
    this.addSql(`drop function if exists renew_pairing_version;`);
    this.addSql(`drop table if exists "pairing_version" cascade;`);
  }

}
