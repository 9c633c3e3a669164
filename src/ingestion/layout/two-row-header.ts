import type { ColumnFinder, TableRow } from '../reading/table.js';
import type { CellRange } from '../../workbook/cell-reference.js';
import { isUnitText, UNIT_COLUMNS } from '../text/unit-text.js';

/** Between the name of a group and that of a column in it. */
export const GROUP_MARK = '·';

/** Two rows that may be one header, and the cells that are merged in the sheet. */
interface HeaderPair {
  readonly upper: TableRow;
  readonly lower: TableRow;
  readonly merged: readonly CellRange[];
}

/**
 * Offices write a header in two rows: groups above the names of their columns, or units below them. Put together they are
 * one; null where the lower row is none. What is left without a meaning keeps both names, so that its fault can tell them.
 */
export function joinHeaderRows(pair: HeaderPair, find: ColumnFinder): TableRow | null {
  const { upper, lower } = pair;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const columns = Array.from({ length: width }, (_cell, at) => columnOf(pair, at));
  const below = columns.filter(({ low }) => low !== '');
  const isKnown = ({ up }: HeaderColumn): boolean => find(up) !== null;
  // Rows of data have something below the names: that is what they are there for.
  const isData = columns.some((one) => isKnown(one) && !one.isGroup && one.low !== '' && !isNoteOf(one, find));
  if (below.length === 0 || isData || !columns.some(isKnown)) return null;
  const areNotes = below.every((one) => isNoteOf(one, find));
  const areNames = columns.some((one) => isKnown(one) && one.low === '') && below.every(({ low }) => !/\d/u.test(low));
  if (!areNotes && !areNames) return null;
  return { line: lower.line, cells: columns.map((one) => together(one, find)) };
}

/** A header with the units of the groups above it: 资金（万元） over 数值 and 上限. */
export function withUnitsAbove(pair: HeaderPair, find: ColumnFinder): TableRow {
  const { upper, lower } = pair;
  const filled = upper.cells.filter((cell) => cell !== '').length;
  const cells = lower.cells.map((low, at) => {
    const { group, isGroup, isOverAll } = columnOf(pair, at);
    return (isGroup || filled > 1) && !isOverAll ? withUnit(low, group, find) : low;
  });
  return { ...lower, cells };
}

interface HeaderColumn {
  readonly up: string;
  readonly low: string;
  /** What stands over this column and maybe others. */
  readonly group: string;
  /** Whether it stands over several. */
  readonly isGroup: boolean;
  /** Whether it stands over the whole table, as a title does. */
  readonly isOverAll: boolean;
}

function columnOf({ upper, lower, merged }: HeaderPair, at: number): HeaderColumn {
  const [up, low] = [upper.cells[at] ?? '', lower.cells[at] ?? ''];
  const over = merged.find(
    ({ top, bottom, left, right }) => top <= upper.line && upper.line <= bottom && left <= at && at <= right,
  );
  if (over && over.right > over.left) {
    const isOverAll = over.left === 0 && over.right >= lower.cells.length - 1;
    return { up, low, group: upper.cells[over.left] ?? '', isGroup: true, isOverAll };
  }
  // Without merged cells a group reaches as far as the names below it go on under nothing.
  let left = at;
  while (left > 0 && (upper.cells[left] ?? '') === '' && (lower.cells[left] ?? '') !== '') left -= 1;
  const isWider = (upper.cells[at + 1] ?? '') === '' && (lower.cells[at + 1] ?? '') !== '' && low !== '';
  const reaches = (lower.cells[left] ?? '') !== '' && low !== '';
  const group = left === at || reaches ? (upper.cells[left] ?? '') : '';
  return { up, low, group, isGroup: left < at ? reaches : isWider, isOverAll: false };
}

/** A unit below 数值, a year below 期间. */
function isNoteOf({ up, low }: HeaderColumn, find: ColumnFinder): boolean {
  const column = find(up) ?? '';
  const note = withoutBrackets(low);
  return UNIT_COLUMNS.has(column) ? isUnitText(note) : column === 'period' && /^(?:19|20)\d\d年?$/u.test(note);
}

function withoutBrackets(text: string): string {
  return /^[（(](.*)[)）]$/u.exec(text)?.[1] ?? text;
}

function together(column: HeaderColumn, find: ColumnFinder): string {
  const { up, low, group, isGroup } = column;
  if (low === '') return up;
  if (isNoteOf(column, find)) return up.includes(withoutBrackets(low)) ? up : `${up}（${withoutBrackets(low)}）`;
  if (find(low) !== null && (isGroup || find(group) === null)) return withUnit(low, group, find);
  return group === '' || group === low ? low : `${group}${GROUP_MARK}${low}`;
}

/** 数值 under 资金（万元） is 数值（万元）. */
function withUnit(name: string, group: string, find: ColumnFinder): string {
  const unit = /[（(](?:单位[:：])?([^（()）]+)[)）]$/u.exec(group)?.[1]?.trim() ?? '';
  const hasOwn = /[（(]/u.test(name);
  return UNIT_COLUMNS.has(find(name) ?? '') && !hasOwn && isUnitText(unit) ? `${name}（${unit}）` : name;
}
