import type { UnitText } from '../../../text/unit-text.js';
import { withoutBatch } from './batch-words.js';
import {
  genericNoun,
  isPersonsColumn,
  isTheme,
  labelRole,
  type LabelRole,
  leftOutReason,
  type LeftOutReason,
} from './header-words.js';
import { withChineseForms } from './english-words.js';
import type { MetricNames } from './metric-names.js';
import type { PairNames } from './pair-names.js';
import { periodsInText } from './period-in-text.js';
import { type PeriodSense, readPeriodSense } from './period-words.js';
import type { PlaceClassifier } from './place-text.js';
import { GAP, plainText, takeLabelApart } from './plain-text.js';
import { readSum, type SumText } from './sum-words.js';
import type { UnitWords } from './unit-words.js';

/** What the words of a table are looked up in. */
export interface TableWords {
  readonly metrics: MetricNames;
  readonly units: UnitWords;
  readonly placeOf: PlaceClassifier;
  /** The levels of the places, down to towns, that are called exactly so; none if it is left out. */
  readonly placeNamed?: PlaceClassifier;
  /** What the place with a code is called, or was; none if the code is not known. */
  readonly namesOfCode: (code: string) => readonly string[];
  readonly pairs: PairNames;
  /** Whether several counties bear a name, of which one alone lies in another place; never, if it is left out. */
  readonly isTwinIn?: (county: string, around: string) => boolean;
  /** The year in which the table is read, for years of two digits; null if nobody says. */
  readonly near: number | null;
}

/** What one text of a header is, before its neighbours are asked. */
export type HeaderSense =
  | { readonly is: 'metric' }
  | { readonly is: 'sum'; readonly sum: SumText }
  | { readonly is: 'place' }
  | { readonly is: 'label'; readonly role: LabelRole }
  | { readonly is: 'left-out'; readonly reason: LeftOutReason }
  /** 数量, 金额: the figure itself, with the noun that it implies. */
  | { readonly is: 'generic'; readonly noun: string | null | undefined }
  /** 资金支持: what the metrics below it have in common. */
  | { readonly is: 'theme' }
  | { readonly is: 'persons' }
  /** Nothing beyond its period, its unit or its 其中. */
  | { readonly is: 'nothing' }
  | { readonly is: 'unknown' };

export interface HeaderText {
  readonly printed: string;
  /** Without numbering, 其中, and the brackets that were understood. */
  readonly name: string;
  readonly depth: number | null;
  readonly isPart: boolean;
  /** 第一批: the name is that of the whole, without it. */
  readonly isBatch: boolean;
  readonly unit: UnitText | null;
  readonly periods: readonly PeriodSense[];
  readonly sense: HeaderSense;
}

/** Takes one text of a header or of a row's label apart. */
export function readHeaderText(text: string, words: TableWords): HeaderText {
  const printed = plainText(text);
  if (printed === '#') return { ...BARE, printed, name: printed, sense: { is: 'label', role: 'index' } };
  const { name: label, depth, isPart } = takeLabelApart(withChineseForms(printed));
  const ofBatch = words.metrics.has(label) ? null : withoutBatch(label);
  const name = ofBatch ?? label;
  const whole = words.metrics.has(name) ? null : takeBracketsOff(name, words);
  const bare = whole ?? { name, unit: null, periods: [] };
  const own = senseOf(bare.name, words);
  const base = { printed, depth, isPart, isBatch: ofBatch !== null };
  if (own.is !== 'unknown' && own.is !== 'theme' && own.is !== 'left-out') {
    const period = own.is === 'nothing' ? readPeriodSense(bare.name) : null;
    // 2023年度(1-11月): the brackets say how far the year goes.
    const isYear = period?.kind === 'full' || period?.kind === 'short-year';
    const periods = period === null ? bare.periods : isYear ? [period, ...bare.periods] : [...bare.periods, period];
    return { ...base, ...bare, periods, sense: own };
  }
  const split = takePeriodOff(bare.name, words) ?? takeUnitOff(bare.name, words);
  if (!split) return { ...base, ...bare, sense: own };
  return {
    ...base,
    name: split.name,
    unit: split.unit ?? bare.unit,
    periods: [...split.periods, ...bare.periods],
    sense: senseOf(split.name, words),
  };
}

const BARE = { depth: null, isPart: false, isBatch: false, unit: null, periods: [] } as const;

function senseOf(name: string, { metrics, units, placeOf }: TableWords): HeaderSense {
  if (name === '') return { is: 'nothing' };
  if (metrics.has(name)) return { is: 'metric' };
  if (isPersonsColumn(name)) return { is: 'persons' };
  const role = labelRole(name);
  const reason = leftOutReason(name);
  if (role !== null && reason === null) return { is: 'label', role };
  if (reason === 'INDEX' || reason === 'CODE') return { is: 'label', role: reason === 'INDEX' ? 'index' : 'code' };
  const sum = readSum(name);
  if (sum) return { is: 'sum', sum };
  if (readPeriodSense(name) !== null || units.read(name) !== null) return { is: 'nothing' };
  if (placeOf(name)) return { is: 'place' };
  const noun = genericNoun(name);
  if (noun !== undefined) return { is: 'generic', noun: noun.noun };
  if (reason !== null) return { is: 'left-out', reason };
  return { is: isTheme(name) ? 'theme' : 'unknown' };
}

interface Split {
  readonly name: string;
  readonly unit: UnitText | null;
  readonly periods: readonly PeriodSense[];
}

/** What stands in brackets behind a name, if all of it is understood: a unit, a period, the number of the column. */
function takeBracketsOff(name: string, words: TableWords): Split {
  let rest = name;
  let unit = words.units.read(rest);
  if (unit) return { name: '', unit, periods: [] };
  const periods: PeriodSense[] = [];
  for (let round = 0; round < 3; round++) {
    const [, before = '', inner] = /^(.*?)\(([^()]*)\)$/u.exec(rest) ?? [];
    if (inner === undefined || (before !== '' && words.metrics.has(rest))) break;
    const pieces = inner.split(/[,、;]/u).filter((piece) => piece !== '');
    const read = pieces.map((piece) => ({ unit: words.units.read(piece), period: readPeriodSense(piece), piece }));
    const units = read.flatMap((one) => one.unit ?? []);
    if (units.length > 1 || (units.length > 0 && unit)) break;
    if (read.some((one) => !one.unit && !one.period && !/^\d{1,2}(?:[=+\-/\d]*)$/.test(one.piece))) break;
    unit = units[0] ?? unit;
    periods.unshift(...read.flatMap((one) => one.period ?? []));
    rest = before.trim();
  }
  const [, before, after] = /^(.+?)[,/:-]([^,/:()-]+)$/u.exec(rest) ?? [];
  const last = before === undefined || after === undefined || unit ? null : words.units.read(after);
  if (last && before !== undefined && !words.metrics.has(rest)) return { name: before, unit: last, periods };
  return { name: rest, unit, periods };
}

const RELATIVE_BEFORE =
  /^((?:截至本?[月年]底?)?(?:本年度?累计|年内累计|当年累计|自?年初累计|累计|本月|当月|本季度?|本期|当期|本年度?|当年|全年)(?:完成|实际|实现)?)(.+)$/u;
const RELATIVE_AFTER =
  /^(.+?)[-:·]?((?:本年度?累计|年内累计|当年累计|累计|本月|当月|本季度?|本期|当期|本年度?|当年|全年)数?)$/u;

/** 2023年财政援助资金, 财政援助资金本年累计: a metric or a sum with its period before or behind it. */
function takePeriodOff(name: string, words: TableWords): Split | null {
  const { senses, rest } = periodsInText(name);
  const left = rest.replaceAll(GAP, '');
  if (senses.length > 0 && /^\uE000?[^\uE000]+\uE000?$/u.test(rest)) {
    const inner = known(left, words) ? { name: left, unit: null, periods: [] } : takePeriodOff(left, words);
    if (inner) return { ...inner, periods: [...senses, ...inner.periods] };
  }
  for (const [pattern, periodAt, nameAt] of [
    [RELATIVE_BEFORE, 1, 2],
    [RELATIVE_AFTER, 2, 1],
  ] as const) {
    const found = pattern.exec(name);
    const period = readPeriodSense((found?.[periodAt] ?? '').replace(/(?:完成|实际|实现)$/u, ''));
    const metric = found?.[nameAt] ?? '';
    if (period && known(metric, words)) return { name: metric, unit: null, periods: [period] };
  }
  return null;
}

function known(name: string, words: TableWords): boolean {
  const sense = senseOf(name, words);
  return sense.is === 'metric' || sense.is === 'sum' || sense.is === 'left-out' || sense.is === 'generic';
}

/** 财政援助资金万元 */
function takeUnitOff(name: string, { metrics, units }: TableWords): Split | null {
  for (let length = 1; length <= 4 && length < name.length; length++) {
    const unit = units.read(name.slice(-length));
    const before = name.slice(0, -length);
    if (unit && metrics.has(before)) return { name: before, unit, periods: [] };
  }
  return null;
}
