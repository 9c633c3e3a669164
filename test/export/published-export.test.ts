import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishedTemplate } from '../support/templates.js';
import { csvRows, postExport, workbook } from './export-support.js';

const CASES = new URL('../golden/cases/', import.meta.url);

describe('exports of the published data', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await publishedTemplate());
    api = await startApi(database.url);
  }, 180_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const names = readdirSync(CASES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql'));

  it.each(names)('write the answer to %s as CSV and as a workbook', async (name) => {
    const query = readFileSync(new URL(name, CASES), 'utf8');
    const file = await postExport(api.url, 'csv', { query });
    expect(file.status).toBe(200);
    const [header = [], ...rows] = csvRows(file);
    expect(header.length).toBeGreaterThan(1);
    expect(new Set(header).size).toBe(header.length);
    expect(rows.length).toBeGreaterThan(0);
    const sheets = await workbook(await postExport(api.url, 'xlsx', { query }));
    expect(sheets.length).toBeGreaterThanOrEqual(2);
    expect(sheets.at(-1)?.name).toBe('来源与说明');
  });

  it('make one column of a name that several types have', async () => {
    const query =
      '{ search(text: "六盘水") { matched node { ... on Division { name level } ... on Enterprise { name sector } } } }';
    const [header, ...rows] = csvRows(await postExport(api.url, 'csv', { query, codes: 'plain' }));
    expect(header).toEqual(['匹配', '对象·名称', '对象·层级', '对象·行业']);
    expect(rows.map(([, name]) => name)).toEqual(
      expect.arrayContaining(['六盘水市', '六盘水高新区全家乐智能家电研发生产中心']),
    );
    expect(rows.every(([, name]) => name !== '')).toBe(true);
  });

  it('contain the number of the API, with its source on the last sheet', async () => {
    const query = '{ city(code: "520200") { name rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { value } } }';
    const { body } = await api.ask(query);
    const [sheet, about] = await workbook(await postExport(api.url, 'xlsx', { query }));
    expect(sheet?.rows[1]).toContain(Number(body.data.city.rollup.value));
    expect(about?.rows.flat()).toContain('中山市携手六盘水市打造东西部协作典范');
  });

  it('end a table with its total, and say why that is not the sum of the rows', async () => {
    const table = 'table(metrics: ["SCHOOL_PAIRINGS"], rows: { children: "520200" }, period: "2021", totals: ROWS)';
    const { body } = await api.ask(`{ ${table} { total { cells { value } notes { message } } } }`);
    const { cells, notes } = body.data.table.total;
    const query = `{ ${table} { rows { nodes { label cells { value } } } total { label cells { value } } } }`;
    const [, ...rows] = csvRows(await postExport(api.url, 'csv', { query, list: 'table.rows' }));
    expect(rows.map(([label]) => label)).toEqual(['钟山区', '六枝特区', '水城区', '盘州市', '合计 六盘水市']);
    expect(rows.at(-1)?.[1]).toBe(cells[0].value);
    expect(rows.at(-1)?.at(-1)).toContain(notes[0].message.replace(/。$/, ''));
  });
});
