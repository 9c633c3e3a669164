import type { Grid } from './grid.js';
import { labelRole } from '../words/header-words.js';
import { profileOf, type RowProfile } from './row-profile.js';
import type { UnitWords } from '../words/unit-words.js';

/** Where the parts of a table stand among its first rows; all of them are places in the grid, not lines. */
export interface HeaderBlock {
  /** Titles and what is filled in above the header. */
  readonly titles: readonly number[];
  /** The rows that make the header, from its top. */
  readonly header: readonly number[];
  /** 甲 乙 1 2 3 */
  readonly numbering: readonly number[];
  /** The first row below the header: figures, or the heading of a chapter. */
  readonly body: number;
}

/** Groups, names, years and units: no header has more rows. */
const MOST_HEADER_ROWS = 6;

/** Finds the header: the rows of names right above the first row with figures. Null if there is none. */
export function findHeaderBlock(grid: Grid, units: UnitWords): HeaderBlock | null {
  const profiles = grid.rows.map((_row, at) => profileOf(grid, at, units));
  const data = profiles.indexOf('data');
  if (data === -1) return null;
  let bottom = data - 1;
  // Headings of chapters, and places without figures, between the header and the first figures.
  while (bottom >= 0 && isHeading(grid, bottom, profiles[bottom])) bottom -= 1;
  const header: number[] = [];
  const numbering: number[] = [];
  let at = bottom;
  for (; at >= 0 && header.length < MOST_HEADER_ROWS; at--) {
    const profile = profiles[at];
    if (profile === 'numbering') numbering.unshift(at);
    else if (profile === 'names') header.unshift(at);
    else if (profile === 'units' && !header.some((row) => profiles[row] === 'names')) header.unshift(at);
    else if (profile === 'single' && (isPartOfHeader(grid, at, header) || isBetween(grid, at, profiles)))
      header.unshift(at);
    else break;
  }
  if (!header.some((row) => profiles[row] !== 'units')) return null;
  // 地区 above what was taken for the header: a part of the header is not understood.
  const isCut = Array.from({ length: at + 1 }, (_title, row) => row).some(
    (row) => profiles[row] === 'names' && hasLabel(grid, row),
  );
  if (isCut) return null;
  return { titles: Array.from({ length: at + 1 }, (_title, row) => row), header, numbering, body: bottom + 1 };
}

/** One text below a row of headers and above another: the only group in its row. */
function isBetween(grid: Grid, at: number, profiles: readonly RowProfile[]): boolean {
  const [column = 0] = grid.filled(at);
  if (column === 0) return false;
  for (let above = at - 1; above >= Math.max(0, at - 3); above--) {
    if (profiles[above] === 'names') return hasLabel(grid, above);
    if (profiles[above] !== 'single') return false;
  }
  return false;
}

function hasLabel(grid: Grid, at: number): boolean {
  return grid.filled(at).some((column) => labelRole(grid.text(at, column)) !== null);
}

function isHeading(grid: Grid, at: number, profile: RowProfile | undefined): boolean {
  if (profile === 'note') return true;
  if (profile !== 'single') return false;
  const [column = 0] = grid.filled(at);
  return column <= 1 && !isPartOfHeader(grid, at, []);
}

/** One group above some of the columns, or one name below a group; titles begin at the left or cover the whole width. */
function isPartOfHeader(grid: Grid, at: number, below: readonly number[]): boolean {
  const [column = 0] = grid.filled(at);
  const line = grid.rows[at]?.line ?? 0;
  const range = grid.rangeAt(line, column);
  if (column === 0) return false;
  if (range && range.right > range.left) return range.right - range.left + 1 < grid.width - 1 && below.length > 0;
  if (below.length === 0) return grid.text(at - 1, column) !== '' || grid.coveringText(at - 1, column) !== '';
  const text = grid.text(at, column);
  return text.length <= 14 && !/表|年.*月|[。；]/u.test(text);
}
