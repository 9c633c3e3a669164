import { columnName } from '../cell-reference.js';
import { SHEET_ROWS } from '../sheet-size.js';
import { escapeXml } from '../xml/escape-xml.js';
import type { Cell, SheetColumn } from './sheet.js';
import type { SheetLayout } from './sheet-layout.js';
import { PLAIN_STYLE, styleOf } from './styles.js';

/** Characters that a cell can hold. */
const LONGEST_TEXT = 32_767;
const ROWS_AT_ONCE = 200;

/** An error value, such as #REF!. */
export interface ErrorCell {
  readonly error: string;
}

export type WrittenCell = Cell | ErrorCell;

export interface RowSource {
  /** Returns the next row; null after the last. */
  next(): Promise<readonly WrittenCell[] | null>;
}

/** A sheet without its rows. */
export interface SheetFrame {
  readonly columns: readonly SheetColumn[];
  readonly frozenColumns: number;
  readonly layout: SheetLayout;
}

/** Yields the XML of a sheet as its rows arrive, with as many as a sheet can hold; the others remain in the source. */
export async function* sheetXml(frame: SheetFrame, rows: RowSource): AsyncGenerator<string> {
  const { columns, frozenColumns, layout } = frame;
  const last = columnName(Math.max(columns.length - 1, 0));
  yield [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    layout.properties,
    `<sheetViews><sheetView workbookViewId="0">${layout.header ? pane(frozenColumns) : ''}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${layout.rowPoints.toString()}"/>`,
    columns.length === 0 ? '' : `<cols>${columns.map(({ width }, index) => column(index, width)).join('')}</cols>`,
    '<sheetData>',
    headerXml(frame),
  ].join('');
  let number = layout.header ? 1 : 0;
  let waiting: string[] = [];
  while (number < SHEET_ROWS) {
    const row = await rows.next();
    if (row === null) break;
    number += 1;
    waiting.push(rowXml(number, row, layout));
    if (waiting.length < ROWS_AT_ONCE) continue;
    yield waiting.join('');
    waiting = [];
  }
  yield [
    ...waiting,
    '</sheetData>',
    layout.hasFilters && columns.length > 0 ? `<autoFilter ref="A1:${last}${number.toString()}"/>` : '',
    layout.page,
    '</worksheet>',
  ].join('');
}

function pane(frozenColumns: number): string {
  const split = frozenColumns > 0 ? `xSplit="${frozenColumns.toString()}" ` : '';
  const corner = `${columnName(frozenColumns)}2`;
  const active = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  return `<pane ${split}ySplit="1" topLeftCell="${corner}" activePane="${active}" state="frozen"/>`;
}

function column(index: number, width: number): string {
  const at = (index + 1).toString();
  return `<col min="${at}" max="${at}" width="${width.toString()}" customWidth="1"/>`;
}

function headerXml({ columns, layout: { header } }: SheetFrame): string {
  if (header === null) return '';
  const cells = columns.map((one, index) => textCell(`${columnName(index)}1`, one.header, header.style));
  return `<row r="1"${header.attributes}>${cells.join('')}</row>`;
}

function rowXml(number: number, cells: readonly WrittenCell[], layout: SheetLayout): string {
  const written = cells.map((cell, index) => {
    if (cell === null || (cell === '' && !layout.writesEmptyText)) return '';
    const ref = `${columnName(index)}${number.toString()}`;
    if (typeof cell === 'string') return textCell(ref, cell, layout.textStyle);
    if ('error' in cell) return `<c r="${ref}" t="e"><v>${escapeXml(cell.error)}</v></c>`;
    return `<c r="${ref}" s="${styleOf(cell).toString()}"><v>${cell.number}</v></c>`;
  });
  return `<row r="${number.toString()}">${written.join('')}</row>`;
}

function textCell(ref: string, text: string, style: number): string {
  const cut = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  const styled = style === PLAIN_STYLE ? '' : ` s="${style.toString()}"`;
  return `<c r="${ref}"${styled} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cut)}</t></is></c>`;
}
