import { type DivisionLevel, levelNumber } from '../../../division/division-level.js';
import type { FigureContext } from '../../../kernel/shards/by-metric.js';
import type { Decimal } from '../../../kernel/decimal.js';
import type { Period } from '../../../kernel/period.js';
import type { MetricModel } from '../../../metric/metric.type.js';
import type { Side } from '../../../pairing/side.type.js';
import { TREES } from '../cell.sql.js';
import { flowCells, stockCells } from '../period-cells.plan.js';
import type { Slot } from '../level-column.sql.js';
import type { CubeContext } from './cube-memory.js';
import { type AskedTop, knottedPlacesSql, knottedSql, topSql, type TopPart } from './top.sql.js';

export interface TopQuestion {
  readonly metric: MetricModel;
  /** For a rate: the metric that the first one is divided by. */
  readonly by: { readonly denominator: MetricModel; readonly factor: Decimal; readonly scale: number } | null;
  readonly level: Exclude<DivisionLevel, 'COUNTRY' | 'VILLAGE'>;
  readonly within: number | null;
  readonly period: Period;
  readonly side: Side;
  readonly order: 'ASC' | 'DESC';
  readonly limit: number;
  /** Only places beyond this one in the order. */
  readonly from?: { readonly value: Decimal; readonly code: string; readonly rowId: number } | null;
  /** Whether the order is read from its end; false if omitted. */
  readonly backward?: boolean;
  /** Whether to include places that no longer exist; true if omitted. */
  readonly closed?: boolean;
}

/** About what a list, and each place in it, takes in memory. */
const BYTES = 1_000;
const BYTES_A_PLACE = 150;

interface Place {
  readonly rowId: number;
  readonly code: string;
}

/**
 * Loads the first places of a level by the value of a flow, a stock or a rate of them, as of now and in current
 * boundaries; the last ones first if backward. Where something crosses, more than these, for their answers to decide. Not
 * for supporting towns, of which the cube holds no sums.
 */
export async function loadTop(context: CubeContext, question: TopQuestion): Promise<readonly Place[]> {
  if (question.limit === 0) return [];
  const asked = askedTop(question);
  const remembered = (await context.cube?.present()) ?? null;
  const key = remembered ? `top ${JSON.stringify(asked)}` : '';
  const known = remembered?.get(key);
  if (known) return known as readonly Place[];
  const { rows } = await topSql(asked, remembered !== null).execute(databaseOf(context, question));
  if (rows[0]?.knotted === false) {
    const places = rows.map(({ rowId, code }): Place => ({ rowId, code }));
    remembered?.add(key, places, BYTES + rows.length * BYTES_A_PLACE, rows[0].version ?? null);
    return places;
  }
  if (rows.length === 0 && !(await hasKnots(databaseOf(context, question), asked))) return [];
  return loadTopWithKnots(databaseOf(context, question), question, asked);
}

type Database = FigureContext['db'];

/** Of one metric: a rate of two that are divided is not asked for here. */
const databaseOf = ({ db, shards }: FigureContext, { metric }: TopQuestion): Database =>
  shards?.ofMetric(metric.rowId) ?? db;

async function hasKnots(db: Database, asked: AskedTop): Promise<boolean> {
  const { rows } = await knottedSql(asked).execute(db);
  return rows[0]?.knotted === true;
}

/** The cube does not hold all there is of places with knots: all of these, and the first of the others whatever they are worth. */
async function loadTopWithKnots(
  db: Database,
  { limit, level }: TopQuestion,
  asked: AskedTop,
): Promise<readonly Place[]> {
  const tied = (await knottedPlacesSql(asked, SLOTS_OF[level]).execute(db)).rows;
  const { rows } = await topSql({ ...asked, limit: limit + tied.length }).execute(db);
  return [...new Map([...rows, ...tied].map(({ rowId, code }) => [rowId, { rowId, code }])).values()];
}

const SLOTS_OF = {
  PROVINCE: 'province_id',
  CITY: 'city_id',
  DISTRICT: 'district_id',
  TOWN: 'town_id',
} as const satisfies Readonly<Record<TopQuestion['level'], Slot>>;

function askedTop(question: TopQuestion): AskedTop {
  const {
    metric,
    by,
    level,
    side,
    within,
    period,
    order,
    limit,
    from = null,
    backward = false,
    closed = true,
  } = question;
  const part = (one: MetricModel): TopPart => partOf(one, period);
  return {
    ...{ within, order, limit, closed, backward },
    // The cube counts in the smallest unit of a metric; a rate is a quotient already.
    from: from && {
      ...from,
      value: (by ? from.value : from.value.times(`1e${metric.scale.toString()}`)).toFixed(),
    },
    numerator: part(metric),
    by: by && { ...by, denominator: part(by.denominator) },
    tree: TREES[side],
    level: levelNumber(level),
  };
}

function partOf({ rowId, nature, scale }: MetricModel, { start, end }: Period): TopPart {
  const stock = nature === 'STOCK';
  const cells = stock ? stockCells(end) : flowCells({ start, end });
  return { metric: rowId, stock, scale, start: stock ? null : start, end, ...cells };
}
