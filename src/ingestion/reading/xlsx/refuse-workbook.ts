import type { Bilingual } from '../../../kernel/locale.js';
import { ReadingStopped } from '../reading-stopped.js';

/** A workbook that is damaged or made to do harm. */
export function invalidWorkbook(given: string): ReadingStopped {
  const expected = 'a workbook as Excel or WPS saves it: open it there and save it again as XLSX';
  return new ReadingStopped({ code: 'INVALID_WORKBOOK', column: null, line: null, given, expected });
}

/** `most`: how much there may be of what. */
export function overLimit(given: string, most: Bilingual): ReadingStopped {
  const [expected, detail] = [`at most ${most.en}`, `：最多${most.zh}`];
  return new ReadingStopped({ code: 'LIMIT_EXCEEDED', column: null, line: null, given, expected, detail });
}

/** `what`: the format that it is in. */
export function unsupported(what: Bilingual): ReadingStopped {
  const [given, detail] = [what.en, `：这是${what.zh}`];
  const expected = 'CSV or XLSX: open it in Excel or WPS and save it as "Excel Workbook (.xlsx)", without a password';
  return new ReadingStopped({ code: 'UNSUPPORTED_FORMAT', column: null, line: null, given, expected, detail });
}

/** A number as people read it, of something: 1,000 columns, 1000列. */
export function count(number: number, en: string, zh: string): Bilingual {
  const isRound = number >= 10_000 && number % 1_000 === 0;
  return {
    en: `${number.toLocaleString('en')} ${en}`,
    zh: `${isRound ? `${(number / 10_000).toString()}万` : number.toString()}${zh}`,
  };
}

export function megabytes(bytes: number): Bilingual {
  const number = Math.floor(bytes / 2 ** 20).toString();
  return { en: `${number} MB`, zh: `${number}MB` };
}
