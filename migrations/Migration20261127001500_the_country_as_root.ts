import { Migration } from '@mikro-orm/migrations';

const DERIVED = ['entry', 'total', 'adjustment', 'region', 'crossing', 'cube', 'span', 'place', 'pairing'].map((name) => `"rollup_${name}"`);
const PARENT = [
  `create index division_parent on division (parent_id, code collate "C");`,
  `alter table "division" add constraint "division_parent_id_foreign" foreign key ("parent_id") references "division" ("id");`,
];

/**
 * The country becomes the root of the divisions, and the parent of the provinces. What lies in it is part of every position in
 * the cube, which is emptied, and filled anew from the observations at the next start.
 */
export class Migration20261127001500_the_country_as_root extends Migration {

  override name = 'Migration20261127001500_the_country_as_root';

  override up(): void | Promise<void> {
    this.addSql(`truncate ${DERIVED.join(', ')};`);
    this.addSql(`alter table "division" drop constraint "division_code_check";`);
    this.addSql(`alter table "division" drop constraint "division_level_check";`);
    this.addSql(`alter table "division" drop constraint "division_self_check";`);
    this.addSql(`alter table "division" drop column "parent_id";`);
    this.addSql(`alter table "division" add "parent_id" int generated always as (case level when 1 then 0 when 2 then province_id when 3 then coalesce(city_id, province_id) when 4 then coalesce(district_id, city_id, province_id) when 5 then coalesce(town_id, district_id, city_id, province_id) end) stored null;`);
    this.addSql(`alter table "division" alter column "province_id" drop not null;`);
    this.addSql(`alter table "division" add constraint "division_province_check" check (level = 0 or province_id is not null);`);
    this.addSql(`alter table "division" add constraint "division_code_check" check (code ~ case when level = 0 then '^CN\$' when level <= 3 then '^[0-9]{6}\$' when level = 4 then '^[0-9]{9}\$' else '^[0-9]{12}\$' end);`);
    this.addSql(`alter table "division" add constraint "division_level_check" check (level between 0 and 5 and (level = 0) = (id = 0));`);
    this.addSql(`alter table "division" add constraint "division_self_check" check (case level when 0 then num_nonnulls(province_id, city_id, district_id, town_id, village_id) = 0 when 1 then province_id = id and num_nonnulls(city_id, district_id, town_id, village_id) = 0 when 2 then city_id = id and num_nonnulls(district_id, town_id, village_id) = 0 when 3 then district_id = id and num_nonnulls(town_id, village_id) = 0 when 4 then town_id = id and village_id is null when 5 then village_id = id end);`);
    this.addSql(`insert into division (id, key, code, level, name, official_name, name_en, kind, pinyin, initials) values (0, 'CN', 'CN', 0, '中国', '中华人民共和国', 'China', '国家', 'zhong guo', 'zg');`);
    for (const statement of PARENT) this.addSql(statement);
  }

  override down(): void | Promise<void> {
    this.addSql(`truncate ${DERIVED.join(', ')};`);
    this.addSql(`alter table "division" drop column "parent_id";`);
    this.addSql(`delete from division where id = 0;`);
    this.addSql(`alter table "division" drop constraint "division_province_check";`);
    this.addSql(`alter table "division" drop constraint "division_level_check";`);
    this.addSql(`alter table "division" drop constraint "division_code_check";`);
    this.addSql(`alter table "division" drop constraint "division_self_check";`);
    this.addSql(`alter table "division" add "parent_id" int generated always as (case level when 2 then province_id when 3 then coalesce(city_id, province_id) when 4 then coalesce(district_id, city_id, province_id) when 5 then coalesce(town_id, district_id, city_id, province_id) end) stored null;`);
    this.addSql(`alter table "division" alter column "province_id" set not null;`);
    this.addSql(`alter table "division" add constraint "division_level_check" check (level between 1 and 5);`);
    this.addSql(`alter table "division" add constraint "division_code_check" check (code ~ case when level <= 3 then '^[0-9]{6}\$' when level = 4 then '^[0-9]{9}\$' else '^[0-9]{12}\$' end);`);
    this.addSql(`alter table "division" add constraint "division_self_check" check (case level when 1 then province_id = id and num_nonnulls(city_id, district_id, town_id, village_id) = 0 when 2 then city_id = id and num_nonnulls(district_id, town_id, village_id) = 0 when 3 then district_id = id and num_nonnulls(town_id, village_id) = 0 when 4 then town_id = id and village_id is null when 5 then village_id = id end);`);
    for (const statement of PARENT) this.addSql(statement);
  }

}
