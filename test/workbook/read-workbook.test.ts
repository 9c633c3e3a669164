import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import { columnIndex, columnName, parseRange, rangeName } from '../../src/workbook/cell-reference.js';
import { readWorkbook } from '../../src/workbook/read/read-workbook.js';
import { type Refusal, WorkbookError } from '../../src/workbook/workbook-error.js';
import type { WorkbookFile } from '../../src/workbook/zip/byte-ranges.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { type SheetText, workbook, workbookParts } from '../support/workbook.js';
import { zip } from '../support/zip.js';

const SHEET: SheetText = { name: '数据', rows: '指标 | =0.015%\n(hidden) a | #REF!', merged: ['A1:B1'] };
const BOOK = () => workbook([SHEET]);

async function read(content: WorkbookFile) {
  const sheets = [];
  for await (const { rows, ...sheet } of readWorkbook(content)) {
    const read = [];
    for await (const batch of rows()) read.push(...batch);
    sheets.push({ ...sheet, rows: read });
  }
  return sheets;
}

async function refusalOf(content: Buffer): Promise<Refusal> {
  return read(content).then(
    () => Promise.reject(new Error('it was read')),
    (error: unknown) => (error instanceof WorkbookError ? error.refusal : Promise.reject(error as Error)),
  );
}

/** A workbook whose archive says of its first part what these bits mean. */
function flagged(bits: number): Buffer {
  const book = BOOK();
  book.writeUInt16LE(bits, book.indexOf('PK\u0001\u0002', 0, 'latin1') + 8);
  return book;
}

const SHEETS = [
  {
    index: 0,
    name: '数据',
    isHidden: false,
    merged: [{ top: 1, bottom: 1, left: 0, right: 1 }],
    hiddenColumns: [],
    hiddenRows: [2],
    rows: [
      { line: 1, cells: ['指标', '1.5%'] },
      { line: 2, cells: ['a', '#REF!'], problems: [{ at: 1, kind: 'ERROR_VALUE', given: '#REF!' }] },
    ],
  },
];

describe('reading a workbook', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await makeTemporaryFolder();
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('finds sheets, rows, what is merged and hidden, and cells that are not what was typed', async () => {
    expect(await read(BOOK())).toEqual(SHEETS);
  });

  it('is the same from a file', async () => {
    const path = join(folder, 'a.xlsx');
    await writeFile(path, BOOK());
    expect(await read({ path })).toEqual(SHEETS);
  });

  it('passes over bytes and a comment behind the archive', async () => {
    const book = BOOK();
    const commented = Buffer.concat([book, Buffer.from('hello')]);
    commented.writeUInt16LE(5, book.length - 2);
    expect(await read(commented)).toEqual(SHEETS);
    expect(await read(Buffer.concat([book, Buffer.from('appended')]))).toEqual(SHEETS);
  });

  it('reads an archive in ZIP64, and one whose parts are not packed', async () => {
    const again = async (options: object) => {
      const archive = new ZipFile();
      for (const [name, text] of Object.entries(workbookParts([SHEET])))
        archive.addBuffer(Buffer.from(text), name, options);
      archive.end({ forceZip64Format: true, comment: '' });
      return buffer(archive.outputStream);
    };
    expect(await read(await again({ forceZip64Format: true }))).toEqual(SHEETS);
    expect(await read(await again({ compress: false }))).toEqual(SHEETS);
  });

  it.each<[what: string, content: () => Buffer, refusal: Refusal]>([
    ['a truncated archive', () => BOOK().subarray(0, 500), { reason: 'INVALID', given: 'a truncated archive' }],
    [
      'an archive that holds something else',
      () => zip([{ name: 'a', bytes: Buffer.from('b') }]),
      { reason: 'UNSUPPORTED', format: 'OTHER_ARCHIVE' },
    ],
    ['a password', () => flagged(1), { reason: 'INVALID', given: 'an archive with a password' }],
    ['strong encryption', () => flagged(0x41), { reason: 'INVALID', given: 'an archive with a password' }],
    [
      'more columns than a report has',
      () =>
        workbook([
          {
            name: 'a',
            rows: '',
            xml: '<worksheet><sheetData><row r="1"><c r="ALM1"><v>1</v></c></row></sheetData></worksheet>',
          },
        ]),
      { reason: 'OVER_LIMIT', given: 'a cell at ALM1', limit: 'columns' },
    ],
  ])('refuses %s and says why', async (_what, content, refusal) => {
    expect(await refusalOf(content())).toEqual(refusal);
  });
});

describe('a cell reference', () => {
  it.each([
    ['A', 0],
    ['Z', 25],
    ['AA', 26],
    ['AMJ', 1023],
    ['XFD', 16_383],
  ])('%s is a column by name and by number', (name, index) => {
    expect([columnIndex(`${name}7`), columnName(index)]).toEqual([index, name]);
  });

  it('of a range is read with and without dollar signs', () => {
    const range = { top: 2, bottom: 10, left: 1, right: 27 };
    expect([parseRange('$B$2:$AB$10'), parseRange('b2:ab10'), rangeName(range)]).toEqual([range, range, 'B2:AB10']);
    expect([parseRange('C3'), parseRange('3C')]).toEqual([{ top: 3, bottom: 3, left: 2, right: 2 }, null]);
  });
});
