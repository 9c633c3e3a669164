import { type Kysely, sql } from 'kysely';
import { draw, EAST, WEST } from './synthetic-parties.js';

/** What organizations there are, in parts of a hundred. */
const SHARES = { school: 35, hospital: 15 } as const;

/**
 * Adds schools, hospitals and enterprises in the villages of both sides until there are so many of them with those that
 * places have already. Fewer where there are not villages enough: one each.
 */
export async function addOrganizations(tx: Kysely<unknown>, seed: number, count: number): Promise<void> {
  await sql`create temp table synthetic_home on commit drop as
    select row_number() over (order by ${draw(sql`id`, 20, seed)}, id)::int as no, id, left(code, 2) = any(${WEST}) as west,
      ${draw(sql`id`, 21, seed)} % 100 as share
    from division where valid_to is null and level = 5 and left(code, 2) = any(${[...EAST, ...WEST]})
    order by 1 limit greatest(0, ${count} - (select count(*) from enterprise where code like 'SYNTHETIC-%'))`.execute(
    tx,
  );
  const [schools, both] = [SHARES.school, SHARES.school + SHARES.hospital];
  await sql`insert into institution (code, name, name_en, kind, division_id, pinyin, initials, source_id)
    select 'SYNTHETIC-I' || h.no, case when share < ${schools} then '合成学校' else '合成医院' end || h.no,
      case when share < ${schools} then 'Synthetic school ' else 'Synthetic hospital ' end || h.no,
      case when share < ${schools} then 'SCHOOL' else 'HOSPITAL' end, h.id,
      case when share < ${schools} then 'he cheng xue xiao' else 'he cheng yi yuan' end,
      case when share < ${schools} then 'hcxx' else 'hcyy' end, source.id
    from synthetic_home h, source where source.code = 'SYNTHETIC' and share < ${both} on conflict do nothing`.execute(
    tx,
  );
  await sql`insert into enterprise (code, name, name_en, division_id, pinyin, initials, source_id)
    select 'SYNTHETIC-E' || h.no, '合成企业' || h.no, 'Synthetic enterprise ' || h.no, h.id, 'he cheng qi ye', 'hcqy', source.id
    from synthetic_home h, source where source.code = 'SYNTHETIC' and share >= ${both} on conflict do nothing`.execute(
    tx,
  );
}

/**
 * Pairs organizations of the west with eastern ones of their kind, then villages with an eastern village and an enterprise
 * each, until there are so many pairings. Each lies in the pairing of its town, district or city.
 */
export async function addNetwork(tx: Kysely<unknown>, seed: number, count: number): Promise<void> {
  await sql`create temp table synthetic_party on commit drop as
    select kind, west, id, home, row_number() over (partition by kind, west order by ${draw(sql`id`, 22, seed)}, id)::int - 1 as no from (
      select i.kind, left(d.code, 2) = any(${WEST}) as west, i.id, d.id as home from institution i join division d on d.id = i.division_id
        where i.code like 'SYNTHETIC-%'
      union all select 'ENTERPRISE', false, e.id, d.id from enterprise e join division d on d.id = e.division_id
        where e.code like 'SYNTHETIC-%' and left(d.code, 2) = any(${EAST})
      union all select 'VILLAGE', left(code, 2) = any(${WEST}), id, id from division
        where valid_to is null and level = 5 and left(code, 2) = any(${[...EAST, ...WEST]})) parties`.execute(tx);
  await sql`create temp table synthetic_above on commit drop as
    select distinct on (recipient_division_id) recipient_division_id as place, id from pairing
    where code like 'SYNTHETIC-%' and recipient_division_id is not null order by recipient_division_id, id`.execute(tx);
  await sql`analyze synthetic_party, synthetic_above`.execute(tx);
  await sql`with counts as (select kind, count(*)::int as count from synthetic_party where not west group by kind),
      supported as (
        select p.*, c.kind as by, c.count from synthetic_party p join counts c on c.kind = p.kind or (p.kind = 'VILLAGE' and c.kind = 'ENTERPRISE')
        where p.west order by p.kind = 'VILLAGE', p.no, p.kind, c.kind
        limit greatest(0, ${count} - (select count(*) from pairing where code like 'SYNTHETIC-%')))
    insert into pairing (code, program_id, kind, supporter_division_id, supporter_institution_id, supporter_enterprise_id,
      recipient_division_id, recipient_institution_id, parent_id, source_id)
    select 'SYNTHETIC-N' || s.by || '-' || s.kind || '-' || s.no, program.id, s.by,
      case when s.by = 'VILLAGE' then o.id end, case when s.by in ('SCHOOL', 'HOSPITAL') then o.id end, case when s.by = 'ENTERPRISE' then o.id end,
      case when s.kind = 'VILLAGE' then s.id end, case when s.kind <> 'VILLAGE' then s.id end,
      coalesce(of_town.id, of_district.id, of_city.id), source.id
    from supported s join synthetic_party o on o.kind = s.by and not o.west and o.no = s.no % s.count
      join division d on d.id = s.home cross join program cross join source
      left join synthetic_above of_town on of_town.place = d.town_id
      left join synthetic_above of_district on of_district.place = d.district_id
      left join synthetic_above of_city on of_city.place = d.city_id
    where program.code = 'SYNTHETIC' and source.code = 'SYNTHETIC' on conflict do nothing`.execute(tx);
  await sql`update pairing p set path = coalesce((select path from pairing parent where parent.id = p.parent_id), '{}') || p.id
    where p.code like 'SYNTHETIC-N%' and p.path = '{}'`.execute(tx);
}
