import { Migration } from '@mikro-orm/migrations';

const DERIVED = ['entry', 'total', 'adjustment', 'region', 'cube', 'span', 'place', 'pairing'].map((name) => `"rollup_${name}"`);
const TOTAL_KEY = 'division_id, metric_id, pairing_id, period_start, period_end, since';

/** The cube follows another rule for what overlaps: it is emptied, and filled anew from the observations at the next start. */
export class Migration20261126192709_one_rule_for_what_overlaps extends Migration {

  override name = 'Migration20261126192709_one_rule_for_what_overlaps';

  override up(): void | Promise<void> {
    this.addSql(`truncate ${DERIVED.join(', ')};`);

    this.addSql(`alter table "metric" add "signed" boolean not null default false;`);
    this.addSql(`update metric set signed = true where id in (select metric_id from observation where value < 0);`);

    this.addSql(`alter table "rollup_adjustment" drop constraint "rollup_adjustment_pkey";`);
    this.addSql(`alter table "rollup_adjustment" drop column "above", drop column "below", drop column "open";`);
    this.addSql(`alter table "rollup_adjustment" add "of_id" bigint not null;`);
    this.addSql(`alter table "rollup_adjustment" add primary key ("total_id", "period_start", "period_end", "of_id");`);

    this.addSql(`alter table "rollup_entry" drop column "above", drop column "below", drop column "open";`);
    this.addSql(`alter table "rollup_entry" add "stated" bigint not null, add "until" date not null, add "cut" boolean not null, add "knot" boolean not null, add "stated_inexact" bigint[] null, add "value_inexact" bigint[] null;`);

    this.addSql(`alter table "rollup_place" add "merged_by" date null, add "merged_within" int[] null;`);

    this.addSql(`alter table "rollup_span" drop constraint "rollup_span_pkey";`);
    this.addSql(`alter table "rollup_span" drop column "above", drop column "below", drop column "open";`);
    this.addSql(`alter table "rollup_span" add "of_id" bigint not null;`);
    this.addSql(`alter table "rollup_span" add primary key ("tree", "node", "metric_id", "period_start", "period_end", "of_id");`);

    this.addSql(`drop index "rollup_total_key";`);
    this.addSql(`alter table "rollup_total" add "until" date not null, add "cut" boolean not null, add "knot" boolean not null;`);
    this.addSql(`create unique index rollup_total_key on rollup_total (${TOTAL_KEY}, until, cut, knot, stock);`);

    this.addSql(`create table "rollup_crossing" ("one_id" bigint not null, "other_id" bigint not null, "metric_id" int not null, primary key ("one_id", "other_id"));`);
    this.addSql(`create index "rollup_crossing_metric_id_index" on "rollup_crossing" ("metric_id");`);
    this.addSql(`create index rollup_crossing_other on rollup_crossing (other_id);`);
    this.addSql(`create index rollup_entry_knot on rollup_entry (metric_id) where knot;`);
    this.addSql(`create index rollup_entry_fall on rollup_entry (metric_id) where cut and stated < 0;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`truncate ${DERIVED.join(', ')};`);

    this.addSql(`drop table "rollup_crossing";`);
    this.addSql(`drop index "rollup_entry_knot";`);
    this.addSql(`drop index "rollup_entry_fall";`);

    this.addSql(`alter table "metric" drop column "signed";`);

    this.addSql(`alter table "rollup_adjustment" drop constraint "rollup_adjustment_pkey";`);
    this.addSql(`alter table "rollup_adjustment" drop column "of_id";`);
    this.addSql(`alter table "rollup_adjustment" add "below" bigint not null, add "above" bigint not null, add "open" int not null;`);
    this.addSql(`alter table "rollup_adjustment" add primary key ("total_id", "period_start", "period_end");`);

    this.addSql(`alter table "rollup_entry" drop column "stated", drop column "until", drop column "cut", drop column "knot", drop column "stated_inexact", drop column "value_inexact";`);
    this.addSql(`alter table "rollup_entry" add "below" bigint not null, add "above" bigint not null, add "open" int not null;`);

    this.addSql(`alter table "rollup_place" drop column "merged_by", drop column "merged_within";`);

    this.addSql(`alter table "rollup_span" drop constraint "rollup_span_pkey";`);
    this.addSql(`alter table "rollup_span" drop column "of_id";`);
    this.addSql(`alter table "rollup_span" add "below" bigint not null, add "above" bigint not null, add "open" int not null;`);
    this.addSql(`alter table "rollup_span" add primary key ("tree", "node", "metric_id", "period_start", "period_end");`);

    this.addSql(`drop index "rollup_total_key";`);
    this.addSql(`alter table "rollup_total" drop column "until", drop column "cut", drop column "knot";`);
    this.addSql(`create unique index rollup_total_key on rollup_total (${TOTAL_KEY}, stock);`);
  }

}
