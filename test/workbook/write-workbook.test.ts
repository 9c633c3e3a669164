import { setTimeout } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { readWorkbook } from '../../src/workbook/read/read-workbook.js';
import type { Cell, NumberStyle, Sheet } from '../../src/workbook/write/sheet.js';
import { writePlainWorkbook, writeWorkbook } from '../../src/workbook/write/write-workbook.js';

const FACTS = { title: '东西部协作', created: new Date('2024-03-01T08:00:00Z') };
const number = (text: string, style: NumberStyle = 'EXACT'): Cell => ({ number: text, style });
const sheet = (name: string, rows: Sheet['rows'], frozenColumns = 0): Sheet => ({
  name,
  columns: ['名称', '数值'].map((header) => ({ header, width: 20 })),
  rows,
  frozenColumns,
});

/** As a library other than ours reads it. */
const readByOthers = async (bytes: Buffer) => readXlsx(bytes, { readStyles: true });

async function readByUs(bytes: Buffer): Promise<readonly (readonly string[])[]> {
  const read: (readonly string[])[] = [];
  for await (const { rows } of readWorkbook(bytes))
    for await (const batch of rows()) read.push(...batch.map(({ cells }) => cells));
  return read;
}

describe('a workbook', () => {
  it('has its sheets, widths, frozen cells and formats as another program reads them', async () => {
    const rows = [
      ['福州', number('1234.5')],
      ['=1+1', number('7', 'AT_LEAST')],
      [null, number('0.125', 'PERCENT')],
    ];
    const book = await readByOthers(await buffer(writeWorkbook([sheet('数据', rows, 1), sheet('说明', [])], FACTS)));
    expect(book.properties).toMatchObject({ title: FACTS.title, created: FACTS.created });
    expect(book.sheets.map(({ name }) => name)).toEqual(['数据', '说明']);
    const [first] = book.sheets;
    expect(first?.rows).toEqual([
      ['名称', '数值'],
      ['福州', 1234.5],
      ['=1+1', 7],
      [null, 0.125],
    ]);
    expect(first?.columns?.map(({ width }) => width)).toEqual([20, 20]);
    expect(first?.freezePane).toEqual({ rows: 1, columns: 1 });
    const format = (cell: string) => first?.cells?.get(cell)?.style?.numFmt;
    expect(['1,1', '2,1', '3,1', '2,0'].map(format)).toEqual(['#,##0.00####', '#,##0"+"', '0.0#%', '@']);
    expect(first?.cells?.get('2,0')?.formula).toBeUndefined();
  });

  it('keeps every digit of a number', async () => {
    const digits = ['123456789012345.5', '0.000001', '-99999999999999'];
    const bytes = await buffer(
      writeWorkbook(
        [
          sheet(
            'a',
            digits.map((one) => [number(one)]),
          ),
        ],
        FACTS,
      ),
    );
    expect((await readByUs(bytes)).slice(1).flat()).toEqual(['123456789012345.5', '0.000001', '-99999999999999']);
  });

  it('gives sheets names that every program takes', async () => {
    const names = ["'a/b:c'", 'A B C', '', 'x'.repeat(40), 'x'.repeat(35)];
    const book = await readByOthers(
      await buffer(
        writeWorkbook(
          names.map((name) => sheet(name, [])),
          FACTS,
        ),
      ),
    );
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'a b c',
      'A B C (2)',
      'Sheet',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
    ]);
  });

  it('of the same data is the same to the byte', async () => {
    const make = async () => buffer(writeWorkbook([sheet('a', [['b', number('1')]])], FACTS));
    expect(await make()).toEqual(await make());
  });

  it('breaks off where a row cannot be made', async () => {
    async function* failing(): AsyncGenerator<readonly Cell[]> {
      yield ['a'];
      await setTimeout(1);
      throw new Error('no more rows');
    }
    await expect(buffer(writeWorkbook([sheet('a', failing())], FACTS))).rejects.toThrow('no more rows');
  });

  it('makes no more rows once nobody takes its bytes', async () => {
    let made = 0;
    let isLeft = false;
    async function* sheets(): AsyncGenerator<Sheet> {
      try {
        yield sheet('a', endless());
        await setTimeout(0);
      } finally {
        isLeft = true;
      }
    }
    async function* endless(): AsyncGenerator<readonly Cell[]> {
      for (;;) {
        await setTimeout(0);
        made += 1;
        yield [Math.random().toString().repeat(100)];
      }
    }
    const bytes = writeWorkbook(sheets(), FACTS);
    await bytes.next();
    await bytes.next();
    await bytes.return(undefined);
    const before = made;
    await setTimeout(50);
    expect(made - before).toBeLessThanOrEqual(1);
    expect(isLeft).toBe(true);
  });
});

describe('a plain workbook', () => {
  it('has no format, and its headers stay in sight', async () => {
    const columns = [{ header: '地区', width: 12 }];
    const book = await readByOthers(
      await writePlainWorkbook([
        { name: '数据', columns, rows: [] },
        { name: '行', columns: [], rows: [['a']] },
      ]),
    );
    const [first, second] = book.sheets;
    expect([first?.rows, second?.rows]).toEqual([[['地区']], [['a']]]);
    expect(first?.columns?.map(({ width }) => width)).toEqual([12]);
    expect([first?.freezePane?.rows, second?.freezePane]).toEqual([1, undefined]);
    expect(first?.cells?.size ?? 0).toBe(0);
  });

  it('is read as the very texts that were written', async () => {
    const text = fc
      .array(fc.constantFrom('_x000D_', '_', '\r', '\n', '\u0007', ' ', '&', '<', '"', '福', '=1', "'"), {
        minLength: 1,
      })
      .map((parts) => `(${parts.join('')})`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1 }), async (rows) => {
        expect(await readByUs(await writePlainWorkbook([{ name: 'a', columns: [], rows }]))).toEqual(rows);
      }),
      { numRuns: 5 },
    );
  });

  it('has the errors of formulas as errors again', async () => {
    const bytes = await writePlainWorkbook([{ name: 'a', columns: [], rows: [['b', '#REF!']] }]);
    for await (const { rows } of readWorkbook(bytes))
      for await (const [row] of rows()) expect(row?.problems).toEqual([{ at: 1, kind: 'ERROR_VALUE', given: '#REF!' }]);
  });
});
