import { addDays, firstOfMonth, lastOfMonth } from '../../../../kernel/day.js';
import { inDigits } from '../../../text/chinese-digits.js';
import { chinesePeriod } from '../../../text/english-period.js';
import { type PrintedPeriod, parsePeriodText } from '../../../text/period-text.js';
import { MOST_YEARS_APART, recentYear } from './short-year.js';

/** Words that mean a period only beside another one: the month of the report, the year up to it. */
export type RelativePeriod = 'month' | 'quarter' | 'current' | 'year' | 'to-date' | 'year-to-date' | 'end';

/** What a header, a label or a title says about time. */
export type PeriodSense =
  | { readonly kind: 'full'; readonly period: PrintedPeriod; readonly text: string }
  /** All but the year: 8月, 一季度. */
  | { readonly kind: 'in-year'; readonly text: string }
  /** `base`: what it is beside, where that is not what the title says: the months before 累计. */
  | { readonly kind: 'relative'; readonly of: RelativePeriod; readonly text: string; readonly base?: PrintedPeriod }
  /** 23年, 23年1月: the century follows from what stands around it. */
  | { readonly kind: 'short-year'; readonly text: string }
  /** 2021年以来: it ends where the report does. */
  | { readonly kind: 'since'; readonly start: string; readonly text: string };

export type PeriodChoice =
  | { readonly ok: true; readonly period: PrintedPeriod }
  /** `year`: nothing says of which. `base`: nothing says what 本月 is. `conflict`: two sayings that exclude each other. */
  | { readonly ok: false; readonly why: 'year' | 'base' | 'conflict' | 'start'; readonly given: string };

const RELATIVE: readonly (readonly [words: RegExp, of: RelativePeriod])[] = [
  [/^(?:本月|当月|本月份)$/u, 'month'],
  [/^(?:本季度?|当季度?)$/u, 'quarter'],
  [/^(?:本期|当期|本报告期|报告期内?)$/u, 'current'],
  [/^(?:本年度?|当年度?|今年|全年|年度)$/u, 'year'],
  [
    /^(?:累计|累计数|自?年初累计|自?年初至(?:今|本?月?[底末])(?:累计)?|1至?-?本月累计|(?:截?[至止])?本月[底末止]?累计)$/u,
    'to-date',
  ],
  [/^(?:本年度?累计|当年累计|年内累计|全年累计|今年累计|本年度?累计数)$/u, 'year-to-date'],
  [/^(?:期末|本期末|月末|本月末|季末|年末|期末存量|年底|月底)$/u, 'end'],
];
/** What may stand behind such words without a meaning of its own. */
const TRAIL = /(?:发生|完成|新增)?(?:数|数量|数值|情况|值|额|金额)?$/u;

const SINCE_YEAR = /^自?((?:19|20)\d\d)年以来(?:累计)?$/u;
const SINCE_PLAN = /^["“]?十([三四五])五["”]?(?:时期|期间)?以来(?:累计)?$/u;
const PLAN_STARTS: Readonly<Record<string, string>> = { 三: '2016-01-01', 四: '2021-01-01', 五: '2026-01-01' };

/** Reads a plain text that is nothing but a period; null if it is anything else. */
export function readPeriodSense(plain: string): PeriodSense | null {
  if (plain === '' || plain.length > 40) return null;
  const text = inDigits(chinesePeriod(/^\(.*\)$/u.test(plain) ? plain.slice(1, -1) : plain));
  const relative = relativeOf(text) ?? relativeOf(text.replace(TRAIL, ''));
  if (relative) return { kind: 'relative', of: relative, text };
  const year = SINCE_YEAR.exec(text)?.[1];
  if (year !== undefined) return { kind: 'since', start: `${year}-01-01`, text };
  const start = PLAN_STARTS[SINCE_PLAN.exec(text)?.[1] ?? ''];
  if (start !== undefined) return { kind: 'since', start, text };
  if (/^['’]?\d\d年/u.test(text)) {
    const bare = text.replace(/^['’]/u, '');
    return parsePeriodText(`20${bare}`, null).ok ? { kind: 'short-year', text: bare } : null;
  }
  // A bare number is a period only as a year; of five digits it may be a day of a spreadsheet or an amount.
  if (/^\d+$/.test(text) && !/^(?:19|20)\d\d(?:0[1-9]|1[0-2])?$/.test(text)) return null;
  const reading = parsePeriodText(text, null);
  if (!reading.ok) return reading.lacks === 'year' && !SUM_OF_QUARTER.test(text) ? { kind: 'in-year', text } : null;
  if (!isPlausible(reading.period) || SUM_OF_QUARTER.test(text)) return null;
  return { kind: 'full', period: fromJanuary(reading.period, text), text };
}

/** Third quarter, cumulative: of the quarter, or of the year up to it? */
const SUM_OF_QUARTER = /季度?[底末]?\(?累计/u;

/** 11月累计 and 截至11月底累计 begin in January. */
function fromJanuary(period: PrintedPeriod, text: string): PrintedPeriod {
  const { start, end, isCumulative } = period;
  const isOneMonth = start.slice(0, 7) === end.slice(0, 7);
  if (!isCumulative || !isOneMonth || !/累计/u.test(text)) return period;
  return { ...period, start: firstOfMonth(Number(end.slice(0, 4)), 1), isAsOf: false };
}

function relativeOf(text: string): RelativePeriod | null {
  return RELATIVE.find(([words]) => words.test(text))?.[1] ?? null;
}

function isPlausible({ start, end }: PrintedPeriod): boolean {
  return start >= '1949' && end < '2100';
}

/** What a saying means beside the one around it; null stands for no saying around it. */
export function refinePeriod(base: PrintedPeriod | null, sense: PeriodSense): PeriodChoice {
  switch (sense.kind) {
    case 'full':
      return { ok: true, period: ofYear(sense.period, base) };
    case 'short-year': {
      const full = base && withCentury(sense.text, Number(base.end.slice(0, 4)));
      return full ? { ok: true, period: full } : { ok: false, why: 'year', given: sense.text };
    }
    case 'in-year': {
      const year = base === null ? null : yearOf(base);
      const reading = parsePeriodText(sense.text, year);
      if (!reading.ok) return { ok: false, why: 'year', given: sense.text };
      return { ok: true, period: ofYear(fromJanuary(reading.period, sense.text), base) };
    }
    case 'since':
      if (base === null || base.end < sense.start) return { ok: false, why: 'base', given: sense.text };
      return { ok: true, period: { ...base, start: sense.start, isCumulative: true, isAsOf: false } };
    case 'relative': {
      const around = sense.base ?? base;
      if (around === null) return { ok: false, why: 'base', given: sense.text };
      const period = relativeTo(around, sense);
      const why = sense.of === 'to-date' ? 'start' : 'base';
      return period === null ? { ok: false, why, given: sense.text } : { ok: true, period };
    }
  }
}

/** The figures of the year, up to a day: 截至10月底 below 2023年. */
function ofYear(period: PrintedPeriod, base: PrintedPeriod | null): PrintedPeriod {
  const isOf = period.isAsOf && base !== null && isWholeYear(base) && !base.isAsOf && isWithin(period, base);
  return isOf ? { ...period, isOfYear: true } : period;
}

/** What was done in the year, up to the end of the month that a table of the year names: for what adds up over time. */
export function sinceJanuary(period: PrintedPeriod): PrintedPeriod {
  const [year, month] = [Number(period.end.slice(0, 4)), Number(period.end.slice(5, 7))];
  if (period.isOfYear !== true || period.end !== lastOfMonth(year, month)) return period;
  return { start: firstOfMonth(year, 1), end: period.end, isCumulative: true, isAsOf: false };
}

/** The period of 23年, near a year of four digits; null where that is too far away. */
function withCentury(text: string, near: number): PrintedPeriod | null {
  const reading = parsePeriodText(`${near.toString().slice(0, 2)}${text}`, null);
  if (!reading.ok) return null;
  const isNear = Math.abs(Number(reading.period.start.slice(0, 4)) - near) <= MOST_YEARS_APART;
  return isNear ? fromJanuary(reading.period, text) : null;
}

/** Periods of two digits as those nearby have four: 2022年, 23年. The first that names a year decides. */
export function withCenturies(all: readonly (readonly PeriodSense[])[]): readonly (readonly PeriodSense[])[] {
  const known = all.flat().find((sense) => sense.kind === 'full');
  if (!known) return all;
  return all.map((senses) =>
    senses.map((sense) => {
      if (sense.kind !== 'short-year') return sense;
      const period = withCentury(sense.text, Number(known.period.end.slice(0, 4)));
      return period ? { kind: 'full', period, text: sense.text } : sense;
    }),
  );
}

/** 23年 as the last year that ends so, at the time `near` of reading; the sense itself where that is too long ago. */
export function withRecentYear(sense: PeriodSense, near: number | null): PeriodSense {
  if (sense.kind !== 'short-year') return sense;
  const year = recentYear(sense.text.slice(0, 2), near);
  const period = year === undefined ? null : withCentury(sense.text, year);
  return period ? { kind: 'full', period, text: sense.text } : sense;
}

/** Null where the words leave open which days they mean: 累计 in the table of a year may have begun years before. */
function relativeTo(base: PrintedPeriod, { of, text }: { of: RelativePeriod; text: string }): PrintedPeriod | null {
  const month = Number(base.end.slice(5, 7));
  const year = Number(base.end.slice(0, 4));
  const isMonthEnd = base.end === lastOfMonth(year, month);
  const isOneMonth = isMonthEnd && base.start === firstOfMonth(year, month);
  const toDate = { start: firstOfMonth(year, 1), end: base.end, isCumulative: true, isAsOf: false };
  const isToDate = isMonthEnd && base.start === toDate.start;
  const isQuarter = isOneQuarter(base) && !base.isCumulative;
  const isYear = isWholeYear(base) && !base.isCumulative;
  // 本期 in a report of 1—10月, or of half a year, is what the report is of.
  const isMonths = isMonthEnd && base.start.endsWith('-01') && !base.isAsOf;
  const isClear = isMonthEnd && (isOneMonth || isToDate || base.isAsOf || isQuarter);
  switch (of) {
    case 'month':
      if (isYear || isQuarter || !isClear) return null;
      return { start: firstOfMonth(year, month), end: base.end, isCumulative: false, isAsOf: false };
    case 'quarter':
      if (month % 3 !== 0 || isYear || !isClear) return null;
      return { start: firstOfMonth(year, month - 2), end: base.end, isCumulative: false, isAsOf: false };
    case 'current':
      return isOneMonth || isQuarter || isYear || isMonths ? { ...base, isAsOf: false } : null;
    case 'year':
      return isWholeYear(base) ? { ...base, isCumulative: false, isAsOf: false } : null;
    case 'to-date':
      if (isManyYears(base)) return { ...base, isCumulative: true, isAsOf: false };
      return isClear && !isYear ? toDate : null;
    case 'year-to-date':
      return isClear ? toDate : null;
    case 'end': {
      if (/年/u.test(text) && month !== 12) return null;
      return isMonthEnd ? { start: base.end, end: base.end, isCumulative: false, isAsOf: true } : null;
    }
  }
}

export function isWholeYear({ start, end }: Pick<PrintedPeriod, 'start' | 'end'>): boolean {
  return start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`;
}

/** 2021—2023年 */
function isManyYears({ start, end }: PrintedPeriod): boolean {
  return start.endsWith('-01-01') && end.endsWith('-12-31') && start.slice(0, 4) < end.slice(0, 4);
}

function isOneQuarter({ start, end }: PrintedPeriod): boolean {
  const month = Number(start.slice(5, 7));
  return month % 3 === 1 && start.endsWith('-01') && end === lastOfMonth(Number(start.slice(0, 4)), month + 2);
}

/** The year that both ends lie in; null if there are several. */
export function yearOf({ start, end }: Pick<PrintedPeriod, 'start' | 'end'>): number | null {
  return start.slice(0, 4) === end.slice(0, 4) ? Number(start.slice(0, 4)) : null;
}

export function isWithin(inner: PrintedPeriod, outer: PrintedPeriod): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The one interval that several periods make up, end to end and in any order; null if there are gaps or overlaps. */
export function joinedPeriod(periods: readonly PrintedPeriod[]): PrintedPeriod | null {
  const sorted = periods.toSorted((one, other) => (one.start < other.start ? -1 : 1));
  const [first] = sorted;
  const last = sorted.at(-1);
  const isGapless = sorted.every((period, at) => {
    const next = sorted[at + 1];
    return next === undefined || addDays(period.end, 1) === next.start;
  });
  if (!first || !last || !isGapless) return null;
  return { start: first.start, end: last.end, isCumulative: true, isAsOf: false };
}
