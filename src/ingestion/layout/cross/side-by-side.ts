import type { TableRow } from '../../reading/table.js';
import type { ColumnMeaning } from './cross-table.js';
import { planTable, type TablePlan, type TableSetting } from './header/table-plan.js';
import { isNoteRow } from './words/sum-words.js';

/** The columns of one of several tables that stand side by side, from 0, the last included. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** One table of several, with its columns; all columns where it stands alone. */
export interface PlannedTable {
  readonly plan: TablePlan;
  readonly range: ColumnRange | null;
}

const BEGINS: ReadonlySet<string> = new Set(['place', 'recipient', 'metric']);

/**
 * The tables that stand side by side below one title: behind the figures of the first, another column of places or metrics
 * begins the next. The plan itself, alone, where that is not so or where one of them would not be a table.
 */
export function tablesSideBySide(
  rows: readonly TableRow[],
  plan: TablePlan,
  setting: TableSetting,
): readonly PlannedTable[] {
  const alone = [{ plan, range: null }];
  const ranges = rangesOf(plan);
  if (ranges.length < 2) return alone;
  const header = plan.grid.rows[plan.block.header[0] ?? 0]?.line ?? 0;
  const planned = ranges.map((range) => {
    const found = planTable(
      rows.map((row) => (row.line < header ? titleOver(row, range, ranges) : onlyIn(row, range))),
      setting,
    );
    return found.kind === 'cross' ? { plan: found.plan, range } : null;
  });
  const tables = planned.filter((one) => one !== null);
  const { body } = plan.block;
  return tables.length === ranges.length && tables.every((one) => one.plan.block.body === body) ? tables : alone;
}

function rangesOf({ drafts, labels, grid }: TablePlan): readonly ColumnRange[] {
  const starts = [0];
  let hasFigures = false;
  let label: number | null = null;
  for (const { column, kind } of drafts) {
    const role = labels.roles.get(column);
    if (role === undefined) {
      hasFigures ||= kind === 'values' || kind === 'problem';
      if (kind !== 'headerless') label = null;
      continue;
    }
    label ??= column;
    // 县区 once more, or anything behind a blank column; 结对地区 nearby its figure belongs to the row.
    const isRepeated = drafts.some((one) => one.column < column && one.header === drafts[column]?.header);
    const isApart = drafts[label - 1]?.kind === 'headerless';
    if (!hasFigures || !BEGINS.has(role) || !(isRepeated || isApart)) continue;
    // 序号 before it is its own.
    starts.push(label);
    hasFigures = false;
  }
  // Behind the last of them there must be figures as well.
  if (!hasFigures) return [];
  return starts.map((from, at) => ({ from, to: (starts[at + 1] ?? grid.width) - 1 }));
}

/** The row with nothing but the cells of some columns. */
export function onlyIn(row: TableRow, range: ColumnRange | null): TableRow {
  if (range === null) return row;
  const { from, to } = range;
  return { ...row, cells: row.cells.slice(0, to + 1).map((cell, column) => (column < from ? '' : cell)) };
}

/** What a row says of one of the tables: a heading or a remark at the left is of all of them. */
export function rowFor(row: TableRow, range: ColumnRange | null): TableRow {
  const filled = row.cells.filter((cell) => cell !== '');
  if (range === null || range.from === 0 || !(filled.length === 1 || isNoteRow(row.cells))) return onlyIn(row, range);
  const at = row.cells.findIndex((cell) => cell !== '');
  if (at >= range.from) return onlyIn(row, range);
  return { ...row, cells: [...Array<string>(range.from).fill(''), filled.join(' ')] };
}

/** Those of a table's columns that are its own. */
export function columnsIn(columns: readonly ColumnMeaning[], range: ColumnRange | null): readonly ColumnMeaning[] {
  return range === null ? columns : columns.filter(({ column }) => range.from <= column && column <= range.to);
}

/** A row above the headers is of all tables, unless each of them has a text of its own in it. */
function titleOver(row: TableRow, range: ColumnRange, ranges: readonly ColumnRange[]): TableRow {
  const isOfEach = ranges.every(({ from, to }) => row.cells.slice(from, to + 1).some((cell) => cell !== ''));
  return isOfEach ? onlyIn(row, range) : row;
}
