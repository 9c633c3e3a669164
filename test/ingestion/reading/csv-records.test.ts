import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvRecords } from '../../../src/ingestion/reading/csv-records.js';
import { ReadingStopped } from '../../../src/ingestion/reading/reading-stopped.js';

function split(pieces: readonly string[], delimiter: ',' | ';' | '\t' = ',') {
  const records = new CsvRecords(delimiter);
  for (const piece of pieces) records.add(piece);
  records.end();
  return records.drain();
}

function stopped(text: string) {
  try {
    split([text]);
  } catch (error) {
    if (error instanceof ReadingStopped) return error.fault;
    throw error;
  }
  return null;
}

/** Splits a text at random positions, as the chunks of a file do. */
const inPieces = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.array(fc.nat(60), { maxLength: 4 })).map(([whole, cuts]) => {
    const at = [...cuts.map((cut) => Math.min(cut, whole.length)).sort((one, other) => one - other), whole.length];
    return at.map((end, nth) => whole.slice(at[nth - 1] ?? 0, end));
  });

const plain = fc.string({ unit: fc.constantFrom('a', '1', ' ', '元', '\u3000', ';'), maxLength: 4 });
const quoted = fc
  .string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 5 })
  .map((text) => `"${text.replaceAll('"', '""')}"`);
const line = fc.array(fc.oneof(plain, quoted), { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));
const file = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 6 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

describe('text with commas', () => {
  it('is split into cells like another parser does, wherever its chunks end', () => {
    fc.assert(
      fc.property(inPieces(file), (pieces) => {
        const expected = parse(pieces.join(''), { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] })
          .map((cells) => cells.map((cell) => cell.trim()))
          .filter((cells) => cells.some((cell) => cell !== ''));
        expect(split(pieces).map(({ cells }) => cells)).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused where another parser refuses it', () => {
    const anything = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r'), maxLength: 12 });
    fc.assert(
      fc.property(anything, (text) => {
        let isRefused = false;
        try {
          parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
        } catch {
          isRefused = true;
        }
        expect(stopped(text) !== null).toBe(isRefused);
      }),
      { numRuns: 3_000 },
    );
  });

  it('has each row on the line on which it begins', () => {
    const rows = split(['a,b\r', '\n"1\n', '2",x\n\n\r\r\ny,"', '3\r\n4"\nz']);
    expect(rows.map(({ line: at, cells }) => [at, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, '1\n2', 'x'],
      [7, 'y', '3\r\n4'],
      [9, 'z'],
    ]);
  });

  it('may be separated by semicolons or tabs', () => {
    expect(split(['a;"b;c";d,e'], ';')[0]?.cells).toEqual(['a', 'b;c', 'd,e']);
    expect(split(['a\t"b\tc"\td'], '\t')[0]?.cells).toEqual(['a', 'b\tc', 'd']);
  });

  it.each([
    ['a quote inside a cell', 'a,b\nx,5" pipe\n', 2, 'a quote inside a cell: 5"'],
    ['text after a quoted cell', 'a,b\n"x"y,1\n', 2, 'a quote inside a cell: "x"y'],
    ['a quote that is never closed', 'a\n"x\ny\nz', 2, 'a quote that is never closed: "x\ny\nz'],
    ['a row without end', `a\n${'x'.repeat(1_200_000)}`, 2, 'a row of more than 1,000,000 characters'],
    ['more columns than a spreadsheet has', `a\n${'x,'.repeat(16_384)}x`, 2, 'a row of more than 16,384 cells'],
  ])('is refused at %s, with line and text', (_what, text, at, given) => {
    expect(stopped(text)).toMatchObject({ code: 'INVALID_CSV', line: at, given });
  });

  it('may have as many columns as a spreadsheet', () => {
    expect(split([`${'x,'.repeat(16_383)}x`])[0]?.cells).toHaveLength(16_384);
  });
});
