import { dayOfSerial } from '../../src/kernel/day.js';
import { parseRange } from '../../src/workbook/cell-reference.js';
import type { SheetText } from './workbook.js';
import { zip } from './zip.js';

/** An OpenDocument table as LibreOffice writes one, of the same sheets as `workbook` takes. */
export function openDocument(sheets: readonly SheetText[], more: Readonly<Record<string, string>> = {}): Buffer {
  const tables = sheets.map(tableXml).join('');
  return openDocumentOf(`${STYLES}<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>`, more);
}

/** The archive around the content of its document. */
export function openDocumentOf(content: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}>${content}</office:document-content>`,
    ...more,
  };
  return zip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}

const NAMESPACES = ['office', 'style', 'text', 'table', 'number', 'calcext']
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(' ');

const STYLES = `<office:automatic-styles>
  <number:date-style style:name="N1"><number:year number:style="long"/><number:text>-</number:text><number:month/><number:text>-</number:text><number:day/></number:date-style>
  <number:date-style style:name="N2"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text></number:date-style>
  <number:percentage-style style:name="N3"><number:number number:decimal-places="2"/><number:text>%</number:text></number:percentage-style>
  <number:number-style style:name="N4"><number:number number:decimal-places="2"/><number:text>亿元</number:text></number:number-style>
  ${['day,N1', 'month,N2', 'percent,N3', 'unit,N4'].map((pair) => styleXml(...(pair.split(',') as [string, string]))).join('')}
  <style:style style:name="raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
  <style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>`;

function styleXml(name: string, format: string): string {
  return `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${format}"/>`;
}

function tableXml({ name, rows, merged = [], isHidden }: SheetText): string {
  const ranges = merged.flatMap((ref) => parseRange(ref) ?? []);
  const lines = rows.replace(/^\n|\n\s*$/g, '').split('\n');
  const width = Math.max(1, ...lines.map((line) => line.split('|').length));
  const xml = lines.map((line, at) => {
    const hidden = line.trim().startsWith('(hidden)') ? ' table:visibility="filter"' : '';
    const cells = line.replace('(hidden)', '').split('|');
    const all = Array.from({ length: width }, (_none, column) => {
      const range = ranges.find(
        ({ top, bottom, left, right }) => top <= at + 1 && at + 1 <= bottom && left <= column && column <= right,
      );
      const text = (cells[column] ?? '').trim();
      if (range && (range.top !== at + 1 || range.left !== column))
        return cellXml(text, '').replaceAll('table:table-cell', 'table:covered-table-cell');
      const spans = range
        ? ` table:number-columns-spanned="${(range.right - range.left + 1).toString()}" table:number-rows-spanned="${(range.bottom - range.top + 1).toString()}"`
        : '';
      return cellXml(text, spans);
    });
    return `<table:table-row${hidden}>${all.join('')}<table:table-cell table:number-columns-repeated="16300"/></table:table-row>`;
  });
  return `<table:table table:name="${escaped(name)}"${isHidden ? ' table:style-name="hidden"' : ''}><table:table-column table:number-columns-repeated="16384" table:default-cell-style-name="Default"/>${xml.join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
}

function cellXml(text: string, spans: string): string {
  const cell = (attributes: string, shown: string) =>
    `<table:table-cell${spans} ${attributes}><text:p>${spansXml(shown)}</text:p></table:table-cell>`;
  const number = (raw: string, type: string, more = '') =>
    cell(`office:value-type="${type}" office:value="${raw}"${more}`, Number(raw).toFixed(2));
  const formula = /^=([A-Z]+\(.*?\))->(.*)$/.exec(text);
  if (text === '') return `<table:table-cell${spans}/>`;
  if (formula) {
    const of = ` table:formula="of:=${escaped(formula[1] ?? '')}"`;
    return formula[2] ? number(formula[2], 'float', of) : `<table:table-cell${spans}${of}/>`;
  }
  if (text.startsWith('@')) {
    const style = text.endsWith('m') ? 'month' : 'day';
    const day = dayOfSerial(Number(text.replace(/[@m]/g, '')));
    return cell(`office:value-type="date" office:date-value="${day}T00:00:00" table:style-name="${style}"`, day);
  }
  if (/^=.*%$/.test(text)) return number(text.slice(1, -1), 'percentage', ' table:style-name="percent"');
  if (/^=.*亿元$/.test(text)) return number(text.slice(1, -2), 'float', ' table:style-name="unit"');
  if (text.startsWith('=')) return number(text.slice(1), 'float');
  if (/^#[A-Z/0]+[!?]?$/.test(text)) return cell('office:value-type="string" calcext:value-type="error"', text);
  return cell('office:value-type="string"', text);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Between `^`, raised. */
function spansXml(text: string): string {
  const spans = text
    .split('^')
    .map((part, at) =>
      at % 2 === 1 ? `<text:span text:style-name="raised">${escaped(part)}</text:span>` : escaped(part),
    );
  return spans.join('');
}
