import { boundedCell, numberCell } from '../../export/cell.js';
import type { Cell, Sheet } from '../../workbook/write/sheet.js';
import { type Decimal, formatDecimal } from '../../kernel/decimal.js';
import type { Bilingual, Locale } from '../../kernel/locale.js';
import type { AmountView } from '../view/report-view.js';

/** A column of a sheet, and how a row fills it. */
export interface Column<Row> {
  readonly header: Bilingual;
  readonly width: number;
  readonly cell: (row: Row, locale: Locale) => Cell;
}

/** A column; `width` is in characters. */
export function column<Row>(header: Bilingual, width: number, cell: Column<Row>['cell']): Column<Row> {
  return { header, width, cell };
}

/** A sheet of rows. */
export function sheetOf<Row>(
  name: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  locale: Locale,
): Sheet {
  return {
    name,
    columns: columns.map(({ header, width }) => ({ header: header[locale], width })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, locale))),
    frozenColumns: 1,
  };
}

/** A decimal as a number; an empty cell for null. */
export function decimalCell(value: Decimal | null): Cell {
  return value === null ? null : numberCell(formatDecimal(value));
}

/** A count as a number; an empty cell for null. */
export function countCell(value: number | null): Cell {
  return value === null ? null : numberCell(value.toString());
}

/** A share of 1 as a percentage; an empty cell for null. */
export function shareCell(value: number | null): Cell {
  return value === null ? null : numberCell(value.toString(), 'PERCENT');
}

/** An amount as a number; `*` if it is suppressed, an empty cell if it is missing or has no answer. */
export function amountCell({ status, value, lower, upper, exact }: AmountView): Cell {
  return status === 'SUPPRESSED' ? '*' : boundedCell({ ...textsOf({ value, lower, upper }), exact });
}

/** A number with its bounds; an empty cell for null. */
export function partCell(part: Pick<AmountView, 'value' | 'lower' | 'upper'> | null): Cell {
  if (!part) return null;
  const texts = textsOf(part);
  return boundedCell({ ...texts, exact: texts.lower === texts.value && texts.upper === texts.value });
}

function textsOf({ value, lower, upper }: Pick<AmountView, 'value' | 'lower' | 'upper'>) {
  const text = (one: Decimal | null): string | null => (one === null ? null : formatDecimal(one));
  return { value: text(value), lower: text(lower), upper: text(upper) };
}
