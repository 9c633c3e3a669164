import type { Cell, NumberCell, NumberStyle } from '../workbook/write/sheet.js';

export function numberCell(number: string, style: NumberStyle = 'EXACT'): NumberCell {
  return { number, style };
}

/** How a figure with bounds is shown. `upper` and `lower` are null where they are not known. */
export function boundedCell(figure: {
  readonly value: string | null;
  readonly exact: boolean;
  readonly lower: string | null;
  readonly upper: string | null;
}): Cell {
  const { value, exact, lower, upper } = figure;
  if (value === null) return null;
  if (exact) return numberCell(value);
  if (lower !== null && upper === null) return numberCell(value, 'AT_LEAST');
  return numberCell(value, lower === '0' && upper === value ? 'AT_MOST' : 'ABOUT');
}
