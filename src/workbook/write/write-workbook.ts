import { buffer } from 'node:stream/consumers';
import { encodeEscapes } from '../xml/character-escapes.js';
import { writeZip, type ZipPart } from '../zip/write-zip.js';
import {
  contentTypes,
  factsXml,
  packageRelations,
  type WorkbookFacts,
  workbookRelations,
  workbookXml,
  type WrittenSheet,
} from './package-xml.js';
import type { PlainSheet, Sheet } from './sheet.js';
import { PLAIN_ROWS, PLAIN_TABLE, type SheetLayout, TABLE } from './sheet-layout.js';
import { sheetName } from './sheet-name.js';
import { type RowSource, type SheetFrame, sheetXml, type WrittenCell } from './sheet-xml.js';
import { PLAIN_STYLES_XML, stylesXml } from './styles.js';

/**
 * Writes a workbook sheet by sheet while its rows are made, so that memory does not grow with them. Rows beyond the
 * size of a sheet continue in another. Yields the bytes.
 *
 * The XML is our own. hucre, with which the tests read it, writes a workbook either as a whole, which takes 1.5 GB for
 * 300,000 rows of 10 cells instead of 75 MB, and 3 to 5 times as long; or as a stream, with as little memory, but of
 * one sheet with one format per column and no print settings. Exports have a sheet of sources as well, and columns
 * whose values are partly exact and partly "at least".
 */
export function writeWorkbook(
  sheets: AsyncIterable<Sheet> | Iterable<Sheet>,
  facts: WorkbookFacts,
): AsyncGenerator<Buffer> {
  async function* framed(): AsyncGenerator<FramedSheet> {
    for await (const sheet of sheets) yield { ...sheet, layout: TABLE };
  }
  return writeZip(workbookParts(framed(), { styles: stylesXml(), facts }));
}

/**
 * Writes a workbook of plain text and returns all its bytes. Every cell is read back unchanged, control characters
 * included; `#REF!` is written as the error value that it was.
 */
export function writePlainWorkbook(sheets: readonly PlainSheet[]): Promise<Buffer> {
  const framed = sheets.map(({ name, columns, rows }) => ({
    ...{ name, columns, frozenColumns: 0, layout: columns.length === 0 ? PLAIN_ROWS : PLAIN_TABLE },
    rows: plainRows(rows),
  }));
  return buffer(writeZip(workbookParts(framed, { styles: PLAIN_STYLES_XML, facts: null })));
}

interface FramedSheet extends SheetFrame {
  readonly name: string;
  readonly layout: SheetLayout;
  readonly rows: AsyncIterable<readonly WrittenCell[]> | Iterable<readonly WrittenCell[]>;
}

interface WorkbookOptions {
  readonly styles: string;
  readonly facts: WorkbookFacts | null;
}

async function* workbookParts(
  sheets: AsyncIterable<FramedSheet> | Iterable<FramedSheet>,
  { styles, facts }: WorkbookOptions,
): AsyncGenerator<ZipPart> {
  const written: WrittenSheet[] = [];
  for await (const sheet of sheets) {
    const rows = peekable(sheet.rows);
    let more = true;
    for (let page = 1; more; page++) {
      const used = written.map(({ name }) => name);
      const name = sheetName(page === 1 ? sheet.name : `${sheet.name} ${page.toString()}`, used);
      written.push({ name, repeatsHeader: sheet.layout === TABLE });
      yield { name: `xl/worksheets/sheet${written.length.toString()}.xml`, text: sheetXml(sheet, rows) };
      more = !(await rows.isDone());
    }
  }
  yield { name: 'xl/styles.xml', text: [styles] };
  yield { name: 'xl/workbook.xml', text: [workbookXml(written)] };
  yield { name: 'xl/_rels/workbook.xml.rels', text: [workbookRelations(written.length)] };
  if (facts) yield { name: 'docProps/core.xml', text: [factsXml(facts)] };
  yield { name: '_rels/.rels', text: [packageRelations(facts !== null)] };
  yield { name: '[Content_Types].xml', text: [contentTypes(written.length, facts !== null)] };
}

function peekable(rows: FramedSheet['rows']): RowSource & { isDone(): Promise<boolean> } {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let ahead: readonly WrittenCell[] | null | undefined;
  const pull = async (): Promise<readonly WrittenCell[] | null> => {
    const result = await iterator.next();
    return result.done === true ? null : result.value;
  };
  return {
    next: async () => {
      const row = ahead === undefined ? await pull() : ahead;
      ahead = row === null ? null : undefined;
      return row;
    },
    isDone: async () => {
      if (ahead === undefined) ahead = await pull();
      return ahead === null;
    },
  };
}

/** Results of formulas that are errors. */
const ERROR_VALUES: ReadonlySet<string> = new Set([
  ...['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'],
  ...['#GETTING_DATA', '#SPILL!', '#CALC!'],
]);

function* plainRows(rows: PlainSheet['rows']): Generator<readonly WrittenCell[]> {
  for (const cells of rows) yield cells.map(plainCell);
}

function plainCell(text: string): WrittenCell {
  return ERROR_VALUES.has(text) ? { error: text } : encodeEscapes(text);
}
