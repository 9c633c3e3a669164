import { addDays, type Day } from '../../kernel/day.js';
import type { Locale } from '../../kernel/locale.js';
import { formatPeriod, type Period } from '../../kernel/period.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const QUARTERS = ['一', '二', '三', '四'];

/** A period for readers: 2021年1—8月, January 2021 – August 2021. */
export function periodText(period: string, locale: Locale): string {
  if (period === 'ALL') return locale === 'zh' ? '历年累计' : 'All time';
  const [from = '', to] = period.split('/');
  if (to === undefined) return partText(from, locale);
  return locale === 'zh' ? rangeInChinese(from, to) : `${partText(from, locale)} – ${partText(to, locale)}`;
}

/** A period for readers; empty for null. */
export function optionalPeriodText(period: string | null, locale: Locale): string {
  return period === null ? '' : periodText(period, locale);
}

function partText(part: string, locale: Locale): string {
  const [year = '', second, day] = part.split('-');
  if (second === undefined) return locale === 'zh' ? `${year}年` : year;
  if (second.startsWith('Q')) {
    return locale === 'zh' ? `${year}年第${QUARTERS[Number(second.slice(1)) - 1] ?? ''}季度` : `${second} ${year}`;
  }
  const month = Number(second);
  if (locale === 'zh') return `${year}年${month.toString()}月${day === undefined ? '' : `${Number(day).toString()}日`}`;
  const name = MONTHS[month - 1] ?? '';
  return day === undefined ? `${name} ${year}` : `${Number(day).toString()} ${name} ${year}`;
}

/** Writes what both ends share only once. */
function rangeInChinese(from: string, to: string): string {
  const [fromYear, fromMonth, fromDay] = from.split('-');
  const [toYear, toMonth, toDay] = to.split('-');
  if (fromYear === toYear && fromMonth && toMonth && !fromDay && !toDay) {
    return `${fromYear ?? ''}年${Number(fromMonth).toString()}—${Number(toMonth).toString()}月`;
  }
  if (fromYear === toYear && fromMonth === toMonth && fromDay && toDay) {
    return `${partText(from, 'zh').replace(/日$/, '')}—${Number(toDay).toString()}日`;
  }
  return `${partText(from, 'zh')}—${partText(to, 'zh').replace(fromYear === toYear ? `${toYear ?? ''}年` : '', '')}`;
}

/** A period, and until when the observations of an answer go: 2021年 · 截至8月, 2021 · until August. */
export function periodUntilText(period: Period, latest: Day | null, locale: Locale): string {
  const text = periodText(formatPeriod(period), locale);
  const until = untilText(period, latest, locale);
  return until === '' ? text : `${text} · ${until}`;
}

/**
 * Until when the observations of an answer go: 截至8月, until August; with the day if it ends no month, and with the year
 * if the period leaves it open. Empty without observations, and where the period itself says it: of the part of a year
 * that they cover to its end.
 */
export function untilText(period: Period, latest: Day | null, locale: Locale): string {
  if (latest === null) return '';
  const isYearOrMore = period.start === null || period.end === null || isWholeYears(period.start, period.end);
  if (latest === period.end && !isYearOrMore) return '';
  const [year = '', month = '', date = ''] = latest.split('-');
  const endsMonth = addDays(latest, 1).endsWith('-01');
  const isYearKnown = period.start?.startsWith(year) === true && period.end?.startsWith(year) === true;
  if (locale === 'zh') {
    return `截至${isYearKnown ? '' : `${year}年`}${Number(month).toString()}月${endsMonth ? '' : `${Number(date).toString()}日`}`;
  }
  const name = MONTHS[Number(month) - 1] ?? '';
  return `until ${endsMonth ? '' : `${Number(date).toString()} `}${name}${isYearKnown ? '' : ` ${year}`}`;
}

function isWholeYears(start: Day, end: Day): boolean {
  return start.endsWith('-01-01') && end.endsWith('-12-31');
}
