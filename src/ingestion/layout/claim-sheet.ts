import type { ColumnFinder, RawSheet, Table } from '../reading/table.js';
import { type CrossOptions, sheetForm } from './cross-sheet.js';
import { chosenColumns } from './chosen-columns.js';
import type { Given, LongTable } from './cross/cross-table.js';
import type { FoundHeader } from './find-header.js';
import { parseHeader } from './header.js';
import type { NamedColumns } from './named-column.js';

/** Decides whether a sheet is read in another way than by its header; null for the usual way. */
export type SheetClaim = (raw: RawSheet, found: FoundHeader) => Table | null;

/**
 * Claims the sheets of observations whose header does not do: cross tables, and tables of one figure a row whose title
 * states a column for all of them. A header with a slip in it stays one: its errors say more than those of a cross table.
 */
export function claimSheet(columns: NamedColumns, find: ColumnFinder, options: CrossOptions): SheetClaim {
  return (raw, { table, first, allRows }) => {
    const { header } = table;
    const chosen = chosenColumns(columns, find, { layout: options.words.layout, sheet: raw.sheet });
    const parsed = header && parseHeader(header, table, columns, chosen);
    const isAsNamed = header !== null && parseHeader(header, table, columns, { find, leavesOut: () => false }).ok;
    // 指标, 地区, 期间 beside one column of numbers are a row for each figure, whatever that column is called.
    if (isAsNamed || (parsed?.ok === true && parsed.layout.printed.has('place'))) return null;
    const known = new Set(header?.cells.map(find));
    const isLong = known.has('metric') && (known.has('value') || (known.has('period') && known.has('place')));
    const form = sheetForm(raw, first, options);
    // 指标 and 数值 alone: what the titles, the tab or the file say of all rows makes figures of them.
    const isBare = !known.has('place') && !known.has('period');
    const isCross = form.is === 'cross' && form.figures > 0 && (form.isNested || isBare);
    if (form.is === 'long' || (isLong && !isCross)) {
      if (parsed?.ok === true) return null;
      const missing = parsed?.faults.every(({ code }) => code === 'MISSING_COLUMN') ?? false;
      const names = parsed?.faults.flatMap(({ column }) => column ?? []) ?? [];
      const stated = missing && form.is === 'long' && form.table ? statedColumns(form.table, names, columns) : null;
      return stated ? withStated(table, stated, columns) : null;
    }
    const hasLongColumn = ['metric', 'period', 'value'].some((name) => known.has(name));
    if (form.is === 'none' || (form.figures === 0 && hasLongColumn && !form.isSure)) return null;
    return { ...raw, titles: [], header: null, isCross: true, rows: allRows };
  };
}

/** The texts of missing columns, if the titles state all of them. */
function statedColumns(
  { given }: LongTable,
  names: readonly string[],
  columns: NamedColumns,
): ReadonlyMap<string, string> | null {
  const stated = new Map<string, string>();
  for (const name of names) {
    const found = name === 'period' || name === 'metric' ? given[name] : null;
    if (!found) return null;
    stated.set(name, name === 'period' ? inWords(found) : found.value);
  }
  if (given.place && columns.place) stated.set('place', given.place.value);
  return stated;
}

/** January to a later month is cumulative, as it is in a cell. */
function inWords({ value }: Given): string {
  const [, year, month] = /^(\d{4})-01\/\1-(\d\d)$/.exec(value) ?? [];
  return year === undefined ? value : `${year}年1-${Number(month).toString()}月累计`;
}

/** The table with columns added at the end of its header and of every row that is as wide as the header. */
function withStated(table: Table, stated: ReadonlyMap<string, string>, columns: NamedColumns): Table {
  const header = table.header ?? { line: 0, cells: [] };
  const width = header.cells.length;
  const find = new Map([...stated].filter(([name]) => !header.cells.includes(columns[name]?.words.zh ?? name)));
  const rows = async function* () {
    for await (const batch of table.rows())
      yield batch.map((row) => {
        const isWhole = row.cells.length === width || (table.mayBeShort && row.cells.length < width);
        const cells = [...row.cells, ...Array<string>(Math.max(0, width - row.cells.length)).fill('')];
        const isFilled = row.cells.filter((cell) => cell !== '').length > 1;
        return isWhole && isFilled ? { ...row, cells: [...cells, ...find.values()] } : row;
      });
  };
  const notices = [...find].map(([name, text]) => {
    const zh = columns[name]?.words.zh ?? name;
    const message = { en: `The title says the ${name} of all rows: ${text}.`, zh: `各行的${zh}取自标题：${text}。` };
    return { line: header.line, code: 'TABLE_UNDERSTOOD' as const, given: zh, message };
  });
  const cells = [...header.cells, ...[...find.keys()].map((name) => columns[name]?.words.zh ?? name)];
  return { ...table, header: { ...header, cells }, rows, notices: [...table.notices, ...notices] };
}
