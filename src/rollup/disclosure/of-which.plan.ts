import { type Observation, seriesKey } from '../rules/observation.plan.js';
import { type Cell, type NodeSum, roomsToZero } from './cell.plan.js';
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

/** The same of their sums at the nodes of trees. */
export function* limitsBetween(
  whole: ReadonlyMap<string, NodeSum>,
  part: ReadonlyMap<string, NodeSum>,
): Iterable<Cell> {
  for (const [key, inner] of part) {
    const outer = whole.get(key);
    if (!outer || outer.value < inner.value) continue;
    yield { mark: plusMark(outer.mark, inner.mark, -1), ...roomsToZero(outer.value - inner.value), width: 0 };
  }
}

const valueOf = ({ amount }: Observation): number => amount.value.toNumber();
