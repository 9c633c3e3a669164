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
export function* viewsOf(
  { nature, signed, observations }: SensitiveMetric,
  isAsked: (observation: Observation) => boolean,
): Iterable<View> {
  const current = observations.filter(isCurrent);
  if (!current.some(isAsked)) return;
  const region = regionUnder('CURRENT');
  if (nature === 'FLOW') yield { day: null, contributions: contribute(toFlows(current).pieces, region, signed) };
  if (nature !== 'STOCK') return;
  const { series } = toStocks(current);
  const days = new Set(series.flatMap(({ readings }) => readings.filter(isAsked).map(({ end }) => end)));
  for (const day of [...days].sort()) {
    yield { day, contributions: contribute(piecesAt(series, day), region, signed) };
  }
}

/** The views in which something may differ since the earliest of some observations. */
export function viewsSince(metric: SensitiveMetric, isNew: (observation: Observation) => boolean): Iterable<View> {
  const first = metric.observations.filter(isNew).reduce((least, { end }) => (end < least ? end : least), '9999');
  return viewsOf(metric, ({ end }) => metric.nature !== 'STOCK' || end >= first);
}

const piecesAt = (series: readonly StockSeries[], day: string) =>
  series.flatMap((one) => {
    const observation = readingAt(one, day);
    return observation ? [{ observation, interval: ALWAYS, amount: amountOf(observation), cut: false }] : [];
  });
