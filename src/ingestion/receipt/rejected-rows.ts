import { stringify } from 'csv-stringify/sync';
import type { Bilingual, Locale } from '../../kernel/locale.js';
import { writePlainWorkbook } from '../../workbook/write/write-workbook.js';
import { FAULT_HEADERS, isFaultHeader } from '../layout/header.js';
import { readTables } from '../layout/read-tables.js';
import { lineInFile } from '../layout/row-place.js';
import type { FileContent } from '../reading/file-content.js';
import type { ColumnFinder } from '../reading/table.js';

/** An error of a row, by its line (see `row-place.ts`). */
export interface FaultOfRow extends Bilingual {
  readonly line: number;
}

/** The rows of a file that were not imported. */
export interface Rejected {
  /** Lines of the rejected rows; null if none of its rows was imported, not even those without an error. */
  readonly rows: ReadonlySet<number> | null;
  readonly count: number;
  readonly faults: readonly FaultOfRow[];
}

/** Spreadsheets recognize UTF-8 by this mark only. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Workbooks are built in memory: more rows than this are returned as CSV. */
const MOST_ROWS_OF_WORKBOOK = 50_000;

/** The format of the file of rejected rows: a workbook if they came in one. */
export function formatOfRejected(isWorkbook: boolean, { count }: Rejected): 'csv' | 'xlsx' {
  return isWorkbook && count <= MOST_ROWS_OF_WORKBOOK ? 'xlsx' : 'csv';
}

/** The rejected rows as CSV, to be corrected and imported again. */
export async function* rejectedCsv(
  content: FileContent,
  rejected: Rejected,
  find: ColumnFinder,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const { rows } of rejectedRows(content, rejected, find)) yield stringify(rows.map((row) => [...row]));
}

/** The rejected rows as a workbook, with only the sheets that have any. */
export async function rejectedWorkbook(content: FileContent, rejected: Rejected, find: ColumnFinder): Promise<Buffer> {
  const sheets = new Map<string, string[][]>();
  for await (const { sheet, rows } of rejectedRows(content, rejected, find)) {
    const held = sheets.get(sheet ?? '') ?? [];
    sheets.set(sheet ?? '', held);
    for (const row of rows) held.push([...row]);
  }
  return writePlainWorkbook([...sheets].map(([name, rows]) => ({ name, columns: [], rows })));
}

interface RejectedPart {
  readonly sheet: string | null;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Yields rejected rows with their header and the titles above it, because a unit or year stated there applies to every
 * row. The last column contains the errors; an import ignores it.
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
        // In CSV, a row that is shorter than its header stays so: it must not become a row with empty cells.
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

const NO_OWN_ERROR: Bilingual = {
  en: 'It refers to a row with an error, or its error is not listed: correct the other rows first.',
  zh: '所引用的行有误，或错误过多未逐一列出：请先改正其他行。',
};

function inWords(faults: readonly FaultOfRow[] | undefined, locale: Locale): string {
  if (!faults) return NO_OWN_ERROR[locale];
  return faults.map((fault) => fault[locale]).join(locale === 'zh' ? '' : '; ');
}
