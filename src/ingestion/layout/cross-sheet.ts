import type { Bilingual } from '../../kernel/locale.js';
import { rowFault } from '../fault/fault.js';
import type { RawSheet, TableRow } from '../reading/table.js';
import { CrossReader, type CrossWords, type PersonsFound } from './cross/cross-reader.js';
import { cellName, type CrossProblem } from './cross/cross-problem.js';
import type { CrossFigure, CrossTable, Given, LongTable } from './cross/cross-table.js';
import type { CrossOutput } from './cross/body/cross-output.js';
import { describeTable } from './cross/describe-table.js';
import { LONG_COLUMNS, longRow } from './cross/long-row.js';
import { CrossTotals } from './cross-totals.js';
import type { Layout } from './header.js';
import type { NamedColumns } from './named-column.js';
import { lineInFile, lineOfCell, NO_ROW } from './row-place.js';
import { parseContext } from './sheet-context.js';
import type { SheetFault, SheetNotice, SheetPart } from './sheet-part.js';
import { SheetRow } from './sheet-row.js';

/** What the cross tables of a file are read with. */
export interface CrossOptions {
  readonly words: CrossWords;
  /** The sender's name for the file: it may name the place or the period. */
  readonly file: string;
}

/** What the first rows of a sheet are. */
export type SheetForm =
  /**
   * `isSure`: a column has the name of a metric, a place or a period, as no header of the long form does. `isNested`: places
   * have several columns, of which the long form has one.
   */
  | { readonly is: 'cross'; readonly figures: number; readonly isSure: boolean; readonly isNested: boolean }
  | { readonly is: 'long'; readonly table: LongTable | null }
  | { readonly is: 'none' };

/** Enough rows for any header, and few enough to read twice. */
const ROWS_TRIED = 200;

/** Reads the first rows of a sheet to find out what it is. */
export function sheetForm(raw: RawSheet, first: readonly TableRow[], { words, file }: CrossOptions): SheetForm {
  const reader = new CrossReader({ name: raw.sheet, file, merged: raw.merged }, words);
  reader.push(first.slice(0, ROWS_TRIED));
  reader.end();
  if (reader.verdict === 'long') return { is: 'long', table: reader.longTable };
  if (reader.verdict !== 'cross' && !reader.persons) return { is: 'none' };
  const isSure = reader.tables.some(({ columns }) =>
    columns.some(({ kind, metric, place, period }) => kind === 'figures' && (metric ?? place ?? period) !== null),
  );
  const isNested = reader.tables.some(({ columns }) => columns.filter(({ role }) => role === 'place').length > 1);
  return { is: 'cross', figures: reader.tables.reduce((sum, { counts }) => sum + counts.figures, 0), isSure, isNested };
}

/** As many figures go on together: a row of a wide table has hundreds. */
const FIGURES_AT_ONCE = 2_000;
/** As many cells are read before what came of them goes on. */
const CELLS_AT_ONCE = 10_000;

/** The rows of a batch in parts of few cells. */
function* slicesOf(batch: readonly TableRow[]): Generator<readonly TableRow[]> {
  let from = 0;
  let cells = 0;
  for (let at = 0; at < batch.length; at++) {
    cells += batch[at]?.cells.length ?? 0;
    if (cells < CELLS_AT_ONCE) continue;
    yield batch.slice(from, at + 1);
    [from, cells] = [at + 1, 0];
  }
  if (from < batch.length) yield batch.slice(from);
}

interface CrossSheet {
  readonly raw: RawSheet;
  readonly options: CrossOptions;
  readonly columns: NamedColumns;
  /** How many cells of cross tables the sheets before it had. */
  readonly cellsBefore: number;
}

/** Reads a sheet of cross tables: every cell that was understood becomes a row of the long form. */
export async function* crossParts(
  { raw, options, columns, cellsBefore }: CrossSheet,
  empty: SheetPart,
): AsyncGenerator<SheetPart> {
  const { sheet, sheetIndex, merged, notices: given } = raw;
  const place = (row: number | null): number => lineInFile(sheetIndex, row ?? NO_ROW);
  const reader = new CrossReader({ name: sheet, file: options.file, merged }, options.words);
  const printed = new Map(LONG_COLUMNS.map((name) => [name as string, columns[name]?.words.zh ?? name]));
  const part = { ...empty, columns: printed };
  const totals = new CrossTotals(options.words.mayLieIn);
  let cells = cellsBefore;
  const own: { layout: Layout | null } = { layout: null };
  const first: TableRow[] = [];
  const partOf = (figures: readonly CrossFigure[], scope: 'TOTAL' | null, layout: Layout): SheetPart => {
    const rows = figures.map(
      (figure, at) => new SheetRow(lineOfCell(cells + at), textsOf(figure, scope, sheet), layout),
    );
    cells += rows.length;
    return {
      ...part,
      rows,
      read: rows.length,
      cells: figures.map(({ line, column }) => ({ line: place(line), column })),
    };
  };
  const take = function* (out: CrossOutput): Generator<SheetPart> {
    const { tables } = reader;
    totals.add(out, tables.at(-1)?.given.place?.value ?? null);
    if (out.figures.length === 0) return;
    own.layout ??= layoutOf(raw, titlesOf(first, tables[0]), tables[0]?.given.place ?? null);
    for (let at = 0; at < out.figures.length; at += FIGURES_AT_ONCE)
      yield partOf(out.figures.slice(at, at + FIGURES_AT_ONCE), null, own.layout);
  };
  yield { ...part, notices: given.map(({ line, ...notice }) => ({ ...notice, line: place(line) })) };
  for await (const batch of raw.rows()) {
    for (const rows of slicesOf(batch)) {
      if (first.length < ROWS_TRIED) first.push(...rows);
      yield* take(reader.push(rows));
    }
  }
  yield* take(reader.end());
  if (reader.persons) {
    yield { ...part, headerFaults: [{ ...personsFault(reader.persons), line: place(reader.persons.line) }] };
    return;
  }
  const { figures, leftOut, taken } = totals.end();
  if (own.layout && figures.length > 0) yield partOf(figures, 'TOTAL', own.layout);
  const { tables } = reader;
  const problems = tables.flatMap((table) => table.problems);
  const blocked = problems.reduce((sum, problem) => sum + problem.cells, 0);
  yield {
    ...part,
    tables,
    read: blocked + leftOut.length,
    unread: blocked,
    leftOut: leftOut.length,
    causes: problems.map((problem) => ({
      ...causeOf(problem, options.words),
      line: place(problem.first[0]?.line ?? null),
    })),
    notices: [
      ...tables.flatMap((table) => understood(table, options.words, place)),
      ...[...taken, ...leftOut].map(({ line, ...notice }): SheetNotice => ({ ...notice, line: place(line) })),
    ],
  };
}

/** The texts of the long row, with the sheet in the locator where the file has sheets. */
function textsOf(figure: CrossFigure, scope: 'TOTAL' | null, sheet: string | null): readonly string[] {
  const texts = [...longRow(figure)];
  if (scope !== null) texts[LONG_COLUMNS.indexOf('scope')] = scope;
  const at = LONG_COLUMNS.indexOf('locator');
  if (sheet !== null) texts[at] = `${sheet}!${texts[at] ?? ''}`;
  return texts;
}

function titlesOf(batch: readonly TableRow[], table: CrossTable | undefined): readonly TableRow[] {
  const lines = new Set(table?.lines.titles ?? []);
  return batch.filter(({ line }) => lines.has(line));
}

/** `place`: the one around the first table, which the name of the file may say, or a person who has corrected it. */
function layoutOf({ sheet, isCommaAmbiguous }: RawSheet, titles: readonly TableRow[], place: Given | null): Layout {
  const { titleText } = parseContext(sheet, titles, { headerUnits: new Map(), periodNote: '' });
  return {
    columnAt: LONG_COLUMNS,
    printed: new Map(LONG_COLUMNS.map((name) => [name as string, name])),
    // Units and periods are in every row already.
    context: {
      headerUnits: new Map(),
      titleUnits: [],
      year: null,
      titleText: place === null || titleText.includes(place.value) ? titleText : `${titleText} ${place.value}`,
      isCommaAmbiguous,
    },
    nameless: [],
    faultAt: -1,
    leftOut: [],
  };
}

function causeOf(
  { code, given, expected, cells, first, marked, text, place, metrics: meant = [] }: CrossProblem,
  { metrics, placesNamed }: CrossWords,
): Omit<SheetFault, 'line'> {
  const isOfRows = first.some(({ column }) => column === null);
  const more = isOfRows ? marked.length > first.length : cells > first.length;
  const en = first.map((one) => (one.column === null ? `row ${cellName(one)}` : cellName(one)));
  const zh = first.map((one) => (one.column === null ? `第${cellName(one)}行` : cellName(one)));
  const near = nearestMetrics(code, meant, metrics);
  const sentence = {
    en: `${text.en} ${near.en}${cells.toString()} ${cells === 1 ? 'cell' : 'cells'}: ${en.join(', ')}${more ? ' …' : ''}.`,
    zh: `${text.zh}${near.zh}涉及${cells.toString()}格：${zh.join('、')}${more ? '等' : ''}。`,
  };
  const fault = { code, column: null, given, expected: expected === '' ? text.en : expected, sentence };
  const codes = code === 'AMBIGUOUS_METRIC' ? expected.split(', ') : meant;
  const ofMetrics = codes.map((one) => ({ code: one, name: metrics.byCode(one)?.names[0] ?? null }));
  const candidates = place === undefined ? ofMetrics : (placesNamed?.(place) ?? []);
  return { ...fault, cells: marked.map(cellName), ...(candidates.length === 0 ? {} : { candidates }) };
}

/** Names the metrics that a header or a label may mean. */
function nearestMetrics(code: string, meant: readonly string[], metrics: CrossWords['metrics']): Bilingual {
  if (meant.length === 0 || !/^UNKNOWN_(?:HEADER|METRIC)$/.test(code)) return { en: '', zh: '' };
  const named = meant.map((one) => `${metrics.byCode(one)?.names[0] ?? ''} (${one})`);
  return { en: `The nearest are ${named.join(', ')}. `, zh: `最接近的指标有：${named.join('、')}。` };
}

function understood(
  table: CrossTable,
  words: CrossWords,
  place: (row: number | null) => number,
): readonly SheetNotice[] {
  const line = place(table.lines.header[0] ?? null);
  return describeTable({ ...table, problems: [] }, words.metrics).map((message) => ({
    code: 'TABLE_UNDERSTOOD',
    line,
    given: '',
    message,
  }));
}

/** Says which column it is, and never repeats what stands in it. */
function personsFault({ header }: PersonsFound) {
  const fault = rowFault('PERSONAL_DATA', null, header, 'no names, telephone or identity numbers: report counts only');
  if (header === '') return fault;
  return {
    ...fault,
    sentence: {
      en: `The column "${header}" names persons or how to reach them: nothing was imported. Delete the column; report counts only.`,
      zh: `“${header}”一列疑似个人信息（姓名、电话等）。本次导入已全部停止，请删除该列后重新上传；只报人数，不报个人信息。`,
    },
  };
}
