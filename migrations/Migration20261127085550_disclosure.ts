import { Migration } from '@mikro-orm/migrations';

export class Migration20261127085550_disclosure extends Migration {

  override name = 'Migration20261127085550_disclosure';

  override up(): void | Promise<void> {
    this.addSql(`create table "disclosure" ("observation_id" bigint not null, "metric_id" int not null, "mark" bigint not null, "directions" text not null, primary key ("observation_id"));`);
    this.addSql(`create index disclosure_metric on disclosure (metric_id);`);

    this.addSql(`create table "disclosure_cell" ("id" bigserial primary key, "metric_id" int not null, "directions" text not null, "room" double precision null, "width" int not null);`);
    this.addSql(`create unique index disclosure_cell_directions on disclosure_cell (metric_id, md5(directions));`);

    // What was decided about an observation is seen by whoever sees the observation.
    this.addSql(`alter table "disclosure" enable row level security, force row level security;`);
    this.addSql(`create policy maintenance on "disclosure" to shanshui_maintenance using (true) with check (true);`);
    this.addSql(`create policy everything on "disclosure" for select to shanshui_everything using (true);`);
    this.addSql(`create policy extent on "disclosure" for select to shanshui_extent using (exists (select from observation o where o.id = observation_id));`);

    this.addSql(`alter table "metric" add "threshold" int not null default 10, add "suppress_zero" boolean not null default false;`);
    this.addSql(`alter table "metric" add constraint "metric_threshold_check" check (threshold between 2 and 1000);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "disclosure" cascade;`);
    this.addSql(`drop table if exists "disclosure_cell" cascade;`);

    this.addSql(`alter table "metric" drop constraint "metric_threshold_check";`);
    this.addSql(`alter table "metric" drop column "threshold", drop column "suppress_zero";`);
  }

}
