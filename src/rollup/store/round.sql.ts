import { type Kysely, sql } from 'kysely';

/** Takes from each total what the totals inside it add, the innermost first. */
export async function settleRounds(tx: Kysely<unknown>): Promise<void> {
  await sql`update rollup_now_total t set round = 0
    where state = 'G' or not exists (select from rollup_now_edge e where e.outer_id = t.id)`.execute(tx);
  for (let round = 1; ; round++) {
    const { numAffectedRows } =
      await sql`update rollup_now_total t set round = ${round} where round is null and not exists (
      select from rollup_now_edge e join rollup_now_total u on u.id = e.inner_id where e.outer_id = t.id and u.round is null)`.execute(
        tx,
      );
    if (!numAffectedRows) break;
    await sql`insert into rollup_now_part
      select t.id, at.first, at.last, -sum(at.weight * u.value), -sum(at.weight * u.below), -sum(at.weight * u.above), -sum(at.weight * u.open)
      from rollup_now_total t join rollup_now_edge e on e.outer_id = t.id join rollup_now_part u on u.id = e.inner_id
        cross join lateral (
          select t.start_day as first, t.end_day as last, 1 as weight where not t.stock
          union all select greatest(u.start_day, t.start_day), greatest(u.start_day, t.start_day), 1 where t.stock and u.start_day <= t.end_day
          union all select t.end_day + 1, t.end_day + 1, -1 where t.stock and u.start_day <= t.end_day and t.end_day < 'infinity') at
      where t.round = ${round} group by t.id, at.first, at.last`.execute(tx);
  }
  const { rows } = await sql<{ id: string }>`select id::text from rollup_now_total where round is null limit 5`.execute(
    tx,
  );
  if (rows.length > 0) throw new Error(`totals lie in one another in a circle: ${rows.map(({ id }) => id).join(', ')}`);
}

/** Stores what the totals add now, and passes the change on to the sums. */
export async function storeAdjustments(tx: Kysely<unknown>): Promise<void> {
  const inexact = (alias: string) =>
    sql`(coalesce((${sql.raw(alias)}.below, ${sql.raw(alias)}.above, ${sql.raw(alias)}.open) <> (0, 0, 0), false))::int`;
  await sql`with net as materialized (
      select p.id, p.start_day, p.end_day, sum(p.value)::bigint as value, sum(p.below)::bigint as below,
        sum(p.above)::bigint as above, sum(p.open)::int as open
      from rollup_now_part p group by p.id, p.start_day, p.end_day
      having (sum(p.value), sum(p.below), sum(p.above), sum(p.open)) <> (0, 0, 0, 0)
    ), after as materialized (
      select n.*, n.value + coalesce(j.value, 0) as value_now, n.below + coalesce(j.below, 0) as below_now,
        n.above + coalesce(j.above, 0) as above_now, n.open + coalesce(j.open, 0) as open_now, ${inexact('j')} as inexact_then
      from net n left join rollup_adjustment j on (j.observation_id, j.start_day, j.end_day) = (n.id, n.start_day, n.end_day)
    ), put as (
      insert into rollup_adjustment as j (observation_id, start_day, end_day, value, below, above, open)
      select id, start_day, end_day, value_now, below_now, above_now, open_now from after where id > 0 order by 1, 2, 3
      on conflict (observation_id, start_day, end_day) do update
        set value = excluded.value, below = excluded.below, above = excluded.above, open = excluded.open
    )
    insert into rollup_now_atom
    select t.metric_id, t.stock, true, t.division_id, t.pairing_id, t.state = 'G', a.start_day, a.end_day, a.value, a.below, a.above,
      a.open, 0, 0, case when t.state = 'G' then -((a.below, a.above, a.open) <> (0, 0, 0))::int
        else ((a.below_now, a.above_now, a.open_now) <> (0, 0, 0))::int - a.inexact_then end
    from after a join rollup_now_total t on t.id = a.id`.execute(tx);
  await sql`delete from rollup_adjustment j using rollup_now_total t where t.id = j.observation_id
    and (j.value, j.below, j.above, j.open) = (0, 0, 0, 0)`.execute(tx);
}
