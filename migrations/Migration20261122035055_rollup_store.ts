import { Migration } from '@mikro-orm/migrations';

export class Migration20261122035055_rollup_store extends Migration {

  override name = 'Migration20261122035055_rollup_store';

  override up(): void | Promise<void> {
    // Whole numbers in the metric's scale. What does not fit is refused: neither rounded nor wrapped around.
    this.addSql(`create function rollup_fixed(amount numeric, scale smallint) returns bigint language plpgsql immutable strict as $$
      declare fixed numeric := amount * power(10::numeric, scale);
      begin
        if fixed <> trunc(fixed) then
          raise exception 'the figure % has more than % digits after the point', amount, scale using errcode = 'numeric_value_out_of_range';
        end if;
        return fixed::bigint;
      end $$;`);

    // The last day of a date that may be known only to the month, the quarter or the year.
    this.addSql(`create function rollup_last_day(known text) returns text language sql immutable strict as $$
      select case
        when part ~ '^[0-9]{4}$' then part || '-12-31'
        when part ~ '^[0-9]{4}-Q[1-4]$' then left(part, 5) || (array['03-31', '06-30', '09-30', '12-31'])[right(part, 1)::int]
        when part ~ '^[0-9]{4}-[0-9]{2}$' then ((part || '-01')::date + interval '1 month - 1 day')::date::text
        else part end
      from (select split_part(known, '/', case when known like '%/%' then 2 else 1 end) as part) as named $$;`);

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

  override down(): void | Promise<void> {
    this.addSql(`drop function if exists rollup_fixed, rollup_last_day;`);
    this.addSql(`drop table if exists "rollup_adjustment" cascade;`);
    this.addSql(`drop table if exists "rollup_cube" cascade;`);
    this.addSql(`drop table if exists "rollup_entry" cascade;`);
    this.addSql(`drop table if exists "rollup_pairing" cascade;`);
    this.addSql(`drop table if exists "rollup_place" cascade;`);
    this.addSql(`drop table if exists "rollup_region" cascade;`);
    this.addSql(`drop table if exists "rollup_span" cascade;`);
  }

}
