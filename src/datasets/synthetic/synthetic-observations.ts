import { type Kysely, sql } from 'kysely';
import { draw } from './synthetic-parties.js';

/** Rows per batch. Rows that collide with an existing observation are drawn again. */
const BATCH = 500_000;
const ROUNDS = 60;

/**
 * Inserts observations and returns their number. Of a hundred, about 80 are monthly amounts of places, some with a pairing
 * or an enterprise; 8 are totals of months, quarters and years; 7 stocks; 4 cumulative; 1 of a single day. Two are not
 * exact.
 */
export async function insertObservations(tx: Kysely<unknown>, wanted: number, seed: number): Promise<number> {
  let made = 0;
  for (let round = 0; made < wanted && round < ROUNDS; round++) {
    made += await insertBatch(tx, { first: round * BATCH, count: Math.min(BATCH, wanted - made), seed });
  }
  return made;
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
      select d.*, s.id, s.level, s.district_id, s.city_id, s.pairing_id, s.enterprise_id, make_date(2021 + (month / 12)::int, (month % 12)::int + 1, 1) as first_day
      from drawn d join synthetic_place s on s.no = d.place
    ), made as (
      select p.i, p.amount, p.shade, m.id as metric_id, m.scale,
        case when kind < 8 then coalesce(case when i % 3 = 0 then city_id else district_id end, p.id) else p.id end as division_id,
        case when kind >= 8 and shade < 12 then enterprise_id end as enterprise_id,
        case when kind >= 8 and i % 10 < 6 then pairing_id end as pairing_id,
        case when kind < 8 then 'TOTAL' else 'OWN' end as scope,
        case when kind between 8 and 14 then 'STOCK' when kind between 15 and 18 then 'CUMULATIVE' else 'INCREMENT' end as basis,
        case when kind between 8 and 14 then (first_day + interval '1 month - 1 day')::date when kind between 15 and 18 or kind in (6, 7) then date_trunc('year', first_day)::date
          when kind in (4, 5) then date_trunc('quarter', first_day)::date when kind = 99 then first_day + day::int else first_day end as period_start,
        (case when kind between 8 and 14 or kind between 15 and 18 or kind < 4 then first_day + interval '1 month - 1 day'
          when kind in (6, 7) then date_trunc('year', first_day) + interval '1 year - 1 day'
          when kind in (4, 5) then date_trunc('quarter', first_day) + interval '3 months - 1 day'
          when kind = 99 then first_day + day::int else first_day + interval '1 month - 1 day' end)::date as period_end
      from placed p join synthetic_metric m on m.no = case when kind between 8 and 14 then 11 + flow % 2 else flow end
    )
    select md5(${seed.toString()} || '-' || i)::uuid, metric_id, division_id, enterprise_id, pairing_id, period_start, period_end, basis, scope,
      amount, case when shade = 99 then greatest(amount - 5, 0) else amount end, case when shade = 98 then null when shade = 99 then amount + 5 else amount end,
      amount::text, source.id, 'synthetic', '2024-01-15'
    from made, source where source.code = 'SYNTHETIC' on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
