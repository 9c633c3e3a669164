import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import type { RowFault } from './fault.js';
import type { Table, TableRow } from './table.js';

/** A file that cannot be read further than this. */
interface ReadingFault extends RowFault {
  readonly line: number | null;
}

export type TableReading =
  { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly fault: ReadingFault };

/** Takes CSV apart: UTF-8 with or without a byte order mark, lines ended in any way. */
export function readCsv(content: Buffer): TableReading {
  if (!isUtf8(content)) return { ok: false, fault: encodingFault(content) };
  try {
    const [header = null, ...rows] = linesOf(content);
    return { ok: true, table: { header, rows } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, fault: syntaxFault(error) };
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function linesOf(content: Buffer): readonly TableRow[] {
  const parsed = parse(content, {
    bom: true,
    info: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  }) as unknown as readonly Parsed[];
  const rows: TableRow[] = [];
  let previous = 0;
  for (const { record, info } of parsed) {
    // A cell may hold line breaks: the row begins where the one before it ended.
    const line = previous + 1;
    previous = info.lines;
    const cells = record.map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
  }
  return rows;
}

function encodingFault(content: Buffer): ReadingFault {
  const offset = firstInvalidByte(content);
  const line = content.subarray(0, offset).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
  return {
    code: 'INVALID_ENCODING',
    column: null,
    line,
    given: `byte 0x${(content[offset] ?? 0).toString(16)} at offset ${offset.toString()}`,
    expected: 'a file in UTF-8',
  };
}

/** What is decoded before the first replacement character takes as many bytes as stood there. */
function firstInvalidByte(content: Buffer): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
  let offset = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf('\uFFFD', from);
    offset += Buffer.byteLength(text.slice(from, at));
    // The character may also stand in the file itself.
    if (!content.subarray(offset, offset + 3).equals(Buffer.from('\uFFFD'))) return offset;
    offset += 3;
    from = at + 1;
  }
}

function syntaxFault(error: CsvError): ReadingFault {
  return {
    code: 'INVALID_CSV',
    column: null,
    line: typeof error.lines === 'number' ? error.lines : null,
    given: error.message,
    expected: 'cells with quotes to be quoted whole, and quotes inside them doubled',
  };
}
