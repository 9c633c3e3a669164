import * as library from '@e965/xlsx';
import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { type CellRange, columnName } from '../cell-reference.js';
import { invalidWorkbook, overLimit, unsupportedFormat } from '../workbook-error.js';
import { WORKBOOK_LIMITS } from '../workbook-limits.js';
import type { ByteRanges } from '../zip/byte-ranges.js';
import { parseNumberFormat } from './number-format.js';
import { numberText } from './number-text.js';
import { BATCH_ROWS, type CellProblem, type SheetRow } from './sheet-row.js';
import type { WorkbookEvent } from './workbook-event.js';
import { MOST_COMMENTS } from './workbook-parts.js';

interface CompoundDocument {
  readonly FileIndex: readonly unknown[];
}

/** What the library exports without types: compound documents, and the codes of number formats by id. */
const { CFB, SSF } = library as unknown as {
  readonly CFB: {
    read(bytes: Buffer, options: { readonly type: 'buffer' }): CompoundDocument;
    find(document: CompoundDocument, path: string): { readonly size: number; readonly content: Uint8Array } | null;
  };
  readonly SSF: { load_table(formats: Readonly<Record<number, string>>): void };
};

// Workbooks of before 1997 name the code page of their texts; Chinese ones are in 936.
set_cptable(codePages);

/** Formats of Chinese installations that a workbook may use without stating their codes. */
const CHINESE_FORMATS: Readonly<Record<number, string>> = {
  ...{
    27: 'yyyy"年"m"月"',
    28: 'm"月"d"日"',
    29: 'm"月"d"日"',
    30: 'm-d-yy',
    31: 'yyyy"年"m"月"d"日"',
    36: 'yyyy"年"m"月"',
  },
  ...{ 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"' },
  ...{ 55: 'yyyy"年"m"月"', 56: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"' },
};

/** Yields the sheets and rows of a workbook of Excel 5 to 2003 (.xls) or WPS (.et). Throws WorkbookError. */
export async function* binaryWorkbookEvents(file: ByteRanges): AsyncGenerator<WorkbookEvent> {
  const { SheetNames: names, Sheets: sheets, Workbook: about } = parsed(await bytesOf(file));
  if (names.length > WORKBOOK_LIMITS.sheets) throw overLimit(names.length.toString(), 'sheets');
  const is1904 = about?.WBProps?.date1904 === true;
  for (const [index, name] of names.entries()) {
    const sheet = sheets[name];
    // A chart or macro sheet has no cells.
    if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) continue;
    const isHidden = (about?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const [merged, hiddenColumns, commented] = [mergedOf(sheet), hiddenColumnsOf(sheet), commentedOf(sheet)];
    yield {
      kind: 'sheet',
      index,
      name,
      isHidden,
      merged,
      hiddenColumns,
      ...(commented.length === 0 ? {} : { commented }),
    };
    yield* rowsOf(sheet, is1904);
  }
}

/** Unlike other workbooks, one of these is read as a whole. */
async function bytesOf(file: ByteRanges): Promise<Buffer> {
  if (file.size > WORKBOOK_LIMITS.binaryBytes)
    throw overLimit(`${Math.ceil(file.size / 2 ** 20).toString()} MB`, 'binaryBytes');
  return file.read(0, file.size);
}

function parsed(bytes: Buffer): WorkBook {
  try {
    const document = CFB.read(bytes, { type: 'buffer' });
    refuseOtherDocuments(document);
    SSF.load_table(CHINESE_FORMATS);
    // As an array of rows; with formulas, number formats and what is hidden.
    return read(bytes, {
      ...{ type: 'buffer', dense: true, cellFormula: true, cellNF: true, cellStyles: true },
      ...{ cellText: false, cellHTML: false },
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw unsupportedFormat('LOCKED');
    if (error instanceof Error && error.name === 'WorkbookError') throw error;
    throw invalidWorkbook('a damaged workbook of Excel 97 to 2003');
  }
}

function refuseOtherDocuments(document: CompoundDocument): void {
  const has = (name: string) => CFB.find(document, name) !== null;
  const book = CFB.find(document, '/Workbook') ?? CFB.find(document, '/Book');
  if (book) {
    // The directory states the size: a file that was cut short has fewer bytes.
    if (book.size > book.content.length) throw invalidWorkbook('a workbook that was cut short');
    return;
  }
  if (has('EncryptedPackage')) throw unsupportedFormat('LOCKED');
  if (has('WordDocument')) throw unsupportedFormat('WORD_DOCUMENT');
  if (has('PowerPoint Document')) throw unsupportedFormat('PRESENTATION');
  throw unsupportedFormat('OTHER_COMPOUND');
}

function mergedOf(sheet: WorkSheet): readonly CellRange[] {
  const ranges = sheet['!merges'] ?? [];
  if (ranges.length > WORKBOOK_LIMITS.mergedRanges) throw overLimit('more', 'mergedRanges');
  return ranges.map(({ s, e }) => ({ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c }));
}

function hiddenColumnsOf(sheet: WorkSheet): readonly number[] {
  const columns = sheet['!cols'] ?? [];
  // The list has holes, which `flatMap` passes over.
  return columns.flatMap((column, index) => ((column as typeof column | null)?.hidden === true ? [index] : []));
}

function commentedOf(sheet: WorkSheet): readonly string[] {
  const commented: string[] = [];
  for (const [at, row] of rowsIn(sheet).entries()) {
    for (const [column, cell] of (row ?? []).entries()) {
      if (commented.length >= MOST_COMMENTS) return commented;
      if (cell?.c && cell.c.length > 0) commented.push(`${columnName(column)}${(at + 1).toString()}`);
    }
  }
  return commented;
}

type Row = readonly (CellObject | undefined)[] | undefined;
const rowsIn = (sheet: WorkSheet): readonly Row[] => sheet['!data'] ?? [];

function* rowsOf(sheet: WorkSheet, is1904: boolean): Generator<WorkbookEvent> {
  const data = rowsIn(sheet);
  let rows: SheetRow[] = [];
  let hiddenRows: number[] = [];
  let cells = 0;
  for (let at = 0; at < data.length; at++) {
    const row = sheetRow(data[at] ?? [], at + 1, is1904);
    if (!row) continue;
    cells += row.cells.length;
    if (cells > WORKBOOK_LIMITS.cells) throw overLimit('more', 'cells');
    rows.push(row);
    if (sheet['!rows']?.[at]?.hidden === true) hiddenRows.push(at + 1);
    if (rows.length < BATCH_ROWS) continue;
    yield { kind: 'rows', rows, hiddenRows };
    rows = [];
    hiddenRows = [];
  }
  yield { kind: 'rows', rows, hiddenRows };
}

function sheetRow(given: readonly (CellObject | undefined)[], line: number, is1904: boolean): SheetRow | null {
  const cells: string[] = [];
  const problems: CellProblem[] = [];
  for (let at = 0; at < given.length; at++) {
    const cell = given[at];
    const { text, problem } = cell ? cellText(cell, is1904) : NOTHING;
    if (text === '') continue;
    while (cells.length < at) cells.push('');
    cells[at] = text;
    if (problem) problems.push({ at, kind: problem, given: text });
  }
  if (cells.length === 0) return null;
  return problems.length === 0 ? { line, cells } : { line, cells, problems };
}

interface CellText {
  readonly text: string;
  readonly problem?: CellProblem['kind'];
}

const NOTHING: CellText = { text: '' };

function cellText({ t, v, f, z, w }: CellObject, is1904: boolean): CellText {
  switch (t) {
    case 'n': {
      const format = parseNumberFormat(typeof z === 'string' ? z : 'General');
      const raw = String(v);
      const text = numberText({ raw, isFormula: f !== undefined, format, is1904 });
      return text === null ? { text: raw, problem: 'LOST_DIGITS' } : { text };
    }
    case 's':
      return { text: String(v ?? '').trim() };
    case 'b':
      return { text: v === true ? 'TRUE' : 'FALSE' };
    case 'e':
      return { text: w ?? errorName(v), problem: 'ERROR_VALUE' };
    default:
      return NOTHING;
  }
}

const ERRORS: Readonly<Record<number, string>> = {
  ...{
    0: '#NULL!',
    7: '#DIV/0!',
    15: '#VALUE!',
    23: '#REF!',
    29: '#NAME?',
    36: '#NUM!',
    42: '#N/A',
    43: '#GETTING_DATA',
  },
};

function errorName(code: CellObject['v']): string {
  return ERRORS[Number(code)] ?? '#N/A';
}
