import { CsvError, type Info, parse, type Parser } from 'csv-parse';
import { decodedText } from './decoded-text.js';
import { type Delimiter, findDelimiter } from './delimiter.js';
import { findEncoding } from './encoding.js';
import type { FileContent } from './file-content.js';
import type { ColumnFinder } from './find-header.js';
import { ReadingStopped } from './reading-stopped.js';
import { BATCH_ROWS, type RawSheet, type TableRow } from './table.js';

/** A quote that is never closed must not swallow the rest of a large file before anybody notices. */
const LONGEST_ROW_CHARACTERS = 1_000_000;

/** Takes text apart: the encoding and the delimiter are found out, lines may end in any way. */
export async function readCsv(content: FileContent, find: ColumnFinder): Promise<RawSheet> {
  const encoding = await findEncoding(content);
  const delimiter = findDelimiter(await beginningOf(decodedText(content, encoding)), find);
  const rows = () => batchesOf(decodedText(content, encoding), delimiter);
  return {
    ...{ sheetIndex: 0, sheet: null, isHidden: false, notices: [], mayBeShort: false, merged: [], hiddenRows: [] },
    rows,
  };
}

async function beginningOf(text: AsyncGenerator<string>): Promise<string> {
  for await (const piece of text) if (piece !== '') return piece;
  return '';
}

async function* batchesOf(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<readonly TableRow[]> {
  let rows: TableRow[] = [];
  let previous = 0;
  const parser = makeParser(delimiter, (cells, lines) => {
    // A cell may hold line breaks: the row begins where the one before it ended.
    const line = previous + 1;
    previous = lines;
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
  });
  for await (const piece of text) {
    await feed(parser, piece);
    if (rows.length < BATCH_ROWS) continue;
    yield rows;
    rows = [];
  }
  await feed(parser, null);
  if (rows.length > 0) yield rows;
}

function makeParser(delimiter: Delimiter, take: (cells: readonly string[], lines: number) => void): Parser {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    trim: false,
    max_record_size: LONGEST_ROW_CHARACTERS,
    on_record: (record: readonly string[], { lines }: Pick<Info, 'lines'>) => {
      take(
        record.map((cell) => cell.trim()),
        lines,
      );
      return null;
    },
  });
  // Told through the callback of the write that caused it.
  parser.on('error', () => undefined);
  // Nothing comes out at this end: the records are taken on their way.
  parser.resume();
  return parser;
}

function feed(parser: Parser, piece: string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null): void => {
      if (!error) resolve();
      else reject(error instanceof CsvError ? syntaxFault(error) : error);
    };
    if (piece !== null) {
      parser.write(piece, done);
      return;
    }
    parser.once('error', done);
    parser.end(() => {
      done();
    });
  });
}

function syntaxFault(error: CsvError): ReadingStopped {
  return new ReadingStopped({
    code: 'INVALID_CSV',
    column: null,
    line: typeof error.lines === 'number' ? error.lines : null,
    given: error.message,
    expected: 'cells with quotes to be quoted whole, and quotes inside them doubled',
  });
}
