import { type Kysely, sql } from 'kysely';

/** An organization or project as `enterprise:17`; empty for none, so that it compares. */
export const SUBJECT = sql`case when o.institution_id is not null then 'institution:' || o.institution_id
  when o.enterprise_id is not null then 'enterprise:' || o.enterprise_id
  when o.project_id is not null then 'project:' || o.project_id else '' end`;

export const VISIBLE = sql`o.superseded_at is null and o.retracted_at is null`;

/**
 * Collects the series that have to be worked out anew: those of the figures given, and of every figure whose place or
 * pairing moved. A place that changed its code goes on in the same series, so its other codes belong to it as well.
 */
export async function collectKeys(tx: Kysely<unknown>, observations: readonly (string | number)[]): Promise<number> {
  const { numAffectedRows } = await sql`insert into rollup_now_key
    with touched as materialized (
      select * from observation o where o.id = any(${observations}::bigint[])
      union all select * from observation o where ${VISIBLE} and o.division_id in (select division_id from rollup_now_place)
      union all select * from observation o where ${VISIBLE} and o.pairing_id in (select pairing_id from rollup_now_pairing)
    ), lineage as materialized (
      select d.id as member, coalesce(d.lineage_id, d.id) as now_id, coalesce(moved.lineage_id, p.lineage_id) as then_id
      from division d left join rollup_place p on p.division_id = d.id left join rollup_now_place moved on moved.division_id = d.id
      where d.id in (select division_id from touched)
    ), family as (
      select member, member as division_id from lineage
      union select member, now_id from lineage
      union select l.member, d.id from lineage l
        join division d on coalesce(d.lineage_id, d.id) = l.now_id and d.lineage_id is not null
      union select member, then_id from lineage where then_id is not null
      union select l.member, p.division_id from lineage l
        join rollup_place p on p.lineage_id = l.then_id and p.lineage_id <> p.division_id
      union select l.member, p.division_id from lineage l join rollup_now_place p on p.lineage_id = l.then_id
    )
    select distinct f.division_id, o.metric_id, m.nature = 'STOCK', o.scope = 'TOTAL', ${SUBJECT}, coalesce(o.pairing_id, 0)
    from touched o join metric m on m.id = o.metric_id and m.nature in ('FLOW', 'STOCK')
      join family f on f.member = o.division_id`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
