import type { ColumnFinder } from './table.js';

export type Delimiter = ',' | ';' | '\t';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** Titles may stand above the header; no file has more of them than this. */
const LINES_LOOKED_AT = 30;

/**
 * The delimiter that the file is separated by: the one that yields the most columns of its kind on any one of the first
 * lines. Counting delimiters would not do: cells may hold lists, and those are separated by semicolons too.
 */
export function findDelimiter(text: string, find: ColumnFinder): Delimiter {
  const lines = text.split(/\r\n|\n|\r/, LINES_LOOKED_AT);
  const most = (delimiter: Delimiter) => Math.max(...lines.map((line) => knownIn(line, delimiter, find)));
  return DELIMITERS.reduce((best, delimiter) => (most(delimiter) > most(best) ? delimiter : best));
}

function knownIn(line: string, delimiter: Delimiter, find: ColumnFinder): number {
  return line.split(delimiter).filter((cell) => find(cell.replaceAll('"', '')) !== null).length;
}
