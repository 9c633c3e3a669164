import type { Cell, NumberCell, NumberStyle } from '../workbook/write/sheet.js';

/** A cell of a number, with all its digits. */
export function numberCell(number: string, style: NumberStyle = 'EXACT'): NumberCell {
  return { number, style };
}

/** The cell of an amount with bounds. `lower` and `upper` are null if unknown; null for a missing value. */
export function boundedCell(amount: {
  readonly value: string | null;
  readonly exact: boolean;
  readonly lower: string | null;
  readonly upper: string | null;
}): Cell {
  const { value, exact, lower, upper } = amount;
  if (value === null) return null;
  if (exact) return numberCell(value);
  // "0+" says nothing: known is only that it is not negative.
  if (lower !== null && upper === null && Number(lower) !== 0) return numberCell(value, 'AT_LEAST');
  return numberCell(value, lower === '0' && upper === value ? 'AT_MOST' : 'ABOUT');
}
