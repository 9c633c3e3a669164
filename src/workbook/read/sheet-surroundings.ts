import { type CellRange, parseRange } from '../cell-reference.js';
import { invalidWorkbook, overLimit } from '../workbook-error.js';
import { WORKBOOK_LIMITS } from '../workbook-limits.js';
import { utf8Pieces } from '../xml/utf8-pieces.js';
import { isTrue, XmlReader } from '../xml/xml-reader.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import { commentedCells } from './workbook-parts.js';

/** What a sheet states before and after its rows. */
export interface SheetSurroundings {
  readonly merged: readonly CellRange[];
  /** Indexes of the columns, from 0. */
  readonly hiddenColumns: readonly number[];
  /** The cells that have a comment; absent where there are none, or where the format does not tell. */
  readonly commented?: readonly string[];
}

/**
 * Reads hidden columns, merged cells and which cells have comments. Sheets list merged cells after the rows that contain them, so this is a
 * separate pass before the rows are read; it skips them as text, without parsing. Throws WorkbookError.
 */
export async function readSurroundings(archive: ZipArchive, part: string): Promise<SheetSurroundings> {
  const merged: CellRange[] = [];
  const hiddenColumns: number[] = [];
  const reader = new XmlReader({
    open: (name, attributes) => {
      if (name === 'mergeCell') {
        const range = parseRange(attributes.ref ?? '');
        if (range) merged.push(range);
        if (merged.length > WORKBOOK_LIMITS.mergedRanges) throw overLimit('more', 'mergedRanges');
      }
      if (name !== 'col' || !isTrue(attributes.hidden)) return;
      const last = Math.min(Number(attributes.max), WORKBOOK_LIMITS.columns);
      for (let column = Number(attributes.min); column <= last; column++) hiddenColumns.push(column - 1);
    },
  });
  for await (const piece of withoutRows(utf8Pieces(archive.unpack(part)))) reader.push(piece);
  reader.end();
  const commented = await commentedCells(archive, part);
  return { merged, hiddenColumns, ...(commented.length === 0 ? {} : { commented }) };
}

const ROWS_BEGIN = /<(?:\w+:)?sheetData\s*>/;
const ROWS_END = /<\/(?:\w+:)?sheetData\s*>/;
const LONGEST_BEGINNING = 4 * 2 ** 20;
/** Longer than either tag, which may be split between two pieces. */
const TAIL = 64;

async function* withoutRows(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let state: 'before' | 'rows' | 'after' = 'before';
  let rest = '';
  for await (const piece of pieces) {
    rest += piece;
    if (state === 'before') {
      const begin = ROWS_BEGIN.exec(rest);
      if (!begin) {
        if (rest.length > LONGEST_BEGINNING) throw invalidWorkbook('a sheet whose rows do not begin');
        continue;
      }
      const end = begin.index + begin[0].length;
      yield rest.slice(0, end);
      rest = rest.slice(end);
      state = 'rows';
    }
    if (state === 'rows') {
      const end = ROWS_END.exec(rest);
      if (!end) {
        rest = rest.slice(-TAIL);
        continue;
      }
      rest = rest.slice(end.index);
      state = 'after';
    }
    yield rest;
    rest = '';
  }
  yield rest;
}
