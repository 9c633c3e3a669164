import { Migration } from '@mikro-orm/migrations';

export class Migration20261127114430_disclosure_of_zero extends Migration {

  override name = 'Migration20261127114430_disclosure_of_zero';

  override up(): void | Promise<void> {
    this.addSql(`alter table "disclosure_cell" add "room_to_zero" double precision null;`);
    // What was kept is what an outsider knows who takes nothing for zero: it is taken for as little as for the other.
    this.addSql(`update "disclosure_cell" set "room_to_zero" = "room", "width" = "width" + 1 where true;`);
    this.addSql(`update "disclosure_cell" set "width" = 0 where "width" = 1;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "disclosure_cell" drop column "room_to_zero";`);
  }

}
