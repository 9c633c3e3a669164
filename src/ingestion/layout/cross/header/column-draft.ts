import { isMoney, parseUnit, type UnitText } from '../../../text/unit-text.js';
import type { ColumnPath } from './column-path.js';
import type { CrossMetric } from '../words/cross-metric.js';
import type { Cause } from '../cross-problem.js';
import { type HeaderText, readHeaderText, type TableWords } from '../words/header-text.js';
import type { LabelRole, LeftOutReason } from '../words/header-words.js';
import type { LayoutColumn } from '../cross-layout.js';
import type { LayoutLookup } from '../layout-lookup.js';
import { countsIn } from '../words/metric-names.js';
import { periodsInText } from '../words/period-in-text.js';
import { type PeriodSense, readPeriodSense } from '../words/period-words.js';
import { plainText } from '../words/plain-text.js';
import type { SumText } from '../words/sum-words.js';

/** What the texts over a column say together. */
export interface ColumnDraft {
  readonly column: number;
  readonly path: ColumnPath;
  readonly header: string;
  readonly kind: 'label' | 'values' | 'left-out' | 'persons' | 'problem' | 'headerless';
  readonly role: LabelRole | null;
  readonly leftOut: LeftOutReason | null;
  readonly metric: CrossMetric | null;
  /** The metric that parts in the columns following it are of; null if it is not known. */
  readonly whole: CrossMetric | null;
  readonly places: readonly string[];
  readonly periods: readonly PeriodSense[];
  readonly unit: UnitText | null;
  /** The unit of the column with the whole, for a part that has none itself. */
  readonly wholesUnit: UnitText | null;
  readonly sum: SumText | null;
  /** 第一批: only a part of the figure. */
  readonly isBatch: boolean;
  /** Columns that must add up to this one. */
  readonly addends: readonly number[];
  /** How many texts of the path stand before the sum. */
  readonly sumDepth: number;
  /** What the last word implies to be counted, where no header names the metric. */
  readonly noun: string | null | undefined;
  readonly problem: Cause | null;
}

/** The name of a header as it is printed, in one line. */
export const PATH_MARK = '·';

/** Reads the texts over every column, from the left to the right: a 其中 is of the metric before it. */
export function draftColumns(
  paths: readonly ColumnPath[],
  words: TableWords,
  layout: LayoutLookup,
): readonly ColumnDraft[] {
  const drafts: ColumnDraft[] = [];
  for (const [column, path] of paths.entries()) {
    const texts = path.map(({ text }) => readHeaderText(text, words));
    const draft = draftOf({ column, path, texts, before: drafts, words });
    const saved = layout.column(draft.header, column);
    drafts.push(saved === null ? draft : withLayout(draft, saved, words));
  }
  return drafts;
}

interface Reading {
  readonly column: number;
  readonly path: ColumnPath;
  readonly texts: readonly HeaderText[];
  readonly before: readonly ColumnDraft[];
  readonly words: TableWords;
}

function draftOf(reading: Reading): ColumnDraft {
  const { column, path, texts } = reading;
  const header = texts.map(({ printed }) => printed).join(PATH_MARK);
  const sumDepth = texts.findIndex(({ sense }) => sense.is === 'sum');
  const leaf = leafOf(texts);
  const leftOut = texts.map(({ sense }) => (sense.is === 'left-out' ? sense.reason : null)).find((one) => one !== null);
  const sum = texts[sumDepth]?.sense;
  const empty: ColumnDraft = {
    ...{ column, path, header, kind: 'values', role: null, leftOut: leftOut ?? null, metric: null, whole: null },
    ...{
      places: [],
      periods: texts.flatMap(({ periods }) => periods),
      unit: null,
      wholesUnit: null,
      sumDepth,
      problem: null,
    },
    ...{ sum: sum?.is === 'sum' ? sum.sum : null, noun: undefined },
    ...{ isBatch: texts.some((text) => text.isBatch), addends: [] },
  };
  if (texts.length === 0) return { ...empty, kind: 'headerless' };
  if (texts.some(({ sense }) => sense.is === 'persons')) return { ...empty, kind: 'persons' };
  const corner = cornerUnit(reading);
  if (leaf?.sense.is === 'label') return { ...empty, kind: 'label', role: leaf.sense.role, unit: corner };
  if (corner !== null && leaf === undefined) return { ...empty, kind: 'label', role: 'either', unit: corner };
  if (leftOut != null) return { ...empty, kind: 'left-out' };
  const units = texts.flatMap(({ unit }) => unit ?? []);
  const unit = distinctUnit(units);
  const places = texts.filter(({ sense }) => sense.is === 'place').map(({ name }) => name);
  const common = { ...empty, unit: unit === 'conflict' ? null : unit, places };
  if (unit === 'conflict') {
    const given = units.map(({ multiple, noun }) => `${multiple}${noun ?? ''}`).join(' / ');
    return { ...common, kind: 'problem', problem: { code: 'CONFLICTING_UNITS', given } };
  }
  return withMetric(common, reading);
}

/** 地区（万元）, or 单位：万元 alone, at the left end of a header: the money of the whole table is in it. */
function cornerUnit({ column, texts }: Reading): UnitText | null {
  const [unit, ...more] = texts.flatMap((text) => text.unit ?? []);
  return column === 0 && unit !== undefined && more.length === 0 && isMoney(unit.noun ?? '') ? unit : null;
}

/** The last text that says anything; 计量单位 in a row of units below 县区 only labels that row. */
function leafOf(texts: readonly HeaderText[]): HeaderText | undefined {
  const labels = texts.filter(({ sense }) => sense.is === 'label');
  const isUnitRow = labels.length > 1 && /^(?:计量)?单位$/u.test(labels.at(-1)?.name ?? '');
  return isUnitRow ? labels.at(-2) : texts.findLast(({ sense, isPart }) => sense.is !== 'nothing' || isPart);
}

function distinctUnit(units: readonly UnitText[]): UnitText | null | 'conflict' {
  const [first] = units;
  const isOne = units.every(({ multiple, noun }) => multiple === first?.multiple && noun === first.noun);
  return isOne ? (first ?? null) : 'conflict';
}

function withMetric(common: ColumnDraft, reading: Reading): ColumnDraft {
  const { texts, words } = reading;
  const failed = (problem: Cause): ColumnDraft => ({ ...common, kind: 'problem', problem });
  const named = texts.filter(({ sense }) => sense.is === 'metric');
  const unknown = texts.filter(
    ({ sense }, at) => sense.is === 'unknown' || (sense.is === 'theme' && at === lastOf(texts)),
  );
  if (unknown.length > 0) return withJoinedName(common, reading, unknown, failed);
  const generic = texts.findLast(({ sense }, at) => sense.is === 'generic' && at === lastOf(texts))?.sense;
  const noun = generic?.is === 'generic' ? generic.noun : undefined;
  if (named.length === 0) return { ...common, noun };
  let metric: CrossMetric | null = null;
  let whole: CrossMetric | null = null;
  const neighbour = wholeBefore(reading);
  for (const text of named) {
    const nearest: CrossMetric | null = metric ?? neighbour;
    const isPart = text.isPart || isPartMarked(texts, text);
    const match = words.metrics.match(text.name, nearest === null ? [] : [nearest.code]);
    if (match.kind === 'several')
      return failed({ code: 'AMBIGUOUS_METRIC', given: text.printed, expected: match.codes.join(', ') });
    if (match.kind !== 'one') return failed({ code: 'PART_WITHOUT_WHOLE', given: text.printed });
    const found: CrossMetric = match.metric;
    const around: CrossMetric | null = metric === null ? (catalogued(found, reading, isPart) ?? nearest) : nearest;
    const isOfSum = isPart && metric === null && found.partOf === null && isNextToSum(reading);
    if (isPart && !isOfSum && around === null) return failed({ code: 'PART_WITHOUT_WHOLE', given: text.printed });
    if (isPart && !isOfSum && around !== null && found.partOf !== around.code)
      return failed({ code: 'PART_OF_ANOTHER', given: text.printed, expected: around.names[0] ?? around.code });
    const isBelow: boolean = around !== null && found.partOf === around.code;
    whole = isBelow ? around : found;
    metric = found;
  }
  if (metric !== null && noun !== undefined && !countsIn(metric, noun))
    return failed({ code: 'UNKNOWN_HEADER', given: common.header });
  const ofWhole = reading.before.findLast((draft) => draft.metric !== null && draft.metric === whole);
  const wholesUnit = metric === whole ? null : (ofWhole?.unit ?? ofWhole?.wholesUnit ?? null);
  return { ...common, metric, whole, wholesUnit };
}

function lastOf(texts: readonly HeaderText[]): number {
  return texts.findLastIndex(({ sense, isPart }) => sense.is !== 'nothing' || isPart);
}

/** 其中 as a heading of its own above the names. */
function isPartMarked(texts: readonly HeaderText[], text: HeaderText): boolean {
  const above = texts[texts.indexOf(text) - 1];
  return above?.isPart === true && above.name === '';
}

/** 帮扶车间·数量: the texts of a path may be a name only together. */
function withJoinedName(
  common: ColumnDraft,
  { texts, words }: Reading,
  unknown: readonly HeaderText[],
  failed: (problem: Cause) => ColumnDraft,
): ColumnDraft {
  const names = texts.filter(({ sense }) => sense.is !== 'nothing').map(({ name }) => name);
  const match = words.metrics.match(names.join(''), []);
  if (match.kind === 'one' && names.length > 1 && !texts.some(({ isPart }) => isPart))
    return { ...common, metric: match.metric, whole: match.metric };
  const [first] = unknown;
  const isOverKnown =
    texts.some(({ sense }) => sense.is === 'metric') && unknown.every((one) => texts.indexOf(one) < lastOf(texts));
  if (isOverKnown) return failed({ code: 'UNCLEAR_GROUP', given: first?.printed ?? '' });
  const nearest = words.metrics.nearest(names.join(''), MOST_NEAREST).map(({ code }) => code);
  return failed({ code: 'UNKNOWN_HEADER', given: common.header, metrics: nearest });
}

const MOST_NEAREST = 3;

/**
 * 户数, 人数, 其中：不稳定户: the whole that the catalogue names, if it stands before the column under the same headings. What
 * is marked 其中 may be a part of an unknown column in between.
 */
function catalogued(
  { partOf }: CrossMetric,
  { path, texts, before, words }: Reading,
  isPart: boolean,
): CrossMetric | null {
  const headings = headingsOf(path, texts);
  const at = before.findLastIndex(
    (draft) => draft.kind === 'values' && draft.metric !== null && draft.metric.code === partOf,
  );
  const whole = before[at];
  if (isPart && before.slice(at + 1).some(({ kind }) => kind === 'problem')) return null;
  return whole && headingsIn(whole, words) === headings ? whole.metric : null;
}

/** The metric that a 其中 in this column may be a part of: that of the column before it, under the same headings. */
function wholeBefore({ path, texts, before, words }: Reading): CrossMetric | null {
  const last = before.findLast(({ kind, sum }) => kind === 'problem' || (kind === 'values' && sum === null));
  if (!last || last.kind === 'problem') return null;
  return headingsOf(path, texts) === headingsIn(last, words) ? last.whole : null;
}

/** What a person has decided goes before what the words say. */
function withLayout(draft: ColumnDraft, saved: LayoutColumn, { metrics }: TableWords): ColumnDraft {
  const { as, metric, place, period, unit } = saved;
  if (draft.kind === 'persons') return draft;
  const bare = { ...draft, leftOut: null, problem: null, role: null, isBatch: false };
  if (as === 'left-out') return { ...bare, kind: 'left-out', leftOut: 'LAYOUT' };
  if (as !== 'figures') return { ...bare, kind: 'label', role: as };
  const found = metric === undefined ? draft.metric : metrics.byCode(metric);
  const sense = period === undefined ? null : readPeriodSense(plainText(period));
  const printed = draft.periods.find(({ kind }) => kind !== 'relative');
  const other = sense !== null && printed !== undefined && printed.text !== sense.text ? (period ?? null) : null;
  if (other !== null) {
    const text = {
      en: `The saved layout gives the column the period ${other}, and its header says ${printed?.text ?? ''}. Take the period out of the layout, or correct one of them.`,
      zh: `保存的版式给该列写明的期间是“${other}”，而表头写的是“${printed?.text ?? ''}”。请从版式中删去期间，或改正其一。`,
    };
    return { ...bare, kind: 'problem', problem: { code: 'LAYOUT_DOES_NOT_FIT', given: other, text } };
  }
  const misses =
    metric !== undefined && found === null ? metric : period !== undefined && sense === null ? period : null;
  if (misses !== null) return { ...bare, kind: 'problem', problem: { code: 'LAYOUT_DOES_NOT_FIT', given: misses } };
  return {
    ...bare,
    ...{ kind: 'values', sum: null, metric: found, whole: found, noun: undefined },
    places: place === undefined ? draft.places : [place],
    periods: sense === null ? periodsOf(draft) : [sense],
    unit: unit === undefined ? draft.unit : parseUnit(unit),
  };
}

/** 2023年省级资金: the year of a name that no catalogue has. */
function periodsOf({ path, periods }: ColumnDraft): readonly PeriodSense[] {
  return periods.length > 0 ? periods : path.flatMap(({ text }) => periodsInText(plainText(text)).senses);
}

/** 合计, then 其中：财政援助资金: what the sum adds up, each by its own name. */
function isNextToSum({ path, texts, before, words }: Reading): boolean {
  const values = before.filter(({ kind }) => kind === 'problem' || kind === 'values');
  const sum = values.findLast(({ metric, sum }) => metric === null || sum !== null);
  const following = sum ? values.slice(values.indexOf(sum) + 1) : [];
  if (sum?.sum == null || !following.every(({ metric }) => metric?.partOf === null)) return false;
  const above = sum.path
    .slice(0, sum.sumDepth)
    .map(({ text, from }) => `${from.toString()} ${text}`)
    .join('|');
  return above === headingsOf(path, texts) && !sum.path.some(({ text }) => words.metrics.has(text));
}

function headingsIn({ path }: ColumnDraft, words: TableWords): string {
  return headingsOf(
    path,
    path.map(({ text }) => readHeaderText(text, words)),
  );
}

/** The texts above the first metric of a path, but for 其中. */
function headingsOf(path: ColumnPath, texts: readonly HeaderText[]): string {
  const first = texts.findIndex(({ sense }) => sense.is === 'metric');
  return path
    .slice(0, Math.max(0, first))
    .filter((_one, at) => texts[at]?.isPart !== true)
    .map(({ text, from }) => `${from.toString()} ${text}`)
    .join('|');
}
