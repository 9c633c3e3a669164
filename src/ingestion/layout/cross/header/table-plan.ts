import type { TableRow } from '../../../reading/table.js';
import { joinedStatements } from '../../../text/unit-statement.js';
import type { CellRange } from '../../../../workbook/cell-reference.js';
import { isMissingMark, readCellAmount } from '../words/cell-amount.js';
import { takeBatchesApart } from './batch-columns.js';
import { type ColumnDraft, draftColumns } from './column-draft.js';
import { columnPaths } from './column-path.js';
import { type Counterparts, findCounterparts } from './counterparts.js';
import type { Cause } from '../cross-problem.js';
import type { Dimension, LongTable } from '../cross-table.js';
import { Grid } from './grid.js';
import { findHeaderBlock, type HeaderBlock } from './header-block.js';
import type { TableWords } from '../words/header-text.js';
import { isPersonsRole } from '../words/header-words.js';
import { withMonthsDated } from './month-columns.js';
import { withCenturies, withRecentYear, yearOf } from '../words/period-words.js';
import { takeLabelApart } from '../words/plain-text.js';
import { withoutSignMark } from '../words/sign-words.js';
import { isThemeTitle, readTitleText } from '../words/title-text.js';
import type { LayoutLookup } from '../layout-lookup.js';
import { findRowLabels, rowDimensions, type RowLabels } from './row-labels.js';
import { type SumColumn, takeSumsApart } from './sum-columns.js';
import { withGiven } from './given-title.js';
import { isValueColumn, longTable } from './long-table.js';
import { readSurroundings, type TitleMeaning } from './title-meaning.js';

/** All that the first rows tell about a table: what its rows are mapped with. */
export interface TablePlan {
  readonly grid: Grid;
  readonly block: HeaderBlock;
  readonly drafts: readonly ColumnDraft[];
  readonly labels: RowLabels;
  readonly sums: readonly SumColumn[];
  readonly title: TitleMeaning;
  readonly rowsAre: readonly Dimension[];
  readonly columnsAre: readonly Dimension[];
  /** Set where every cell is of a pairing between a place down and a place across. */
  readonly counterparts: Counterparts | null;
  /** Why no cell of the table can be understood. */
  readonly blocked: Cause | null;
}

export type TableVerdict =
  | { readonly kind: 'cross'; readonly plan: TablePlan }
  /** One figure a row, under 指标, 地区, 期间, 数值: no cross table. */
  | {
      readonly kind: 'long';
      readonly table: LongTable;
    }
  /** A column that only lists of persons have. */
  | { readonly kind: 'persons'; readonly column: number; readonly header: string; readonly line: number }
  | { readonly kind: 'none' };

export interface TableSetting {
  readonly words: TableWords;
  readonly layout: LayoutLookup;
  readonly sheet: string | null;
  readonly file: string | null;
  readonly merged: readonly CellRange[];
  /** Of a chapter: what stands above the first one. */
  readonly outer: TitleMeaning | null;
}

/** Understands the table that begins in the first of some rows. */
export function planTable(rows: readonly TableRow[], setting: TableSetting): TableVerdict {
  const { words, layout } = setting;
  const grid = new Grid(rows, setting.merged);
  const block = findHeaderBlock(grid, words.units);
  if (!block) return { kind: 'none' };
  const undated = withYears(draftColumns(columnPaths(grid, block.header), words, layout));
  const persons = undated.find(({ kind }) => kind === 'persons');
  const line = grid.rows[block.header[0] ?? 0]?.line ?? 0;
  if (persons) return { kind: 'persons', column: persons.column, header: persons.header, line };
  const said = readSurroundings({ ...setting, titles: textsOf(grid, block.titles) }, words);
  const title = withGiven(withCornerUnit(said, undated), layout.given, words);
  const recent = title.period === null ? withRecentYears(undated, words.near) : undated;
  const first = withMonthsDated(recent, title.period === null ? null : yearOf(title.period));
  if (isLongForm(first, words)) return { kind: 'long', table: longTable(grid, block, { drafts: first, title, words }) };
  const seen = takeBatchesApart(first.map((draft) => withCells(draft, cellsOf(grid, block, draft.column, words))));
  const named = seen.find(namesPersons);
  if (named) return { kind: 'persons', column: named.column, header: named.header, line };
  const labels = findRowLabels(grid, block.body, seen, words);
  const { drafts, sums } = takeSumsApart(seen);
  const values = drafts.filter(({ kind, sum }) => kind === 'values' && sum === null);
  const rowsAre = rowDimensions(labels);
  const isTable = values.length + sums.length > 0 || drafts.some(({ kind }) => kind === 'problem');
  if (!isTable || (rowsAre.length === 0 && labels.blocked === null)) return { kind: 'none' };
  const columnsAre = dimensionsOf(values);
  const blocked = blockOf(labels, drafts, title, words);
  const counterparts = findCounterparts(grid, block.body, { labels, drafts }, words);
  return {
    kind: 'cross',
    plan: { grid, block, drafts, labels, sums, title, rowsAre, columnsAre, counterparts, blocked },
  };
}

/** The unit in the corner of the header holds for the table, as if it stood above it. */
function withCornerUnit(title: TitleMeaning, drafts: readonly ColumnDraft[]): TitleMeaning {
  const units = drafts.flatMap(({ kind, unit }) =>
    kind === 'label' && unit ? [{ unit, from: 'title' as const }] : [],
  );
  return units.length === 0 ? title : { ...title, units: [...title.units, ...units] };
}

/** 22年 nearby 2023年. */
function withYears(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const periods = withCenturies(drafts.map((draft) => draft.periods));
  return drafts.map((draft, at) => ({ ...draft, periods: periods[at] ?? draft.periods }));
}

/** 22年 and 23年, where nothing else names a year. */
function withRecentYears(drafts: readonly ColumnDraft[], near: number | null): readonly ColumnDraft[] {
  return drafts.map((draft) => ({ ...draft, periods: draft.periods.map((sense) => withRecentYear(sense, near)) }));
}

/** What stands above a table and is not the heading of its first chapter: what the other chapters have in common with it. */
export function outerTitle({ grid, block }: TablePlan, setting: TableSetting): TitleMeaning {
  const own = block.titles.findIndex(
    (at, row) => isChapterHeading(grid, at, setting.words) || (row > 0 && TABLE_NUMBER.test(grid.text(at, 0))),
  );
  const common = own === -1 ? block.titles : block.titles.slice(0, own);
  return readSurroundings({ ...setting, titles: textsOf(grid, common) }, setting.words);
}

/** 表1 below the title of all tables of the sheet. */
const TABLE_NUMBER = /^(?:附?表|table)\s*[\d一二三四五六七八九十]/iu;

/** 一、…, or nothing but a place, a metric or a theme. */
function isChapterHeading(grid: Grid, at: number, words: TableWords): boolean {
  const [first = 0, ...others] = grid.filled(at);
  if (others.length > 0) return false;
  const text = grid.text(at, first);
  const { name, depth } = takeLabelApart(text);
  // A title that names the year or the place besides is that of the whole sheet.
  return (
    depth !== null ||
    words.metrics.has(name) ||
    words.placeOf(name) !== null ||
    isThemeTitle(readTitleText(text, words))
  );
}

function textsOf(grid: Grid, rows: readonly number[]): readonly string[] {
  return rows.flatMap((at) => joinedStatements(grid.rows[at]?.cells ?? []));
}

function blockOf(
  labels: RowLabels,
  drafts: readonly ColumnDraft[],
  title: TitleMeaning,
  { pairs }: TableWords,
): Cause | null {
  if (title.misfit !== null) return title.misfit;
  if (title.plan !== null) return { code: 'TITLE_OF_PLAN', given: title.plan };
  if (title.unclear !== null) return { code: 'UNCLEAR_TITLE', given: title.unclear };
  // 支援方 alone is enough where the title names who receives.
  const isOfTitle = title.place !== null && pairs.sideOf(title.place) !== 'supporter';
  const { blocked } = labels;
  if (blocked !== null && !(blocked.code === 'ROWS_OF_SUPPORTERS' && isOfTitle)) return blocked;
  return drafts.find(({ problem }) => problem?.code === 'UNCLEAR_COLUMN')?.problem ?? null;
}

/** 数值 beside two of 指标, 地区 and 期间. */
function isLongForm(drafts: readonly ColumnDraft[], words: TableWords): boolean {
  const hasValue = drafts.some((draft) => isValueColumn(draft, words));
  const roles = new Set(drafts.map(({ role }) => (role === 'either' ? 'metric' : role)));
  // 市州 beside 县区: no column of the long form is for what lies around the place.
  const isNested = drafts.filter(({ role }) => role === 'place').length > 1;
  return (
    hasValue && !isNested && ['metric', 'place', 'period'].filter((role) => roles.has(role as 'metric')).length >= 2
  );
}

function dimensionsOf(values: readonly ColumnDraft[]): readonly Dimension[] {
  return [
    ...(values.some(({ metric }) => metric !== null) ? (['metric'] as const) : []),
    ...(values.some(({ places }) => places.length > 0) ? (['place'] as const) : []),
    ...(values.some(({ periods }) => periods.length > 0) ? (['period'] as const) : []),
  ];
}

interface Cells {
  readonly amounts: number;
  readonly texts: number;
}

function cellsOf(grid: Grid, { body }: HeaderBlock, column: number, { units }: TableWords): Cells {
  let [amounts, texts] = [0, 0];
  for (let at = body; at < grid.rows.length; at++) {
    const cell = grid.text(at, column);
    // Headings and remarks are not what the column is for.
    if (cell === '' || isMissingMark(cell) || grid.filled(at).length < 2 || grid.isNote(at)) continue;
    if (readCellAmount(withoutSignMark(cell), units)) amounts += 1;
    else texts += 1;
  }
  return { amounts, texts };
}

/** 帮扶干部 over texts: their names. Over numbers it counts them. */
function namesPersons({ problem, header }: ColumnDraft): boolean {
  return problem?.code === 'UNCLEAR_COLUMN' && isPersonsRole(header);
}

/** What stands below a header tells a column of remarks from one that may say what the rows are parts of. */
function withCells(draft: ColumnDraft, { amounts, texts }: Cells): ColumnDraft {
  if (draft.kind === 'problem' && draft.problem?.code === 'UNKNOWN_HEADER') {
    if (amounts + texts === 0) return { ...draft, kind: 'left-out', leftOut: 'EMPTY', problem: null };
    return texts > amounts ? { ...draft, problem: { code: 'UNCLEAR_COLUMN', given: draft.header } } : draft;
  }
  const isBare = draft.kind === 'values' && draft.metric === null && draft.places.length + draft.periods.length === 0;
  if (isBare && texts > 0 && amounts === 0) return { ...draft, kind: 'left-out', leftOut: 'REMARK' };
  return draft;
}

/** Whether nothing but 续表 or the like stands above a header. */
export function saysNothing({ grid, block }: TablePlan, words: TableWords): boolean {
  return block.titles.every((at) =>
    grid.filled(at).every((column) => {
      const { periods, places, metrics, units, isClear } = readTitleText(grid.text(at, column), words);
      return isClear && periods.length + places.length + metrics.length + units.length === 0;
    }),
  );
}
