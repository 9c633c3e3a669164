import { type RawBuilder, sql } from 'kysely';
import { counts } from '../../observation/observation.fragment.js';

/** The observations of the import that count, as `t`. */
const DIRTY = sql`dirty_observation dirty join observation t on t.id = dirty.id
  and ${counts('t')}`;

/** The same place, subject, pairing, scope and basis: what identifies observations besides metric and time. */
const sameAs = (other: string): RawBuilder<unknown> => {
  const of = sql.raw(other);
  return sql`${of}.division_id = t.division_id and ${of}.scope = t.scope and ${of}.basis = t.basis
    and ${of}.pairing_id is not distinct from t.pairing_id and ${of}.institution_id is not distinct from t.institution_id
    and ${of}.enterprise_id is not distinct from t.enterprise_id and ${of}.project_id is not distinct from t.project_id
    and ${counts(other)}`;
};

/**
 * Orders competing claims so that the one that counts comes first: the preferred one, exact ones, later publications.
 */
const COUNTING = sql`o.preferred desc, coalesce(o.upper = o.lower, false) desc, rollup_last_day(s.published) desc nulls last, o.id desc`;

/** Pairs of neighbours in a series of cumulative observations, of which the later is lower. */
export const fallingObservations = sql`
  select t.id as one, o.id as other from ${DIRTY} cross join lateral (
    (select o.id, o.value, o.period_end from observation o join source s on s.id = o.source_id
      where ${sameAs('o')} and o.metric_id = t.metric_id and o.period_start = t.period_start and o.period_end < t.period_end
      order by o.period_end desc, ${COUNTING} limit 1)
    union all
    (select o.id, o.value, o.period_end from observation o join source s on s.id = o.source_id
      where ${sameAs('o')} and o.metric_id = t.metric_id and o.period_start = t.period_start and o.period_end > t.period_end
      order by o.period_end, ${COUNTING} limit 1)) o
  where t.basis = 'CUMULATIVE'
    and case when o.period_end < t.period_end then t.value < o.value
      -- If both are of this import, the later one reports the pair.
      else o.value < t.value and not exists (select from dirty_observation x where x.id = o.id) end`;

/** The metrics of an import that are parts or wholes, and the metrics they are compared with. */
export interface Counterparts {
  readonly parts: readonly number[];
  readonly theirWholes: readonly number[];
  readonly wholes: readonly number[];
  readonly theirParts: readonly number[];
}

/**
 * Pairs of a part and its whole, alike in all else, of which the part is certainly greater. The metrics are listed so
 * that the planner can estimate the number of observations on either side.
 */
export const partsAboveWholes = ({ parts, theirWholes, wholes, theirParts }: Counterparts): RawBuilder<unknown> => sql`
  select t.id as one, o.id as other from ${DIRTY} join metric m on m.id = t.metric_id
    join observation o on ${sameAs('o')} and o.metric_id = m.part_of_id
      and o.period_start = t.period_start and o.period_end = t.period_end
  where t.metric_id = any(${parts}::int[]) and o.metric_id = any(${theirWholes}::int[])
    and o.upper is not null and t.lower > o.upper
  union all
  select t.id, o.id from ${DIRTY} join metric part on part.part_of_id = t.metric_id
    join observation o on ${sameAs('o')} and o.metric_id = part.id
      and o.period_start = t.period_start and o.period_end = t.period_end
  where t.metric_id = any(${wholes}::int[]) and o.metric_id = any(${theirParts}::int[])
    and t.upper is not null and o.lower > t.upper and not exists (select from dirty_observation x where x.id = o.id)`;

const pathOf = (pairing: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce((select path from pairing where id = ${pairing}), '{}')`;

/**
 * Pairs of totals of flows that overlap without either containing the other: one place lies within the other, the
 * periods overlap, but neither total lies entirely within the other.
 */
export const crossingTotals = sql`
  select distinct met.one, other.observation_id as other
  from (
    select t.*, u.division_id as u_division, u.pairing_id as u_pairing, u.period_start as u_start, u.period_end as u_end
    from (select e.observation_id as one, e.metric_id, e.division_id, e.pairing_id, e.period_start, e.period_end, p.within,
        ${pathOf(sql`e.pairing_id`)} as path
      from dirty_observation dirty join rollup_entry e on e.observation_id = dirty.id and e.total and not e.stock
      join rollup_place p on p.division_id = e.division_id) t
    join rollup_total u on u.metric_id = t.metric_id and not u.stock and u.period_start <= t.period_end and t.period_start <= u.period_end
      and (u.division_id, u.pairing_id, u.period_start, u.period_end) <> (t.division_id, t.pairing_id, t.period_start, t.period_end)
    join rollup_place pu on pu.division_id = u.division_id
    cross join lateral (select ${pathOf(sql`u.pairing_id`)} as u_path) of_u
    cross join lateral (
      select u.division_id = any(t.within) as t_in_place, t.division_id = any(pu.within) as u_in_place,
        u.pairing_id = 0 or u.pairing_id = any(t.path) as t_in_pairing, t.pairing_id = 0 or t.pairing_id = any(u_path) as u_in_pairing,
        u.period_start <= t.period_start and t.period_end <= u.period_end as t_in_time, t.period_start <= u.period_start and u.period_end <= t.period_end as u_in_time
    ) lies
    where (t_in_place or u_in_place) and (t_in_pairing or u_in_pairing)
      and not (t_in_place and t_in_pairing and t_in_time) and not (u_in_place and u_in_pairing and u_in_time)
  ) met
  join rollup_entry other on other.division_id = met.u_division and other.metric_id = met.metric_id
    and other.pairing_id = met.u_pairing and other.period_start = met.u_start and other.period_end = met.u_end and other.total
  where not (exists (select from dirty_observation x where x.id = other.observation_id) and other.observation_id < met.one)`;
