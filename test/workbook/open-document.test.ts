import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { SheetRow } from '../../src/workbook/read/sheet-row.js';
import { workbookEvents } from '../../src/workbook/read/workbook-events.js';
import { type Refusal, WorkbookError } from '../../src/workbook/workbook-error.js';
import { openDocument, openDocumentOf } from '../support/open-document.js';
import { type SheetText, workbook } from '../support/workbook.js';

/** Reads without the thread, which other tests are about. */
async function read(content: Buffer) {
  const sheets: Record<string, unknown>[] = [];
  let rows: SheetRow[] = [];
  let hiddenRows: number[] = [];
  for await (const event of workbookEvents(content)) {
    if (event.kind === 'refused') throw new WorkbookError(event.refusal);
    if (event.kind === 'sheet') {
      rows = [];
      hiddenRows = [];
      sheets.push({
        ...event,
        merged: event.merged.toSorted((a, b) => a.top - b.top || a.left - b.left),
        rows,
        hiddenRows,
      });
    } else {
      rows.push(...event.rows);
      hiddenRows.push(...event.hiddenRows);
    }
  }
  return sheets;
}

async function refusalOf(content: Buffer): Promise<Refusal> {
  return read(content).then(
    () => Promise.reject(new Error('it was read')),
    (error: unknown) => (error instanceof WorkbookError ? error.refusal : Promise.reject(error as Error)),
  );
}

const table = (rows: string) =>
  openDocumentOf(
    `<office:body><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body>`,
  );

const SHEETS: readonly SheetText[] = [
  {
    name: '6月',
    rows: `各县区情况 | | |
县区 | 资金 | 比例 | 时间
水城区 | =4486.5 | =97.8% | @44409
盘州市 | =1.6775亿元 | =SUM(A1)->0.30000000000000004 | @44409m
(hidden) 六枝特区 | #REF! | =SUM(A1)-> |

钟山区 | =1234567890123456.78 | <b> & "x" | 备注
水城区^1)^ | 45^2^ | 共建^a^园区 |`,
    merged: ['A1:D1', 'A3:A4'],
  },
  { name: '隐藏', rows: 'a | =1', isHidden: true },
];

describe('an OpenDocument table', () => {
  it('reads like the workbook with the same cells, formats, merged cells and hidden parts', async () => {
    expect(await read(openDocument(SHEETS))).toEqual(await read(workbook(SHEETS)));
  });

  it('keeps what is raised apart from the digits before it, as a workbook does', async () => {
    const [sheet] = await read(openDocument([{ name: '表', rows: '水城区^1)^|45^2^|平方米' }]));
    expect(sheet).toMatchObject({ rows: [{ cells: ['水城区¹⁾', '45²', '平方米'] }] });
  });

  it('reads with repeated cells and rows, groups, header rows, remarks and line breaks', async () => {
    const rows = `<office:forms/><table:table-column table:number-columns-repeated="2"/>
      <table:table-column table:visibility="collapse"/>
      <table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated="2" office:value-type="string"><office:annotation><dc:creator>x</dc:creator><text:p>批注</text:p></office:annotation><text:p>帮扶<text:line-break/>车间<text:s text:c="2"/>数</text:p><text:p>个</text:p></table:table-cell></table:table-row></table:table-header-rows>
      <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row-group><table:table-row table:number-rows-repeated="2"><table:table-cell/><table:table-cell office:value-type="float" office:value="12"><text:p>12.00</text:p></table:table-cell><table:table-cell><draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame></table:table-cell></table:table-row></table:table-row-group>
      <table:table-row><table:table-cell office:value-type="currency" office:currency="CNY" office:value="5"><text:p>￥5.00</text:p></table:table-cell><table:table-cell office:value-type="currency" office:currency="USD" office:value="6"><text:p>$6.00</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row>`;
    const [sheet] = await read(table(rows));
    expect(sheet).toMatchObject({ name: '表', hiddenColumns: [2], commented: ['A1'] });
    expect(sheet?.['rows']).toEqual([
      { line: 1, cells: ['帮扶\n车间  数\n个', '帮扶\n车间  数\n个'] },
      { line: 5, cells: ['', '12'] },
      { line: 6, cells: ['', '12'] },
      { line: 7, cells: ['5', '6USD', 'TRUE'] },
    ]);
  });

  it('says by how much its formats divide what they show', async () => {
    const style = (name: string, number: string) =>
      `<number:number-style style:name="N${name}">${number}</number:number-style><style:style style:name="${name}" style:family="table-cell" style:data-style-name="N${name}"/>`;
    const cell = (name: string) =>
      `<table:table-cell table:style-name="${name}" office:value-type="float" office:value="12000000"/>`;
    const styles = `<office:automatic-styles>${[
      style('a', '<number:number number:display-factor="1000"/>'),
      style('b', '<number:number number:display-factor="1000000"/><number:text>百万元</number:text>'),
      style('c', '<number:number/>'),
    ].join('')}</office:automatic-styles>`;
    const [sheet] = await read(
      openDocumentOf(
        `${styles}<office:body><office:spreadsheet><table:table table:name="表"><table:table-row>${['a', 'b', 'c'].map(cell).join('')}</table:table-row></table:table></office:spreadsheet></office:body>`,
      ),
    );
    expect(sheet?.['rows']).toEqual([{ line: 1, cells: ['12000千', '12百万元', '12000000'] }]);
  });

  it.each([
    [
      'cells',
      `<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" table:number-columns-repeated="1000"><text:p>x</text:p></table:table-cell></table:table-row>`,
      { reason: 'OVER_LIMIT', limit: 'cells' },
    ],
    [
      'columns',
      '<table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>',
      { reason: 'OVER_LIMIT', limit: 'columns' },
    ],
    [
      'rows',
      '<table:table-row table:number-rows-repeated="2000000"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
      { reason: 'OVER_LIMIT', limit: 'rows' },
    ],
    [
      'a wrong count',
      '<table:table-row><table:table-cell table:number-columns-repeated="-1"/></table:table-row>',
      { reason: 'INVALID' },
    ],
  ])('is refused where a few bytes repeat more than the limits allow: %s', async (_what, rows, refusal) => {
    expect(await refusalOf(table(rows))).toMatchObject(refusal);
  });

  it('is refused with a password, without sheets, and as a text or a drawing', async () => {
    const manifest = { 'META-INF/manifest.xml': '<manifest:encryption-data/>' };
    expect(await refusalOf(openDocument(SHEETS, manifest))).toMatchObject({ reason: 'INVALID' });
    expect(await refusalOf(openDocumentOf('<office:body/>'))).toEqual({
      reason: 'UNSUPPORTED',
      format: 'OPEN_DOCUMENT_SHEET',
    });
    const mimetype = 'application/vnd.oasis.opendocument.text';
    expect(await refusalOf(openDocument(SHEETS, { mimetype }))).toEqual({
      reason: 'UNSUPPORTED',
      format: 'OPEN_DOCUMENT_TEXT',
    });
  });

  it('stands in for every workbook of the cases', async () => {
    const folder = new URL('../ingestion/reading/cases/', import.meta.url);
    const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .filter((text) => /^format: xlsx$/m.test(text));
    expect(cases.length).toBeGreaterThan(15);
    for (const text of cases) {
      const sheets = text
        .split(/^---\n/m)
        .slice(1)
        .join('')
        .split(/^== /m)
        .slice(1)
        .map((sheet): SheetText => {
          const [title = '', ...rows] = sheet.split('\n');
          const [, name = '', hidden, merged] = /^(.*?)( hidden)?(?: merged (\S+))?$/.exec(title) ?? [];
          return { name, rows: rows.join('\n'), isHidden: hidden !== undefined, merged: merged?.split(',') ?? [] };
        });
      expect(await read(openDocument(sheets))).toEqual(await read(workbook(sheets)));
    }
  });
});
