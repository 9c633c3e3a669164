import { readFileSync } from 'node:fs';
import * as library from '@e965/xlsx';
import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../src/workbook/read/read-workbook.js';
import type { SheetRow } from '../../src/workbook/read/sheet-row.js';
import type { WorkbookEvent } from '../../src/workbook/read/workbook-event.js';
import { workbookEvents } from '../../src/workbook/read/workbook-events.js';
import { WorkbookError } from '../../src/workbook/workbook-error.js';

const file = (name: string) => readFileSync(new URL(`./files/${name}`, import.meta.url));

/** Reads without the thread, which is slow to start from its sources. */
async function read(content: Buffer) {
  const sheets: (Extract<WorkbookEvent, { kind: 'sheet' }> & { rows: SheetRow[]; hiddenRows: number[] })[] = [];
  for await (const event of workbookEvents(content)) {
    if (event.kind === 'refused') throw new WorkbookError(event.refusal);
    if (event.kind === 'sheet') sheets.push({ ...event, rows: [], hiddenRows: [] });
    else {
      sheets.at(-1)?.rows.push(...event.rows);
      sheets.at(-1)?.hiddenRows.push(...event.hiddenRows);
    }
  }
  return sheets;
}

/** Reads as the product does, in a thread of its own. */
async function readInThread(content: Buffer): Promise<number> {
  let lines = 0;
  for await (const sheet of readWorkbook(content)) for await (const batch of sheet.rows()) lines += batch.length;
  return lines;
}

const refusalOf = (content: Buffer, reader: (content: Buffer) => Promise<unknown> = read) =>
  reader(content).then(
    () => ({ reason: 'READ' }),
    (error: unknown) => (error instanceof WorkbookError ? error.refusal : Promise.reject(error as Error)),
  );

/** A compound document of one stream: what Word and PowerPoint wrote until 2007. */
function compound(stream: string): Buffer {
  const bytes = Buffer.from(file('excel-97.xls'));
  const name = (of: string) => Buffer.from(of, 'utf16le');
  const at = bytes.indexOf(name('Workbook'));
  name('Workbook').fill(0).copy(bytes, at);
  name(stream).copy(bytes, at);
  bytes.writeUInt16LE((stream.length + 1) * 2, at + 64);
  return bytes;
}

const { CFB } = library as unknown as {
  readonly CFB: {
    read(bytes: Buffer, options: { readonly type: 'buffer' }): object;
    find(document: object, path: string): { content: Uint8Array; size: number };
    write(document: object, options: { readonly type: 'buffer' }): Buffer;
  };
};

function record(type: number, ...parts: readonly (string | Buffer)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'hex') : part)));
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}

/** The workbook with a comment on C4 of its last sheet: its object, its text, and where it hangs. */
function commented(content: Buffer): Buffer {
  const document = CFB.read(content, { type: 'buffer' });
  const book = CFB.find(document, '/Workbook');
  const bytes = Buffer.from(book.content).subarray(0, book.size);
  const text = '预计数';
  const count = Buffer.from([text.length, 0]);
  const comment = [
    record(0x5d, '15001200', '1900', '0100', '1140', '00'.repeat(12), '00000000'),
    record(0x1b6, '00'.repeat(10), count, '1000', '00'.repeat(4)),
    record(0x3c, '01', Buffer.from(text, 'utf16le')),
    record(0x3c, '00'.repeat(16)),
    record(0x1c, '0300', '0200', '0000', '0100', '0100', '00', Buffer.from('x'), '00'),
  ];
  let end = 0;
  // The last record that ends a sheet: the stream is padded behind it.
  for (let at = 0; at + 4 <= bytes.length && bytes.readUInt16LE(at) !== 0; at += 4 + bytes.readUInt16LE(at + 2))
    if (bytes.readUInt16LE(at) === 0x0a) end = at;
  book.content = Buffer.concat([bytes.subarray(0, end), ...comment, bytes.subarray(end)]);
  book.size = book.content.length;
  return Buffer.from(CFB.write(document, { type: 'buffer' }));
}

describe('a workbook of Excel 97 to 2003', () => {
  it('is read like any other: texts, typed digits, dates, percentages, units and currencies of formats', async () => {
    const [first] = await read(file('excel-97.xls'));
    expect(first?.rows).toEqual([
      { line: 1, cells: ['2022年东西部协作资金情况表'] },
      { line: 2, cells: ['单位：万元'] },
      { line: 3, cells: ['地区', '财政援助资金', '增长率', '截至', '折合', '美元', '备注'] },
      { line: 4, cells: ['水城区', '6000.5', '12.5%', '2022-12-31', '0.6亿元', '100$'] },
      {
        line: 5,
        cells: ['六枝特区', '4500', '', '2022-11', '1.1', '12345678901234568', 'TRUE'],
        problems: [{ at: 5, kind: 'LOST_DIGITS', given: '12345678901234568' }],
      },
      { line: 6, cells: ['隐藏行', '1'] },
    ]);
  });

  it('keeps what is merged and what is hidden', async () => {
    const sheets = await read(file('excel-97.xls'));
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['协作资金', false],
      ['隐藏', true],
      ['空', false],
    ]);
    expect(sheets[0]).toMatchObject({
      merged: [{ top: 1, bottom: 1, left: 0, right: 3 }],
      hiddenColumns: [6],
      hiddenRows: [6],
    });
  });

  it('has the cells with comments', async () => {
    const sheets = await read(commented(file('excel-97.xls')));
    expect(sheets.map(({ commented: cells }) => cells)).toEqual([...sheets.slice(1).map(() => undefined), ['C4']]);
  });

  it('of before 1997 is read in the code page that it names', async () => {
    const [sheet] = await read(file('excel-5.xls'));
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ['指标', '地区', '时间', '数值'],
      ['财政援助资金', '水城区', '2022', '6000.5'],
    ]);
  });

  it('is refused by what it is where it is another document', async () => {
    expect(await refusalOf(compound('WordDocument'))).toEqual({ reason: 'UNSUPPORTED', format: 'WORD_DOCUMENT' });
    expect(await refusalOf(compound('PowerPoint Document'))).toEqual({
      reason: 'UNSUPPORTED',
      format: 'PRESENTATION',
    });
    expect(await refusalOf(compound('EncryptedPackage'))).toEqual({ reason: 'UNSUPPORTED', format: 'LOCKED' });
    expect(await refusalOf(compound('Contents'))).toEqual({ reason: 'UNSUPPORTED', format: 'OTHER_COMPOUND' });
  });

  it('never harms the server however it is damaged: it is read or refused', async () => {
    const whole = file('excel-97.xls');
    const seen = new Set<string>();
    for (let at = 0; at < 4; at++) {
      const bytes = Buffer.from(whole);
      for (let change = 0; change < 6; change++)
        bytes[(at * 7_919 + change * 104_729) % bytes.length] = (at * 31 + change * 17) % 256;
      seen.add((await refusalOf(at % 3 === 0 ? bytes.subarray(0, 512 + at * 150) : bytes, readInThread)).reason);
    }
    expect([...seen].every((reason) => ['READ', 'INVALID', 'UNSUPPORTED', 'OVER_LIMIT'].includes(reason))).toBe(true);
    expect(seen).toContain('INVALID');
  });
});
