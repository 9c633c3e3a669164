import { dayOfSerial, firstOfMonth, isDay, lastOfMonth } from '../../kernel/day.js';
import { type Interval, parseInterval } from '../../kernel/period.js';
import { inDigits } from './chinese-digits.js';
import { chinesePeriod } from './english-period.js';

/** An interval of days, with what its wording says about how a value covers it. */
export interface PrintedPeriod extends Interval {
  /** Whether the wording is cumulative: 累计, or an interval from January on such as 1-8月, 上半年, 前三季度. */
  readonly isCumulative: boolean;
  /** Whether the wording means the state on a day, as 截至…底 does. */
  readonly isAsOf: boolean;
  /** Of the state on a day, whether the year that it lies in is named as well: 2023年, 截至10月底. */
  readonly isOfYear?: boolean;
}

export type ParsedPeriod =
  | { readonly ok: true; readonly period: PrintedPeriod }
  /**
   * `year`: only the year is missing. `end`: 2021年以来 has a start only. `month-or-day`: a spreadsheet date on the first of
   * a month, which may mean either.
   */
  | { readonly ok: false; readonly lacks: 'form' | 'year' | 'end' | 'month-or-day' };

const NO_FORM: ParsedPeriod = { ok: false, lacks: 'form' };

/**
 * Parses a period in any form of the API, of Chinese or English reports or of spreadsheets. `year` completes a period that names a
 * month, quarter or day without a year.
 */
export function parsePeriodText(text: string, year: number | null): ParsedPeriod {
  const plain = parseInterval(text);
  if (plain) return plain.start >= '1000' ? parsed(plain) : NO_FORM;
  const words = inDigits(chinesePeriod(text.normalize('NFKC')))
    // Databases export a day with the time of midnight.
    .replace(/(?<=\d)[ T]00:00(?::00(?:\.0+)?)?$/u, '')
    .replace(/\s/g, '')
    .replace(/[—–−～〜~]|--/g, '-')
    .replace(/(\d{4})年(?:年(?=[底末])|度(?=\d))/u, '$1年')
    .replace(/^(\d{4}年)(截[至止]到?)/u, '$2$1')
    .replace(/^至(?=\d{4})/u, '截至')
    .replace(/(\d{4})年?年?初[至到]/u, '$1年1月至')
    .replace(/^年初[至到]/u, '1月至')
    .replace(/[前头](\d{1,2})个月/u, (all, months: string) => (months === '1' ? all : `1-${months}月`))
    .replace(/第?([一二三四1-4])[至到]第?([一二三四1-4])(?=季度?)/u, '$1-$2');
  // What a spreadsheet makes of 2021年8月 when it saves CSV.
  if (/^\d{4}\/\d{1,2}\/0?1$/.test(words)) return { ok: false, lacks: 'month-or-day' };
  if (/以来/u.test(words)) return { ok: false, lacks: 'end' };
  // Of the quarter, or of the year up to it?
  if (/季度?[底末]?\(?累计/u.test(words) && !/[前至到-]/u.test(words)) return NO_FORM;
  if (/^\d{5}$/.test(words)) return parseSerial(Number(words));
  const isRange = /[至到-]/u.test(words.replace(/^截[至止]到?/u, ''));
  const isAsOf = /^截[至止]/u.test(words) || (/[底末]$/u.test(words) && !isRange);
  const isCumulative = /累计/u.test(words);
  const bare = words
    .replace(/^截[至止]到?/u, '')
    .replace(/\(?累计数?\)?|^自|(?<=\d月)当[月期]$|[底末]$/gu, '')
    .replace(/[底末]$/u, '');
  // Only a month, quarter or day takes its year from elsewhere: a bare number is ambiguous.
  const lacksYear = /[月日季半]/u.test(bare);
  const inYear = (of: number) => parseNamedInterval(`${of.toString()}年${bare.replace(/^(?:当年|本年|今年)/u, '')}`);
  const found = parseNamedInterval(bare) ?? (lacksYear && year !== null ? inYear(year) : null);
  if (!found) return lacksYear && inYear(2000) ? { ok: false, lacks: 'year' } : NO_FORM;
  if (found.start > found.end) return NO_FORM;
  if (isAsOf && !isCumulative) return parsed({ start: found.end, end: found.end }, { isAsOf });
  const whole = isCumulative && isOneMonth(found) ? { ...found, start: `${found.end.slice(0, 4)}-01-01` } : found;
  return parsed(whole, { isCumulative: isCumulative || found.isFromJanuary });
}

/** 11月累计 and 截至11月底累计 begin in January. */
function isOneMonth({ start, end }: Interval): boolean {
  return start.endsWith('-01') && start.slice(0, 7) === end.slice(0, 7) && start !== end;
}

function parsed(
  interval: Interval,
  stated: Partial<Pick<PrintedPeriod, 'isCumulative' | 'isAsOf'>> = {},
): ParsedPeriod {
  return {
    ok: true,
    period: { isCumulative: false, isAsOf: false, ...stated, start: interval.start, end: interval.end },
  };
}

/** Parses a spreadsheet date. A month is stored as its first day, so that this day is ambiguous. */
function parseSerial(serial: number): ParsedPeriod {
  const day = dayOfSerial(serial);
  if (day < '1980' || day > '2100') return NO_FORM;
  return day.endsWith('-01') ? { ok: false, lacks: 'month-or-day' } : parsed({ start: day, end: day });
}

interface NamedInterval extends Interval {
  /** Whether it covers several months or quarters from January on. */
  readonly isFromJanuary: boolean;
}

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

function parseNamedInterval(text: string): NamedInterval | null {
  const [first = '', last, ...more] = text.split(/至|到|-(?=\d{4}[年.])|(?<=日)-/u);
  if (more.length === 0 && last !== undefined) return parseRange(first, last);
  return parseYearOrHalf(text) ?? parseQuarters(text) ?? parseMonths(text) ?? parseDate(text);
}

/** 2021年1月至8月, 2021年1月-2022年3月, 2021年2月17日至28日 */
function parseRange(first: string, last: string): NamedInterval | null {
  const start = parseNamedInterval(first) ?? parseNamedInterval(`${first}月`);
  const borrowed = /^\d{1,2}日$/.test(last) ? first.replace(/\d+日$/u, '') : first.slice(0, 5);
  const end = parseNamedInterval(last) ?? parseNamedInterval(`${borrowed}${last}`);
  if (!start || !end) return null;
  const isFromJanuary = start.start.endsWith('-01-01') && start.start.slice(0, 4) === end.end.slice(0, 4);
  return { start: start.start, end: end.end, isFromJanuary: isFromJanuary && start.end < end.end };
}

function parseYearOrHalf(text: string): NamedInterval | null {
  const [, year, part = ''] = /^(\d{4})年?(度|全年|上半年|下半年|前三季度)?$/u.exec(text) ?? [];
  if (year === undefined) return null;
  const half: Readonly<Record<string, readonly [number, number]>> = {
    上半年: [1, 6],
    下半年: [7, 12],
    前三季度: [1, 9],
  };
  const [from, to] = half[part] ?? [1, 12];
  return months(year, from, to, part === '上半年' || part === '前三季度');
}

function parseQuarters(text: string): NamedInterval | null {
  const [, year, from = '', to = from] =
    /^(\d{4})年?-?第?Q?([一二三四1-4])(?:-第?([一二三四1-4]))?(?:季度?)$/u.exec(
      text.replace(/^(\d{4})年?-?Q([1-4])$/iu, '$1年$2季度'),
    ) ?? [];
  const first = QUARTERS[from] ?? 0;
  const last = QUARTERS[to] ?? 0;
  return year === undefined ? null : months(year, first * 3 - 2, last * 3, first === 1 && last > 1);
}

function parseMonths(text: string): NamedInterval | null {
  const [, year, from = '', to = from] =
    /^(\d{4})年(\d{1,2})月?(?:-(\d{1,2}))?月(?:份)?$/u.exec(text) ??
    /^(\d{4})\.(\d{1,2})-(\d{1,2})$/u.exec(text) ??
    /^(\d{4})[-./年](\d{1,2})$/u.exec(text) ??
    /^(\d{4})(0[1-9]|1[0-2])$/u.exec(text) ??
    [];
  return year === undefined ? null : months(year, Number(from), Number(to), Number(from) === 1 && Number(to) > 1);
}

function parseDate(text: string): NamedInterval | null {
  // 2023.1-9 is no day.
  const {
    year = '',
    month = '',
    date = '',
  } = (
    /^(?<year>\d{4})年(?<month>\d{1,2})月(?<date>\d{1,2})日?$/u.exec(text) ??
    /^(?<year>\d{4})(?<mark>[-./])(?<month>\d{1,2})\k<mark>(?<date>\d{1,2})日?$/u.exec(text) ??
    /^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})$/u.exec(text)
  )?.groups ?? {};
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? { start: day, end: day, isFromJanuary: false } : null;
}

function months(year: string, from: number, to: number, isFromJanuary: boolean): NamedInterval | null {
  if (from < 1 || to > 12 || from > to || year < '1000') return null;
  return { start: firstOfMonth(Number(year), from), end: lastOfMonth(Number(year), to), isFromJanuary };
}
