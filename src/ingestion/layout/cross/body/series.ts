import { formatPeriod } from '../../../../kernel/period.js';
import type { PrintedPeriod } from '../../../text/period-text.js';
import { explainForeignCurrency, isForeignCurrency } from '../../../text/foreign-currency.js';
import { isMoney, parseUnit, type UnitText } from '../../../text/unit-text.js';
import type { Cause } from '../cross-problem.js';
import type { ColumnDraft } from '../header/column-draft.js';
import type { TitleMeaning } from '../header/title-meaning.js';
import type { CrossMetric } from '../words/cross-metric.js';
import { countsIn } from '../words/metric-names.js';
import { isWholeYear, isWithin, type PeriodSense, refinePeriod, sinceJanuary } from '../words/period-words.js';
import { chooseUnit } from '../words/unit-words.js';

/** What a row, together with the heading above it, says of all its cells. */
export interface RowSense {
  readonly metric: CrossMetric | null;
  /** From the heading to the row's own. */
  readonly periods: readonly PeriodSense[];
  readonly unit: UnitText | null;
  /** For a figure of which nothing else says the unit. */
  readonly wholesUnit?: UnitText | null;
}

/** What the cells of one column say in rows of one sense, but for the place of the row. */
export interface Series {
  readonly metric: CrossMetric;
  readonly printed: PrintedPeriod;
  readonly period: string;
  readonly basis: 'CUMULATIVE' | '';
  /** Empty where a note below the table may still name it. */
  readonly unit: string;
  readonly place: string | null;
  readonly within: string | null;
  /** Nobody has said the unit: a note below the table may yet. */
  readonly isUnitOpen: boolean;
}

export type SeriesChoice =
  | { readonly ok: true; readonly series: Series }
  | { readonly ok: false; readonly cause: Cause }
  /** A rate is computed from its parts, never stored. */
  | { readonly ok: false; readonly cause: null };

interface Around {
  readonly title: TitleMeaning;
  /** The table adds its periods up, so that a stock cannot be what its cells are. */
  readonly addsPeriods: boolean;
  /** A column says 累计: 本期 and 全年 beside it are less than that. */
  readonly hasToDate?: boolean;
}

/** Puts together what title, row and column say; each thing must be said once. */
export function resolveSeries(draft: ColumnDraft, row: RowSense, around: Around): SeriesChoice {
  const { title } = around;
  const metric = draft.metric ?? row.metric ?? title.metric;
  if (draft.metric && row.metric && draft.metric !== row.metric) {
    const given = `${nameOf(row.metric)} / ${nameOf(draft.metric)}`;
    return failed({ code: 'METRIC_TWICE', given });
  }
  if (!metric) return failed(title.noMetric);
  // 数量 beside 计量单位: 1000 of 万元.
  const isOfRow = draft.noun === null && row.unit !== null;
  if (draft.noun !== undefined && !isOfRow && !countsIn(metric, draft.noun))
    return failed({ code: 'UNKNOWN_HEADER', given: draft.header, expected: nameOf(metric) });
  if (metric.nature === 'RATE') return { ok: false, cause: null };
  const senses = [...row.periods, ...draft.periods];
  // A row of 累计 may yet follow one of 本期.
  const open = (around.hasToDate === true ? senses : row.periods).find((sense) => isLessThanToDate(sense, title));
  if (open) return failed({ code: 'PERIOD_UNCLEAR', given: open.text });
  const said = resolvePeriod(senses, title);
  if ('code' in said) return failed(said);
  const printed = metric.nature === 'FLOW' ? sinceJanuary(said) : said;
  const misfit = natureMisfit(metric, printed, senses, around);
  if (misfit) return failed(misfit);
  const unit = chooseUnit(metric, {
    ...{ row: row.unit, column: draft.unit, table: title.units.map((one) => one.unit) },
    whole: row.wholesUnit ?? draft.wholesUnit,
  });
  if (!unit.ok && unit.why !== 'none') {
    if (unit.why === 'conflict')
      return failed({ code: 'CONFLICTING_UNITS', given: unit.given, expected: `${nameOf(metric)}：${metric.unit}` });
    return failed(unitMismatch(unit.given, metric));
  }
  const isStock = metric.nature === 'STOCK';
  const [outer, inner] = draft.places;
  return {
    ok: true,
    series: {
      ...{ metric, printed, unit: unit.ok ? unit.unit : '', isUnitOpen: !unit.ok || unit.isAssumed === true },
      period: formatPeriod(isStock ? { start: printed.end, end: printed.end } : printed),
      basis: !isStock && printed.isCumulative ? 'CUMULATIVE' : '',
      place: inner ?? outer ?? null,
      within: inner === undefined ? null : (outer ?? null),
    },
  };
}

/** 本期 beside 累计 in a report of 1—10月: of its last month, or of its last quarter? */
function isLessThanToDate(sense: PeriodSense, { period }: TitleMeaning): boolean {
  const isCurrent = sense.kind === 'relative' && sense.of === 'current';
  return isCurrent && period !== null && isManyMonths(period) && !isYears(period);
}

/** The cause for figures in a unit that is not that of their metric. */
export function unitMismatch(given: string, metric: CrossMetric): Cause {
  const isForeign = isMoney(parseUnit(metric.unit).noun ?? '') && isForeignCurrency(parseUnit(given).noun);
  const text = isForeign ? { text: explainForeignCurrency(given) } : {};
  return { code: 'UNIT_MISMATCH', given, expected: `${nameOf(metric)}：${metric.unit}`, ...text };
}

function failed(cause: Cause): SeriesChoice {
  return { ok: false, cause };
}

function nameOf({ names, code }: CrossMetric): string {
  return names[0] ?? code;
}

/** The period of a row or a column, for a person to check; as it is printed where the title does not tell which it is. */
export function describePeriod(senses: readonly PeriodSense[], title: TitleMeaning): string | null {
  if (senses.length === 0) return null;
  const said = resolvePeriod(senses, title);
  return 'code' in said ? senses.map(({ text }) => text).join('/') : formatPeriod(said);
}

/** From the title to the column, each saying inside the one before it. */
function resolvePeriod(senses: readonly PeriodSense[], title: TitleMeaning): PrintedPeriod | Cause {
  if (senses.length === 0) {
    if (title.period) return title.period;
    if (title.unclearPeriod !== null) return { code: 'PERIOD_UNCLEAR', given: title.unclearPeriod };
    return title.undatedPeriod === null
      ? { code: 'NO_PERIOD', given: title.text }
      : { code: 'PERIOD_WITHOUT_YEAR', given: title.undatedPeriod };
  }
  let base = title.period;
  let said: PrintedPeriod | null = null;
  for (const sense of senses) {
    const choice = refinePeriod(base, sense);
    if (!choice.ok) {
      if (title.unclearPeriod !== null)
        return { code: 'PERIOD_UNCLEAR', given: `${title.unclearPeriod} / ${sense.text}` };
      return { code: choice.why === 'year' ? 'PERIOD_WITHOUT_YEAR' : 'PERIOD_UNCLEAR', given: sense.text };
    }
    const next: PrintedPeriod = choice.period;
    const isFiner = said === null || sense.kind === 'relative' || (isYears(said) && isWithin(next, said));
    if (!isFiner && said !== null && !(said.start === next.start && said.end === next.end))
      return { code: 'PERIOD_CONFLICT', given: senses.map(({ text }) => text).join(' / ') };
    said = next;
    base = next;
  }
  const period = said ?? base;
  if (!period) return { code: 'NO_PERIOD', given: title.text };
  // A column of September in a report of August, or of 2024 in one of 2023.
  if (title.period && title.periodFrom !== 'file' && period.end > title.period.end)
    return { code: 'PERIOD_CONFLICT', given: `${title.text} / ${senses.map(({ text }) => text).join(' / ')}` };
  return period;
}

/** Neither a month nor a quarter. */
function isManyMonths({ start, end, isCumulative }: PrintedPeriod): boolean {
  const months =
    (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
    Number(end.slice(5, 7)) -
    Number(start.slice(5, 7)) +
    1;
  return months > 1 && (months !== 3 || Number(end.slice(5, 7)) % 3 !== 0 || isCumulative);
}

function isYears({ start, end }: PrintedPeriod): boolean {
  return isWholeYear({ start, end }) || (start.endsWith('-01-01') && end.endsWith('-12-31'));
}

/** A flow needs an interval; a stock is a state, not what was added to it. */
function natureMisfit(
  metric: CrossMetric,
  period: PrintedPeriod,
  senses: readonly PeriodSense[],
  { title, addsPeriods, hasToDate = false }: Around,
): Cause | null {
  const given = senses.at(-1)?.text ?? title.text;
  if (metric.nature === 'FLOW') {
    const isDay = period.isAsOf || period.start === period.end;
    return isDay ? { code: 'FLOW_AT_A_MOMENT', given, expected: nameOf(metric) } : null;
  }
  if (metric.nature !== 'STOCK') return null;
  // 累计 behind months of states: of the last one, or of all years?
  const isOfYears = title.period !== null && isYears(title.period) && !isWholeYear(title.period);
  if (
    senses.some(
      (sense) => sense.kind === 'relative' && (sense.base !== undefined || (isOfYears && sense.of === 'to-date')),
    )
  )
    return { code: 'PERIOD_UNCLEAR', given };
  const isIncrease = senses.some(
    (sense) =>
      sense.kind === 'relative' &&
      (INCREASES.has(sense.of) || /新增|发生/u.test(sense.text)) &&
      // 全年 beside 上半年 is what 2023年 is: the state at its end.
      (hasToDate || !/^(?:全年|年度)$/u.test(sense.text)),
  );
  if (!isIncrease && !(addsPeriods && senses.length > 0)) return null;
  return { code: 'INCREASE_OF_STOCK', given, expected: nameOf(metric) };
}

const INCREASES: ReadonlySet<string> = new Set(['month', 'quarter', 'current', 'year', 'year-to-date']);

/** The cause of columns that say the same as another one, by their place in the list. */
export function sameColumns(
  choices: readonly SeriesChoice[],
  drafts: readonly ColumnDraft[],
): ReadonlyMap<number, Cause> {
  const byKey = new Map<string, number[]>();
  for (const [at, choice] of choices.entries()) {
    if (!choice.ok) continue;
    const { metric, place, within, period } = choice.series;
    const key = `${metric.code}|${within ?? ''}|${place ?? ''}|${period}`;
    byKey.set(key, [...(byKey.get(key) ?? []), at]);
  }
  const causes = new Map<number, Cause>();
  for (const some of byKey.values()) {
    if (some.length < 2) continue;
    const given = some.map((at) => drafts[at]?.header ?? '').join('、');
    for (const at of some) causes.set(at, { code: 'SAME_COLUMN', given });
  }
  return causes;
}
