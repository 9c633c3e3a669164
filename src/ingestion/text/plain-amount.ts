/** Behind the first one, decimals included: the roll-ups hold what fits into 64 bits. */
export const MOST_DIGITS = 18;

/** Digits as programs write them: no sign, no zeros before, no separators. */
const PLAIN = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?$/;

/**
 * A plain number times a power of ten, in the form that {@link formatDecimal} has; null if the text is anything else, or
 * the number has more digits or decimals than it may. What the slow way gets out of nearly every cell, without making a decimal.
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
