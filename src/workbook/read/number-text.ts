import { Big } from 'big.js';
import { dayOfSerial } from '../../kernel/day.js';
import type { NumberFormat } from './number-format.js';

/** Significant digits that spreadsheets store. */
const MOST_DIGITS = 15;

/** A number as the file format writes it; any other text is returned unchanged. */
const NUMBER = /^[+-]?\d{1,40}(?:\.\d{1,40})?(?:[eE][+-]?\d{1,3})?$/;

/** Days between the two epochs of workbooks, 1900 and 1904. */
const DAYS_1904 = 1_462;

export interface NumberCell {
  readonly raw: string;
  readonly isFormula: boolean;
  readonly format: NumberFormat;
  readonly is1904: boolean;
}

/**
 * Returns a number as it was typed, in plain digits; a date, a percentage or a scaled number as its format displays it. Null if digits
 * were lost: it was typed with more than a spreadsheet stores. The last digits of the result of a formula are noise,
 * which is removed.
 */
export function numberText({ raw, isFormula, format, is1904 }: NumberCell): string | null {
  if (!NUMBER.test(raw)) return raw;
  const exact = exactNumber(raw, isFormula);
  if (exact === null) return null;
  switch (format.kind) {
    case 'percent':
      return `${exact.times(100).toFixed()}%`;
    case 'number':
      return scaledText(exact, format);
    default:
      return dateText(exact.toNumber() + (is1904 ? DAYS_1904 : 0), format.kind) ?? exact.toFixed();
  }
}

/** The words for powers of ten, from the second on. */
const MULTIPLES = ['百', '千', '万', '十万', '百万', '千万', '亿', '十亿', '百亿', '千亿', '万亿'];

/**
 * 12000000 that is displayed as 1200.0 is 1200万: the header says 万元 of what one sees, and the amount is the same under any
 * other. Where the format itself writes the multiple, it is as displayed.
 */
function scaledText(exact: Big, { unit, scale = 0 }: NumberFormat): string {
  const multiple = MULTIPLES[scale - 2];
  if (multiple === undefined) return `${exact.toFixed()}${scale === 0 ? unit : ''}`;
  const displayed = exact.times(`1e-${scale.toString()}`).toFixed();
  return /[百千万亿]/u.test(unit) ? `${displayed}${unit}` : `${displayed}${multiple}${unit}`;
}

function exactNumber(raw: string, isFormula: boolean): Big | null {
  const written = new Big(raw);
  if (written.abs().gte('1e15')) return null;
  if (written.c.length <= MOST_DIGITS) return written;
  // 1.1 is stored as 1.1000000000000001.
  const shortest = new Big(Number(raw));
  if (shortest.c.length <= MOST_DIGITS) return shortest;
  return isFormula ? new Big(Number(raw).toPrecision(MOST_DIGITS)) : null;
}

function dateText(serial: number, kind: 'day' | 'month' | 'year'): string | null {
  if (serial < 1 || serial > 2_958_465) return null;
  const day = dayOfSerial(Math.floor(serial));
  return kind === 'day' ? day : day.slice(0, kind === 'month' ? 7 : 4);
}
