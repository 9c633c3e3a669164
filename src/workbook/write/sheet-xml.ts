import { columnName } from '../cell-reference.js';
import { SHEET_ROWS } from '../sheet-size.js';
import { escapeXml } from '../xml/escape-xml.js';
import type { Cell, Sheet } from './sheet.js';
import { HEADER_STYLE, styleOf, TEXT_STYLE } from './styles.js';

/** Longest text of a cell. */
const LONGEST_TEXT = 32_767;
const ROWS_AT_ONCE = 200;
const HEADER_POINTS = 32;

export interface RowSource {
  /** The next row; null at the end. */
  next(): Promise<readonly Cell[] | null>;
}

/** One sheet's XML, as its rows come: frozen header with filters, widths, A4 with the header on every page. */
export async function* sheetXml(sheet: Sheet, rows: RowSource): AsyncGenerator<string> {
  const { columns, frozenColumns } = sheet;
  const last = columnName(Math.max(columns.length - 1, 0));
  yield [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane(frozenColumns)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="16"/>',
    columns.length === 0 ? '' : `<cols>${columns.map(({ width }, index) => column(index, width)).join('')}</cols>`,
    '<sheetData>',
    `<row r="1" ht="${HEADER_POINTS.toString()}" customHeight="1">`,
    columns.map(({ header }, index) => textCell(`${columnName(index)}1`, header, HEADER_STYLE)).join(''),
    '</row>',
  ].join('');
  let number = 1;
  let waiting: string[] = [];
  while (number < SHEET_ROWS) {
    const row = await rows.next();
    if (row === null) break;
    number += 1;
    waiting.push(rowXml(number, row));
    if (waiting.length < ROWS_AT_ONCE) continue;
    yield waiting.join('');
    waiting = [];
  }
  yield [
    ...waiting,
    '</sheetData>',
    columns.length === 0 ? '' : `<autoFilter ref="A1:${last}${number.toString()}"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>',
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

function rowXml(number: number, cells: readonly Cell[]): string {
  const written = cells.map((cell, index) => {
    if (cell === null) return '';
    const ref = `${columnName(index)}${number.toString()}`;
    if (typeof cell === 'string') return cell === '' ? '' : textCell(ref, cell, TEXT_STYLE);
    return `<c r="${ref}" s="${styleOf(cell).toString()}"><v>${cell.number}</v></c>`;
  });
  return `<row r="${number.toString()}">${written.join('')}</row>`;
}

function textCell(ref: string, text: string, style: number): string {
  const cut = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return `<c r="${ref}" s="${style.toString()}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cut)}</t></is></c>`;
}
