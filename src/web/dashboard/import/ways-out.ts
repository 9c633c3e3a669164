import {
  columnLetter,
  headerOf,
  labelOf,
  type Correction,
  parseCell,
  tableAt,
  type TriedSheet,
} from './tried-sheet.js';
import type { Fault } from './receipt.js';

/** What a person can do about an error. */
export type WayOut =
  | { readonly is: 'correct'; readonly correction: Correction; readonly name: string }
  | { readonly is: 'merged' }
  | { readonly is: 'override' }
  | { readonly is: 'file' }
  | { readonly is: 'personal' };

/** Errors whose table says something wrong, or too little, for all cells. */
const OF_TABLE = new Set([
  ...['NO_METRIC', 'NO_PLACE', 'NO_PERIOD', 'PERIOD_WITHOUT_YEAR', 'PERIOD_UNCLEAR', 'PERIOD_CONFLICT'],
  ...['FLOW_AT_A_MOMENT', 'MONEY_WITHOUT_UNIT', 'TITLE_OF_PLAN', 'UNCLEAR_TITLE', 'CONFLICTING_UNITS'],
]);
/** Errors in what a column was taken for. */
const OF_COLUMN = new Set([
  ...['UNKNOWN_HEADER', 'AMBIGUOUS_METRIC', 'UNCLEAR_GROUP', 'UNCLEAR_COLUMN', 'ROWS_OF_ITEMS', 'ROWS_OF_SUPPORTERS'],
  ...['PART_WITHOUT_WHOLE', 'PART_OF_ANOTHER', 'METRIC_TWICE', 'SAME_COLUMN', 'PERIOD_WITHOUT_YEAR', 'PERIOD_UNCLEAR'],
  ...['PERIOD_CONFLICT', 'FLOW_AT_A_MOMENT', 'INCREASE_OF_STOCK', 'MONEY_WITHOUT_UNIT', 'UNIT_MISMATCH'],
  ...['CONFLICTING_UNITS', 'LAYOUT_DOES_NOT_FIT', 'UNKNOWN_COLUMN', 'PLACE_TWICE', 'VALUE_TOO_LARGE', 'NO_METRIC'],
  ...['METRIC_IS_COMPUTED', 'PLACES_BOTH_WAYS', 'BATCHES_WITHOUT_SUM'],
]);
/** Errors in what a row was taken for. */
const OF_ROW = new Set([
  ...['UNKNOWN_DIVISION', 'AMBIGUOUS_NAME', 'DIVISION_WAS_SPLIT', 'NOT_A_PLACE', 'ROW_WITHOUT_LABEL', 'SAME_ROW'],
  ...['UNKNOWN_METRIC', 'AMBIGUOUS_METRIC', 'PART_WITHOUT_WHOLE', 'PART_OF_ANOTHER', 'UNCLEAR_SECTION'],
  ...['METRIC_TWICE', 'PLACE_TWICE', 'LAYOUT_DOES_NOT_FIT', 'INVALID_DIVISION_CODE', 'UNCLEAR_REMARK'],
]);
/** Errors in single cells, which only the file can put right, or leaving them out. */
const OF_CELL = new Set([
  ...[
    'NOT_AN_AMOUNT',
    'SIGN_UNCLEAR',
    'MERGED_VALUE',
    'CELL_AT_FAULT',
    'VALUE_WITHOUT_HEADER',
    'INVALID_DECIMAL',
    'ERROR_CELL',
  ],
  ...['NO_CACHED_VALUE', 'TOO_MANY_DIGITS', 'VALUE_TOO_PRECISE', 'NEGATIVE_STOCK', 'DUPLICATE_ROW', 'BATCHES_DIFFER'],
]);

const MOST_OFFERED = 3;

/** The ways out of an error, the likeliest first. */
export function waysOut(
  fault: Fault,
  sheet: TriedSheet | null,
  words: { column: (name: string) => string; row: (label: string) => string; table: string },
): readonly WayOut[] {
  const { code } = fault;
  if (code === 'PERSONAL_DATA') return [{ is: 'personal' }];
  if (code === 'UNDOES_CORRECTION') return [{ is: 'override' }, { is: 'file' }];
  if (code === 'MERGED_CELLS') return [{ is: 'merged' }, { is: 'file' }];
  if (sheet === null) return [{ is: 'file' }];
  const isCross = sheet.tables.length > 0;
  if (!isCross && code !== 'UNKNOWN_COLUMN') return [{ is: 'file' }];
  const cells = (fault.cells ?? (fault.row === null ? [] : [String(fault.row)])).map(parseCell);
  const columns = OF_COLUMN.has(code) || OF_CELL.has(code) ? columnsOf(fault, sheet, cells) : [];
  const lines = OF_ROW.has(code) || OF_CELL.has(code) ? [...new Set(cells.map(({ line }) => line))] : [];
  const line = cells[0]?.line ?? Infinity;
  return [
    ...(OF_TABLE.has(code)
      ? [
          {
            is: 'correct',
            name: words.table,
            correction: { about: 'table', sheet, table: tableAt(sheet, line) },
          } as const,
        ]
      : []),
    ...columns.slice(0, MOST_OFFERED).map((column) => ({
      is: 'correct' as const,
      name: words.column(columnLetter(column)),
      correction: { about: 'column', sheet, column } as const,
    })),
    ...rowsOf(fault, sheet, lines)
      .slice(0, MOST_OFFERED)
      .map((row) => ({
        is: 'correct' as const,
        name: words.row(labelOf(sheet, row).slice(0, 30)),
        correction: { about: 'row', sheet, row, candidates: fault.candidates ?? [] } as const,
      })),
    ...(OF_CELL.has(code) || !(OF_TABLE.has(code) || OF_COLUMN.has(code) || OF_ROW.has(code))
      ? [{ is: 'file' } as const]
      : []),
  ];
}

/** The columns in which an error stands, or whose header it quotes. */
function columnsOf(
  { given, code }: Fault,
  sheet: TriedSheet,
  cells: readonly { readonly column: number | null; readonly line: number }[],
): readonly number[] {
  const quoted = sheet.tables
    .flatMap(({ columns }) => columns)
    .filter(
      ({ header, problem, role }) =>
        (header === given && (problem !== null || role !== null)) || problem?.code === code,
    )
    .filter(({ header, problem }) => header === given || problem?.code === code)
    .map(({ column }) => column);
  const labels = new Set(
    sheet.tables.flatMap(({ columns }) => columns.flatMap(({ role, column }) => (role === null ? [] : [column]))),
  );
  const own = cells.flatMap(({ column }) => (column === null || labels.has(column) ? [] : [column]));
  if (own.length > 0) return [...new Set(own)];
  if (quoted.length > 0) return [...new Set(quoted)];
  const row = sheet.preview.rows.find(({ line }) => line === cells[0]?.line);
  const at = row?.cells.findIndex((cell) => cell !== '' && cell === given) ?? -1;
  return at >= 0 && headerOf(sheet, at) !== '' ? [at] : [];
}

function rowsOf({ code, given }: Fault, sheet: TriedSheet, lines: readonly number[]) {
  const { rows } = sheet.preview;
  if (code === 'UNCLEAR_SECTION') {
    // The remark or heading that is quoted, else the last one above the rows in doubt.
    const notes = rows.filter(({ is }) => is === 'note');
    const quoted = notes.filter(({ cells }) => cells.some((cell) => bare(cell) === bare(given)));
    const above = notes.findLast(({ line }) => line < (lines[0] ?? 0));
    return quoted.length > 0 ? quoted : above ? [above] : [];
  }
  const seen = new Set<string>();
  return lines
    .flatMap((line) => rows.find((row) => row.line === line) ?? [])
    .filter((row) => {
      const label = labelOf(sheet, row);
      if (label === '' || seen.has(label)) return false;
      seen.add(label);
      return true;
    });
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
