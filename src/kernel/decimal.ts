import { Big } from 'big.js';
import { attachment } from './memory/attachment.js';

/** An exact decimal. Values are never floating point, in which 0.1 + 0.2 is already wrong. */
export type Decimal = Big;

export const ZERO: Decimal = new Big(0);

const PATTERN = /^[+-]?\d{1,30}(\.\d{1,20})?$/;

export const DECIMAL_FORM = 'a decimal number such as 167750000 or 68.75, without thousands separators or exponent';

/** Parses an exact decimal; null for any other text. */
export function parseDecimal(text: string): Decimal | null {
  return PATTERN.test(text.trim()) ? new Big(text.trim().replace(/^\+/, '')) : null;
}

/** A decimal from text that is known to be well formed, as from the database. Throws for any other text. */
export function decimal(text: string | number): Decimal {
  return new Big(text);
}

/** Plain digits without exponent or trailing zeros: `167750000`, `68.75`. */
export function formatDecimal(value: Decimal): string {
  let text = textOf.get(value);
  if (text === undefined) textOf.set(value, (text = value.toFixed()));
  return text;
}

/** Remembered roll-ups are written again and again. */
const textOf = attachment<Decimal, string>('its text');

/** The number of digits after the decimal point. */
export function decimalPlaces(value: Decimal): number {
  const [, fraction = ''] = value.toFixed().split('.');
  return fraction.length;
}

/** Divides and rounds half away from zero to a number of decimal places: the only place where a value is rounded. */
export function divide(numerator: Decimal, denominator: Decimal, places: number): Decimal {
  // Precision belongs to a constructor of Big.js: the quotient is formed with digits to spare, then rounded once.
  const Precise = Big();
  Precise.DP = places + 10;
  return new Big(new Precise(numerator).div(denominator).round(places, Big.roundHalfUp).toFixed());
}

/** Rounds away from zero, so that a margin never shrinks. */
export function roundUp(value: Decimal, places: number): Decimal {
  return value.round(places, Big.roundUp);
}

/** The least of at least one. */
export function least(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((one, other) => (one.lt(other) ? one : other));
}

/** The greatest of at least one. */
export function greatest(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((one, other) => (one.gt(other) ? one : other));
}
