import { type RawBuilder, sql } from 'kysely';
import { COUNTRY_ID } from '../../division/root-id.js';
import { groupsOf, membersOf } from '../../pairing/group-place.fragment.js';
import { joinParty, partyPlace } from '../../pairing/party-place.fragment.js';
import type { ObservationScope } from './observation-scope.js';

const either = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<boolean> =>
  sql`(${sql.join(conditions, sql` or `)})`;

/** Whether a division lies in any of some places, by columns with an index: the parent of a village is its town. */
const liesInAny = (alias: string, places: RawBuilder<unknown>): RawBuilder<boolean> =>
  either([
    ...['id', 'parent_id', 'district_id', 'city_id', 'province_id'].map(
      (column) => sql`${sql.ref(`${alias}.${column}`)} = any(${places})`,
    ),
    sql`${sql.lit(COUNTRY_ID)} = any(${places})`,
  ]);

/** The divisions in one place, each column by its own index: of one `or` of columns the planner makes a scan of all of them. */
const divisionsUnder = (place: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(
    [
      ...['id', 'parent_id', 'district_id', 'city_id', 'province_id'].map(
        (column) => sql`select u.id from division u where ${sql.ref(`u.${column}`)} = ${place}`,
      ),
      sql`select u.id from division u where ${place} = ${sql.lit(COUNTRY_ID)}`,
    ],
    sql` union all `,
  );

const RENAMED = sql`y.canonical_id is not null and coalesce(y.canonical_id, y.id)`;

/** Some places with the members of the groups among them, and the groups that lie in these. */
const withMembers = (places: RawBuilder<unknown>): RawBuilder<unknown> => sql`array(select unnest(${places})
    union ${membersOf(sql<boolean>`-m.group_id = any(${places})`)}
    union select g.id from division g where g.level > 5 and exists (select from group_member m where -m.group_id = any(${places})) and (${groupsOf('g')}) && ${places})`;

/** The divisions in some places: as reported, by current codes, or through mergers. */
const divisionsIn = (places: readonly number[]): RawBuilder<unknown> => {
  const asked = places.some((place) => place < 0) ? withMembers(sql`${places}::int[]`) : sql`${places}::int[]`;
  return sql`select y.id from division y where ${liesInAny('y', asked)}
    union select y.id from division h join division y on ${RENAMED} = h.id where ${liesInAny('h', asked)}
    union select y.id from division h join division y on y.current_id = h.id where ${liesInAny('h', asked)}`;
};

/** From this number of divisions on, reading all observations of the metrics is faster than looking them up. */
const MANY_DIVISIONS = 100_000;

/** As `breadth`, whether the places hold very many divisions, estimated by their levels. */
export function breadthOf({ recipients, supporters }: ObservationScope): RawBuilder<unknown> {
  return sql`breadth as materialized (
      select coalesce(sum(case level when 0 then 700000 when 1 then 21000 when 2 then 1900 when 3 then 220 when 4 then 16 when 6 then 700000 else 1 end), 0) > ${sql.lit(MANY_DIVISIONS)} as everywhere
      from division where id = any(${[...recipients, ...supporters]}::int[])
    )`;
}

/**
 * As `place`, the divisions whose observations affect the answers at the places in scope: those in them and, until
 * there are no more, those that a total among them covers and those that are the same place under another code.
 */
export function scopedDivisions({ recipients, metrics }: ObservationScope): RawBuilder<unknown> {
  if (recipients.length === 0) return sql`place as (select null::int as id where false)`;
  const codes = sql`(array[d.id, d.canonical_id] || array(${membersOf(sql<boolean>`-m.group_id = d.id`)}))`;
  // Of an array the planner expects ten elements: of the query itself millions, for which it clears a table of 64 MB first.
  return sql`place as (
      select id from unnest(array(${divisionsIn(recipients)})) here(id) where not (select everywhere from breadth)
      union
      select y.id from place x cross join lateral (select d.* from division d where d.id = x.id offset 0) d cross join lateral unnest(array(
        select y.id from division y where d.canonical_id is not null and (y.id = d.canonical_id or ${RENAMED} = d.canonical_id)
        union all select y.id from division y where ${RENAMED} = d.id
        union all select y.id from (
          select where exists (select from observation o where o.division_id = d.id and o.scope = 'TOTAL'
            and o.metric_id = any(${metrics.map(({ metric }) => metric)})) offset 0) speaks
          cross join lateral unnest(${codes}) code(id) cross join lateral (${divisionsUnder(sql`code.id`)}) h
          cross join lateral (
            select h.id union all select y.id from division y where ${RENAMED} = h.id
            union all select y.id from division y where y.current_id = h.id) y
        union all select d.current_id where d.current_id is not null
      )) y(id)
    )`;
}

/**
 * As `edge`, the pairings in scope, those with supporters in the places in scope, and all below: totals cover no
 * others.
 */
export function scopedPairings({ supporters, pairings, programs }: ObservationScope): RawBuilder<unknown> {
  const ways = [
    ...(pairings.length > 0 ? [sql`p.path && ${pairings}::int[]`] : []),
    ...(programs.length > 0 ? [sql`p.program_id = any(${programs}::int[])`] : []),
    ...(supporters.length > 0
      ? [
          sql`${partyPlace('p', 'SUPPORTER')} in (select id from (${divisionsIn(supporters)}) s where not (select everywhere from breadth))`,
        ]
      : []),
  ];
  if (ways.length === 0) return sql`edge as (select null::int as id where false)`;
  return sql`edge as (
      select p.id from pairing p ${joinParty('p', 'SUPPORTER')} where ${either(ways)}
      union
      select p.id from edge e join pairing p on p.parent_id = e.id
    )`;
}
