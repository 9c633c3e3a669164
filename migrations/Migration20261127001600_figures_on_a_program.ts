import { Migration } from '@mikro-orm/migrations';

const DERIVED = ['entry', 'total', 'adjustment', 'region', 'crossing', 'cube', 'span', 'place', 'pairing'].map((name) => `"rollup_${name}"`);

/**
 * Figures of a whole program, and no place in particular for those that name none. All places lie in it, so that the cube is
 * emptied, and filled anew from the observations at the next start.
 */
export class Migration20261127001600_figures_on_a_program extends Migration {

  override name = 'Migration20261127001600_figures_on_a_program';

  override up(): void | Promise<void> {
    this.addSql(`truncate ${DERIVED.join(', ')};`);
    this.addSql(`alter table "division" drop constraint "division_code_check";`);
    this.addSql(`alter table "division" drop constraint "division_level_check";`);
    this.addSql(`alter table "division" drop constraint "division_province_check";`);
    this.addSql(`alter table "division" drop constraint "division_self_check";`);
    this.addSql(`alter table "division" add constraint "division_code_check" check (code ~ case when level < 0 then '^ANYWHERE\$' when level = 0 then '^CN\$' when level <= 3 then '^[0-9]{6}\$' when level = 4 then '^[0-9]{9}\$' else '^[0-9]{12}\$' end);`);
    this.addSql(`alter table "division" add constraint "division_level_check" check (level between -1 and 5 and (level = 0) = (id = 0) and (level = -1) = (id = 2147483647));`);
    this.addSql(`alter table "division" add constraint "division_province_check" check (level <= 0 or province_id is not null);`);
    this.addSql(`alter table "division" add constraint "division_self_check" check (case when level <= 0 then num_nonnulls(province_id, city_id, district_id, town_id, village_id) = 0 when level = 1 then province_id = id and num_nonnulls(city_id, district_id, town_id, village_id) = 0 when level = 2 then city_id = id and num_nonnulls(district_id, town_id, village_id) = 0 when level = 3 then district_id = id and num_nonnulls(town_id, village_id) = 0 when level = 4 then town_id = id and village_id is null when level = 5 then village_id = id end);`);
    this.addSql(`insert into division (id, key, code, level, name, official_name, kind, pinyin, initials) values (2147483647, 'ANYWHERE', 'ANYWHERE', -1, '', '', '', '', '');`);

    this.addSql(`alter table "observation" add "program_id" int null;`);
    this.addSql(`alter table "observation" add constraint "observation_program_id_foreign" foreign key ("program_id") references "program" ("id") on delete no action;`);
    this.addSql(`create index observation_program on observation (program_id) where program_id is not null;`);
    this.addSql(`alter table "observation" add constraint "observation_program_check" check (pairing_id is null or program_id is null);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`truncate ${DERIVED.join(', ')};`);
    this.addSql(`delete from division where id = 2147483647;`);
    this.addSql(`alter table "observation" drop constraint "observation_program_id_foreign";`);

    this.addSql(`alter table "division" drop constraint "division_level_check";`);
    this.addSql(`alter table "division" drop constraint "division_code_check";`);
    this.addSql(`alter table "division" drop constraint "division_self_check";`);
    this.addSql(`alter table "division" drop constraint "division_province_check";`);
    this.addSql(`alter table "division" add constraint "division_level_check" check (level between 0 and 5 and (level = 0) = (id = 0));`);
    this.addSql(`alter table "division" add constraint "division_code_check" check (code ~ case when level = 0 then '^CN\$' when level <= 3 then '^[0-9]{6}\$' when level = 4 then '^[0-9]{9}\$' else '^[0-9]{12}\$' end);`);
    this.addSql(`alter table "division" add constraint "division_self_check" check (case level when 0 then num_nonnulls(province_id, city_id, district_id, town_id, village_id) = 0 when 1 then province_id = id and num_nonnulls(city_id, district_id, town_id, village_id) = 0 when 2 then city_id = id and num_nonnulls(district_id, town_id, village_id) = 0 when 3 then district_id = id and num_nonnulls(town_id, village_id) = 0 when 4 then town_id = id and village_id is null when 5 then village_id = id end);`);
    this.addSql(`alter table "division" add constraint "division_province_check" check (level = 0 or province_id is not null);`);

    this.addSql(`drop index "observation_program";`);
    this.addSql(`alter table "observation" drop constraint "observation_program_check";`);
    this.addSql(`alter table "observation" drop column "program_id";`);
  }

}
