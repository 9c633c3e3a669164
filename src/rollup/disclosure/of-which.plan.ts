import { type Observation, seriesKey } from '../rules/observation.plan.js';
import { type Cell, isStanding, type NodeSum, type NodeSums, plusSum, roomsToZero } from './cell.plan.js';
import { isUnmarked, type Mark, plusMark } from './mark.plan.js';
import { isCurrent, type SensitiveMetric } from './views.plan.js';

/** A whole and the parts "of which" it is, where both were reported: of one place and one interval. */
export interface OfWhich {
  readonly whole: Observation;
  readonly wholeMetric: SensitiveMetric;
  readonly parts: readonly { readonly part: Observation; readonly metric: SensitiveMetric }[];
}

/** Every whole among some metrics, with its parts. */
export function allOfWhich(metrics: readonly SensitiveMetric[]): readonly OfWhich[] {
  return metrics.flatMap((wholeMetric) => {
    const partMetrics = metrics.filter(({ wholeId }) => wholeId === wholeMetric.id);
    if (partMetrics.length === 0) return [];
    const partsAt = Map.groupBy(
      partMetrics.flatMap((metric) => metric.observations.filter(isCurrent).map((part) => ({ part, metric }))),
      ({ part }) => positionOf(part),
    );
    return wholeMetric.observations.filter(isCurrent).flatMap((whole): OfWhich[] => {
      const parts = partsAt.get(positionOf(whole));
      return parts ? [{ whole, wholeMetric, parts }] : [];
    });
  });
}

const positionOf = (observation: Observation): string =>
  [seriesKey(observation), observation.start, observation.end].join('|');

export interface ForceOptions {
  readonly markOf: (observation: string) => Mark;
  readonly isNew: (observation: Observation) => boolean;
}

/**
 * New observations that have to be withheld beside a part of the same whole, because the whole and the other parts would
 * tell it. Parts that add up to their whole are taken for all of it.
 */
export function revealingOthers(
  { whole, wholeMetric, parts }: OfWhich,
  { markOf, isNew }: ForceOptions,
): readonly Observation[] {
  const isHidden = ({ id }: Observation): boolean => !isUnmarked(markOf(id));
  const hidden = parts.filter(({ part }) => isHidden(part));
  if (hidden.length === 0 || isHidden(whole)) return [];
  const rest = valueOf(whole) - parts.reduce((sum, { part }) => sum + valueOf(part), 0);
  const { threshold } = wholeMetric.rule;
  if (rest < 0) {
    const isRevealed = hidden.some(({ part }) => valueOf(whole) - 1 < threshold - 1 && valueOf(part) <= valueOf(whole));
    return isRevealed && isNew(whole) ? [whole] : [];
  }
  const most = Math.max(threshold, ...hidden.map(({ metric }) => metric.rule.threshold));
  const room = hidden.reduce((sum, { part }) => sum + Math.max(0, valueOf(part) - 1), rest);
  if (room >= most && (hidden.length > 1 || rest > 0)) return [];
  const others = parts
    .map(({ part }) => part)
    .filter((part) => isNew(part) && !isHidden(part) && valueOf(part) > 0)
    .toSorted((one, other) => valueOf(one) - valueOf(other));
  const enough = others.find((part) => room + valueOf(part) - 1 >= most);
  if (enough) return [enough];
  if (isNew(whole)) return [whole];
  return others.slice(-1);
}

/** What an outsider knows of a whole and its parts: none of them is greater. */
export function* limitsOf({ whole, parts }: OfWhich, markOf: (observation: string) => Mark): Iterable<Cell> {
  for (const { part } of parts) {
    const room = valueOf(whole) - valueOf(part);
    if (room >= 0) yield { mark: plusMark(markOf(whole.id), markOf(part.id), -1), ...roomsToZero(room), width: 0 };
  }
}

/** The same of their sums at the nodes of trees; of what nobody itemized there may be more of a part than of its whole. */
export function* limitsBetween(whole: NodeSums, part: NodeSums): Iterable<Cell> {
  for (const [node, inner] of part) {
    const outer = whole.get(node);
    if (!outer || isStanding(node)) continue;
    for (const [period, sum] of inner) yield* limitOf(outer.get(period), sum);
    yield* limitsOfRanges(outer, inner);
  }
}

/**
 * The same of periods that begin and end with any of those for which something stands. Where no part exceeds its whole in
 * any of them this follows; where a whole was not reported in one of them, the others may leave little to the parts.
 */
function* limitsOfRanges(outer: ReadonlyMap<string, NodeSum>, inner: ReadonlyMap<string, NodeSum>): Iterable<Cell> {
  const exceeds = ([period, { value }]: [string, NodeSum]): boolean => value > (outer.get(period)?.value ?? 0);
  if (![...inner].some((one) => isInterval(one[0]) && exceeds(one))) return;
  const [wholes, parts] = [intervalsOf(outer), intervalsOf(inner)];
  const all = [...wholes, ...parts];
  for (const start of new Set(all.map((one) => one.start))) {
    for (const end of new Set(all.map((one) => one.end))) {
      const within = (some: readonly Interval[]): NodeSum | undefined =>
        some
          .filter((one) => start <= one.start && one.end <= end)
          .reduce<NodeSum | undefined>((sum, one) => plusSum(sum, one.sum), undefined);
      const sum = within(parts);
      if (sum) yield* limitOf(within(wholes), sum);
    }
  }
}

function* limitOf(outer: NodeSum | undefined, inner: NodeSum): Iterable<Cell> {
  const room = (outer?.value ?? 0) - inner.value;
  if (outer && room >= 0) yield { mark: plusMark(outer.mark, inner.mark, -1), ...roomsToZero(room), width: 0 };
}

interface Interval {
  readonly start: string;
  readonly end: string;
  readonly sum: NodeSum;
}

const isInterval = (period: string): boolean => period.includes('/');

const intervalsOf = (sums: ReadonlyMap<string, NodeSum>): readonly Interval[] =>
  [...sums].flatMap(([period, sum]) => {
    const [start = '', end = ''] = period.split('/');
    return isInterval(period) ? [{ start, end, sum }] : [];
  });

const valueOf = ({ amount }: Observation): number => amount.value.toNumber();
