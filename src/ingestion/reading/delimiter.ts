import type { ColumnFinder } from './table.js';

export type Delimiter = ',' | ';' | '\t';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** Titles may precede the header, but never this many. */
const LINES_LOOKED_AT = 30;

/**
 * Detects the delimiter: the one that yields the most known columns on any of the first lines. Counting delimiters would
 * not do, because cells may hold lists that are separated by semicolons.
 */
export function findDelimiter(text: string, find: ColumnFinder): Delimiter {
  const lines = text.split(/\r\n|\n|\r/, LINES_LOOKED_AT);
  const most = (delimiter: Delimiter) => Math.max(...lines.map((line) => knownIn(line, delimiter, find)));
  return DELIMITERS.reduce((best, delimiter) => (most(delimiter) > most(best) ? delimiter : best));
}

function knownIn(line: string, delimiter: Delimiter, find: ColumnFinder): number {
  return line.split(delimiter).filter((cell) => find(cell.replaceAll('"', '')) !== null).length;
}
