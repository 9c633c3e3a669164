/** Digits after the first one, decimals included: roll-ups store values in 64 bits. */
export const MOST_DIGITS = 18;

/** A number as programs write it: without sign, leading zeros or separators. */
const PLAIN = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?$/;

/**
 * Multiplies a plain number by a power of ten, without creating a Decimal. The result has the form of
 * {@link formatDecimal}. Returns null for any other text, and for a result with too many digits or decimals.
 */
export function plainAmount(text: string, shift: number, scale: number): string | null {
  if (!PLAIN.test(text)) return null;
  const point = text.indexOf('.');
  const wholeDigits = (point === -1 ? text.length : point) + shift;
  if (wholeDigits > MOST_DIGITS - scale) return null;
  if (point === -1) return text === '0' || shift === 0 ? text : text + '0'.repeat(shift);
  const fraction = text.slice(point + 1).padEnd(shift, '0');
  const whole = (text.slice(0, point) + fraction.slice(0, shift)).replace(/^0+(?=\d)/, '');
  const decimals = fraction.slice(shift).replace(/0+$/, '');
  if (decimals.length > scale) return null;
  return decimals === '' ? whole : `${whole}.${decimals}`;
}
