import { type Kysely, type RawBuilder, sql } from 'kysely';
import { standing } from './position.sql.js';

const monthOf = (alias: string): RawBuilder<number> => {
  const day = sql.ref(`${alias}.start_day`);
  return sql`case when ${sql.ref(`${alias}.stock`)} then 0 else (extract(year from ${day}) * 12 + extract(month from ${day}))::int end`;
};

/**
 * Parts from the query `a` joined with the totals `t` in whose region they lie, time aside, each once. A part is lifted to
 * every place it lies in before anything else: the planner cannot know how few totals there are at each.
 */
const fromParts = (totals: string, id: string): RawBuilder<unknown> =>
  sql`(select a.*, lies_in.place_id, ${monthOf('a')} as in_month from a cross join lateral unnest(a.within) as lies_in(place_id) offset 0) a
    join rollup_region r on r.metric_id = a.metric_id and r.place_id = a.place_id and r.month = a.in_month
    join ${sql.raw(totals)} t on t.${sql.raw(id)} = r.observation_id
      and (a.place_id = t.division_id or not t.division_id = any(a.within))
      and (t.pairing_id = 0 or t.pairing_id = any(a.pairing_path))`;

/** Of a flow whether its stretch lies in that of the total, of a change in a stock whether the total still stands then. */
const IN_TIME = sql`case when a.stock then a.start_day <= t.end_day
  else t.start_day <= a.start_day and a.end_day <= t.end_day end`;

/** When the total `t` takes a part away: a flow in its own stretch, a stock while both stand. */
const TAKEN = sql`cross join lateral (
  select t.start_day as first, t.end_day as last, 1 as weight where not t.stock
  union all select greatest(a.start_day, t.start_day), greatest(a.start_day, t.start_day), 1 where t.stock
  union all select t.end_day + 1, t.end_day + 1, -1 where t.stock and t.end_day < 'infinity') at`;

const minusSum = (alias: string): RawBuilder<unknown> =>
  sql.join(
    ['value', 'below', 'above', 'open'].map((name) => sql`-sum(at.weight * ${sql.ref(`${alias}.${name}`)})`),
    sql`, `,
  );

/** Of two totals that speak for each other the earlier recorded lies in the later; a wider stretch is never inside. */
const LIES = sql`case when not a.stock and (t.start_day, t.end_day) <> (a.start_day, a.end_day) then true
  when a.division_id = any(t.within) or a.lineage_id = any(t.within)
    then not (a.pairing_id = 0 or a.pairing_id = any(t.pairing_path)) or abs(a.id) < t.id
  else true end`;

/** Of two totals whether the one `t` stands or speaks while the other does. */
const MEETS = sql`case when a.stock then a.start_day <= t.end_day and t.start_day <= a.end_day
  else t.start_day <= a.start_day and a.end_day <= t.end_day end`;

/** Totals that stay but speak for a figure that changed: what they add changes by as much, the other way. */
export async function adjustStanding(tx: Kysely<unknown>): Promise<void> {
  const { joins, columns } = standing('a');
  await sql`insert into rollup_now_part
    with a as (select a.*, ${columns} from rollup_now_atom a ${joins}
      where not a.total and (a.value, a.below, a.above, a.open) <> (0, 0, 0, 0))
    select t.observation_id, at.first, at.last, ${minusSum('a')}
    from ${fromParts('rollup_entry', 'observation_id')} and ${IN_TIME} ${TAKEN}
    group by t.observation_id, at.first, at.last`.execute(tx);
  await sql`insert into rollup_now_total
    with t as (select e.*, false as gone from rollup_entry e where e.observation_id in (select id from rollup_now_part)),
      placed as (select t.*, ${standing('t').columns} from t ${standing('t').joins})
    select observation_id, 'S', 0, null, metric_id, stock, division_id, lineage_id, pairing_id, within, pairing_path, start_day, end_day
    from placed on conflict do nothing`.execute(tx);
}

/** The totals that stay and speak for any total that changes, and those that speak for these, until there are no more. */
export async function collectOuterTotals(tx: Kysely<unknown>): Promise<void> {
  const { joins, columns } = standing('e');
  for (let wave = 1; ; wave++) {
    const { numAffectedRows } = await sql`insert into rollup_now_total
      with a as (select * from rollup_now_total where wave = ${wave - 1}),
        t as (select distinct e.observation_id from ${fromParts('rollup_entry', 'observation_id')} and ${MEETS}
          join rollup_entry e on e.observation_id = t.observation_id
          where e.observation_id <> a.id and not exists (select from rollup_now_total known where known.id = e.observation_id))
      select e.observation_id, 'S', ${wave}, null, e.metric_id, e.stock, e.division_id, lineage_id, e.pairing_id, within,
        pairing_path, e.start_day, e.end_day
      from (select e.*, ${columns} from (select e.*, false as gone from rollup_entry e join t using (observation_id)) e ${joins}) e`.execute(
      tx,
    );
    if (!numAffectedRows) return;
  }
}

/** Which of the totals at hand lies directly or indirectly in which. */
export async function connectTotals(tx: Kysely<unknown>): Promise<void> {
  await sql`insert into rollup_now_edge
    with a as (select * from rollup_now_total)
    select distinct t.id, a.id from ${fromParts('rollup_now_total', 'id')}
    where t.state <> 'G' and t.id <> a.id and not (a.state = 'G' and t.state = 'F')
      and ${MEETS} and ${LIES}`.execute(tx);
}

/** Totals that are worked out from nothing: their own value, less what is stored of all that they speak for. */
export async function baseFresh(tx: Kysely<unknown>, { few }: { readonly few: boolean }): Promise<void> {
  await sql`insert into rollup_now_part
    select t.id, at.first, at.last, at.weight * e.value, at.weight * e.below, at.weight * e.above, at.weight * e.open
    from rollup_now_total t join rollup_entry e on e.observation_id = t.id cross join lateral (
      select t.start_day as first, t.end_day as last, 1 as weight where not t.stock
      union all select t.start_day, t.start_day, 1 where t.stock
      union all select t.end_day + 1, t.end_day + 1, -1 where t.stock and t.end_day < 'infinity') at
    where t.state = 'F'`.execute(tx);
  // A few totals look down into their places; for many it is quicker to go through all figures once and look up.
  const nearby = few
    ? sql`and e.division_id = any(array(select p.division_id from rollup_place p where p.within && array(
        select division_id from rollup_now_total where state = 'F' union select lineage_id from rollup_now_total where state = 'F')))`
    : sql``;
  const { joins, columns } = standing('e');
  const asked = sql`e.metric_id = any(array(select metric_id from rollup_now_total where state = 'F')) ${nearby}
    and (e.stock or (e.start_day >= (select min(start_day) from rollup_now_total where state = 'F')
      and e.start_day <= (select max(end_day) from rollup_now_total where state = 'F')))`;
  await sql`insert into rollup_now_part
    with e as (select e.*, false as gone from rollup_entry e where ${asked}),
      placed as (select e.*, ${columns} from e ${joins}),
      a as (
        select observation_id as id, metric_id, stock, total, division_id, lineage_id, pairing_id, within, pairing_path,
          piece.first as start_day, piece.last as end_day, piece.weight * value as value, piece.weight * below as below,
          piece.weight * above as above, piece.weight * open as open
        from placed cross join lateral (
          select start_day as first, end_day as last, 1 as weight where not stock
          union all select start_day, start_day, 1 where stock
          union all select end_day + 1, end_day + 1, -1 where stock and end_day < 'infinity') piece
        where not total
        union all
        select observation_id, metric_id, stock, total, division_id, lineage_id, pairing_id, within, pairing_path,
          j.start_day, j.end_day, j.value, j.below, j.above, j.open
        from placed e join rollup_adjustment j using (observation_id) where e.total
      )
    select t.id, at.first, at.last, ${minusSum('a')}
    from ${fromParts('rollup_now_total', 'id')} and ${IN_TIME} ${TAKEN}
    where t.state = 'F' and (not a.total or ${LIES})
    group by t.id, at.first, at.last`.execute(tx);
}
