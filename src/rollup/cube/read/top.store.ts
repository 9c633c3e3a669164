import { DIVISION_LEVELS, type DivisionLevel } from '../../../division/division-level.js';
import type { RequestContext } from '../../../kernel/context.js';
import type { Decimal } from '../../../kernel/decimal.js';
import type { Period } from '../../../kernel/period.js';
import type { MetricModel } from '../../../metric/metric.type.js';
import type { Side } from '../../../pairing/side.type.js';
import { TREES } from '../cell.sql.js';
import { flowCells, stockCells } from '../period-cells.plan.js';
import { topSql, type TopPart } from './top.sql.js';

export interface TopQuestion {
  readonly metric: MetricModel;
  /** For a rate: the metric that the first one is divided by. */
  readonly by: { readonly denominator: MetricModel; readonly factor: Decimal; readonly scale: number } | null;
  readonly level: Exclude<DivisionLevel, 'VILLAGE'>;
  readonly within: number | null;
  readonly period: Period;
  readonly side: Side;
  readonly order: 'ASC' | 'DESC';
  readonly limit: number;
}

/**
 * Loads the first places of a level by the value of a flow, a stock or a rate of them, as of now and in current
 * boundaries. Not for supporting towns, of which the cube holds no sums.
 */
export async function loadTop(
  { db }: Pick<RequestContext, 'db'>,
  question: TopQuestion,
): Promise<readonly { readonly rowId: number; readonly code: string }[]> {
  if (question.limit === 0) return [];
  const { metric, by, level, side, ...rest } = question;
  const part = (one: MetricModel): TopPart => partOf(one, question.period);
  const { rows } = await topSql({
    ...rest,
    numerator: part(metric),
    by: by && { ...by, denominator: part(by.denominator) },
    tree: TREES[side],
    level: DIVISION_LEVELS.indexOf(level) + 1,
  }).execute(db);
  return rows;
}

function partOf({ rowId, nature, scale }: MetricModel, { start, end }: Period): TopPart {
  const stock = nature === 'STOCK';
  const cells = stock ? stockCells(end) : flowCells({ start, end });
  return { metric: rowId, stock, scale, start: stock ? null : start, end, ...cells };
}
