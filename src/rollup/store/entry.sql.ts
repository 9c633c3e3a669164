import { type Kysely, sql } from 'kysely';
import { standing } from './position.sql.js';

/** What is stored of the series that are worked out anew. */
export async function collectOldEntries(tx: Kysely<unknown>): Promise<void> {
  await sql`insert into rollup_now_old select e.* from rollup_now_key k
    join rollup_entry e on e.division_id = k.division_id and e.metric_id = k.metric_id and e.total = k.total
      and e.subject = k.subject and e.pairing_id = k.pairing_id`.execute(tx);
}

/** Leaves alone what says the same as before at the same place. */
export async function dropUnchanged(tx: Kysely<unknown>): Promise<void> {
  await sql`with same as (
      delete from rollup_now_new n using rollup_now_old o where o.observation_id = n.observation_id and (o.*) = (n.*)
        and not exists (select from rollup_now_place p where p.division_id = o.division_id)
        and not exists (select from rollup_now_pairing p where p.pairing_id = o.pairing_id)
      returning n.observation_id)
    delete from rollup_now_old where observation_id in (select observation_id from same)`.execute(tx);
}

/** Replaces the stored entries. The totals among them leave their adjustments behind as parts to be taken away. */
export async function replaceEntries(tx: Kysely<unknown>): Promise<void> {
  await sql`with gone as (
      delete from rollup_adjustment a using rollup_now_old o where o.total and a.observation_id = o.observation_id returning a.*),
    regions as (delete from rollup_region r using rollup_now_old o where o.total and r.observation_id = o.observation_id)
    insert into rollup_now_part select -observation_id, start_day, end_day, -value, -below, -above, -open from gone`.execute(
    tx,
  );
  await sql`delete from rollup_entry e using rollup_now_old o where o.observation_id = e.observation_id`.execute(tx);
  await sql`insert into rollup_entry select * from rollup_now_new`.execute(tx);
}

/**
 * What changes in the sums by the entries themselves: of figures the amounts, of totals only that there is one more or
 * less, for what they add comes later. A stock adds from its reading on and is taken away again at the next.
 */
export async function changeByEntries(tx: Kysely<unknown>): Promise<number> {
  const { numAffectedRows } = await sql`insert into rollup_now_atom
    select e.metric_id, e.stock, e.total, e.division_id, e.pairing_id, e.gone, at.first, at.last, sum(e.sign * at.weight * value),
      sum(e.sign * at.weight * below), sum(e.sign * at.weight * above), sum(e.sign * at.weight * open),
      sum(e.sign * at.figures), sum(e.sign * at.begun), sum(e.sign * inexact)
    from (
      select o.*, -1 as sign, exists (select from rollup_now_place p where p.division_id = o.division_id)
        or exists (select from rollup_now_pairing p where p.pairing_id = o.pairing_id) as gone from rollup_now_old o
      union all select n.*, 1, false from rollup_now_new n
    ) e cross join lateral (
      select case when not total and (below, above, open) <> (0, 0, 0) then 1 else 0 end as inexact
    ) kind cross join lateral (
      select start_day as first, end_day as last, case when total then 0 else 1 end as weight, 1 as figures, 0 as begun where not stock
      union all select start_day, start_day, case when total then 0 else 1 end, 1, 1 where stock
      union all select end_day + 1, end_day + 1, case when total then 0 else -1 end, 0, -1 where stock and end_day < 'infinity'
    ) at
    group by e.metric_id, e.stock, e.total, e.division_id, e.pairing_id, e.gone, at.first, at.last
    having (sum(e.sign * at.weight * value), sum(e.sign * at.weight * below), sum(e.sign * at.weight * above),
      sum(e.sign * at.weight * open), sum(e.sign * at.figures), sum(e.sign * at.begun), sum(e.sign * inexact))
      <> (0, 0, 0, 0, 0, 0, 0)`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** The totals that the batch takes away (G, under a negative id) and those it brings (F: worked out from nothing). */
export async function collectTotals(tx: Kysely<unknown>): Promise<number> {
  const { joins, columns } = standing('t');
  const { numAffectedRows } = await sql`insert into rollup_now_total
    with t as (
      select o.*, 'G'::"char" as state, true as gone from rollup_now_old o where o.total
      union all select n.*, 'F', false from rollup_now_new n where n.total
    ), placed as (select t.*, ${columns} from t ${joins})
    select case when state = 'G' then -observation_id else observation_id end, state, 0, null, metric_id, stock, division_id,
      lineage_id, pairing_id, within, pairing_path, start_day, end_day from placed`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Makes the new totals findable from the figures they speak for. */
export async function addRegions(tx: Kysely<unknown>): Promise<void> {
  await sql`insert into rollup_region (metric_id, place_id, month, observation_id)
    select t.metric_id, place.id, month, t.id from rollup_now_total t
      cross join lateral (select t.division_id as id union select t.lineage_id) place
      cross join lateral generate_series(
        case when t.stock then 0 else extract(year from t.start_day) * 12 + extract(month from t.start_day) end::int,
        case when t.stock then 0 else extract(year from t.end_day) * 12 + extract(month from t.end_day) end::int) month
    where t.state = 'F' order by 1, 2, 3, 4`.execute(tx);
}
