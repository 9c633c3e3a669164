import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CrossLayout, type LayoutColumn, readLayout } from '../../../src/ingestion/layout/cross/cross-layout.js';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import type { ImportOptions } from '../../../src/ingestion/session/import-options.js';
import { writeDatabaseOf } from '../../../src/server/data/orm.js';
import { type ImportDatabase, NOW, openImportDatabase } from '../../support/import-database.js';
import { csvFile } from '../../support/small-dataset.js';
import { smallTemplate } from '../../support/templates.js';
import { workbook } from '../../support/workbook.js';
import { EMPTIED } from './cross/support/stored-figures.js';

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
});

beforeEach(() => database.rows(EMPTIED));

afterAll(() => database.close());

/** Imports a table as CSV; cells are separated by `|`. */
async function send(table: string, options: Omit<ImportOptions, 'now'> = {}) {
  const file = csvFile('observations', table.replaceAll('|', ','));
  const { receipt } = await runImport(writeDatabaseOf(database.orm), [file], { now: NOW, ...options });
  return receipt;
}

async function stored(): Promise<readonly string[]> {
  const rows = await database.rows<{ text: string }>(
    `select concat_ws(' ', m.code, d.code, o.period_start, o.period_end, o.basis, o.scope, o.value, o.locator) as text
     from observation o join metric m on m.id = o.metric_id join division d on d.id = o.division_id order by o.id`,
  );
  return rows.map(({ text }) => text);
}

const TABLE = `
六盘水市2023年1-8月东西部协作情况|||
单位：万元|||
县区|财政援助资金|社会捐助款物|备注
水城区|4486|699.3|
盘州市|3000|—|含物资
合计|7486|699.3|`;

describe('a cross table that is imported', () => {
  it('becomes one observation for each cell, and its sum the total of the place in the title', async () => {
    const receipt = await send(TABLE);
    expect(receipt).toMatchObject({ status: 'APPLIED', counts: { read: 5, new: 5, rejected: 0 }, faults: [] });
    expect((await stored()).filter((line) => !line.includes('TOTAL')).length).toBeLessThanOrEqual(5);
    expect(await stored()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^FISCAL_AID_FUNDS 520204 2023-01-01 2023-08-31 CUMULATIVE \w+ 44860000 B4$/),
        expect.stringMatching(/^FISCAL_AID_FUNDS 520200 2023-01-01 2023-08-31 CUMULATIVE TOTAL 74860000 B6$/),
      ]),
    );
    expect(receipt.notices.map(({ messageZh }) => messageZh)).toContain('D列“备注”未采用：是备注。');
  });

  it('has a sum that differs from its parts left out, with both numbers', async () => {
    const { notices } = await send(TABLE.replace('7486', '7000'));
    expect(notices).toContainEqual(expect.objectContaining({ code: 'TOTAL_LEFT_OUT', row: 6 }));
    expect((await stored()).filter((line) => line.startsWith('FISCAL_AID_FUNDS 520200'))).toEqual([]);
  });

  it.each([
    ['六盘水市2023年对口帮扶资金情况', '水城区,盘州市', 1],
    ['六盘水市2023年对口帮扶资金情况', '水城,盘州', 1],
    ['六盘水市2023年对口帮扶资金情况', '水城区,中山市', 0],
    ['中山市2023年对口帮扶资金情况', '水城区,盘州市', 0],
    ['中山市2023年对口帮扶资金情况', '水城,盘州', 0],
  ])(
    'has its sum taken as the total of the place in the title only if the parts lie there: %s, %s',
    async (title, places, totals) => {
      const [one = '', other = ''] = places.split(',');
      const receipt = await send(`${title}|单位：万元\n地区|财政援助资金\n${one}|12\n${other}|22\n合计|34`);
      expect(receipt.faults).toEqual([]);
      expect((await stored()).filter((line) => line.includes(' 340000 ')).length).toBe(totals);
      const notices = receipt.notices.filter(({ code }) => code === 'TOTAL_LEFT_OUT').map(({ messageZh }) => messageZh);
      expect(notices).toEqual(totals === 1 ? [] : [expect.stringContaining('不能作为')]);
    },
  );

  it('with a header that nobody knows is rejected for one cause, or imported without it in the mode partial', async () => {
    const table = TABLE.replace('社会捐助款物', '到账资金');
    const receipt = await send(table);
    expect(receipt).toMatchObject({ status: 'REJECTED', faults: [{ code: 'UNKNOWN_HEADER', given: '到账资金' }] });
    expect(await stored()).toEqual([]);
    const partial = await send(table, { mode: 'PARTIAL' });
    expect(partial).toMatchObject({ status: 'APPLIED', counts: { new: 3 } });
    expect((await stored()).every((line) => line.startsWith('FISCAL_AID_FUNDS'))).toBe(true);
  });

  it('with an unknown place has that one error for all its cells, and in the mode partial loses its row alone', async () => {
    const table = TABLE.replace('盘州市', '火星县').replace(/合计.*$/u, '');
    expect((await send(table)).faults).toMatchObject([{ code: 'UNKNOWN_DIVISION', given: '火星县', row: 5 }]);
    expect(await send(table, { mode: 'PARTIAL' })).toMatchObject({
      status: 'APPLIED',
      counts: { read: 3, new: 2, rejected: 1 },
    });
  });

  it('with places in Latin letters is refused with the places that they may mean, never by guessing', async () => {
    const { status, faults } = await send(TABLE.replace('水城区', 'Shuicheng District').replace('盘州市', 'Nowhere'));
    expect(status).toBe('REJECTED');
    expect(faults.map(({ code, given }) => [code, given])).toEqual([
      ['UNKNOWN_DIVISION', 'Shuicheng District'],
      ['UNKNOWN_DIVISION', 'Nowhere'],
    ]);
    expect(faults[0]?.messageZh).toContain('贵州省六盘水市水城区 (520204)');
  });

  it('without a unit for its money is refused, never yuan by default', async () => {
    const { status, faults } = await send(TABLE.replace('单位：万元|||\n', ''));
    expect(status).toBe('REJECTED');
    expect(faults.map(({ code }) => code)).toContain('MONEY_WITHOUT_UNIT');
  });

  it('with names of persons stops the import and says which column it is', async () => {
    const { faults } = await send(TABLE.replace('备注', '户主姓名'));
    expect(faults).toMatchObject([{ code: 'PERSONAL_DATA' }]);
    expect(faults[0]?.messageZh).toContain('户主姓名');
    expect(await stored()).toEqual([]);
  });

  it('takes a recent year of two digits and triangles as the table explains them, and the receipt says both', async () => {
    const table = TABLE.replace('2023年1-8月', '21年1-8月').replace('699.3', '△699.3').replace('|699.3|', '|△699.3|');
    const explained = await send(`${table}\n注：△表示负数|||`);
    expect(explained).toMatchObject({ status: 'APPLIED', counts: { new: 5 } });
    expect(await stored()).toContainEqual(
      expect.stringMatching(/^SOCIAL_DONATIONS 520204 2021-01-01 2021-08-31 CUMULATIVE \w+ -6993000 C4$/),
    );
    const said = explained.notices.map(({ messageZh }) => messageZh);
    expect(said).toContain('期间：2021-01/2021-08（取自标题）。');
    expect(said).toContain('数值前的“△”按表中说明读作负号。');
    const { faults } = await send(table);
    expect(faults).toMatchObject([{ code: 'SIGN_UNCLEAR', given: '△699.3' }]);
    expect(faults[0]?.messageZh).toContain('C4');
  });

  it('of several sheets takes the place or the month from each sheet, and names it in the locator', async () => {
    const rows = (funds: number) =>
      `单位：万元 |\n县区 | 财政援助资金\n水城区 | =${funds.toString()}\n盘州市 | =${(funds * 2).toString()}`;
    const content = workbook([
      { name: '2023年7月', rows: rows(1) },
      { name: '2023年8月', rows: rows(2) },
      { name: '说明', rows: '本表由各县区填报' },
    ]);
    const file = { kind: 'observations' as const, name: 't.xlsx', content };
    const { receipt } = await runImport(writeDatabaseOf(database.orm), [file], { now: NOW });
    expect(receipt).toMatchObject({ status: 'APPLIED', counts: { new: 4 } });
    expect((await stored()).map((line) => line.replace(/ (?:OWN|TOTAL) /, ' '))).toEqual([
      'FISCAL_AID_FUNDS 520204 2023-07-01 2023-07-31 INCREMENT 10000 2023年7月!B3',
      'FISCAL_AID_FUNDS 520281 2023-07-01 2023-07-31 INCREMENT 20000 2023年7月!B4',
      'FISCAL_AID_FUNDS 520204 2023-08-01 2023-08-31 INCREMENT 20000 2023年8月!B3',
      'FISCAL_AID_FUNDS 520281 2023-08-01 2023-08-31 INCREMENT 40000 2023年8月!B4',
    ]);
  });
});

describe('a dry run of a cross table', () => {
  it('writes nothing and returns how the table was understood, as a layout that can be corrected and kept', async () => {
    const table = TABLE.replace('社会捐助款物', '到账资金');
    const { status, understood } = await send(table, { dryRun: true });
    expect(status).toBe('REJECTED');
    expect(await stored()).toEqual([]);
    expect(understood?.tables).toMatchObject([
      {
        file: 'observations.csv',
        given: { place: { value: '六盘水市', from: 'title' } },
        missingMarks: [{ mark: '—', cells: 1 }],
      },
    ]);
    const saved = JSON.stringify(understood?.layout).replace(
      '{"header":"到账资金","as":"left-out"}',
      '{"header":"到账资金","as":"figures","metric":"SOCIAL_DONATIONS"}',
    );
    const layout = readLayout(JSON.parse(saved));
    if (!layout.ok) throw new Error('the layout is not one');
    const next = table.replace('1-8月', '1-9月').replace('4486', '4500').replace('7486', '7500');
    expect(await send(next, { layout: layout.layout })).toMatchObject({ status: 'APPLIED', counts: { new: 5 } });
    expect(await stored()).toContainEqual(
      expect.stringMatching(/^SOCIAL_DONATIONS 520204 2023-01-01 2023-09-30 CUMULATIVE \w+ 6993000 C4$/),
    );
  });
});

describe('a table of one figure a row', () => {
  const LONG = `指标,所在的地方,期间,数额,单位,经费渠道
财政援助资金,水城区,2023年,12,万元,省级
财政援助资金,盘州市,2023年,13,万元,市级`;
  const layout = (...columns: readonly LayoutColumn[]): CrossLayout => ({ version: 1, tables: [{ columns }] });

  it('whose headers nobody knows is read by what a person has chosen for them', async () => {
    const refused = await send(LONG);
    expect(refused.faults.filter(({ code }) => code === 'UNKNOWN_COLUMN').map(({ given }) => given)).toEqual([
      '所在的地方',
      '数额',
      '经费渠道',
    ]);
    const chosen = layout(
      { header: '所在的地方', as: 'place' },
      { header: '数额', as: 'figures' },
      { header: '经费渠道', as: 'left-out' },
    );
    const receipt = await send(LONG, { layout: chosen });
    expect(receipt).toMatchObject({ status: 'APPLIED', counts: { new: 2 }, faults: [] });
    expect(receipt.notices).toContainEqual(expect.objectContaining({ code: 'COLUMN_LEFT_OUT', given: '经费渠道' }));
    expect((await stored()).map((line) => line.replace(/ (?:OWN|TOTAL) /, ' '))).toEqual([
      'FISCAL_AID_FUNDS 520204 2023-01-01 2023-12-31 INCREMENT 120000',
      'FISCAL_AID_FUNDS 520281 2023-01-01 2023-12-31 INCREMENT 130000',
    ]);
  });

  it('with names of persons stays refused, whatever was chosen for their column', async () => {
    const chosen = layout({ header: '户主姓名', as: 'left-out' });
    const text = LONG.replace('所在的地方', '地区').replace('数额', '数值').replace('经费渠道', '户主姓名');
    expect((await send(text, { layout: chosen })).faults).toMatchObject([{ code: 'PERSONAL_DATA' }]);
  });
});
