import type { Day } from '../../../kernel/day.js';
import type { Period } from '../../../kernel/period.js';
import type { MetricModel } from '../../../metric/metric.type.js';
import type { CubeQuestion } from '../../rules/question.plan.js';
import { TREES } from '../cell.sql.js';
import { flowCells, type PeriodCells, stockCells } from '../period-cells.plan.js';
import type { KeyedForm, KeyedRange } from './keyed.sql.js';

/** Its tree and its number there. */
type Node = readonly [tree: number, node: number];

/** A question with the cells that answer it. */
export interface KeyedQuestion extends AskedCells {
  readonly question: CubeQuestion;
  readonly node: Node;
  /** Its metric at its node. */
  readonly key: string;
}

interface AskedCells {
  readonly cells: PeriodCells;
  /** Equal for periods that are answered alike. */
  readonly periodKey: string;
  /** The years that they lie in, and the days between which totals matter. */
  readonly range: PeriodRange;
  readonly isMonthsOnly: boolean;
}

type PeriodRange = Pick<KeyedRange, 'from' | 'to' | 'since' | 'until'>;

/** What questions are asked by key, and what is read for them: a range for each metric at a node. */
export interface KeyedBatch {
  readonly keyed: readonly (KeyedQuestion | null)[];
  readonly ranges: ReadonlyMap<string, KeyedRange>;
  /** Of each range what its numbers mean: answers from memory depend on it. */
  readonly metrics: ReadonlyMap<string, MetricModel>;
  readonly form: KeyedForm;
}

/** Puts together what one statement reads for all questions. */
export function batchOf(questions: readonly CubeQuestion[]): KeyedBatch {
  const askedOf = rememberingMetrics();
  const cellsFor = rememberingPeriods();
  const asked = new Set<AskedMetric>();
  let isMonthsOnly = true;
  const keyed = questions.map((question): KeyedQuestion | null => {
    const one = askedOf(question);
    if (!one) return null;
    const { cells, periodKey, range, isMonthsOnly: isOfMonths } = cellsFor(question);
    if (!cells.whole) return null;
    if (one.last !== range) {
      one.last = range;
      if (one.range === null) one.range = { ...range };
      else joinRange(one.range, range, one.stock);
      asked.add(one);
      isMonthsOnly &&= isOfMonths;
    }
    const { node, key } = one;
    return { question, cells, periodKey, range, isMonthsOnly: isOfMonths, node, key };
  });
  const ranges = new Map<string, KeyedRange>();
  const metrics = new Map<string, MetricModel>();
  for (const { key, node, metric, stock, range } of asked) {
    if (range === null) continue;
    ranges.set(key, keyedRange(node, metric, stock, range));
    metrics.set(key, metric);
  }
  return { keyed, ranges, metrics, form: { isMonthsOnly, isWhole: true } };
}

/** Many questions are about few periods. */
function rememberingPeriods(): (question: CubeQuestion) => AskedCells {
  const stocks = new Map<Period, AskedCells>();
  const flows = new Map<Period, AskedCells>();
  return ({ metric, period }) => {
    const isStock = metric.nature === 'STOCK';
    const known = isStock ? stocks : flows;
    let asked = known.get(period);
    if (!asked) known.set(period, (asked = askedCells(period, isStock)));
    return asked;
  };
}

/** Most periods whose cells are remembered from one request to the next. */
const MOST_PERIODS = 2_000;
const cellsOf = new Map<string, AskedCells>();

function askedCells(period: Period, isStock: boolean): AskedCells {
  const periodKey = `${isStock ? 'until ' : (period.start ?? 'from the beginning')}/${period.end ?? ''}`;
  let asked = cellsOf.get(periodKey);
  if (!asked) {
    const cells = isStock ? stockCells(period.end) : flowCells(period);
    const from = Math.min(...cells.rows.map((row) => row.from));
    const to = Math.max(...cells.rows.map((row) => row.to));
    asked = {
      ...{ cells, periodKey },
      // Of a stock the totals matter that stand on its day.
      range: { from, to, since: isStock ? period.end : period.start, until: period.end },
      isMonthsOnly: cells.rows.every((row) => row.mask < 1 << 12 || (isStock && row.to > 0 && from > 0)),
    };
    if (cellsOf.size >= MOST_PERIODS) cellsOf.clear();
    cellsOf.set(periodKey, asked);
  }
  return asked;
}

/** A metric at a node, and what is read of it. */
interface AskedMetric {
  readonly node: Node;
  readonly key: string;
  readonly metric: MetricModel;
  readonly stock: boolean;
  range: Mutable<PeriodRange> | null;
  /** What was joined last: the questions of a row are about one period. */
  last: PeriodRange | null;
}

/** Many questions are about few places, and the same metrics. */
function rememberingMetrics(): (question: CubeQuestion) => AskedMetric | null {
  const known = new Map<
    CubeQuestion['place'],
    { readonly node: Node; readonly asked: Map<number, AskedMetric> } | null
  >();
  const byKey = new Map<string, AskedMetric>();
  return ({ place, metric }) => {
    let ofPlace = known.get(place);
    if (ofPlace === undefined) {
      const node = keyedNode(place);
      known.set(place, (ofPlace = node && node[1] >= 0 ? { node, asked: new Map() } : null));
    }
    if (ofPlace === null) return null;
    const { node, asked } = ofPlace;
    let one = asked.get(metric.rowId);
    if (!one) {
      const key = `${node.join(' ')} ${metric.rowId.toString()}`;
      one = byKey.get(key) ?? { node, key, metric, stock: metric.nature === 'STOCK', range: null, last: null };
      byKey.set(key, one);
      asked.set(metric.rowId, one);
    }
    return one;
  };
}

/** Null of what is not asked by key: programs, and organizations and projects. */
function keyedNode(place: CubeQuestion['place']): Node | null {
  if (place.tree === 'PAIRING') return [TREES.PAIRING, place.pairing];
  return place.tree === 'RECIPIENT' || place.tree === 'SUPPORTER' ? [TREES[place.tree], place.division] : null;
}

export function rangeOf({ question: { metric }, node, range }: KeyedQuestion): KeyedRange {
  return keyedRange(node, metric, metric.nature === 'STOCK', range);
}

const keyedRange = (
  [tree, node]: Node,
  { rowId: metric }: MetricModel,
  stock: boolean,
  range: PeriodRange,
): KeyedRange => ({ tree, node, metric, stock, ...range });

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function joinRange(range: Mutable<PeriodRange>, { from, to, since, until }: PeriodRange, stock: boolean): void {
  if (from < range.from) range.from = from;
  if (to > range.to) range.to = to;
  range.since = (stock ? earlierDay : earlierOrNone)(range.since, since);
  if (until === null || (range.until !== null && until > range.until)) range.until = until;
}

/** None is later than every day. */
const earlierDay = (one: Day | null, other: Day | null): Day | null =>
  one === null ? other : other === null || one < other ? one : other;
/** None is earlier than every day. */
const earlierOrNone = (one: Day | null, other: Day | null): Day | null =>
  one === null || other === null ? null : one < other ? one : other;
