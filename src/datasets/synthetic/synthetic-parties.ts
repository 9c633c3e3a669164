import { type Kysely, type RawBuilder, sql } from 'kysely';

/** A number that depends only on a row and the seed: the same on every machine. */
export const draw = (row: RawBuilder<unknown>, salt: number, seed: number): RawBuilder<number> =>
  sql`(hashint8extended((${row})::bigint * 64 + ${sql.lit(salt)}, ${sql.lit(seed)}) & 1073741823)`;

/** Provinces by the first two digits of their codes. */
export const EAST = ['11', '12', '31', '32', '33', '35', '37', '44'];
export const WEST = ['50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '45', '15'];

/** Chooses the places that report: towns, villages and districts of western cities, and some cities. */
export async function addPlaces(tx: Kysely<unknown>, seed: number, count: number): Promise<void> {
  await sql`create temp table synthetic_place on commit drop as
    with west as (select * from division where valid_to is null and left(code, 2) = any(${WEST}) and level between 2 and 5),
    drawn as (
      (select * from west where level = 4 order by ${draw(sql`id`, 1, seed)}, id limit ${Math.round(count * 0.55)})
      union all (select * from west where level = 5 order by ${draw(sql`id`, 2, seed)}, id limit ${Math.round(count * 0.3)})
      union all (select * from west where level = 3 order by ${draw(sql`id`, 3, seed)}, id limit ${Math.round(count * 0.13)})
      union all (select * from west where level = 2 order by ${draw(sql`id`, 4, seed)}, id limit ${Math.max(1, Math.round(count * 0.02))}))
    select row_number() over (order by id)::int as no, id, level, province_id, city_id, district_id, town_id, null::int as pairing_id,
      null::int as enterprise_id from drawn`.execute(tx);
}

/** Adds a program with pairings of cities, districts and towns, and enterprises in the places. */
export async function addParties(tx: Kysely<unknown>, seed: number): Promise<void> {
  await sql`insert into program (code, name, name_en, source_id) select 'SYNTHETIC', '合成协作', 'Synthetic program', id
    from source where code = 'SYNTHETIC' on conflict do nothing`.execute(tx);
  await sql`create temp table synthetic_east on commit drop as
    select row_number() over (order by ${draw(sql`id`, 5, seed)}, id)::int - 1 as no, id, level, city_id from division
    where valid_to is null and left(code, 2) = any(${EAST}) and level between 2 and 4`.execute(tx);
  await addLevel(tx, 2, 'CITY');
  await addLevel(tx, 3, 'DISTRICT');
  await addLevel(tx, 4, 'TOWN');
  await sql`update synthetic_place s set pairing_id = p.id from pairing p join program on program.id = p.program_id and program.code = 'SYNTHETIC'
    where p.recipient_division_id = coalesce(s.town_id, s.district_id, s.city_id)`.execute(tx);
  await sql`insert into enterprise (code, name, name_en, division_id, pinyin, initials, source_id)
    select 'SYNTHETIC-' || s.no, '合成企业' || s.no, 'Synthetic enterprise ' || s.no, s.id, 'he cheng qi ye', 'hcqy', source.id
    from synthetic_place s, source where source.code = 'SYNTHETIC' and s.no % 5 = 0 on conflict do nothing`.execute(tx);
  await sql`update synthetic_place s set enterprise_id = e.id from enterprise e where e.code = 'SYNTHETIC-' || s.no`.execute(
    tx,
  );
}

/** Pairs every place of a level that reports, or contains one that does, with an eastern place of that level. */
async function addLevel(tx: Kysely<unknown>, level: 2 | 3 | 4, kind: string): Promise<void> {
  const column = sql.ref(({ 2: 'city_id', 3: 'district_id', 4: 'town_id' } as const)[level]);
  const above = level === 2 ? sql`null::int` : sql`coalesce(${level === 4 ? sql`d.district_id, ` : sql``} d.city_id)`;
  await sql`with wanted as (select distinct ${column} as id from synthetic_place where ${column} is not null),
      east as (select row_number() over (order by no)::int - 1 as no, id from synthetic_east where level = ${level}),
      made as (
        insert into pairing (code, program_id, kind, supporter_division_id, recipient_division_id, parent_id, source_id)
        select 'SYNTHETIC-' || d.code, program.id, ${kind}, east.id, d.id, parent.id, source.id
        from wanted join division d using (id) cross join program cross join source
          join east on east.no = d.id % (select count(*) from east)
          left join pairing parent on parent.recipient_division_id = ${above} and parent.program_id = program.id
        where program.code = 'SYNTHETIC' and source.code = 'SYNTHETIC' on conflict do nothing returning id, parent_id)
    select count(*) from made`.execute(tx);
  await sql`update pairing p set path = coalesce((select path from pairing parent where parent.id = p.parent_id), '{}') || p.id
    where p.code like 'SYNTHETIC-%' and p.path = '{}'`.execute(tx);
}
