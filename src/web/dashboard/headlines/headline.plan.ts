import type { TileFragment } from '../../generated/graphql.js';
import type { MetricInfo } from '../load/load-start.js';

/** A metric with its roll-up, and its "of which" parts with theirs. */
export interface MetricEntry {
  readonly metric: MetricInfo;
  readonly rollup: TileFragment;
  readonly parts: readonly MetricEntry[];
}

export interface Family {
  readonly name: string;
  readonly entries: readonly MetricEntry[];
}

/** Whether a metric has a value or a status other than missing. */
export const hasValue = ({ rollup }: MetricEntry): boolean => rollup.status !== 'MISSING';

/** The metrics with a roll-up by family, in the catalog's order, each part under its whole. */
export function familiesOf(metrics: readonly MetricInfo[], rollups: readonly TileFragment[]): readonly Family[] {
  const byCode = new Map(rollups.map((rollup) => [rollup.metric.code, rollup]));
  const known = new Set(metrics.map(({ code }) => code));
  const entryOf = (metric: MetricInfo): MetricEntry[] => {
    const rollup = byCode.get(metric.code);
    if (!rollup) return [];
    const parts = metrics.filter(({ partOf }) => partOf?.code === metric.code).flatMap(entryOf);
    return [{ metric, rollup, parts }];
  };
  const families = new Map<string, MetricEntry[]>();
  for (const metric of metrics) {
    if (metric.partOf && known.has(metric.partOf.code)) continue;
    const name = metric.family ?? '';
    families.set(name, [...(families.get(name) ?? []), ...entryOf(metric)]);
  }
  return [...families].map(([name, entries]) => ({ name, entries }));
}

/** At most `max` metrics to show large: one of each family in turn, so that no family crowds out another. */
export function headlinesOf(families: readonly Family[], max: number): readonly MetricEntry[] {
  const queues = families.map(({ entries }) => entries.filter(hasValue));
  const chosen: MetricEntry[] = [];
  for (let round = 0; queues.some((queue) => queue.length > round); round++) {
    chosen.push(...queues.flatMap((queue) => queue.slice(round, round + 1)));
  }
  const rank = new Map(families.flatMap(({ entries }) => entries).map((entry, index) => [entry, index]));
  return chosen.slice(0, max).sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0));
}
