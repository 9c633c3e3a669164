import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../../kernel/day.js';
import { prepared } from '../../../kernel/prepared-statement.js';
import { ABOVE_ALL, CELLS, COUNTRY, MONTHS, TREES, YEAR_CELL } from '../cell.sql.js';
import { CUBE_VERSION } from '../cube-version.store.js';
import { HELD, isAbove, SLOT_LEVELS, SLOTS } from '../level-column.sql.js';
import { knotsInSql } from './knot.sql.js';

/** A metric at a place or a pairing of the cube, and how much of it: the rows of some years, and what lies between two days. */
export interface KeyedRange {
  readonly tree: number;
  readonly node: number;
  readonly metric: number;
  readonly stock: boolean;
  /** First and last year; 0 is the row of all time. */
  readonly from: number;
  readonly to: number;
  readonly since: Day | null;
  readonly until: Day | null;
}

export const KINDS = { NODE: 0, KNOT: 1, CELLS: 2, SPAN: 3, TOTAL: 4, OWN: 5, KNOTS: 6, VERSION: 7 } as const;

/** A row of any kind; the meaning of its columns is that of the kind. */
export interface KeyedRow {
  readonly kind: number;
  readonly ord: number;
  readonly one: number | null;
  readonly other: number | null;
  readonly a: string | null;
  readonly b: string | null;
  readonly c: string | null;
  readonly d: string | null;
}

/** Which cells of a year are read: those of months are enough for most questions. */
export const cellsRead = (isMonthsOnly: boolean): readonly number[] => (isMonthsOnly ? MONTHS : CELLS);

export interface KeyedForm {
  readonly isMonthsOnly: boolean;
  /** Whether any value, or only whether there is one and what it is. */
  readonly isWhole: boolean;
  /**
   * What to read of what crosses: of which metrics anything does, which is the default; all of it, for each range on its
   * own; or nothing, because that is known.
   */
  readonly crossings?: 'WHETHER' | 'ALL' | 'NONE';
  /** Whether to say of which version of the cube all this is; no if omitted. */
  readonly hasVersion?: boolean;
}

const NO_NUMBER = sql`null::int`;
const NO_TEXT = sql`null::text`;
const VERSION = sql`select ${sql.lit(KINDS.VERSION)}, 0, ${NO_NUMBER}, ${NO_NUMBER}, ${sql.raw(CUBE_VERSION)}, ${NO_TEXT}, ${NO_TEXT}, ${NO_TEXT}`;

/**
 * Reads all that answers about places and pairings are made of, by key and computing next to nothing: a row a year, the
 * bounds and odd intervals where there are some, the totals of the node itself, and what the cube does not hold of a pairing. Nodes that the cube does not hold have no row of the kind
 * NODE, metrics of which something crosses in view have one of the kind KNOT, or of KNOTS with what does.
 */
export function keyedSql(
  asked: readonly KeyedRange[],
  { isMonthsOnly, isWhole, crossings = 'WHETHER', hasVersion = false }: KeyedForm,
): RawBuilder<KeyedRow> {
  const places = [...new Map(asked.map((one) => [placeOf(one), one])).values()];
  const numbers = new Map(places.map((place, at) => [placeOf(place), at + 1]));
  const trees = [...new Set(asked.map(({ tree }) => tree))].toSorted();
  const cells = cellsRead(isMonthsOnly);
  const parts: RawBuilder<unknown>[] = [
    sql`select ${sql.lit(KINDS.NODE)}, ord::int, level::int, ${NO_NUMBER}, ${NO_TEXT}, ${NO_TEXT}, ${NO_TEXT}, ${NO_TEXT} from q`,
    ...(crossings === 'ALL' ? [knotRowsOf(trees)] : []),
    ...(crossings === 'WHETHER' ? trees.map(knotsOf) : []),
    sql`select ${sql.lit(KINDS.CELLS)}, ord::int, year::int, inexact, v, c, o, b from cell`,
    ...(hasVersion ? [VERSION] : []),
    ...(isWhole ? [SPANS, ...trees.map(totalsOf), ...(trees.includes(TREES.PAIRING) ? [OWN] : [])] : []),
  ];
  return sql<KeyedRow>`${prepared}
    with node as materialized (
      ${nodesSql(places, trees)}
    ), q as materialized (
      select a.*, node.tree, node.node, node.level, node.parent
      from unnest(${column(asked, (one) => numbers.get(placeOf(one)), 'int')}, ${column(asked, ({ metric }) => metric, 'int')}, ${column(asked, ({ stock }) => stock, 'boolean')},
        ${column(asked, ({ from }) => from, 'smallint')}, ${column(asked, ({ to }) => to, 'smallint')},
        ${column(asked, ({ since }) => since, 'date')}, ${column(asked, ({ until }) => until, 'date')})
        with ordinality as a(at, metric, stock, "from", "to", since, until, ord) join node using (at)
    ), cell as materialized (
      select q.ord, c.year, c.inexact, ${listed('v', cells, 'total')} as v, ${listed('c', cells)} as c,
        case when ${some('o', cells)} then ${listed('o', cells)} end as o, case when q.stock then ${listed('b', begunIn(cells))} end as b
      from q join rollup_cube c on c.tree = q.tree and c.parent = q.parent and c.metric_id = q.metric and c.year between q."from" and q."to" and c.node = q.node
    )${crossings === 'WHETHER' ? sql`, ${sql.join(trees.map(crossingIn))}` : sql``}
    ${sql.join(
      parts.map((part) => sql`select * from (${part}) part(kind, ord, one, other, a, b, c, d)`),
      sql` union all `,
    )}`;
}

/** The nodes asked for with what lies above them, where the cube holds them. */
function nodesSql(places: readonly KeyedRange[], trees: readonly number[]): RawBuilder<unknown> {
  const asked = sql`unnest(${column(places, ({ tree }) => tree, 'smallint')}, ${column(places, ({ node }) => node, 'int')}) with ordinality as n(tree, node, at)`;
  const divisions = sql`select n.at, n.tree, n.node, d.level, case when d.id = ${sql.lit(COUNTRY)} then ${sql.lit(ABOVE_ALL)} else coalesce(d.parent_id, ${sql.lit(COUNTRY)}) end as parent
      from ${asked} join division d on d.id = n.node
      where d.level <= case n.tree when ${sql.lit(TREES.RECIPIENT)} then ${sql.lit(LOWEST.RECIPIENT)} when ${sql.lit(TREES.SUPPORTER)} then ${sql.lit(LOWEST.SUPPORTER)} end`;
  const pairings = sql`select n.at, n.tree, n.node, null::smallint as level, coalesce(p.path[cardinality(p.path) - 1], -p.program_id) as parent
      from ${asked} join pairing p on p.id = n.node where n.tree = ${sql.lit(TREES.PAIRING)}`;
  const found = [
    ...(trees.some((tree) => tree !== TREES.PAIRING) ? [divisions] : []),
    ...(trees.includes(TREES.PAIRING) ? [pairings] : []),
  ];
  return sql.join(found, sql` union all `);
}

const placeOf = ({ tree, node }: KeyedRange): string => `${tree.toString()} ${node.toString()}`;

const LOWEST = {
  RECIPIENT: Math.max(...HELD.RECIPIENT.map((slot) => SLOT_LEVELS[slot])),
  SUPPORTER: Math.max(...HELD.SUPPORTER.map((slot) => SLOT_LEVELS[slot])),
};

/** As the answer of a query the arrays look alike to the planner, however long they are: one plan serves all. */
function column<T>(rows: readonly T[], valueOf: (row: T) => unknown, type: string): RawBuilder<unknown> {
  return sql`(select ${rows.map(valueOf)}::${sql.raw(type)}[])`;
}

export const begunIn = (cells: readonly number[]): readonly number[] =>
  cells.filter((cell) => cell <= MONTHS.length || cell === YEAR_CELL);

const named = (letter: string, cells: readonly number[]): readonly string[] =>
  cells.map((cell) => `c.${letter}${cell.toString()}`);
const listed = (letter: string, cells: readonly number[], first?: string): RawBuilder<string> =>
  sql.raw(`array[${[...(first === undefined ? [] : [`c.${first}`]), ...named(letter, cells)].join(', ')}]::text`);
const some = (letter: string, cells: readonly number[]): RawBuilder<boolean> =>
  sql.raw(`coalesce(${named(letter, cells).join(', ')}) is not null`);

const BOUNDS = sql.raw(`coalesce(o.value::text, ''), coalesce(o.lower::text, ''), coalesce(o.upper::text, '')`);

/** The odd intervals and the inexact observations of places that have any. */
const SPANS = sql`select ${sql.lit(KINDS.SPAN)}, q.ord::int, ${NO_NUMBER}, ${NO_NUMBER},
    concat_ws('|', s.period_start, s.period_end, s.of_id, s.value, s.observations, ${BOUNDS}), ${NO_TEXT}, ${NO_TEXT}, ${NO_TEXT}
  from (select distinct ord from cell where inexact > 0 or o is not null) uneven join q using (ord)
    join rollup_span s on s.tree = q.tree and s.node = q.node and s.metric_id = q.metric and s.period_end <= coalesce(q.until, 'infinity')
      and s.period_start <= coalesce(q.until, 'infinity') and s.period_start >= case when q.stock then '-infinity' else coalesce(q.since, '-infinity') end
    left join observation o on o.id = nullif(s.of_id, 0)`;

/** Of a flow the totals that lie between two days, of a stock those that stand on one of them. */
const MEANWHILE = sql`e.metric_id = q.metric and e.period_start <= coalesce(q.until, 'infinity') and case when q.stock then e.period_end >= coalesce(q.since, q.until, 'infinity')
  else e.period_start >= coalesce(q.since, '-infinity') and e.period_end <= coalesce(q.until, 'infinity') end`;
const TOTAL = sql.raw(`e.division_id, e.pairing_id, e.cut::int, e.since, e.period_start, e.period_end`);

/**
 * The totals of the nodes themselves, and what each says and adds; one with nothing inside it by its observation, as a
 * negative number. One that says and adds nothing has no adjustment, and is a total all the same. Rows are found place by place and metric by metric, so that each is one look into an index.
 */
function totalsOf(tree: number): RawBuilder<unknown> {
  const [at, same] =
    tree === TREES.PAIRING
      ? [sql`select n.at, n.node as id from node n`, sql`e.pairing_id = p.id and e.pairing_id <> 0`]
      : tree === TREES.RECIPIENT
        ? [
            sql`select n.at, p.division_id as id from node n join rollup_place p on p.node_id = n.node`,
            sql`e.division_id = p.id`,
          ]
        : [
            sql`select n.at, p.pairing_id as id from node n join rollup_pairing p on p.node_id = n.node`,
            sql`e.pairing_id = p.id and e.pairing_id <> 0`,
          ];
  return sql`select ${sql.lit(KINDS.TOTAL)}, q.ord::int, ${NO_NUMBER}, ${NO_NUMBER}, t.a, ${NO_TEXT}, ${NO_TEXT}, ${NO_TEXT}
    from (${at} where n.tree = ${sql.lit(tree)}) p join q using (at) cross join lateral (
      (select concat_ws('|', e.total_id, ${TOTAL}, coalesce(j.period_start, e.period_start), coalesce(j.of_id, 0), coalesce(j.stated, 0), coalesce(j.value, 0), ${BOUNDS}) as a
      from (select * from rollup_total e where ${same} and not e.knot and ${MEANWHILE} offset 0) e
        left join rollup_adjustment j on j.total_id = e.total_id and (not q.stock or j.period_start <= coalesce(q.until, 'infinity'))
        left join observation o on o.id = nullif(j.of_id, 0))
      union all
      (select concat_ws('|', -e.observation_id, ${TOTAL}, e.period_start, abs(j.of_id), ${ALONE}, ${ALONE}, ${BOUNDS})
      from (select * from rollup_entry e where ${same} and e.total and not e.composite and not e.knot and ${MEANWHILE} offset 0) e
        cross join unnest(array[0::bigint] || e.stated_inexact) as j(of_id) left join observation o on o.id = nullif(abs(j.of_id), 0))) t`;
}

/** What the cube does not hold of a pairing: its own observations, by interval, and the inexact ones among them. */
const OWN = sql`select ${sql.lit(KINDS.OWN)}, one.ord::int, ${NO_NUMBER}, ${NO_NUMBER},
    concat_ws('|', one.period_start, one.period_end, one.of_id, one.times, one.observations, ${BOUNDS}), ${NO_TEXT}, ${NO_TEXT}, ${NO_TEXT}
  from (select q.ord, e.period_start, e.period_end, j.of_id, sum(j.times) as times, sum(j.observations) as observations
    from q join rollup_entry e on e.pairing_id = q.node and e.pairing_id <> 0 and ${MEANWHILE} cross join lateral (
      select 0::bigint as of_id, case when e.composite or e.knot then 0 else e.value end as times, 1 as observations
      union all select abs(i.of_id), sign(i.of_id)::bigint, 0 from unnest(e.value_inexact) as i(of_id) where not e.composite and not e.knot) j
    where q.tree = ${sql.lit(TREES.PAIRING)} group by q.ord, e.period_start, e.period_end, j.of_id) one
    left join observation o on o.id = nullif(one.of_id, 0)`;

const ALONE = sql`case j.of_id when 0 then e.stated else sign(j.of_id) end`;

/** The first and the last day that any question is about: see {@link MEANWHILE}. */
const FIRST_DAY = sql`(select min(case when stock then coalesce(since, until, 'infinity') else coalesce(since, '-infinity') end) from q)`;
const LAST_DAY = sql`(select max(coalesce(until, 'infinity')) from q)`;

/** What crosses in view of each range, with the other totals of its node. */
function knotRowsOf(trees: readonly number[]): RawBuilder<unknown> {
  return sql`select ${sql.lit(KINDS.KNOTS)}, knots.ord::int, ${NO_NUMBER}, ${NO_NUMBER}, knots.rows::text, ${NO_TEXT}, ${NO_TEXT}, ${NO_TEXT}
    from (${knotsInSql(new Set(trees))}) knots`;
}

/** What crosses of the metrics asked for, anywhere in the time asked for: few, and looked up once. */
function crossingIn(tree: number): RawBuilder<unknown> {
  const place =
    tree === TREES.RECIPIENT
      ? sql`rollup_place p on p.division_id = e.division_id`
      : sql`rollup_pairing p on p.pairing_id = e.pairing_id`;
  return sql`${crossing(tree)} as materialized (
      select e.metric_id, e.period_start, e.period_end, ${tree === TREES.PAIRING ? sql`p.path` : POSITION} from (select distinct metric from q) asked
        join rollup_entry e on e.knot and e.metric_id = asked.metric and e.period_end >= ${FIRST_DAY} and e.period_start <= ${LAST_DAY} join ${place})`;
}

const crossing = (tree: number): RawBuilder<unknown> => sql.ref(`crossing${tree.toString()}`);
const POSITION = sql.join(['node_id', ...SLOTS, 'groups'].map((column) => sql.ref(`p.${column}`)));

/** The metrics of which anything crosses at a node or below it meanwhile: then the cube does not hold all there is. */
function knotsOf(tree: number): RawBuilder<unknown> {
  return sql`select ${sql.lit(KINDS.KNOT)}, ord::int, ${NO_NUMBER}, ${NO_NUMBER}, ${NO_TEXT}, ${NO_TEXT}, ${NO_TEXT}, ${NO_TEXT} from q
    where q.tree = ${sql.lit(tree)} and exists (select from ${crossing(tree)} e where ${MEANWHILE} and ${tree === TREES.PAIRING ? sql`q.node = any(e.path)` : sql.raw(isAbove('q.node', 'e'))})`;
}
