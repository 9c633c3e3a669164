import { Migration } from '@mikro-orm/migrations';

const CHANGED = {
  insert: 'exists (select from new_rows)',
  delete: 'exists (select from old_rows)',
  // An import writes again what stays as it is: that is no change.
  update: 'exists (select from new_rows n join old_rows o using (id) where n is distinct from o)',
};
const ROWS = { insert: 'new table as new_rows', delete: 'old table as old_rows', update: 'old table as old_rows new table as new_rows' };

/** Counts the commits that change places, and tells every process that holds the places in memory. */
export class Migration20261127032500_places_with_a_version extends Migration {

  override name = 'Migration20261127032500_places_with_a_version';

  override up(): void | Promise<void> {
    this.addSql(`create table "place_version" ("id" int not null default 1, "version" bigint not null default 0, primary key ("id"));`);
    this.addSql(`alter table "place_version" add constraint "place_version_id_check" check (id = 1);`);
    this.addSql(`insert into place_version (id, version) values (1, 1);`);
    this.addSql(`create function count_place_version() returns void language plpgsql as $$
      declare counted bigint;
      begin
        update place_version set version = version + 1 returning version into counted;
        perform pg_notify('shanshui_places', counted::text);
      end $$;`);
    for (const [event, changed] of Object.entries(CHANGED)) {
      this.addSql(`create function place_version_of_${event}() returns trigger language plpgsql as $$
        begin
          if ${changed} then perform count_place_version(); end if;
          return null;
        end $$;`);
      this.addSql(`create trigger place_version_of_${event} after ${event} on division referencing ${ROWS[event as keyof typeof ROWS]} for each statement execute function place_version_of_${event}();`);
    }
    this.addSql(`create function place_version_of_truncate() returns trigger language plpgsql as $$
      begin
        perform count_place_version();
        return null;
      end $$;`);
    this.addSql(`create trigger place_version_of_truncate after truncate on division for each statement execute function place_version_of_truncate();`);
  }

  override down(): void | Promise<void> {
    for (const event of [...Object.keys(CHANGED), 'truncate']) {
      this.addSql(`drop trigger if exists place_version_of_${event} on division;`);
      this.addSql(`drop function if exists place_version_of_${event};`);
    }
    this.addSql(`drop function if exists count_place_version;`);
    this.addSql(`drop table if exists "place_version" cascade;`);
  }

}
