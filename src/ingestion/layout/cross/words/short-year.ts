import { inDigits } from '../../../text/chinese-digits.js';

/** A report looks at most so many years back. */
export const MOST_YEARS_APART = 12;

/**
 * 23年 at the start of a title, behind a place or behind a mark. Not a number of years (近20年, 20年来), and not the last of
 * several (22、23年, 2022-23年).
 */
const SHORT_YEAR =
  /(?<!\d[-—–~～至到.、,，和及/]?)(?<=^|[\s\p{P}\p{S}省市州盟县区旗镇乡村])['’‘]?(\d\d)年(?![来间内期余多前后级制以])/gu;

/** What tells which century the years of two digits belong to. */
export interface Century {
  /** Years of four digits that stand around the text: only one of them can be meant. */
  readonly known: ReadonlySet<number>;
  /** The year in which the table is read, where no year of four digits is known: none after it is meant. */
  readonly near: number | null;
}

/** The text with its years of two digits in four, as far as one can tell which are meant. */
export function withFullYears(text: string, { known, near }: Century): string {
  return inDigits(text).replace(SHORT_YEAR, (found, digits: string) => {
    const year = known.size > 0 ? [...known].find((one) => one % 100 === Number(digits)) : recentYear(digits, near);
    return year === undefined ? found : `${year.toString()}年`;
  });
}

/** 23 in 2026 is 2023; undefined where no year so far back, or none that has begun, ends in these digits. */
export function recentYear(digits: string, near: number | null): number | undefined {
  if (near === null) return undefined;
  const back = (((near - Number(digits)) % 100) + 100) % 100;
  return back <= MOST_YEARS_APART ? near - back : undefined;
}
