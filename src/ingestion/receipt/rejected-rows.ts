import { stringify } from 'csv-stringify/sync';
import { writeXlsx } from 'hucre/xlsx';
import type { Bilingual, Locale } from '../../kernel/locale.js';
import { FAULT_HEADERS, isFaultHeader } from '../layout/header.js';
import { readTables } from '../layout/read-tables.js';
import { lineInFile } from '../layout/row-place.js';
import type { FileContent } from '../reading/file-content.js';
import type { ColumnFinder } from '../reading/table.js';

/** What is wrong with a row, by its number as `row-place.ts` has it. */
export interface FaultOfRow extends Bilingual {
  readonly line: number;
}

/** What of a file was not written. */
export interface Rejected {
  /** Null: none of its rows was, those without fault included. */
  readonly rows: ReadonlySet<number> | null;
  readonly count: number;
  readonly faults: readonly FaultOfRow[];
}

/** Spreadsheets take a file for UTF-8 only by its first bytes. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A workbook is made as a whole: more rows than this come as CSV. */
const MOST_ROWS_OF_WORKBOOK = 50_000;

/** As what the rejected rows are sent back: as a workbook if they came in one. */
export function formatOfRejected(isWorkbook: boolean, { count }: Rejected): 'csv' | 'xlsx' {
  return isWorkbook && count <= MOST_ROWS_OF_WORKBOOK ? 'xlsx' : 'csv';
}

/** The rejected rows as CSV, to be mended and sent again. */
export async function* rejectedCsv(
  content: FileContent,
  rejected: Rejected,
  find: ColumnFinder,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const { rows } of rejectedRows(content, rejected, find)) yield stringify(rows.map((row) => [...row]));
}

/** The same as a workbook, with the sheets that have any. */
export async function rejectedWorkbook(content: FileContent, rejected: Rejected, find: ColumnFinder): Promise<Buffer> {
  const sheets = new Map<string, string[][]>();
  for await (const { sheet, rows } of rejectedRows(content, rejected, find)) {
    const held = sheets.get(sheet ?? '') ?? [];
    sheets.set(sheet ?? '', held);
    for (const row of rows) held.push([...row]);
  }
  const bytes = await writeXlsx({
    sheets: [...sheets].map(([name, rows]) => ({ name, rows })),
    stringMode: 'inline',
  });
  return Buffer.from(bytes);
}

interface RejectedPart {
  readonly sheet: string | null;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Under their header, and with what stands above it, for a unit or a year written there counts for every row. The last
 * column says what is wrong; whoever sends the file again may leave it there.
 */
async function* rejectedRows(
  content: FileContent,
  { rows: rejected, faults }: Rejected,
  find: ColumnFinder,
): AsyncGenerator<RejectedPart> {
  const faultsOf = Map.groupBy(faults, ({ line }) => line);
  for await (const { sheetIndex, sheet, titles, header, mayBeShort, rows } of readTables(content, find, {})) {
    if (!header) continue;
    const above = header.cells.filter((cell) => !isFaultHeader(cell));
    const width = above.length;
    const locale: Locale = above.some((cell) => /\p{Script=Han}/u.test(cell)) ? 'zh' : 'en';
    let isBegun = false;
    for await (const batch of rows()) {
      const wrong = batch.filter(({ line }) => rejected?.has(lineInFile(sheetIndex, line)) ?? true);
      if (wrong.length === 0) continue;
      const lines = wrong.map(({ line, cells }) => {
        const own =
          header.cells.length === width ? cells : cells.filter((_cell, at) => !isFaultHeader(header.cells[at] ?? ''));
        // A row that is too short for its header stays so: it must not pass for a row with empty cells.
        const missing = mayBeShort ? Math.max(0, width - own.length) : 0;
        const why = faultsOf.get(lineInFile(sheetIndex, line));
        return [...own, ...Array<string>(missing).fill(''), why || rejected ? inWords(why, locale) : ''];
      });
      const head = isBegun ? [] : [...titles.map(({ cells }) => cells), [...above, FAULT_HEADERS[locale]]];
      isBegun = true;
      yield { sheet, rows: [...head, ...lines] };
    }
  }
}

const WITHOUT_OWN: Bilingual = {
  en: 'It names a row that is at fault, or its fault is not listed: mend the others first.',
  zh: '它所引用的行有误，或错误过多未逐一列出：请先改正其他行。',
};

function inWords(faults: readonly FaultOfRow[] | undefined, locale: Locale): string {
  if (!faults) return WITHOUT_OWN[locale];
  return faults.map((fault) => fault[locale]).join(locale === 'zh' ? '' : '; ');
}
