import { type RawBuilder, sql } from 'kysely';
import { counts } from '../../observation/observation.fragment.js';

/** The observations of the import that count, as `t`. */
const DIRTY = sql`dirty_observation dirty join observation t on t.id = dirty.id
  and ${counts('t')}`;

/** The same place, subject, pairing, scope and basis: what identifies observations besides metric and time. */
const sameAs = (other: string): RawBuilder<unknown> => {
  const of = sql.raw(other);
  return sql`${of}.division_id = t.division_id and ${of}.scope = t.scope and ${of}.basis = t.basis
    and ${of}.pairing_id is not distinct from t.pairing_id and ${of}.program_id is not distinct from t.program_id and ${of}.institution_id is not distinct from t.institution_id
    and ${of}.enterprise_id is not distinct from t.enterprise_id and ${of}.project_id is not distinct from t.project_id
    and ${counts(other)}`;
};

/** Whether an observation is of the import: hashed once, while `exists` would look through all of them for each. */
const isDirty = (id: string): RawBuilder<boolean> => sql`${sql.ref(id)} in (select x.id from dirty_observation x)`;

/**
 * Observations that are lower than what was reported of a part of their interval, with the longest of these parts, where
 * either is of the import. The cube has taken the series apart. The metrics are collected first: of a database without falls the
 * planner expects none, and would look for them again for each.
 */
export const fallingObservations = sql`
  select case when fallen.dirty then fall.observation_id else part.observation_id end as one,
    case when fallen.dirty then part.observation_id else fall.observation_id end as other
  from rollup_entry fall join rollup_place p using (division_id) cross join lateral (
    select e.observation_id, ${isDirty('e.observation_id')} as dirty
    from (select p.canonical_id as division_id
        -- Most places have one code: the others have an index of their own.
        union all select c.division_id from rollup_place c where c.canonical_id = p.canonical_id and c.canonical_id <> c.division_id) s
      join rollup_entry e on e.division_id = s.division_id
      and (e.metric_id, e.pairing_id, e.total, e.subject) = (fall.metric_id, fall.pairing_id, fall.total, fall.subject)
    where fall.since <= e.since and e.until <= fall.until and e.observation_id <> fall.observation_id
    order by dirty desc, e.until - e.since desc, e.until desc limit 1) part
  cross join lateral (select ${isDirty('fall.observation_id')} as dirty) fallen
  where fall.fall and fall.metric_id = any(array(select distinct o.metric_id from dirty_observation x join observation o on o.id = x.id))
    and (part.dirty or fallen.dirty)`;

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

/** Pairs of observations that overlap without either covering the other, where either is of the import. */
export const crossingTotals = sql`
  with crossing as (
    select c.one_id, c.other_id from dirty_observation t join rollup_crossing c on c.one_id = t.id and not c.only_reported
    union select c.one_id, c.other_id from dirty_observation t join rollup_crossing c on c.other_id = t.id and not c.only_reported)
  select case when ${isDirty('c.other_id')} then c.other_id else c.one_id end as one,
    case when ${isDirty('c.other_id')} then c.one_id else c.other_id end as other
  from crossing c`;
