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
}

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
  const cellsFor = rememberingCells();
  const keyFor = rememberingKeys();
  const ranges = new Map<string, KeyedRange>();
  const metrics = new Map<string, MetricModel>();
  /** One period is asked about often, of many metrics and nodes. */
  const seen = new Map<string, Set<PeriodCells>>();
  let isMonthsOnly = true;
  const keyed = questions.map((question) => {
    const one = keyedQuestion(question, cellsFor, keyFor);
    if (!one) return null;
    const { key, cells } = one;
    const known = seen.get(key);
    if (known?.has(cells)) return one;
    const asked = rangeOf(one);
    const range = ranges.get(key);
    if (known && range) {
      known.add(cells);
      ranges.set(key, joinRanges(range, asked));
    } else {
      seen.set(key, new Set([cells]));
      ranges.set(key, asked);
      metrics.set(key, question.metric);
    }
    isMonthsOnly &&= cells.rows.every(({ mask, to }) => mask < 1 << 12 || (asked.stock && to > 0 && asked.from > 0));
    return one;
  });
  return { keyed, ranges, metrics, form: { isMonthsOnly, isWhole: true } };
}

type CellsFor = (question: CubeQuestion) => AskedCells;

/** Many questions are about few periods. */
function rememberingCells(): CellsFor {
  const known = new Map<string, AskedCells>();
  const byPeriod = { stock: new Map<Period, AskedCells>(), flow: new Map<Period, AskedCells>() };
  return ({ metric, period }) => {
    const isStock = metric.nature === 'STOCK';
    const ofPeriods = isStock ? byPeriod.stock : byPeriod.flow;
    let asked = ofPeriods.get(period);
    if (asked) return asked;
    const periodKey = `${isStock ? 'until ' : (period.start ?? 'from the beginning')}/${period.end ?? ''}`;
    asked = known.get(periodKey);
    if (!asked) {
      const cells = isStock ? stockCells(period.end) : flowCells(period);
      known.set(periodKey, (asked = { cells, periodKey }));
    }
    ofPeriods.set(period, asked);
    return asked;
  };
}

type KeyFor = (question: CubeQuestion) => { readonly node: Node; readonly key: string } | null;

/** Many questions are about few places, and the same metrics. */
function rememberingKeys(): KeyFor {
  const known = new Map<CubeQuestion['place'], { readonly node: Node; readonly keys: Map<number, string> } | null>();
  return ({ place, metric: { rowId } }) => {
    let ofPlace = known.get(place);
    if (ofPlace === undefined) {
      const node = keyedNode(place);
      known.set(place, (ofPlace = node && node[1] >= 0 ? { node, keys: new Map() } : null));
    }
    if (ofPlace === null) return null;
    const { node, keys } = ofPlace;
    let key = keys.get(rowId);
    if (key === undefined) keys.set(rowId, (key = `${node.join(' ')} ${rowId.toString()}`));
    return { node, key };
  };
}

function keyedQuestion(question: CubeQuestion, cellsFor: CellsFor, keyFor: KeyFor): KeyedQuestion | null {
  const place = keyFor(question);
  if (!place) return null;
  const { cells, periodKey } = cellsFor(question);
  return cells.whole ? { question, cells, periodKey, node: place.node, key: place.key } : null;
}

/** Null of what is not asked by key: programs, and organizations and projects. */
function keyedNode(place: CubeQuestion['place']): Node | null {
  if (place.tree === 'PAIRING') return [TREES.PAIRING, place.pairing];
  return place.tree === 'RECIPIENT' || place.tree === 'SUPPORTER' ? [TREES[place.tree], place.division] : null;
}

export function rangeOf({
  question: { metric, period },
  node: [tree, node],
  cells: { rows },
}: KeyedQuestion): KeyedRange {
  const stock = metric.nature === 'STOCK';
  return {
    ...{ tree, node, metric: metric.rowId, stock },
    from: Math.min(...rows.map(({ from }) => from)),
    to: Math.max(...rows.map(({ to }) => to)),
    // Of a stock the totals matter that stand on its day.
    since: stock ? period.end : period.start,
    until: period.end,
  };
}

function joinRanges(one: KeyedRange, other: KeyedRange): KeyedRange {
  const { stock } = one;
  return {
    ...one,
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
    since: (stock ? earlierDay : earlierOrNone)(one.since, other.since),
    until: one.until === null || other.until === null ? null : one.until > other.until ? one.until : other.until,
  };
}

/** None is later than every day. */
const earlierDay = (one: Day | null, other: Day | null): Day | null =>
  one === null ? other : other === null || one < other ? one : other;
/** None is earlier than every day. */
const earlierOrNone = (one: Day | null, other: Day | null): Day | null =>
  one === null || other === null ? null : one < other ? one : other;
