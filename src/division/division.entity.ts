import { defineEntity, p } from '@mikro-orm/core';

/**
 * A division. Each level has a column for the ancestor there (its own id at its own level), so that a subtree is one
 * equality, whatever levels are missing, and ancestors need no lookup. The parent is the nearest of them; it is
 * generated, so that it cannot disagree. The country, with id 0, is the root: it has no column, and is the parent of provinces. The greatest
 * id is no place: see ANYWHERE_ID. Negative ids are the places of groups, below the nearest division above their members.
 */
export const DivisionEntity = defineEntity({
  name: 'Division',
  tableName: 'division',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    /** Key of the global id: the code, or `code~last day` for a closed division whose code is in use again. */
    key: p.text().unique(),
    code: p.text(),
    level: p.smallint(),
    name: p.text(),
    officialName: p.text(),
    nameEn: p.text().nullable(),
    kind: p.text(),
    pinyin: p.text(),
    initials: p.text(),
    provinceId: p.integer().nullable(),
    cityId: p.integer().nullable(),
    districtId: p.integer().nullable(),
    townId: p.integer().nullable(),
    villageId: p.integer().nullable(),
    parent: () =>
      p
        .manyToOne(DivisionEntity)
        .nullable()
        .deleteRule('no action')
        .updateRule('no action')
        .generated(
          '(case level when 1 then 0 when 2 then province_id when 3 then coalesce(city_id, province_id) when 4 then coalesce(district_id, city_id, province_id) when 5 then coalesce(town_id, district_id, city_id, province_id) when 6 then coalesce(village_id, town_id, district_id, city_id, province_id, 0) end) stored',
        ),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    /** The same place under its code of today, where it was renamed, recoded or raised. Null: itself. */
    canonical: () => p.manyToOne(DivisionEntity).nullable().deleteRule('no action'),
    /**
     * As `canonical`, and through mergers too: where its observations count within CURRENT boundaries. Null: itself.
     */
    current: () => p.manyToOne(DivisionEntity).nullable().deleteRule('no action'),
  },
  indexes: [
    {
      name: 'division_code',
      expression: 'create unique index division_code on division (code collate "C", valid_to) nulls not distinct',
    },
    { name: 'division_parent', expression: 'create index division_parent on division (parent_id, code collate "C")' },
    {
      name: 'division_province',
      expression: 'create index division_province on division (province_id, level, code collate "C")',
    },
    {
      name: 'division_city',
      expression: 'create index division_city on division (city_id, level, code collate "C") where city_id is not null',
    },
    {
      name: 'division_district',
      expression:
        'create index division_district on division (district_id, level, code collate "C") where district_id is not null',
    },
    {
      name: 'division_level',
      expression: 'create index division_level on division (level, code collate "C") where level < 4',
    },
    { name: 'division_name', expression: 'create index division_name on division (name collate "C")' },
    {
      name: 'division_pinyin',
      expression: `create index division_pinyin on division (replace(pinyin, ' ', '') collate "C")`,
    },
    {
      name: 'division_initials',
      expression: 'create index division_initials on division (initials collate "C") where level < 5',
    },
    {
      name: 'division_canonical',
      expression:
        'create index division_canonical on division (coalesce(canonical_id, id)) where canonical_id is not null',
    },
    {
      name: 'division_current',
      expression: 'create index division_current on division (current_id) where current_id is not null',
    },
  ],
  checks: [
    {
      name: 'division_level_check',
      expression: 'level between 0 and 6 and (level = 6) = (id < 0) and (level = 0) = (id = 0)',
    },
    {
      name: 'division_code_check',
      expression: `code ~ case when level = 0 then '^CN$' when level <= 3 then '^[0-9]{6}$' when level = 4 then '^[0-9]{9}$' when level = 6 then '^group:.' else '^[0-9]{12}$' end`,
    },
    {
      name: 'division_self_check',
      expression:
        'case level when 0 then num_nonnulls(province_id, city_id, district_id, town_id, village_id) = 0 when 1 then province_id = id and num_nonnulls(city_id, district_id, town_id, village_id) = 0 when 2 then city_id = id and num_nonnulls(district_id, town_id, village_id) = 0 when 3 then district_id = id and num_nonnulls(town_id, village_id) = 0 when 4 then town_id = id and village_id is null when 5 then village_id = id end',
    },
    { name: 'division_province_check', expression: 'level in (0, 6) or province_id is not null' },
    { name: 'division_validity_check', expression: 'valid_from <= valid_to' },
  ],
});

/** A change by which one division turned into another. */
export const DivisionSuccessionEntity = defineEntity({
  name: 'DivisionSuccession',
  tableName: 'division_succession',
  properties: {
    id: p.integer().primary().generated('by default as identity'),
    predecessor: () => p.manyToOne(DivisionEntity),
    successor: () => p.manyToOne(DivisionEntity).nullable().deleteRule('no action').index(),
    kind: p.text(),
    /** The interval in which the change took effect: one day if the day is known. */
    earliest: p.date(),
    latest: p.date(),
    note: p.text().nullable(),
  },
  indexes: [
    {
      name: 'division_succession_edge',
      expression:
        'create unique index division_succession_edge on division_succession (predecessor_id, successor_id) nulls not distinct',
    },
  ],
  checks: [
    {
      name: 'division_succession_kind_check',
      expression: `kind in ('RENAME', 'RECODE', 'RAISE', 'MERGE', 'SPLIT', 'UNCLEAR')`,
    },
    { name: 'division_succession_successor_check', expression: `(successor_id is null) = (kind = 'UNCLEAR')` },
    { name: 'division_succession_self_check', expression: 'predecessor_id <> successor_id' },
    { name: 'division_succession_interval_check', expression: 'earliest <= latest' },
  ],
});
