import type { RequestContext } from '../../kernel/context.js';
import type { Bilingual } from '../../kernel/locale.js';
import type { Period } from '../../kernel/period.js';
import type { MetricCatalogue } from '../../metric/catalogue.js';
import type { ExplanationModel } from '../../rollup/explain/explanation.model.js';
import { loadExplanationText } from '../../rollup/explain/part-names.loader.js';
import { levelSharesText } from '../../rollup/rules/level-share.plan.js';
import { periodUntilText } from '../../rollup/rules/period-text.plan.js';
import { sourceById } from '../../source/source.loader.js';
import type { ReportLine, UnansweredLine } from '../load/report-line.loader.js';
import { amountView, faultView, findingViews, metricView, partView, sourceView } from './name-views.js';
import type { LineView, SourceView } from './report-view.js';

/** Loads the view of a line, with its sources. */
export async function loadLineView(
  context: RequestContext,
  line: ReportLine,
  catalogue: MetricCatalogue,
): Promise<LineView> {
  const { rollup, metric, target, previous, change, levels } = line;
  const [explained, sources, targetSource] = await Promise.all([
    line.explanation && loadExplained(context, line.explanation),
    Promise.all(
      [...new Set(line.observations.map(({ sourceId }) => sourceId))].map((id) => loadSourceView(context, id)),
    ),
    loadSourceView(context, target?.agreed.sourceId ?? null),
  ]);
  return {
    metric: metricView(metric, catalogue),
    amount: amountView(rollup),
    basis: rollup.basis,
    byLevel: levels && {
      zh: levelSharesText(levels, rollup.unit, 'zh'),
      en: levelSharesText(levels, rollup.unit, 'en'),
    },
    explained,
    reported: partView(rollup.reported, rollup.reportedLower, rollup.reportedUpper),
    itemized: partView(rollup.itemized, rollup.itemizedLower, rollup.itemizedUpper),
    gap: partView(rollup.gap, rollup.gapLower, rollup.gapUpper),
    coverage: rollup.coverage,
    reportingUnits: line.reportingUnits,
    expectedUnits: line.expectedUnits,
    observationCount: rollup.observationCount,
    latestPeriodEnd: rollup.latestPeriodEnd,
    until: {
      zh: periodUntilText(rollup.period, rollup.latestPeriodEnd, 'zh'),
      en: periodUntilText(rollup.period, rollup.latestPeriodEnd, 'en'),
    },
    previous: previous && amountView(previous),
    change,
    target: target && {
      comparison: target.agreed.comparison,
      value: target.agreed.value,
      progress: target.progress,
      met: target.met,
      source: targetSource,
    },
    findings: findingViews(line.findings),
    sources: sources.filter((source) => source !== null),
  };
}

/** The view of a metric that cannot be answered. */
export function unansweredView(
  { metric, fault }: UnansweredLine,
  period: Period,
  catalogue: MetricCatalogue,
): LineView {
  const none = { byLevel: null, explained: null, reported: null, itemized: null, gap: null, coverage: null };
  return {
    metric: metricView(metric, catalogue),
    amount: faultView(fault, metric.unit),
    basis: 'NONE',
    ...none,
    ...{ reportingUnits: 0, expectedUnits: 0, observationCount: 0, latestPeriodEnd: null },
    until: { zh: periodUntilText(period, null, 'zh'), en: periodUntilText(period, null, 'en') },
    ...{ previous: null, change: null, target: null, findings: [], sources: [] },
  };
}

async function loadExplained(context: RequestContext, explanation: ExplanationModel): Promise<Bilingual> {
  const [zh, en] = await Promise.all([
    loadExplanationText(context, explanation, 'zh'),
    loadExplanationText(context, explanation, 'en'),
  ]);
  return { zh, en };
}

/** Loads the view of a source; null for null and for an unknown id. */
export async function loadSourceView(context: RequestContext, id: number | null): Promise<SourceView | null> {
  const source = id === null ? null : await sourceById(context).load(id);
  return source && sourceView(source);
}
