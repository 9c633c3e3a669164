import { Migration } from '@mikro-orm/migrations';

export class Migration20261122151614_rollup_totals extends Migration {

  override name = 'Migration20261122151614_rollup_totals';

  override up(): void | Promise<void> {
    // All of it is worked out from the figures, and is again at the next start.
    this.addSql(`drop table rollup_entry, rollup_adjustment, rollup_region, rollup_place, rollup_pairing, rollup_cube, rollup_span;`);
    this.addSql(`create table "rollup_cube" ("tree" smallint not null, "parent" int not null, "metric_id" int not null, "year" smallint not null, "node" int not null, "level" smallint null, "total" bigint not null default '0', "inexact" int not null default 0, "v1" bigint null, "v2" bigint null, "v3" bigint null, "v4" bigint null, "v5" bigint null, "v6" bigint null, "v7" bigint null, "v8" bigint null, "v9" bigint null, "v10" bigint null, "v11" bigint null, "v12" bigint null, "v13" bigint null, "v14" bigint null, "v15" bigint null, "v16" bigint null, "v17" bigint null, "c1" int null, "c2" int null, "c3" int null, "c4" int null, "c5" int null, "c6" int null, "c7" int null, "c8" int null, "c9" int null, "c10" int null, "c11" int null, "c12" int null, "c13" int null, "c14" int null, "c15" int null, "c16" int null, "c17" int null, "o1" int null, "o2" int null, "o3" int null, "o4" int null, "o5" int null, "o6" int null, "o7" int null, "o8" int null, "o9" int null, "o10" int null, "o11" int null, "o12" int null, "o13" int null, "o14" int null, "o15" int null, "o16" int null, "o17" int null, "b1" int null, "b2" int null, "b3" int null, "b4" int null, "b5" int null, "b6" int null, "b7" int null, "b8" int null, "b9" int null, "b10" int null, "b11" int null, "b12" int null, "b17" int null, primary key ("tree", "parent", "metric_id", "year", "node"));`);
    // Room on every page for the next version of a row.
    this.addSql(`alter table rollup_cube set (fillfactor = 80);`);
    this.addSql(`create index rollup_cube_level on rollup_cube (level, tree, metric_id, year) where level is not null;`);
    this.addSql(`create table "rollup_span" ("tree" smallint not null, "node" int not null, "metric_id" int not null, "start_day" date not null, "end_day" date not null, "value" bigint not null, "figures" int not null, "begun" int not null, "below" bigint not null, "above" bigint not null, "open" int not null, primary key ("tree", "node", "metric_id", "start_day", "end_day"));`);
    this.addSql(`create index observation_cumulative on observation (division_id, metric_id) where basis = 'CUMULATIVE' and superseded_at is null and retracted_at is null;`);
    this.addSql(`create table "rollup_entry" ("observation_id" bigint not null, "value" bigint not null, "below" bigint not null, "above" bigint not null, "metric_id" int not null, "division_id" int not null, "pairing_id" int not null, "open" int not null, "start_day" date not null, "end_day" date not null, "since" date not null, "stock" boolean not null, "total" boolean not null, "subject" text not null, primary key ("observation_id"));`);
    this.addSql(`create index rollup_entry_place on rollup_entry (division_id, metric_id, start_day);`);
    this.addSql(`create index rollup_entry_pairing on rollup_entry (pairing_id, metric_id) where pairing_id <> 0;`);
    this.addSql(`create index rollup_entry_subject on rollup_entry (subject, metric_id) where subject <> '';`);
    this.addSql(`create table "rollup_total" ("total_id" serial primary key, "metric_id" int not null, "division_id" int not null, "pairing_id" int not null, "start_day" date not null, "end_day" date not null, "since" date not null, "stock" boolean not null);`);
    this.addSql(`create unique index rollup_total_key on rollup_total (division_id, metric_id, pairing_id, start_day, end_day, since, stock);`);
    this.addSql(`create index rollup_total_pairing on rollup_total (pairing_id, metric_id) where pairing_id <> 0;`);
    this.addSql(`create table "rollup_adjustment" ("says" bigint not null, "value" bigint not null, "below" bigint not null, "above" bigint not null, "total_id" int not null, "start_day" date not null, "end_day" date not null, "open" int not null, primary key ("total_id", "start_day", "end_day"));`);
    this.addSql(`create table "rollup_region" ("metric_id" int not null, "place_id" int not null, "month" int not null, "total_id" int not null, primary key ("metric_id", "place_id", "month", "total_id"));`);
    this.addSql(`create index rollup_region_total on rollup_region (total_id);`);
    this.addSql(`create table "rollup_place" ("division_id" int not null, "lineage_id" int not null, "within" int[] not null, "node_id" int not null, "parent_id" int not null, "province_id" int null, "city_id" int null, "district_id" int null, "town_id" int null, primary key ("division_id"));`);
    this.addSql(`create index rollup_place_lineage on rollup_place (lineage_id) where lineage_id <> division_id;`);
    this.addSql(`create index rollup_place_node on rollup_place (node_id);`);
    this.addSql(`create index rollup_place_parent on rollup_place (parent_id) where node_id <> coalesce(town_id, district_id, city_id, province_id);`);
    this.addSql(`create index rollup_place_within on rollup_place using gin (within);`);
    this.addSql(`create table "rollup_pairing" ("pairing_id" int not null, "path" int[] not null, "node_id" int not null, "parent_id" int not null, "province_id" int null, "city_id" int null, "district_id" int null, "town_id" int null, primary key ("pairing_id"));`);
    this.addSql(`create index rollup_pairing_node on rollup_pairing (node_id);`);
    this.addSql(`create index rollup_pairing_parent on rollup_pairing (parent_id) where node_id <> coalesce(town_id, district_id, city_id, province_id);`);
    this.addSql(`create index rollup_pairing_above on rollup_pairing ((path[2]));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index observation_cumulative;`);
    this.addSql(`drop table rollup_entry, rollup_adjustment, rollup_region, rollup_place, rollup_pairing, rollup_cube, rollup_span, rollup_total;`);
    this.addSql(`create table "rollup_adjustment" ("observation_id" bigint not null, "start_day" date not null, "end_day" date not null, "value" bigint not null, "below" bigint not null, "above" bigint not null, "open" int not null, primary key ("observation_id", "start_day", "end_day"));`);
    this.addSql(`create table "rollup_cube" ("tree" smallint not null, "parent" int not null, "metric_id" int not null, "year" smallint not null, "node" int not null, "level" smallint null, "total" bigint not null default '0', "inexact" int not null default 0, "v1" bigint null, "v2" bigint null, "v3" bigint null, "v4" bigint null, "v5" bigint null, "v6" bigint null, "v7" bigint null, "v8" bigint null, "v9" bigint null, "v10" bigint null, "v11" bigint null, "v12" bigint null, "v13" bigint null, "v14" bigint null, "v15" bigint null, "v16" bigint null, "v17" bigint null, "c1" int null, "c2" int null, "c3" int null, "c4" int null, "c5" int null, "c6" int null, "c7" int null, "c8" int null, "c9" int null, "c10" int null, "c11" int null, "c12" int null, "c13" int null, "c14" int null, "c15" int null, "c16" int null, "c17" int null, "o1" int null, "o2" int null, "o3" int null, "o4" int null, "o5" int null, "o6" int null, "o7" int null, "o8" int null, "o9" int null, "o10" int null, "o11" int null, "o12" int null, "o13" int null, "o14" int null, "o15" int null, "o16" int null, "o17" int null, "b1" int null, "b2" int null, "b3" int null, "b4" int null, "b5" int null, "b6" int null, "b7" int null, "b8" int null, "b9" int null, "b10" int null, "b11" int null, "b12" int null, "b17" int null, primary key ("tree", "parent", "metric_id", "year", "node"));`);
    this.addSql(`create index rollup_cube_rank on rollup_cube (level, tree, metric_id, year, total desc, node) where level <= 3;`);
    this.addSql(`create table "rollup_entry" ("observation_id" bigint not null, "metric_id" int not null, "stock" boolean not null, "total" boolean not null, "division_id" int not null, "subject" text not null, "pairing_id" int not null, "start_day" date not null, "end_day" date not null, "value" bigint not null, "below" bigint not null, "above" bigint not null, "open" int not null, primary key ("observation_id"));`);
    this.addSql(`create index rollup_entry_place on rollup_entry (division_id, metric_id, start_day);`);
    this.addSql(`create index rollup_entry_total on rollup_entry (pairing_id, metric_id) where total;`);
    this.addSql(`create index rollup_entry_subject on rollup_entry (subject, metric_id) where subject <> '';`);
    this.addSql(`create table "rollup_pairing" ("pairing_id" int not null, "path" int[] not null, "supporter_path" int[] not null, primary key ("pairing_id"));`);
    this.addSql(`create index rollup_pairing_supporter on rollup_pairing ((supporter_path[1]));`);
    this.addSql(`create index rollup_pairing_above on rollup_pairing ((path[2]));`);
    this.addSql(`create table "rollup_place" ("division_id" int not null, "lineage_id" int not null, "within" int[] not null, "path" int[] not null, primary key ("division_id"));`);
    this.addSql(`create index rollup_place_lineage on rollup_place (lineage_id) where lineage_id <> division_id;`);
    this.addSql(`create index rollup_place_node on rollup_place ((path[1]));`);
    this.addSql(`create index rollup_place_within on rollup_place using gin (within);`);
    this.addSql(`create table "rollup_region" ("metric_id" int not null, "place_id" int not null, "month" int not null, "observation_id" bigint not null, primary key ("metric_id", "place_id", "month", "observation_id"));`);
    this.addSql(`create index rollup_region_total on rollup_region (observation_id);`);
    this.addSql(`create table "rollup_span" ("tree" smallint not null, "node" int not null, "metric_id" int not null, "start_day" date not null, "end_day" date not null, "value" bigint not null, "figures" int not null, "begun" int not null, "below" bigint not null, "above" bigint not null, "open" int not null, primary key ("tree", "node", "metric_id", "start_day", "end_day"));`);
  }

}
