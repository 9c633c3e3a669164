import { Big } from 'big.js';

/** An exact decimal. Floating point never holds a figure: 0.1 + 0.2 would already be wrong. */
export type Decimal = Big;

export const ZERO: Decimal = new Big(0);

const PATTERN = /^[+-]?\d{1,30}(\.\d{1,20})?$/;

export const DECIMAL_FORM = 'a decimal number such as 167750000 or 68.75, without thousands separators or exponent';

/** Reads an exact decimal; null if the text is anything else. */
export function parseDecimal(text: string): Decimal | null {
  return PATTERN.test(text.trim()) ? new Big(text.trim().replace(/^\+/, '')) : null;
}

/** A decimal that is known to be well formed, as the database gives it. */
export function decimal(text: string | number): Decimal {
  return new Big(text);
}

/** Plain digits without exponent or trailing zeros: `167750000`, `68.75`. */
export function formatDecimal(value: Decimal): string {
  return value.toFixed();
}

/** How many digits stand after the decimal point. */
export function decimalPlaces(value: Decimal): number {
  const [, fraction = ''] = value.toFixed().split('.');
  return fraction.length;
}

/** Divides and rounds half away from zero: the one place where a figure is rounded at all. */
export function divide(numerator: Decimal, denominator: Decimal, places: number): Decimal {
  // Big.js keeps its precision per constructor, so the quotient is formed with digits to spare and then rounded once.
  const Precise = Big();
  Precise.DP = places + 10;
  return new Big(new Precise(numerator).div(denominator).round(places, Big.roundHalfUp).toFixed());
}

/** Rounds away from zero, so that nothing of a margin is lost. */
export function roundUp(value: Decimal, places: number): Decimal {
  return value.round(places, Big.roundUp);
}
