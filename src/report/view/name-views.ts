import { englishName } from '../../division/english-name.js';
import type { Decimal } from '../../kernel/decimal.js';
import { CodedError } from '../../kernel/errors.js';
import { LOCALES } from '../../kernel/locale.js';
import type { MetricCatalogue } from '../../metric/catalogue.js';
import type { MetricModel } from '../../metric/metric.type.js';
import type { RollupModel } from '../../rollup/query/rollup.model.js';
import { faultText } from '../../rollup/query/fault-text.plan.js';
import { type Finding, describeFinding } from '../../rollup/rules/finding.plan.js';
import { untilText } from '../../rollup/rules/period-text.plan.js';
import type { SourceModel } from '../../source/source.loader.js';
import { depthOf } from '../family.plan.js';
import type {
  AmountView,
  ChildAmountView,
  FindingView,
  MetricView,
  Name,
  PartView,
  SourceView,
} from './report-view.js';

interface Named {
  readonly name: string;
  readonly nameEn?: string | null;
  readonly pinyin?: string;
}

/** The name of a record; in English, its pinyin and Chinese name if it has no English one. */
export function nameView(record: Named | null): Name {
  if (!record) return { zh: '', en: null };
  return { zh: record.name, en: englishName(record) };
}

/** The view of a metric; `fullName` names the whole of a part. */
export function metricView(metric: MetricModel, catalogue: Pick<MetricCatalogue, 'byId'>): MetricView {
  const name = nameView(metric);
  const whole = metric.partOfId === null ? null : catalogue.byId(metric.partOfId);
  const fullName = whole ? { zh: `${whole.name}（${metric.name}）`, en: `${whole.nameEn} (${metric.nameEn})` } : name;
  return { code: metric.code, name, fullName, unit: metric.unit, depth: depthOf(metric, catalogue) };
}

/** The amount of a roll-up with its bounds. */
export function amountView({ status, value, lower, upper, exact, unit }: RollupModel): AmountView {
  return { status, value, lower, upper, exact, unit };
}

/** In the place of an amount that cannot be given, why not. */
export function faultView(fault: CodedError, unit: string): AmountView {
  const nothing = { value: null, lower: null, upper: null, exact: true };
  return { status: 'UNANSWERED', fault: faultText(fault.code), ...nothing, unit };
}

/** The amount of one child, or of all, and until when its observations go. */
export function childAmountView(answer: RollupModel | CodedError, unit: string): ChildAmountView {
  if (answer instanceof CodedError) return { ...faultView(answer, unit), until: null };
  const { period, latestPeriodEnd } = answer;
  const [zh, en] = LOCALES.map((locale) =>
    latestPeriodEnd === null || latestPeriodEnd === period.end ? '' : untilText(period, latestPeriodEnd, locale),
  );
  return { ...amountView(answer), until: zh && en ? { zh, en } : null };
}

/** An amount beside that of a line; null for null. */
export function partView(value: Decimal | null, lower: Decimal | null, upper: Decimal | null): PartView | null {
  return value && { value, lower, upper };
}

/** Findings with their messages in both languages: those that read the same are one, which says how many they are. */
export function findingViews(findings: readonly Finding[]): readonly FindingView[] {
  const alike = Map.groupBy(findings, (finding) => `${finding.code} ${describeFinding(finding, 'en')}`);
  return [...alike.values()].flatMap((some) => {
    const [finding] = some;
    if (!finding) return [];
    const times = some.length;
    const [zh, en] = [describeFinding(finding, 'zh'), describeFinding(finding, 'en')];
    if (times === 1) return [{ code: finding.code, message: { zh, en } }];
    return [{ code: finding.code, message: { zh: `${zh} × ${times.toString()}`, en: `${en} × ${times.toString()}` } }];
  });
}

/** The view of a source. */
export function sourceView(source: SourceModel): SourceView {
  const { code, title, titleEn, publisher, published, url, note } = source;
  return { code, title: { zh: title, en: titleEn }, publisher, published, url, note };
}
