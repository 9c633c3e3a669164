import { beginsTooLong, CsvRecords, LONGEST_BEGINNING_BYTES, rowTooLong } from './csv-records.js';
import { decodedText } from './decoded-text.js';
import { type Delimiter, findDelimiter } from './delimiter.js';
import { findEncoding } from './encoding.js';
import { type FileContent, headOf } from './file-content.js';
import { BATCH_ROWS, type RawSheet, type TableRow, type ColumnFinder } from './table.js';

/** Takes text apart: the encoding and the delimiter are found out, lines may end in any way. */
export async function readCsv(content: FileContent, find: ColumnFinder): Promise<RawSheet> {
  // Before all of it is gone through to tell its encoding.
  if (beginsTooLong(await headOf(content, LONGEST_BEGINNING_BYTES))) throw rowTooLong(1);
  const encoding = await findEncoding(content);
  const delimiter = findDelimiter(await beginningOf(decodedText(content, encoding)), find);
  const rows = () => batchesOf(decodedText(content, encoding), delimiter);
  return {
    ...{ sheetIndex: 0, sheet: null, isHidden: false, notices: [], mayBeShort: false, merged: [], hiddenRows: [] },
    ...{ isCommaUnclear: delimiter === ';', rows },
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
