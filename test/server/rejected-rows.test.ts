import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HEADER, type ImportApi, startImportApi } from '../support/import-api.js';
import { workbook } from '../support/workbook.js';

let imports: ImportApi;
beforeAll(async () => {
  imports = await startImportApi();
});
afterAll(() => imports.stop());

describe('rejected rows', () => {
  const fileOf = async (id: unknown) => {
    const response = await fetch(`${imports.api.url}/imports/${String(id)}/rejected`, {
      headers: imports.authorization,
    });
    return { name: response.headers.get('content-disposition'), bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const post = async (bytes: Buffer, name: string, query = '') => (await imports.send(bytes, { name, query })).body;

  it('of a Chinese file name their errors in Chinese, in a column that a second import ignores', async () => {
    const text =
      '指标,地区,期间,数值\n互访批次,六盘水市,2012年,7\n互访批次,水成区,2012年,8\n互访批次,钟山区,2012年,很多\n';
    const first = await post(Buffer.from(text), '七月.csv', '?mode=partial');
    const { bytes } = await fileOf(first.id);
    const lines = bytes.toString().replace('\uFEFF', '').trim().split('\n');
    expect(lines[0]).toBe('指标,地区,期间,数值,错误');
    expect(lines[1]).toMatch(/^互访批次,水成区,2012年,8,地区“水成区”：没有这个地区/);
    expect(lines[2]).toMatch(/^互访批次,钟山区,2012年,很多,"数值“很多”：不是有效的数值/);
    // Sent again unchanged, they have the same errors as before.
    const uncorrected = await post(bytes, '七月.csv', '?mode=partial');
    expect(uncorrected.faults.map(({ row, code }: any) => [row, code])).toEqual([
      [2, 'UNKNOWN_DIVISION'],
      [3, 'INVALID_DECIMAL'],
    ]);
    expect((await fileOf(uncorrected.id)).bytes.toString()).toBe(bytes.toString());
    const corrected = await post(
      Buffer.from(bytes.toString().replace('水成区', '水城区').replace('2012年,很多,', '2012年,9,')),
      'a.csv',
    );
    expect(corrected).toMatchObject({ status: 'APPLIED', counts: { read: 2, new: 2 } });
    expect(corrected.notices.map(({ code, given }: any) => [code, given])).toEqual([['COLUMN_LEFT_OUT', '错误']]);
  });

  it('of a workbook are returned as a workbook, sheet by sheet', async () => {
    const sheets = ['一季度', '二季度'].map((name) => ({
      name,
      rows: `${name}表 | 2011年
        指标 | 地区 | 期间 | 数值 | 备注
        互访批次 | 520201 | ${name === '一季度' ? '1' : '4'}月 | =3
        互访批次 | 520203 | ${name === '一季度' ? '2' : '5'}月 | =4.5`,
    }));
    const first = await post(workbook(sheets), 'quarters.xlsx', '?mode=partial');
    expect(first.counts).toMatchObject({ new: 2, rejected: 2 });
    const { name, bytes } = await fileOf(first.id);
    expect(name).toContain('rejected-quarters.xlsx');
    const again = await post(bytes, 'quarters.xlsx', '?mode=partial');
    expect(again.faults.map(({ sheet, row, column, code, given }: any) => [sheet, row, column, code, given])).toEqual([
      ['一季度', 3, '数值', 'VALUE_TOO_PRECISE', '4.5'],
      ['二季度', 3, '数值', 'VALUE_TOO_PRECISE', '4.5'],
    ]);
  });

  it('come with all other rows if the import was rejected as a whole, because those have to be sent again too', async () => {
    const first = await post(
      Buffer.from(`${HEADER}MUTUAL_VISITS,520200,2007,7,\nMUTUAL_VISITS,520299,2007,8,\n`),
      'strict.csv',
    );
    expect(first.status).toBe('REJECTED');
    const { bytes } = await fileOf(first.id);
    const lines = bytes.toString().trim().split('\n');
    expect([lines.length, lines[1]]).toEqual([3, 'MUTUAL_VISITS,520200,2007,7,,']);
    const corrected = await post(Buffer.from(bytes.toString().replace('520299', '520281')), 'strict.csv');
    expect(corrected.counts).toMatchObject({ read: 2, new: 2 });
  });

  it('that are shorter than their header are not padded', async () => {
    const first = await post(Buffer.from(`${HEADER}MUTUAL_VISITS,520200,2010\n`), 'short.csv');
    const { bytes } = await fileOf(first.id);
    expect(bytes.toString()).toContain('MUTUAL_VISITS,520200,2010,"""3 cells""');
    expect((await post(bytes, 'short.csv')).faults[0].code).toBe('WRONG_CELL_COUNT');
  });
});

describe('a receipt', () => {
  it('is text for clients that request text, in their language', async () => {
    const { body } = await imports.send(`${HEADER}MUTUAL_VISITS,520299,2009,1,\n`);
    const read = async (language: string) => {
      const headers = { ...imports.authorization, accept: 'text/plain', 'accept-language': language };
      return (await fetch(`${imports.api.url}/imports/${String(body.id)}`, { headers })).text();
    };
    expect(await read('zh-CN')).toContain('第2行，place“520299”：没有这个地区');
    expect(await read('en')).toContain('line 2, place: "520299" was given');
    const json = await fetch(`${imports.api.url}/imports/${String(body.id)}`, {
      headers: { ...imports.authorization, accept: '*/*' },
    });
    expect((await json.json()).faults[0]).toHaveProperty('messageZh');
  });
});
