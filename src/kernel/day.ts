/** A calendar day in ISO form, `2021-08-31`. Days compare as their texts do. */
export type Day = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar: `2021-02-29` is not. */
export function isDay(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [, year, month, date] = match.map(Number) as [number, number, number, number];
  return month >= 1 && month <= 12 && date >= 1 && date <= lastDateOf(year, month);
}

/** The day a number of days later, or earlier if it is negative. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

const BEIJING_MS = 8 * 3_600_000;

/** A time whose parts in UTC are those of Beijing time, which all of China keeps. */
export function inBeijing(time: Date): Date {
  return new Date(time.getTime() + BEIJING_MS);
}

/** The day at a time in China. */
export function dayInChina(time: Date): Day {
  return inBeijing(time).toISOString().slice(0, 10);
}

/** The day that a spreadsheet stores as a number: 1 is 1900-01-01, and a 29 February 1900 is counted that never was. */
export function dayOfSerial(serial: number): Day {
  return addDays('1899-12-30', serial);
}

/** The first day of a month from 1 to 12. */
export function firstOfMonth(year: number, month: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-01`;
}

/** The last day of a month from 1 to 12. */
export function lastOfMonth(year: number, month: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(lastDateOf(year, month), 2)}`;
}

/** Whether a day is the last of its month. */
export function endsMonth(day: Day): boolean {
  return Number(day.slice(8)) === lastDateOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

/** Without a Date: periods are compared and written thousands of times a request. */
function lastDateOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
