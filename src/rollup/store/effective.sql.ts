import { type Kysely, type RawBuilder, sql } from 'kysely';
import { SUBJECT, VISIBLE } from './touched.sql.js';
import { analyzeLarge } from './workspace.sql.js';

type Source = 'TOUCHED' | 'ALL';

const SERIES = sql`metric_id, lineage_id, pairing_id, total, subject`;
const SAME_SERIES = sql`(f.metric_id, f.lineage_id, f.pairing_id, f.total, f.subject) = (c.metric_id, c.lineage_id, c.pairing_id, c.total, c.subject)`;

/** The figures that speak, one claim each: preferred, exact, later published, later recorded. */
function claims(source: Source, stock: boolean): RawBuilder<unknown> {
  const from =
    source === 'ALL'
      ? sql`observation o join metric m on m.id = o.metric_id and m.nature = ${sql.lit(stock ? 'STOCK' : 'FLOW')}
          join rollup_place p on p.division_id = o.division_id where ${VISIBLE}`
      : sql`rollup_now_key k join metric m on m.id = k.metric_id join rollup_place p on p.division_id = k.division_id
          join observation o on o.division_id = k.division_id and o.metric_id = k.metric_id and (o.scope = 'TOTAL') = k.total
            and coalesce(o.pairing_id, 0) = k.pairing_id and ${SUBJECT} = k.subject
          where k.stock = ${sql.lit(stock)} and ${VISIBLE}`;
  const thing = stock ? sql`${SERIES}, period_end` : sql`${SERIES}, basis, period_start, period_end`;
  return sql`release as materialized (
      select id, coalesce(rollup_last_day(published), '') collate "C" as day from source
    ), figure as (
      select o.id, o.metric_id, o.scope = 'TOTAL' as total, o.division_id, p.lineage_id, ${SUBJECT} collate "C" as subject,
        coalesce(o.pairing_id, 0) as pairing_id, o.basis, o.period_start, o.period_end, o.preferred, o.source_id,
        rollup_fixed(o.value, m.scale) as value,
        case when o.lower = o.value then 0 else rollup_fixed(o.value - o.lower, m.scale) end as below,
        case when o.upper is null then -rollup_fixed(o.value, m.scale) when o.upper = o.value then 0
          else rollup_fixed(o.upper - o.value, m.scale) end as above,
        (o.upper is null)::int as open, coalesce(o.lower = o.value and o.upper = o.value, false) as exact
      from ${from}
    ), ranked as (
      select f.*, row_number() over (partition by ${thing} order by preferred desc, exact desc,
        r.day desc, f.id desc) as place
      from figure f join release r on r.id = f.source_id
    ), claim as materialized (select * from ranked where place = 1)`;
}

/**
 * What flows say: a cumulative figure as the increment since the one before it of the same start; a plain figure inside a
 * cumulative stretch is a part of it, one that crosses or repeats such a stretch gives way.
 */
export async function settleFlows(tx: Kysely<unknown>, source: Source): Promise<void> {
  const before = (column: string) =>
    sql`${sql.ref(column)} - case when basis = 'CUMULATIVE' then coalesce(lag(${sql.ref(column)}) over chain, 0) else 0 end`;
  const { numAffectedRows } = await sql`insert into rollup_now_flow
    with ${claims(source, false)}
    select id, metric_id, total, division_id, lineage_id, subject, pairing_id, basis = 'CUMULATIVE',
      bool_or(basis = 'CUMULATIVE') over series and bool_or(basis <> 'CUMULATIVE') over series,
      case when basis = 'CUMULATIVE' then coalesce(lag(period_end) over chain + 1, period_start) else period_start end,
      period_end, ${before('value')}, ${before('below')}, ${before('above')}, ${before('open')}
    from claim window series as (partition by ${SERIES}),
      chain as (partition by ${SERIES}, basis = 'CUMULATIVE', period_start order by period_end)`.execute(tx);
  await analyzeLarge(tx, 'rollup_now_flow', numAffectedRows ?? 0);
  await sql`insert into rollup_now_new
    with rival as (
      select f.id, count(*) > 1 or not bool_and(c.start_day <= f.start_day and f.end_day <= c.end_day
        and (c.start_day, c.end_day) <> (f.start_day, f.end_day)) as yields, min(c.id) as whole_id
      from rollup_now_flow f join rollup_now_flow c on ${SAME_SERIES} and c.start_day <= f.end_day and f.start_day <= c.end_day
      where f.mixed and not f.cumulative and c.mixed and c.cumulative group by f.id
    ), part as (
      select r.whole_id, sum(f.value) as value, sum(f.below) as below, sum(f.above) as above, sum(f.open) as open
      from rival r join rollup_now_flow f on f.id = r.id where not r.yields and not f.total group by r.whole_id
    )
    select f.id, f.metric_id, false, f.total, f.division_id, f.subject, f.pairing_id, f.start_day, f.end_day,
      f.value - coalesce(part.value, 0), f.below - coalesce(part.below, 0), f.above - coalesce(part.above, 0),
      f.open - coalesce(part.open, 0)
    from rollup_now_flow f left join rival r on r.id = f.id left join part on part.whole_id = f.id
    where r.yields is not true`.execute(tx);
}

/** What stocks say: each reading until the next of its series. */
export async function settleStocks(tx: Kysely<unknown>, source: Source): Promise<void> {
  await sql`insert into rollup_now_new
    with ${claims(source, true)}
    select id, metric_id, true, total, division_id, subject, pairing_id, period_end,
      coalesce(lead(period_end) over (partition by ${SERIES} order by period_end) - 1, 'infinity'), value, below, above, open
    from claim`.execute(tx);
}
