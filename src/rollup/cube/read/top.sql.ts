import { type RawBuilder, sql } from 'kysely';
import { liesIn } from '../../../division/subtree.loader.js';
import { prepared } from '../../../kernel/prepared-statement.js';
import type { Decimal } from '../../../kernel/decimal.js';
import { CELLS, MONTHS, TOWN, TREES, YEAR_CELL } from '../cell.sql.js';
import { CUBE_VERSION } from '../cube-version.store.js';
import type { Slot } from '../level-column.sql.js';
import { ALL_CELLS, type PeriodCells, type YearCells } from '../period-cells.plan.js';
import { OUTSIDE_CELLS } from './read.sql.js';

/** A metric to rank by, or the numerator or denominator of one. */
export interface TopPart extends PeriodCells {
  readonly metric: number;
  readonly stock: boolean;
  /** Decimal places of its whole numbers. */
  readonly scale: number;
  readonly start: string | null;
  readonly end: string | null;
}

export interface AskedTop {
  readonly numerator: TopPart;
  /** The denominator of a rate; null for a flow or a stock. */
  readonly by: { readonly denominator: TopPart; readonly factor: Decimal; readonly scale: number } | null;
  readonly tree: number;
  readonly level: number;
  readonly within: number | null;
  readonly order: 'ASC' | 'DESC';
  readonly limit: number;
  /** Only places beyond this one: its value as the cube counts, its code and row id. */
  readonly from: { readonly value: string; readonly code: string; readonly rowId: number } | null;
  /** Whether the order is read from its end. */
  readonly backward: boolean;
  /** Whether to include places that no longer exist. */
  readonly closed: boolean;
}

export interface TopRow {
  readonly rowId: number;
  readonly code: string;
  /** Whether anything of the metrics crosses, so that the cube does not hold all there is of some places. */
  readonly knotted: boolean;
  /** The version of the cube; only if that is asked for. */
  readonly version?: string | null;
}

/** Digits beyond those kept, so that rounding twice has the same result as rounding the exact quotient. */
const SPARE_PLACES = 10;

/**
 * The first places of a level by value, from the cube alone; the last ones first if backward. Equal values are ordered by
 * code, so all places with the last value that fits are read.
 */
export function topSql(asked: AskedTop, hasVersion = false): RawBuilder<TopRow> {
  const { numerator, by, within, limit, from, closed, backward } = asked;
  const isRising = (asked.order === 'ASC') !== backward;
  const order = isRising ? sql`asc` : sql`desc`;
  const byCode = backward ? sql`desc` : sql`asc`;
  const value = by
    ? sql`round(round(n.value * ${by.factor.toFixed()}::numeric * power(10::numeric, ${sql.lit(by.denominator.scale - numerator.scale + by.scale + SPARE_PLACES)})
        / d.value) * power(10::numeric, ${sql.lit(-by.scale - SPARE_PLACES)}), ${sql.lit(by.scale)})`
    : sql`n.value`;
  const place =
    within === null && from === null && closed
      ? sql``
      : sql`join division place on place.id = n.node${within === null ? sql`` : sql` and ${liesIn('place', sql`${within}::int`)}`}${closed ? sql`` : sql` and place.valid_to is null`}`;
  const later = isRising ? sql`>` : sql`<`;
  const further = backward ? sql`<` : sql`>`;
  const beyond =
    from === null
      ? sql``
      : sql`where ${value} ${later} ${from.value}::numeric or (${value} = ${from.value}::numeric and (place.code collate "C", place.id) ${further} (${from.code}, ${from.rowId}::int))`;
  return sql`${prepared}
    with top as (
      select n.node, ${value} as value from (${valuesSql(asked, numerator)}) n
        ${by ? sql`join (${valuesSql(asked, by.denominator)}) d on d.node = n.node and d.value <> 0` : sql``} ${place} ${beyond}
      order by 2 ${order} fetch first ${sql.lit(limit)} rows with ties)
    select d.id as "rowId", d.code, ${isKnotted(asked)} as knotted${hasVersion ? sql`, ${sql.raw(CUBE_VERSION)} as version` : sql``}
    from top join division d on d.id = top.node order by top.value ${order}, d.code collate "C" ${byCode}, d.id ${byCode} limit ${sql.lit(limit)}`;
}

/** Whether anything of the metrics crosses in the period. */
export function knottedSql(asked: AskedTop): RawBuilder<{ readonly knotted: boolean }> {
  return sql`${prepared} select ${isKnotted(asked)} as knotted`;
}

const isKnotted = (asked: AskedTop): RawBuilder<boolean> =>
  sql`exists (select from rollup_entry e where e.knot and ${isInView(asked)})`;

/** Whether an entry `e` is of one of the metrics, and of its period. */
const isInView = ({ numerator, by }: AskedTop): RawBuilder<boolean> =>
  sql`(${sql.join(
    [numerator, ...(by ? [by.denominator] : [])].map(
      ({ metric, stock, start, end }) =>
        sql`e.metric_id = ${metric}::int and ${
          stock
            ? sql`e.period_start <= coalesce(${end}::date, 'infinity') and e.period_end >= coalesce(${end}::date, 'infinity')`
            : sql`e.period_start >= coalesce(${start}::date, '-infinity') and e.period_end <= coalesce(${end}::date, 'infinity')`
        }`,
    ),
    sql` or `,
  )})`;

/** The places of the level with knots of the metrics in the period. */
export function knottedPlacesSql(
  asked: AskedTop,
  slot: Slot,
): RawBuilder<{ readonly rowId: number; readonly code: string }> {
  const { tree, within, closed } = asked;
  const place = sql`${within === null ? sql`` : sql`and ${liesIn('d', sql`${within}::int`)}`} ${closed ? sql`` : sql`and d.valid_to is null`}`;
  const position =
    tree === TREES.RECIPIENT
      ? sql`rollup_place p on p.division_id = e.division_id`
      : sql`rollup_pairing p on p.pairing_id = e.pairing_id and e.pairing_id <> 0`;
  return sql`select distinct d.id as "rowId", d.code from rollup_entry e join ${position} join division d on d.id = ${sql.ref(`p.${slot}`)}
    where e.knot and ${isInView(asked)} ${place}`;
}

/** The value of each place of the level; places without an observation are omitted. */
function valuesSql({ tree, level }: AskedTop, part: TopPart): RawBuilder<unknown> {
  // What differs between questions is a parameter, so that each connection plans each form once.
  const there = sql`c.level = ${sql.lit(level)} and c.tree = ${sql.lit(tree)} and c.metric_id = ${part.metric}::int`;
  const rows = part.rows.filter(({ towns }) => !towns || level === TOWN);
  const read = (row: YearCells): Read => ({
    value: valueOf(row),
    observations: observationsOf(row, part.stock),
    from: sql`rollup_cube c where ${there} and ${yearsOf(row)}`,
  });
  const [only, ...others] = rows.map(read);
  if (only && others.length === 0 && part.whole && rows[0]?.from === rows[0]?.to) {
    return sql`select c.node, (${only.value})::numeric as value from ${only.from} and ${only.observations} > 0`;
  }
  const parts = rows
    .map(read)
    .map(
      ({ value, observations, from }) =>
        sql`select c.node, ${value} as value, ${observations} as observations from ${from}`,
    );
  if (!part.whole) {
    parts.push(sql`select s.node, s.value, case when q.stock then s.begun else s.observations end from (select distinct c.tree, c.node from rollup_cube c where ${there}) c
      cross join (select ${part.metric}::int as metric, ${sql.lit(part.stock)} as stock, ${part.start}::date as since, ${part.end}::date as until) q
      join rollup_span s on s.tree = c.tree and s.node = c.node and s.of_id = 0 and ${OUTSIDE_CELLS}`);
  }
  return sql`select node, sum(value) as value from (${sql.join(parts, sql` union all `)}) p group by node having sum(observations) > 0`;
}

interface Read {
  readonly value: RawBuilder<unknown>;
  readonly observations: RawBuilder<unknown>;
  readonly from: RawBuilder<unknown>;
}

const yearsOf = ({ from, to }: YearCells): RawBuilder<unknown> =>
  from === to ? sql`c.year = ${from}::smallint` : sql`c.year between ${from}::smallint and ${to}::smallint`;

const cellsOf = ({ mask }: YearCells): readonly number[] => CELLS.filter((cell) => mask & (1 << (cell - 1)));

function sumOf(letter: string, cells: readonly number[]): RawBuilder<unknown> {
  if (cells.length === 0) return sql`0`;
  return sql.join(
    cells.map((cell) => sql`coalesce(${sql.ref(`c.${letter}${cell.toString()}`)}, 0)`),
    sql` + `,
  );
}

function valueOf(row: YearCells): RawBuilder<unknown> {
  return row.mask === ALL_CELLS ? sql`c.total` : sumOf('v', cellsOf(row));
}

function observationsOf(row: YearCells, stock: boolean): RawBuilder<unknown> {
  const cells = cellsOf(row);
  return stock
    ? sumOf(
        'b',
        cells.filter((cell) => cell === YEAR_CELL || MONTHS.includes(cell)),
      )
    : sumOf('c', cells);
}
