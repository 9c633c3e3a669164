import { sheetsOf } from '../../ingestion/reading/read-sheets.js';
import type { TableSource } from '../partner/source-options.js';
import { AdapterError } from './adapter-error.js';
import type { Row } from './answer-entities.js';
import { fieldValue } from './cell-value.js';

const MOST_ROWS = 1_000_000;

export interface KeyedRow {
  readonly key: string;
  readonly row: Row;
}

/**
 * The rows of a CSV file or a workbook below the first row that names the column of the key. Throws an AdapterError for a
 * file without the columns that are named.
 */
export async function readTableFile(path: string, source: TableSource): Promise<readonly KeyedRow[]> {
  const wanted = new Set([source.code, ...Object.entries(source.fields).map(([name, field]) => field.from ?? name)]);
  const find = (header: string): string | null => (wanted.has(header.trim()) ? header.trim() : null);
  for await (const sheet of sheetsOf({ path }, find)) {
    if (source.sheet !== undefined && sheet.sheet !== source.sheet) continue;
    const rows: KeyedRow[] = [];
    let columns: ReadonlyMap<string, number> | null = null;
    for await (const batch of sheet.rows()) {
      for (const { cells } of batch) {
        if (columns === null) {
          columns = columnsIn(cells, source, wanted);
          continue;
        }
        rows.push(keyedRow(cells, columns, source));
        if (rows.length > MOST_ROWS)
          throw new AdapterError(`${source.file ?? ''}: expected at most ${MOST_ROWS.toString()} rows.`);
      }
    }
    if (columns !== null) return rows.filter(({ key }) => key.trim() !== '');
  }
  throw new AdapterError(`${source.file ?? ''}: no row with the column ${source.code} was found, expected a header.`);
}

function columnsIn(
  cells: readonly string[],
  { code, file }: TableSource,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, number> | null {
  const names = cells.map((cell) => cell.trim());
  if (!names.includes(code)) return null;
  const missing = [...wanted].filter((name) => !names.includes(name));
  const twice = [...wanted].filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (missing.length > 0)
    throw new AdapterError(`${file ?? ''}: no column ${missing.join(', ')}, expected one of ${names.join(', ')}.`);
  if (twice.length > 0)
    throw new AdapterError(`${file ?? ''}: the column ${twice.join(', ')} is there twice, expected once.`);
  return new Map(names.map((name, at) => [name, at]));
}

function keyedRow(cells: readonly string[], columns: ReadonlyMap<string, number>, source: TableSource): KeyedRow {
  const cell = (name: string): string => cells[columns.get(name) ?? -1] ?? '';
  const row = Object.entries(source.fields).map(
    ([name, field]) => [name, fieldValue(cell(field.from ?? name), field.type ?? 'String')] as const,
  );
  return { key: cell(source.code), row: Object.fromEntries(row) };
}
