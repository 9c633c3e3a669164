import { Big } from 'big.js';
import { dayOfSerial } from '../../kernel/day.js';
import type { NumberFormat } from './number-format.js';

/** Digits that a spreadsheet keeps of a number. */
const DIGITS_KEPT = 15;

/** As the format has it; anything else is left for others to refuse. */
const NUMBER = /^[+-]?\d{1,40}(?:\.\d{1,40})?(?:[eE][+-]?\d{1,3})?$/;

/** Days between the two ways in which workbooks count them. */
const DAYS_1904 = 1_462;

export interface NumberCell {
  readonly raw: string;
  readonly isFormula: boolean;
  readonly format: NumberFormat;
  readonly is1904: boolean;
}

/**
 * A number as plain text, as it was typed. Null if it cannot be that: a number that was typed with more digits than a
 * spreadsheet keeps has lost the others. The last digits of a formula's result are noise that no spreadsheet shows.
 */
export function numberText({ raw, isFormula, format, is1904 }: NumberCell): string | null {
  if (!NUMBER.test(raw)) return raw;
  const exact = exactNumber(raw, isFormula);
  if (exact === null) return null;
  switch (format.kind) {
    case 'percent':
      return `${exact.times(100).toFixed()}%`;
    case 'number':
      return `${exact.toFixed()}${format.unit}`;
    default:
      return dateText(exact.toNumber() + (is1904 ? DAYS_1904 : 0), format.kind) ?? exact.toFixed();
  }
}

function exactNumber(raw: string, isFormula: boolean): Big | null {
  const written = new Big(raw);
  if (written.abs().gte('1e15')) return null;
  if (written.c.length <= DIGITS_KEPT) return written;
  // What was typed as 1.1 is stored as 1.1000000000000001.
  const shortest = new Big(Number(raw));
  if (shortest.c.length <= DIGITS_KEPT) return shortest;
  return isFormula ? new Big(Number(raw).toPrecision(DIGITS_KEPT)) : null;
}

function dateText(serial: number, kind: 'day' | 'month' | 'year'): string | null {
  if (serial < 1 || serial > 2_958_465) return null;
  const day = dayOfSerial(Math.floor(serial));
  return kind === 'day' ? day : day.slice(0, kind === 'month' ? 7 : 4);
}
