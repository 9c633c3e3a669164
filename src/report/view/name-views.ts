import type { MetricModel } from '../../metric/metric.type.js';
import type { RollupModel } from '../../rollup/rollup.model.js';
import { type Finding, tellFinding } from '../../rollup/finding.plan.js';
import type { SourceModel } from '../../source/source.loader.js';
import { depthOf } from '../family.plan.js';
import type { FigureView, FindingView, MetricView, Name, SourceView } from './report-view.js';

/** The name of whatever has one. */
export function nameView(thing: { readonly name: string; readonly nameEn?: string | null } | null): Name {
  return { zh: thing?.name ?? '', en: thing?.nameEn ?? null };
}

export function metricView(metric: MetricModel, byId: (rowId: number) => MetricModel | null): MetricView {
  return { code: metric.code, name: nameView(metric), unit: metric.unit, depth: depthOf(metric, byId) };
}

export function figureView({ status, value, lower, upper, exact, unit }: RollupModel): FigureView {
  return { status, value, lower, upper, exact, unit };
}

export function findingView(finding: Finding): FindingView {
  return { code: finding.code, message: { zh: tellFinding(finding, 'zh'), en: tellFinding(finding, 'en') } };
}

export function sourceView(source: SourceModel): SourceView {
  const { code, title, titleEn, publisher, published, url, note } = source;
  return { code, title: { zh: title, en: titleEn }, publisher, published, url, note };
}
