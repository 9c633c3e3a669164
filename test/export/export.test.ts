import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openOrm, writeDatabaseOf } from '../../src/server/data/orm.js';
import { runImport } from '../../src/ingestion/run/run-import.js';
import { csvFile } from '../support/small-dataset.js';
import { SMALL_PROGRAM } from '../support/small-program.js';
import { smallTemplate } from '../support/templates.js';
import { csvRows, download, postExport, workbook } from './export-support.js';

const MANY = 1_203;

describe('exports', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    const orm = await openOrm({ url: database.url });
    const sources = Array.from(
      { length: MANY },
      (_, index) => `S${String(index).padStart(5, '0')},来源${String(index)},2021-09`,
    );
    const receipt = (
      await runImport(
        writeDatabaseOf(orm),
        [
          ...SMALL_PROGRAM,
          csvFile('sources', `code,title,published\n${sources.join('\n')}`, 'more.csv'),
          csvFile(
            'institutions',
            `code,name,kind,division
          EVIL-1,"=HYPERLINK(""http://x"")",SCHOOL,520203
          EVIL-2,@SUM(1),SCHOOL,520203
          EVIL-3,-5,SCHOOL,520203
          EVIL-4,<b>&amp;,SCHOOL,520203
          EVIL-5,1E5,SCHOOL,520203
          EVIL-6,-1+1,SCHOOL,520203`,
            'evil.csv',
          ),
          csvFile(
            'observations',
            `metric,place,period,value,unit,qualifier,basis,scope,pairing,source
          FISCAL_AID_FUNDS,520200,2021,1.5,亿元,EXACT,INCREMENT,TOTAL,CITY,PAPER
          FISCAL_AID_FUNDS,520203,2021,1234.56,元,EXACT,INCREMENT,OWN,CITY,BUREAU
          RURAL_LABOR_PLACED,520200,2021,2000,人,AT_LEAST,INCREMENT,TOTAL,CITY,PAPER
          MUTUAL_VISITS,520203,2021-01,10,批次,EXACT,CUMULATIVE,OWN,CITY,PAPER
          MUTUAL_VISITS,520203,2021-01/2021-02,5,批次,EXACT,CUMULATIVE,OWN,CITY,PAPER`,
          ),
        ],
        { now: new Date('2024-05-01T08:00:00Z') },
      )
    ).receipt;
    if (receipt.status !== 'APPLIED') throw new Error(JSON.stringify(receipt.faults));
    await orm.close();
    api = await startApi(database.url, { MAX_COST: '30000' });
  }, 180_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const TABLE = `query Money($period: Period) {
    table(metrics: ["FISCAL_AID_FUNDS", "RURAL_LABOR_PLACED", "MUTUAL_VISITS"], rows: { children: "520200" }, period: $period) {
      columns { name }
      rows { nodes { label division { code } cells { value } } }
    }
  }`;

  it('write a table as CSV for people: byte order mark, CRLF, units in the header, codes that stay text', async () => {
    const file = await postExport(api.url, 'csv', { query: TABLE, variables: { period: '2021' } });
    expect([file.status, file.type]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(file.fileName).toBe('财政援助资金等3项指标_2021.csv');
    expect([...file.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [header, ...rows] = csvRows(file);
    expect(header).toEqual([
      '名称',
      '区划·代码',
      '财政援助资金·2021（元）',
      '帮助农村劳动力实现就业·2021（人）',
      '互访批次·2021（批次）',
      '数据说明',
    ]);
    expect(rows.find(([name]) => name === '六枝特区')).toEqual([
      '六枝特区',
      '520203\t',
      '1234.56',
      '',
      '5',
      '帮助农村劳动力实现就业：未报送；互访批次：截至2月',
    ]);
    expect(rows.find(([name]) => name === '水城区')?.slice(2, 5)).toEqual(['', '', '']);
  });

  it('have no tabs for programs', async () => {
    const file = await postExport(api.url, 'csv', { query: TABLE, variables: { period: '2021' }, codes: 'plain' });
    expect(csvRows(file)[1]?.[1]).toBe('520201');
  });

  it('keep negative numbers as numbers, and escape only texts', async () => {
    const series = await postExport(api.url, 'csv', {
      query:
        '{ district(code: "520203") { series(metric: "MUTUAL_VISITS", grain: MONTH, from: "2021-01", to: "2021-02") { period value } } }',
    });
    expect(csvRows(series)).toEqual([
      ['期间', '数值', '单位', '数据说明'],
      ['2021-01\t', '10', '批次', ''],
      ['2021-02\t', '-5', '批次', ''],
    ]);
    const names = await postExport(api.url, 'csv', {
      query: '{ institutions(within: "520203") { nodes { code name } } }',
    });
    expect(Object.fromEntries(csvRows(names).slice(1))).toMatchObject({
      'EVIL-1': `'=HYPERLINK("http://x")`,
      'EVIL-2': "'@SUM(1)",
      'EVIL-3': '-5\t',
      'EVIL-4': '<b>&amp;',
      'EVIL-5': '1E5\t',
      'EVIL-6': "'-1+1",
    });
  });

  it('write a workbook: numbers as numbers with formats, frozen header, sources and meaning', async () => {
    const file = await postExport(api.url, 'xlsx', {
      query: `{ city(code: "520200") { name
        districts { nodes { code name rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { value } } }
        total: rollup(metric: "RURAL_LABOR_PLACED", period: "2021") { value display } } }`,
    });
    expect(file.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(file.fileName).toBe('六盘水市_区县_财政援助资金_2021.xlsx');
    const sheets = await workbook(file);
    expect(sheets.map(({ name }) => name)).toEqual(['概况', '市·区县', '来源与说明']);
    const [overview, districts, about] = sheets;
    expect(districts?.freezePane).toMatchObject({ rows: 1 });
    expect(districts?.rows[0]).toEqual(['市·名称', '代码', '名称', '财政援助资金·2021（元）', '数据说明']);
    expect(districts?.rows.find((row) => row[2] === '六枝特区')).toEqual([
      '六盘水市',
      '520203',
      '六枝特区',
      1234.56,
      null,
    ]);
    expect(districts?.rows.find((row) => row[2] === '盘州市')?.slice(3)).toEqual([null, '财政援助资金：未报送']);
    // The number format shows the lower bound, so that the cell can still be summed.
    expect(overview?.rows[1]?.slice(1, 3)).toEqual([2000, '2000余人']);
    expect(overview?.cells?.get('1,1')?.style?.numFmt).toBe('#,##0"+"');
    expect(about?.rows.filter(([kind]) => kind === '来源').map(([, title]) => title)).toEqual(
      expect.arrayContaining(['A newspaper', 'The bureau']),
    );
    expect(about?.rows.map(([kind, name]) => `${String(kind)} ${String(name)}`)).toContain(
      '指标 财政援助资金 (FISCAL_AID_FUNDS)',
    );
  });

  it('escape markup in a workbook, and never write a formula', async () => {
    const file = await postExport(api.url, 'xlsx', {
      query: '{ institutions(within: "520203") { nodes { code name } } }',
    });
    const [sheet] = await workbook(file);
    expect(Object.fromEntries(sheet?.rows.slice(1) ?? [])).toMatchObject({
      'EVIL-1': '=HYPERLINK("http://x")',
      'EVIL-3': '-5',
      'EVIL-4': '<b>&amp;',
    });
    expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it('read a connection to its end, page by page, or only the requested page', async () => {
    const all = csvRows(await postExport(api.url, 'csv', { query: '{ sources { nodes { code title } } }' }));
    expect(all).toHaveLength(1 + MANY + 2);
    expect(new Set(all.map(([code]) => code)).size).toBe(all.length);
    const five = await postExport(api.url, 'csv', {
      query: 'query ($n: Int) { sources(first: $n) { edges { node { code } } } }',
      variables: { n: 5 },
    });
    expect(csvRows(five)).toHaveLength(6);
    const [sheet] = await workbook(
      await postExport(api.url, 'xlsx', { query: '{ sources { nodes { code title } } }' }),
    );
    expect(sheet?.rows).toHaveLength(1 + MANY + 2);
  });

  it('request smaller pages if a page would exceed the cost limit', async () => {
    const metrics = Array.from({ length: 20 }, () => '"FISCAL_AID_FUNDS"').join(', ');
    const query = `{ table(metrics: [${metrics}], rows: { descendants: { level: TOWN } }, period: "2021") { rows { nodes { label cells { value } } } } }`;
    const rows = csvRows(await postExport(api.url, 'csv', { query }));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows[0]).toHaveLength(22);
  });

  it('write the requested list as rows, with the fields around it', async () => {
    const query = `{ city(code: "442000") { name pairings { edges { counterpart { name } node { code children { nodes { code recipient { name } } } } } } } }`;
    expect(csvRows(await postExport(api.url, 'csv', { query }))).toEqual([
      ['市·名称', '结对方·名称', '代码', '下级·代码', '下级·受援方·名称'],
      ['中山市', '六盘水市', 'CITY', 'TORCH-LZ', '六枝特区'],
    ]);
    expect(csvRows(await postExport(api.url, 'csv', { query, list: 'city.pairings.children' }))).toEqual([
      ['市·名称', '结对关系·代码', '代码', '受援方·名称'],
      ['中山市', 'CITY', 'TORCH-LZ', '六枝特区'],
    ]);
  });

  it('never cut off a list inside another silently', async () => {
    const towns = '{ province(code: "440000") { cities { nodes { name towns(first: 1) { nodes { name } } } } } }';
    const joined = csvRows(await postExport(api.url, 'csv', { query: towns }));
    expect(joined.find(([city]) => city === '中山市')?.[1]).toBe('石岐街道；…');
  });

  it('understand fragments, aliases, variables and directives', async () => {
    const query = `query Places($code: DivisionCode!, $more: Boolean = false, $unused: Boolean = true) {
      city(code: $code) { ...Named districts { nodes { ...Named where: name kind @include(if: $more) pinyin @skip(if: $unused) } } }
    }
    fragment Named on Division { name code }`;
    const rows = csvRows(await postExport(api.url, 'csv', { query, variables: { code: '5202' }, codes: 'plain' }));
    expect(rows.slice(0, 2)).toEqual([
      ['市·名称', '市·代码', '名称', '代码', 'where'],
      ['六盘水市', '520200', '钟山区', '520201', '钟山区'],
    ]);
  });

  it('answer GET as well, in English, under a given name', async () => {
    const query = new URLSearchParams({
      query: 'query ($code: ID!) { metric(code: $code) { code nameEn unit nature } }',
      variables: '{"code":"FISCAL_AID_FUNDS"}',
      locale: 'en',
      name: '年度 <报表>/2021',
    });
    const file = await download(await fetch(`${api.url}/exports/table.csv?${query.toString()}`));
    expect(file.fileName).toBe('年度 -报表-2021.csv');
    expect(csvRows(file)).toEqual([
      ['Metric · Code', 'Metric · English name', 'Metric · Unit', 'Metric · Nature'],
      ['FISCAL_AID_FUNDS', 'Fiscal aid funds', '元', 'FLOW'],
    ]);
  });

  it.each<[string, object, number, string]>([
    ['no query', {}, 400, 'INVALID_ARGUMENT'],
    ['a wrong option', { query: '{ metrics { code } }', locale: 'fr' }, 400, 'INVALID_ARGUMENT'],
    ['variables that are no object', { query: '{ metrics { code } }', variables: '[' }, 400, 'INVALID_ARGUMENT'],
    ['an unknown list', { query: '{ metrics { code } }', list: 'cities' }, 400, 'INVALID_ARGUMENT'],
    ['a syntax error', { query: '{ metrics { code }' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ metrics { colour } }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an unknown metric',
      { query: '{ city(code: "520200") { rollup(metric: "X") { value } } }' },
      400,
      'UNKNOWN_METRIC',
    ],
    [
      'a wrong variable',
      { query: 'query ($c: DivisionCode!) { city(code: $c) { name } }', variables: { c: '1' } },
      400,
      'INVALID_DIVISION_CODE',
    ],
    [
      'too deep a query',
      { query: `{ division(code: "520200") ${'{ parent '.repeat(20)} { name } ${'}'.repeat(20)} }` },
      400,
      'LIMIT_EXCEEDED',
    ],
    ['too many tokens', { query: `{ ${'metrics { code } '.repeat(4_000)} }` }, 400, 'LIMIT_EXCEEDED'],
    [
      'fragments that explode',
      {
        query: `{ metrics { ...F0 } } ${Array.from({ length: 15 }, (_, n) => `fragment F${n.toString()} on Metric { ${n === 14 ? 'code' : `parts { ...F${(n + 1).toString()} } partOf { ...F${(n + 1).toString()} }`} }`).join(' ')}`,
      },
      413,
      'LIMIT_EXCEEDED',
    ],
    [
      'several operations and no name',
      { query: 'query A { metrics { code } } query B { metrics { code } }' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('refuse %s with a code, before anything is sent', async (_what, request, status, code) => {
    const file = await postExport(api.url, 'csv', request);
    expect(file.status).toBe(status);
    expect(file.fileName).toBe('');
    const { errors } = JSON.parse(file.text) as { errors: { message: string; extensions: Record<string, unknown> }[] };
    expect(errors[0]?.extensions['code']).toBe(code);
    expect(errors[0]?.extensions).not.toHaveProperty('stableCode');
    expect(file.text).not.toMatch(/at .*\.ts|node_modules/);
  });

  it('name the available lists if the requested one does not exist', async () => {
    const file = await postExport(api.url, 'csv', {
      query: '{ programs { code pairings { nodes { code } } } }',
      list: 'program',
    });
    expect(file.text).toContain('expected one of programs, programs.pairings');
  });
});
