import { type Kysely, sql } from 'kysely';
import { draw } from './synthetic-parties.js';

/** Rows per batch. Rows that collide with an existing observation are drawn again. */
const BATCH = 500_000;
const ROUNDS = 60;
/** Of all observations, so many are totals that cover others. */
const PART_OF_TOTALS = 0.08;

/**
 * Inserts observations and returns their number. Of a hundred, about 80 are monthly amounts of places, some with a pairing
 * or an enterprise; 8 are totals of months, quarters and years; 7 stocks; 4 cumulative; 1 of a single day. Two are not
 * exact. Totals are as offices report them where nothing is wrong: of two the one covers the other or they have nothing in
 * common, and none is less than what it covers.
 */
export async function insertObservations(tx: Kysely<unknown>, wanted: number, seed: number): Promise<number> {
  let made = 0;
  const items = wanted - Math.floor(wanted * PART_OF_TOTALS);
  for (let round = 0; made < items && round < ROUNDS; round++) {
    made += await insertBatch(tx, { first: round * BATCH, count: Math.min(BATCH, items - made), seed });
  }
  return made + (await insertTotals(tx, wanted - made, seed));
}

async function insertBatch(
  tx: Kysely<unknown>,
  { first, count, seed }: { readonly first: number; readonly count: number; readonly seed: number },
): Promise<number> {
  const at = (salt: number) => draw(sql`i`, salt, seed);
  const { numAffectedRows } =
    await sql`insert into observation (key, metric_id, division_id, enterprise_id, pairing_id, period_start, period_end,
      basis, scope, value, lower, upper, as_printed, source_id, note, recorded_at)
    with size as (select (select count(*) from synthetic_place) as places),
    drawn as (
      select i, ${at(1)} % size.places + 1 as place, ${at(2)} % 10 + 1 as flow, ${at(3)} % 36 as month, ${at(4)} % 100 as kind,
        ${at(5)} % 100 as shade, ${at(6)} % 100000 + 1 as amount, ${at(7)} % 28 as day
      from size, generate_series(${first + 1}::bigint, ${first + count}::bigint) i
    ), placed as (
      select d.*, s.id, s.level, s.district_id, s.city_id, s.pairing_id, s.enterprise_id, make_date(2021 + (month / 12)::int, (month % 12)::int + 1, 1) as first_day,
        kind < 8 as stock, kind >= 8 and (d.place + flow) % 23 = 0 as cumulative
      from drawn d join synthetic_place s on s.no = d.place
    ), made as (
      -- All single days of a month are less than the month.
      select p.i, case when cumulative then ((place * 37 + flow * 11) % 900 + 1) * (month % 12 + 1)
          when kind = 99 then p.amount % 30 + 1 else p.amount + 1000 end as amount, p.shade, m.id as metric_id, m.scale,
        p.id as division_id, case when not cumulative and shade < 12 then enterprise_id end as enterprise_id,
        case when not cumulative and i % 10 < 6 then pairing_id end as pairing_id, 'OWN' as scope,
        case when stock then 'STOCK' when cumulative then 'CUMULATIVE' else 'INCREMENT' end as basis,
        case when stock then (first_day + interval '1 month - 1 day')::date when cumulative then date_trunc('year', first_day)::date
          when kind = 99 then first_day + day::int else first_day end as period_start,
        case when kind = 99 and not stock and not cumulative then first_day + day::int
          else (first_day + interval '1 month - 1 day')::date end as period_end
      from placed p join synthetic_metric m on m.no = case when stock then 11 + flow % 2 else flow end
    )
    select md5(concat_ws('-', ${sql.lit(seed)}, metric_id, division_id, coalesce(enterprise_id, 0), coalesce(pairing_id, 0), period_start, period_end))::uuid,
      metric_id, division_id, enterprise_id, pairing_id, period_start, period_end, basis, scope,
      amount, case when shade = 99 then greatest(amount - 5, 0) else amount end, case when shade = 98 then null when shade = 99 then amount + 5 else amount end,
      amount::text, source.id, 'synthetic', '2024-01-15'
    from made, source where source.code = 'SYNTHETIC' order by i on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/**
 * Inserts at most so many totals, of all that could be reported: each is the sum of what lies in it and up to a tenth more.
 * Those of cities and years are made of the steps of their districts, whether these are among the inserted or not.
 */
async function insertTotals(tx: Kysely<unknown>, most: number, seed: number): Promise<number> {
  const drawn = (salt: number) =>
    draw(sql`hashtext(division_id || ' ' || metric_id || ' ' || "from" || ' ' || until)`, salt, seed);
  const more = (salt: number) => sql`ceil(amount * (1 + ${drawn(salt)} % 100 / 1000.0))`;
  const { numAffectedRows } =
    await sql`insert into observation (key, metric_id, division_id, period_start, period_end, basis, scope, value, lower, upper,
      as_printed, source_id, note, recorded_at)
    with item as (
      select o.metric_id, o.division_id, d.city_id, d.district_id, extract(year from o.period_end)::int as year,
        extract(month from o.period_end)::int as month, o.basis = 'CUMULATIVE' as cumulative, coalesce(o.upper, 2 * o.value) as amount
      from observation o join metric m on m.id = o.metric_id join division d on d.id = o.division_id join source s on s.id = o.source_id
      where s.code = 'SYNTHETIC' and m.nature = 'FLOW' and o.scope = 'OWN'
    ), monthly as (
      select metric_id, city_id, district_id, year, month, sum(amount) as amount from item where not cumulative group by 1, 2, 3, 4, 5
    ), cumulative as (
      -- What is cumulative counts with its greatest amount of the year, and crosses all shorter totals above it.
      select metric_id, city_id, district_id, year, sum(amount) as amount
      from (select metric_id, city_id, district_id, division_id, year, max(amount) as amount from item where cumulative group by 1, 2, 3, 4, 5) greatest_one
      group by 1, 2, 3, 4
    ), step as (
      -- Half of the districts report months, the others quarters.
      select metric_id, city_id, district_id as division_id, year, make_date(year, first_month, 1) as "from",
        (make_date(year, first_month, 1) + make_interval(months => months) - interval '1 day')::date as until, sum(amount) as amount
      from monthly m cross join lateral (select case district_id % 2 when 0 then 1 else 3 end as months) length
        cross join lateral (select month - (month - 1) % months as first_month) start
      where district_id is not null and not exists (select from cumulative c where (c.metric_id, c.district_id, c.year) = (m.metric_id, m.district_id, m.year))
      group by 1, 2, 3, 4, 5, 6
    ), step_total as (
      select *, ${more(11)} as total from step where ${drawn(12)} % 5 < 2
    ), of_year as (
      select metric_id, city_id, district_id, year, amount from monthly
      union all select metric_id, city_id, district_id, year, amount from cumulative
      union all select metric_id, city_id, division_id, year, total - amount from step_total
    ), year_total as (
      select *, ${more(13)} as total from (
        select metric_id, city_id, district_id as division_id, make_date(year, 1, 1) as "from", make_date(year, 12, 31) as until, sum(amount) as amount
        from of_year where district_id is not null group by 1, 2, 3, 4, 5) of_district
      where ${drawn(14)} % 3 < 2
    ), city_total as (
      select *, ${more(15)} as total from (
        select metric_id, city_id as division_id, "from", until, sum(amount) as amount from (
          select metric_id, city_id, make_date(year, 1, 1) as "from", make_date(year, 12, 31) as until, amount from of_year
          union all select metric_id, city_id, "from", until, total - amount from year_total) inside
        where city_id is not null group by 1, 2, 3, 4) of_city
    ), made as (
      select metric_id, division_id, "from", until, total from city_total
      union all select metric_id, division_id, "from", until, total from year_total
      union all select metric_id, division_id, "from", until, total from step_total
    )
    select md5(${seed.toString()} || '-total-' || division_id || '-' || metric_id || '-' || "from" || '-' || until)::uuid, metric_id, division_id, "from", until,
      'INCREMENT', 'TOTAL', total, total, total, total::text, source.id, 'synthetic', '2024-01-15'
    from made, source where source.code = 'SYNTHETIC' order by ${drawn(16)}, division_id, metric_id, "from" limit ${most} on conflict do nothing`.execute(
      tx,
    );
  return Number(numAffectedRows ?? 0);
}
