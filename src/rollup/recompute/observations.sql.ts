import { type RawBuilder, sql } from 'kysely';
import { divisionPath, mergedByText } from '../../division/division-path.fragment.js';
import {
  countsAt,
  pairingOf,
  replacedAt,
  retractedAt,
  subjectOf,
  wasRecorded,
} from '../../observation/observation.fragment.js';
import { groupsOf, sharedWith } from '../../pairing/group-place.fragment.js';
import { joinParty, partyPlace } from '../../pairing/party-place.fragment.js';
import type { ObservationScope } from './observation-scope.js';
import { breadthOf, scopedDivisions, scopedPairings } from './scope.sql.js';

/** The observations of a metric, as one list for each column. */
export interface ObservationColumns {
  readonly metricId: number;
  readonly ids: readonly number[];
  readonly totals: readonly boolean[];
  readonly bases: readonly string[];
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  readonly values: readonly string[];
  /** Null if equal to the value; an open upper bound is an empty text. */
  readonly lowers: readonly (string | null)[];
  readonly uppers: readonly (string | null)[];
  readonly subjects: readonly (string | null)[];
  readonly divisions: readonly number[];
  readonly pairings: readonly (number | null)[];
  readonly sources: readonly number[];
  readonly preferred: readonly boolean[];
  /** Which revision replaced each; only where what was withdrawn is loaded as well, as `retracted`. */
  readonly successors?: readonly (number | null)[];
  readonly retracted?: readonly boolean[];
}

/** The one row with all observations in scope. */
export interface ObservationRow {
  readonly observations: readonly ObservationColumns[] | null;
  /** [id, itself and what it lies in as reported, by today's code, through mergers, the day of the merger, what a group shares parts with]; null where that is no other */
  readonly places:
    | readonly (readonly [
        number,
        readonly number[],
        readonly number[] | null,
        readonly number[] | null,
        string | null,
        readonly number[] | null,
      ])[]
    | null;
  /** [id, path from the root, program, place of the supporter]; of a program itself its negative id, an empty path and no supporter */
  readonly edges: readonly (readonly [number, readonly number[], number, number | null])[] | null;
  /** [id, code, date of publication] */
  readonly sources: readonly (readonly [number, string, string | null])[] | null;
}

/** The greatest number of observations that one turn may hold in memory. */
export const GREATEST_OBSERVATIONS = 1_000_000;

/** As `choice`, which observations were preferred at `asOf`, among all that ever were: only changes are stored. */
const choicesAt = (asOf: Date): RawBuilder<unknown> => sql`choice as materialized (
    select p.observation_id, coalesce((array_agg(p.preferred order by p.id desc) filter (where p.at <= ${asOf}))[1],
      not (array_agg(p.preferred order by p.id))[1]) as preferred
    from preference p group by p.observation_id
  ), `;

/** The conditions for observations, one for each kind of place in scope. */
function chosen({
  recipients,
  supporters,
  pairings,
  programs,
  subjects,
}: ObservationScope): readonly RawBuilder<boolean>[] {
  return [
    ...(recipients.length > 0 ? [sql<boolean>`o.division_id = any(array(select id from place))`] : []),
    ...(supporters.length + pairings.length + programs.length > 0
      ? [sql<boolean>`o.pairing_id = any(array(select id from edge))`, SUCCESSORS_READINGS]
      : []),
    ...(programs.length > 0 ? [sql<boolean>`o.program_id = any(${programs}::int[])`] : []),
    ...(subjects.length > 0 ? [ofSubjects(subjects)] : []),
  ];
}

/** A series of a merged place ends with its successor's next reading, which may be for no pairing. */
const SUCCESSORS_READINGS = sql<boolean>`o.basis = 'STOCK' and o.pairing_id is null and o.program_id is null and o.division_id = any(array(
  select y.id from observation m join division d on d.id = m.division_id join division y on coalesce(y.canonical_id, y.id) = d.current_id
  where m.pairing_id = any(array(select id from edge)) and d.current_id is not null))`;

function ofSubjects(subjects: readonly string[]): RawBuilder<boolean> {
  const ids = (kind: string): readonly number[] =>
    subjects.flatMap((subject) => (subject.startsWith(`${kind}:`) ? [Number(subject.slice(kind.length + 1))] : []));
  return sql`(o.institution_id = any(${ids('institution')}::int[]) or o.enterprise_id = any(${ids('enterprise')}::int[]) or o.project_id = any(${ids('project')}::int[]))`;
}

/** All observations that affect the answers in scope: their own, and those that a total among these covers. */
function observationsInScope(scope: ObservationScope): RawBuilder<unknown> {
  const { metrics, asOf, withdrawn = false } = scope;
  const history = withdrawn
    ? sql`, ${replacedAt('o', asOf)} as successor, ${retractedAt('o', asOf)} as retracted`
    : sql``;
  const ways = chosen(scope);
  const arms = [sql`(select everywhere from breadth)`, ...ways].map(
    (
      choice,
    ) => sql`select o.id, o.metric_id, o.division_id, nullif(${pairingOf('o')}, 0) as pairing_id, ${subjectOf('o')} as subject, o.scope = 'TOTAL' as total, o.basis,
        o.period_start, o.period_end, o.value, o.lower, o.upper, o.source_id, ${asOf === null ? sql`o.preferred` : sql`coalesce(choice.preferred, o.preferred)`} as preferred${history}
      from observation o ${asOf === null ? sql`` : sql`left join choice on choice.observation_id = o.id`} where o.metric_id = any(${metrics.map(({ metric }) => metric)}) and ${withdrawn ? wasRecorded('o', asOf) : countsAt('o', asOf)} and ${choice}`,
  );
  return sql`${asOf === null ? sql`` : choicesAt(asOf)} asked as materialized (
      select * from unnest(${metrics.map(({ metric }) => metric)}::int[], ${metrics.map(({ since }) => since)}::date[],
        ${metrics.map(({ until }) => until)}::date[]) as a(metric_id, since, until)
    ), there as materialized (${sql.join(arms, ways.length > 1 ? sql` union ` : sql` union all `)}),
    chained as materialized (
      -- Under each code that the place has or had.
      select t.metric_id, y.id as division_id, coalesce(t.pairing_id, 0) as pairing_id, t.total, coalesce(t.subject, '') as subject,
        min(t.period_start) as first, max(t.period_end) as last
      from there t join asked a using (metric_id) cross join lateral (select coalesce(d.canonical_id, d.id) as id from division d where d.id = t.division_id offset 0) now
        cross join lateral (select now.id union select y.id from division y where y.canonical_id is not null and coalesce(y.canonical_id, y.id) = now.id) y
      where t.basis <> 'STOCK' and t.period_start <= coalesce(a.until, 'infinity') and t.period_end >= coalesce(a.since, '-infinity')
        and (t.period_start < a.since or t.period_end > a.until)
      group by 1, 2, 3, 4, 5
    ), scoped as materialized (
      select t.* from there t join asked a using (metric_id)
      -- What reaches beyond the period is taken apart by all that lies in it.
      where (t.period_start <= coalesce(a.until, 'infinity') and (t.basis = 'STOCK' or t.period_end >= coalesce(a.since, '-infinity')))
        or exists (select from chained c where (c.metric_id, c.division_id, c.pairing_id, c.total, c.subject)
          = (t.metric_id, t.division_id, coalesce(t.pairing_id, 0), t.total, coalesce(t.subject, ''))
          and t.period_start <= c.last and t.period_end >= c.first)
      order by t.metric_id, t.id limit ${sql.lit(GREATEST_OBSERVATIONS + 1)}
    )`;
}

const MERGED_BY = sql.raw(mergedByText('own', 'c'));

const COLUMNS = {
  ids: 'id',
  totals: 'total',
  bases: 'basis',
  starts: 'period_start',
  ends: 'period_end',
  values: 'value::text',
  lowers: 'nullif(lower, value)::text',
  uppers: `case when upper is null then '' when upper <> value then upper::text end`,
  subjects: 'subject',
  divisions: 'division_id',
  pairings: 'pairing_id',
  sources: 'source_id',
  preferred: 'preferred',
};
const HISTORY_COLUMNS = { successors: 'successor', retracted: 'retracted' };

/**
 * The observations of each metric as columns, and once what they share: ten times faster than one row for each. `past`: the
 * tables of the catalogue that were others at `asOf`.
 */
export function observationsSql(
  scope: ObservationScope,
  past: RawBuilder<unknown> = sql``,
): RawBuilder<ObservationRow> {
  const columns = Object.entries({ ...COLUMNS, ...(scope.withdrawn ? HISTORY_COLUMNS : {}) }).map(
    ([as, of]) => sql`json_agg(${sql.raw(of)}) as ${sql.ref(as)}`,
  );
  return sql`with recursive ${past}${breadthOf(scope)}, ${scopedDivisions(scope)}, ${scopedPairings(scope)}, ${observationsInScope(scope)},
    edges as materialized (
      select p.id, p.path, p.program_id, ${partyPlace('p', 'SUPPORTER')} as supporter_id from pairing p ${joinParty('p', 'SUPPORTER')}
      where p.id in (select pairing_id from scoped)
      union all select -g.id, '{}', g.id, null from program g where -g.id in (select pairing_id from scoped)
    )
    select (select json_agg(m) from (select metric_id as "metricId", ${sql.join(columns)} from scoped group by metric_id) m) as observations,
      (select json_agg(json_build_array(d.id, (${divisionPath('d')}) || own_groups, case when l.id is not null then (${divisionPath('l')}) || own_groups end, case when c.id is not null then (${divisionPath('c')}) || all_groups end, ${MERGED_BY}, ${sharedWith('d')}))
        from division d left join division l on l.id = d.canonical_id left join division c on c.id = d.current_id
          cross join lateral (select array(select distinct unnest((${groupsOf('d')}) || (${groupsOf('l')}))) as own_groups offset 0) g
          cross join lateral (select array(select distinct unnest(own_groups || (${groupsOf('c')}))) as all_groups offset 0) h
          cross join lateral (select coalesce(l.id, d.id) as id, case when l.id is null then d.valid_to else l.valid_to end as valid_to) own
        where d.id in (select division_id from scoped union select supporter_id from edges)) as places,
      (select json_agg(json_build_array(id, path, program_id, supporter_id)) from edges) as edges,
      (select json_agg(json_build_array(id, code, published)) from source where id in (select distinct source_id from scoped)) as sources`;
}
