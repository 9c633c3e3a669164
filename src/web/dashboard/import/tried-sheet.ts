import type { Candidate, FilePreview, PreviewRow, Receipt, SheetPreview, UnderstoodTable } from './receipt.js';

/** One sheet of the trial with how it was understood. */
export interface TriedSheet {
  readonly file: FilePreview;
  readonly preview: SheetPreview;
  readonly tables: readonly UnderstoodTable[];
}

/** What is to be set in the dialog. */
export type Correction =
  | { readonly about: 'table'; readonly sheet: TriedSheet; readonly table: UnderstoodTable | null }
  | { readonly about: 'column'; readonly sheet: TriedSheet; readonly column: number }
  | {
      readonly about: 'row';
      readonly sheet: TriedSheet;
      readonly row: PreviewRow;
      readonly candidates: readonly Candidate[];
    };

export function triedSheets({ preview = [], understood }: Receipt): readonly TriedSheet[] {
  return preview.flatMap((file) =>
    file.sheets.map((sheet) => ({
      file,
      preview: sheet,
      tables: (understood?.tables ?? []).filter((table) => table.file === file.file && table.sheet === sheet.sheet),
    })),
  );
}

/** The table that a line of a sheet belongs to. */
export function tableAt({ tables }: TriedSheet, line: number): UnderstoodTable | null {
  return tables.findLast(({ lines }) => Math.min(...lines.titles, ...lines.header) <= line) ?? tables[0] ?? null;
}

/** The texts over a column, as a layout names it; empty where nothing stands over it. */
export function headerOf(sheet: TriedSheet, column: number, line = Infinity): string {
  const table = tableAt(sheet, line);
  const understood = table?.columns.find((one) => one.column === column)?.header;
  if (understood !== undefined) return understood;
  const header = headerRow(sheet);
  return header?.cells[column] ?? '';
}

/** Of a sheet that was not understood: the first row with several texts. */
function headerRow({ preview: { rows } }: TriedSheet): PreviewRow | undefined {
  return (
    rows.find(({ is }) => is === 'header') ?? rows.find(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
  );
}

/** The label by which a layout names a row. */
export function labelOf(sheet: TriedSheet, row: PreviewRow): string {
  const table = tableAt(sheet, row.line);
  const known = table?.rows.find(({ line }) => line === row.line);
  // A remark and a heading are all that stands in their row.
  if (row.is === 'note' || known?.kind === 'section') return row.cells.find((cell) => cell !== '') ?? '';
  if (known) return known.label;
  const labels = (table?.columns ?? []).filter(({ role }) => LABELS.has(role ?? ''));
  const texts = labels.map(({ column }) => row.cells[column] ?? '').filter((cell) => cell !== '');
  return texts.length > 0 ? texts.join(' ') : (row.cells.find((cell) => cell !== '') ?? '');
}

/** The name by which a layout finds the metric of a row: its cell alone, where other columns label the row as well. */
export function metricLabelOf(sheet: TriedSheet, row: PreviewRow): string {
  const column = tableAt(sheet, row.line)?.columns.find(({ role }) => role === 'metric')?.column;
  return (column === undefined ? '' : (row.cells[column] ?? '')) || labelOf(sheet, row);
}

const LABELS: ReadonlySet<string> = new Set(['place', 'metric', 'period', 'code', 'recipient']);

/** A, B … AA. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter;
}

/** The column and row of a cell such as A5; of 5 the row alone. */
export function parseCell(cell: string): { readonly column: number | null; readonly line: number } {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column: letters === '' ? null : column, line: Number(digits) };
}

/** What the headers of all tables are, by which a layout that was kept is found again; their order and periods do not count. */
export function headersKey(sheets: readonly TriedSheet[]): string {
  const headers = sheets.flatMap((sheet) =>
    sheet.tables.length > 0
      ? sheet.tables.flatMap(({ columns }) => columns.map(({ header }) => header))
      : (headerRow(sheet)?.cells ?? []),
  );
  return headers
    .map((header) => header.replace(/第?[一二三四]季度|[上下]半年|\d+/g, '#'))
    .toSorted()
    .join('|');
}
