import { beginsTooLong, CsvRecords, type Delimiter, LONGEST_BEGINNING_BYTES, rowTooLong } from './csv-records.js';
import { decodedText } from './decoded-text.js';
import { findEncoding } from './encoding.js';
import { type FileContent, headOf } from './file-content.js';
import { BATCH_ROWS, type ColumnFinder, type RawSheet, type TableRow } from './table.js';

/**
 * Reads a CSV file; encoding and delimiter are detected. Throws ReadingStopped for a file that is not valid CSV.
 */
export async function readCsv(content: FileContent, find: ColumnFinder): Promise<RawSheet> {
  // Checked first, because detecting the encoding reads the whole file.
  if (beginsTooLong(await headOf(content, LONGEST_BEGINNING_BYTES))) throw rowTooLong(1);
  const encoding = await findEncoding(content);
  const delimiter = findDelimiter(await beginningOf(decodedText(content, encoding)), find);
  const rows = () => batchesOf(decodedText(content, encoding), delimiter);
  return {
    sheetIndex: 0,
    sheet: null,
    isHidden: false,
    notices: [],
    mayBeShort: false,
    merged: [],
    hiddenRows: [],
    isCommaAmbiguous: delimiter === ';',
    rows,
  };
}

async function beginningOf(text: AsyncGenerator<string>): Promise<string> {
  for await (const piece of text) if (piece !== '') return piece;
  return '';
}

async function* batchesOf(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<readonly TableRow[]> {
  const records = new CsvRecords(delimiter);
  for await (const piece of text) {
    records.add(piece);
    if (records.rows.length >= BATCH_ROWS) yield records.drain();
  }
  records.end();
  if (records.rows.length > 0) yield records.drain();
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** Titles may precede the header, but never this many. */
const LINES_LOOKED_AT = 30;

/**
 * Detects the delimiter: the one that yields the most known columns on any of the first lines. Counting delimiters
 * would not do, because cells may hold lists that are separated by semicolons.
 */
function findDelimiter(text: string, find: ColumnFinder): Delimiter {
  const lines = text.split(/\r\n|\n|\r/, LINES_LOOKED_AT);
  const most = (delimiter: Delimiter) => Math.max(...lines.map((line) => knownIn(line, delimiter, find)));
  return DELIMITERS.reduce((best, delimiter) => (most(delimiter) > most(best) ? delimiter : best));
}

function knownIn(line: string, delimiter: Delimiter, find: ColumnFinder): number {
  return line.split(delimiter).filter((cell) => find(cell.replaceAll('"', '')) !== null).length;
}
