import type { ColumnFinder, TableRow } from '../reading/table.js';
import type { CellRange } from '../../workbook/cell-reference.js';
import { isUnitText, UNIT_COLUMNS } from '../text/unit-text.js';

/** Separates the name of a group from that of a column in it. */
export const GROUP_MARK = '·';

/** Two rows that may form one header. */
interface HeaderPair {
  readonly upper: TableRow;
  readonly lower: TableRow;
  readonly merged: readonly CellRange[];
}

/**
 * Joins two rows into one header: groups above the names of their columns, or units below the names. Returns null if
 * the lower row is not part of the header. A column without a meaning keeps both names, for its error message.
 */
export function joinHeaderRows(pair: HeaderPair, find: ColumnFinder): TableRow | null {
  const { upper, lower } = pair;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const columns = Array.from({ length: width }, (_cell, at) => columnOf(pair, at));
  const below = columns.filter(({ low }) => low !== '');
  const isKnown = ({ up }: HeaderColumn): boolean => find(up) !== null;
  // A data row has cells below the names.
  const isData = columns.some((one) => isKnown(one) && !one.isGroup && one.low !== '' && !isNoteOf(one, find));
  if (below.length === 0 || isData || !columns.some(isKnown)) return null;
  const areNotes = below.every((one) => isNoteOf(one, find));
  const areNames = columns.some((one) => isKnown(one) && one.low === '') && below.every(({ low }) => !/\d/u.test(low));
  if (!areNotes && !areNames) return null;
  return { line: lower.line, cells: columns.map((one) => together(one, find)) };
}

/** Adds the units of groups to the names below them: 资金（万元） above 数值 and 上限. */
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
  /** The cell above this column, which may span others. */
  readonly group: string;
  /** Whether it spans several columns. */
  readonly isGroup: boolean;
  /** Whether it spans the whole table, as a title does. */
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
  // Without merged cells a group spans the columns whose upper cell is empty.
  let left = at;
  while (left > 0 && (upper.cells[left] ?? '') === '' && (lower.cells[left] ?? '') !== '') left -= 1;
  const isWider = (upper.cells[at + 1] ?? '') === '' && (lower.cells[at + 1] ?? '') !== '' && low !== '';
  const reaches = (lower.cells[left] ?? '') !== '' && low !== '';
  const group = left === at || reaches ? (upper.cells[left] ?? '') : '';
  return { up, low, group, isGroup: left < at ? reaches : isWider, isOverAll: false };
}

/** Whether the lower cell is a unit below 数值 or a year below 期间. */
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

/** Adds the unit of a group: 数值 under 资金（万元） becomes 数值（万元）. */
function withUnit(name: string, group: string, find: ColumnFinder): string {
  const unit = /[（(](?:单位[:：])?([^（()）]+)[)）]$/u.exec(group)?.[1]?.trim() ?? '';
  const hasOwn = /[（(]/u.test(name);
  return UNIT_COLUMNS.has(find(name) ?? '') && !hasOwn && isUnitText(unit) ? `${name}（${unit}）` : name;
}
