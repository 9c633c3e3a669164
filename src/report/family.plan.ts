import type { Bilingual } from '../kernel/locale.js';
import type { MetricModel } from '../metric/metric.type.js';
import type { ReportDefinition } from './definition/report-definition.js';

/** Metrics of one family. */
export interface ReportFamily {
  /** Null for metrics without a family. */
  readonly code: string | null;
  readonly title: Bilingual;
  readonly metrics: readonly MetricModel[];
}

const NO_FAMILY: Bilingual = { zh: '其他', en: 'Other' };

/** The families of a catalogue in the order of a definition; `ALL` includes those that the definition does not name. */
export function familiesOf(
  { families: titles }: Pick<ReportDefinition, 'families'>,
  wanted: 'ALL' | readonly string[],
  catalogue: readonly MetricModel[],
): readonly ReportFamily[] {
  const byFamily = Map.groupBy(catalogue, ({ family }) => family);
  const order: readonly (string | null)[] =
    wanted === 'ALL' ? [...new Set([...Object.keys(titles), ...byFamily.keys()])] : wanted;
  return order
    .toSorted((one, other) => Number(one === null) - Number(other === null))
    .flatMap((code) => {
      const metrics = byFamily.get(code);
      const title = code === null ? NO_FAMILY : (titles[code] ?? { zh: code, en: code });
      return metrics ? [{ code, title, metrics: wholesFirst(metrics) }] : [];
    });
}

/** Orders metrics so that every part follows its whole. */
export function wholesFirst(metrics: readonly MetricModel[]): readonly MetricModel[] {
  const ids = new Set(metrics.map(({ rowId }) => rowId));
  const below = (parent: number): readonly MetricModel[] =>
    metrics.filter(({ partOfId }) => partOfId === parent).flatMap((metric) => [metric, ...below(metric.rowId)]);
  return metrics
    .filter(({ partOfId }) => partOfId === null || !ids.has(partOfId))
    .flatMap((metric) => [metric, ...below(metric.rowId)]);
}

/** How many wholes contain a part, one inside another; 0 for a metric that is no part. */
export function depthOf(metric: MetricModel, catalogue: { byId(rowId: number): MetricModel | null }): number {
  let depth = 0;
  for (let at = metric; at.partOfId !== null && depth < 10; depth++) {
    const whole = catalogue.byId(at.partOfId);
    if (!whole) break;
    at = whole;
  }
  return depth;
}
