import type { MetricNature } from '../../metric/nature.js';
import { toFlows } from '../rules/flow.plan.js';
import { ALWAYS } from '../rules/ledger.plan.js';
import type { Observation } from '../rules/observation.plan.js';
import { amountOf } from '../rules/overlap/amount.plan.js';
import { contribute, type Contributions } from '../rules/overlap/contributions.plan.js';
import { regionUnder } from '../rules/overlap/region.plan.js';
import { readingAt, type StockSeries, toStocks } from '../rules/stock.plan.js';
import type { DisclosureRule } from './atom.plan.js';

export interface Recorded extends Observation {
  readonly supersededBy: string | null;
  readonly isRetracted: boolean;
}

/** A sensitive metric with all that was ever recorded of it. */
export interface SensitiveMetric {
  readonly id: number;
  /** The metric that it is an "of which" of; null for none. */
  readonly wholeId: number | null;
  readonly rule: DisclosureRule;
  readonly nature: MetricNature;
  readonly signed: boolean;
  readonly observations: readonly Recorded[];
}

/** What is added on a day; of flows there is one view for all days. */
export interface View {
  readonly day: string | null;
  readonly contributions: Contributions;
}

export const isCurrent = ({ supersededBy, isRetracted }: Recorded): boolean => supersededBy === null && !isRetracted;

/** The sums of a metric: of flows one view, of stocks one for each day on which there is a reading that `isAsked` for. */
export function viewsOf(metric: SensitiveMetric, isAsked: (observation: Observation) => boolean): Iterable<View> {
  const asked = metric.observations.filter((one) => isCurrent(one) && isAsked(one));
  return asked.length === 0 ? [] : viewsOn(metric, new Set(asked.map(({ end }) => end)));
}

/** The views of metrics that are parts of one another in which something may differ since the earliest of some observations. */
export function viewsSince(
  metrics: readonly SensitiveMetric[],
  isNew: (observation: Observation) => boolean,
): readonly (readonly View[])[] {
  const all = metrics.flatMap(({ observations }) => observations);
  const first = all.filter(isNew).reduce((least, { end }) => (end < least ? end : least), '9999');
  // A reading of one of them is compared with those of the others that stand on its day.
  const days = new Set(all.flatMap((one) => (isCurrent(one) && one.end >= first ? [one.end] : [])));
  return metrics.map((metric) => [...viewsOn(metric, days)]);
}

function* viewsOn({ nature, signed, observations }: SensitiveMetric, days: ReadonlySet<string>): Iterable<View> {
  const current = observations.filter(isCurrent);
  const region = regionUnder('CURRENT');
  if (nature === 'FLOW') yield { day: null, contributions: contribute(toFlows(current).pieces, region, signed) };
  if (nature !== 'STOCK') return;
  const { series } = toStocks(current);
  for (const day of [...days].sort()) {
    yield { day, contributions: contribute(piecesAt(series, day), region, signed) };
  }
}

const piecesAt = (series: readonly StockSeries[], day: string) =>
  series.flatMap((one) => {
    const observation = readingAt(one, day);
    return observation ? [{ observation, interval: ALWAYS, amount: amountOf(observation), cut: false }] : [];
  });
