import { columnName } from '../../../workbook/cell-reference.js';
import type { CrossFigure } from './cross-table.js';

/** The columns of the long form that a figure fills, in the order of {@link longRow}. */
export const LONG_COLUMNS = [
  'metric',
  'place',
  'period',
  'value',
  'basis',
  'scope',
  'unit',
  'supporter',
  'recipient',
  'locator',
] as const;

/** The row of the long form that says the same as one cell of a cross table. */
export function longRow(figure: CrossFigure): readonly string[] {
  return [
    figure.metric,
    placeText(figure),
    figure.period,
    figure.text,
    figure.basis,
    figure.scope,
    figure.unit,
    figure.supporter,
    figure.recipient,
    `${columnName(figure.column)}${figure.line.toString()}`,
  ];
}

/** 六盘水市水城区: the place below the one that the table names around it. */
function placeText({ place, within }: CrossFigure): string {
  return within === null || /^\d/.test(place) || place.startsWith(within) ? place : `${within}${place}`;
}
