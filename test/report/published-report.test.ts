import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { csvRows, download, type Download, workbook } from '../export/export-support.js';
import { type TestApi, startApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishedTemplate } from '../support/templates.js';

/** What a reader sees of a page. */
function textOf(page: string): string {
  return page
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

describe('the report of Zhongshan–Liupanshui 2021', () => {
  let database: TestDatabase;
  let api: TestApi;
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Download> =>
    download(await fetch(`${api.url}${path}`, { headers }));

  beforeAll(async () => {
    database = await createTestDatabase(await publishedTemplate());
    api = await startApi(database.url);
  }, 180_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const PAIRING = '/reports/COLLABORATION';
  const ASKED = 'pairing=P-CITY&period=2021&locale=zh';

  /** All published observations of the program, and those about the recipient that belong to no pairing. */
  async function published() {
    const { body } = await api.ask(`{
      program(code: "EW-ZS-LPS") { name }
      own: observations(pairing: "P-CITY", first: 500) { nodes { ...figure } }
      recipient: observations(within: "520200", first: 500) { nodes { ...figure } }
    } fragment figure on Observation { id asPrinted locator metric { code name } division { name } pairing { code } source { code title } }`);
    type Printed = {
      id: string;
      asPrinted: string;
      locator: string;
      metric: { code: string; name: string };
      division: { name: string };
      pairing: { code: string } | null;
      source: { code: string; title: string };
    };
    const own = body.data.own.nodes as Printed[];
    const unpaired = (body.data.recipient.nodes as Printed[]).filter(({ pairing }) => pairing === null);
    return { own, unpaired };
  }

  it('shows every published figure of the program as printed, with source and place in it', async () => {
    const { own, unpaired } = await published();
    expect([own.length, unpaired.length]).toEqual([26, 1]);
    const page = await get(`${PAIRING}.html?${ASKED}`);
    const section = /<h2[^>]*>原始数据<\/h2>(.*?)<\/section>/s.exec(page.text)?.[1] ?? '';
    const rows = [...section.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => textOf(row ?? ''));
    const sources = [...page.text.matchAll(/<li id="source-(\d+)">(.*?)<\/li>/gs)].map(([, number, text]) => ({
      number: number ?? '',
      text: textOf(text ?? ''),
    }));
    for (const observation of [...own, ...unpaired]) {
      const number = sources.find(({ text }) => text.includes(observation.source.title))?.number ?? 'none';
      const found = rows.filter(
        (row) =>
          row.includes(observation.asPrinted) &&
          row.includes(observation.locator) &&
          row.includes(observation.division.name) &&
          row.includes(observation.metric.name) &&
          row.includes(`[${number}]`),
      );
      expect({ metric: observation.metric.code, rows: found.length }).toEqual({
        metric: observation.metric.code,
        rows: 1,
      });
    }
    expect(rows.filter((row) => row.includes('['))).toHaveLength(own.length + unpaired.length);
  });

  it('shows every figure in the other formats too', async () => {
    const { own, unpaired } = await published();
    const csv = csvRows(await get(`${PAIRING}.csv?${ASKED}`));
    const [header = []] = csv;
    const printed = csv
      .slice(1)
      .map((row) => row[header.indexOf('原文')])
      .filter((text) => text !== '');
    const expected = [...own, ...unpaired].map(({ asPrinted }) => asPrinted).toSorted();
    expect(printed.toSorted()).toEqual(expected);
    const sheets = await workbook(await get(`${PAIRING}.xlsx?${ASKED}`));
    expect(sheets.map(({ name }) => name)).toEqual([
      '概况',
      '指标',
      '结对关系',
      '下级数据',
      '交流活动',
      '原始数据',
      '来源',
      '符号说明',
    ]);
    const observations = sheets.find(({ name }) => name === '原始数据')?.rows ?? [];
    const at = observations[0]?.indexOf('原文') ?? -1;
    expect(
      observations
        .slice(1)
        .map((row) => row[at])
        .toSorted(),
    ).toEqual(expected);
    const markdown = (await get(`${PAIRING}.md?${ASKED}`)).text;
    for (const { asPrinted, locator } of own) {
      expect(markdown).toContain(`| ${asPrinted} |`);
      expect(markdown).toContain(locator);
    }
  });

  it('shows for every metric the value of the API', async () => {
    const { body } = await api.ask(
      '{ metrics { code } pairings(program: "EW-ZS-LPS", kind: CITY) { nodes { code } } }',
    );
    const codes = (body.data.metrics as { code: string }[]).map(({ code }) => code);
    const answer = await api.ask(
      'query ($metrics: [ID!]!) { pairings(program: "EW-ZS-LPS", kind: CITY) { nodes { rollups(metrics: $metrics, period: "2021") { metric { code } status value display coverage } } } }',
      { metrics: codes },
    );
    const rollups = answer.body.data.pairings.nodes[0].rollups as {
      metric: { code: string };
      status: string;
      value: string | null;
      display: string;
      coverage: number | null;
    }[];
    const sheets = await workbook(await get(`${PAIRING}.xlsx?${ASKED}`));
    const [header = [], ...rows] = sheets.find(({ name }) => name === '指标')?.rows ?? [];
    const column = (name: string) => header.indexOf(name);
    const found = Object.fromEntries(
      rows.map((row) => [
        row[column('指标代码')],
        [row[column('数值')], row[column('显示')], row[column('分项覆盖率')]],
      ]),
    );
    const observed = rollups.filter(({ status }) => status === 'OBSERVED');
    expect(observed).toHaveLength(26);
    expect(found).toEqual(
      Object.fromEntries(
        observed.map(({ metric, value, display, coverage }) => [metric.code, [Number(value), display, coverage]]),
      ),
    );
  });

  it('sends few statements, and no more for one pairing than for many', async () => {
    await get(`${PAIRING}.html?${ASKED}`);
    const { statements } = await api.watch(() => get(`${PAIRING}.html?${ASKED}`));
    expect(statements.length).toBeLessThanOrEqual(32);
  });

  it('names missing values, bounds and the target in words', async () => {
    const text = textOf((await get(`${PAIRING}.html?${ASKED}`)).text);
    expect(text).toContain('2000余人 下限');
    expect(text).toContain('本期尚未报送 ：');
    expect(text).toContain('不低于上一轮，上一轮数据未知');
    expect(text).toContain('刺梨种植面积');
    expect(text).toContain('以下数据未归入任何结对');
  });

  it('is in English on request, by parameter or by header', async () => {
    const page = await get(`${PAIRING}?pairing=P-CITY&period=2021`, { 'accept-language': 'fr;q=0.9, en-GB;q=0.8' });
    expect(page.text).toContain('<html lang="en">');
    const text = textOf(page.text);
    expect(text).toContain('Collaboration report: Zhongshan 中山市 – Liupanshui 六盘水市');
    expect(text).toContain('167.75 million yuan');
    expect(text).toContain('over 2,000 persons at least');
  });

  it('shows a place from each side on which it has pairings', async () => {
    const giver = textOf((await get(`${PAIRING}?division=442000&period=2021&locale=zh`)).text);
    expect(giver).toContain('按支援方统计：本地提供的支援');
    expect(giver).not.toContain('按受援方统计：本地获得的支援');
    expect(giver).toContain('1.6775亿元');
    const receiver = textOf((await get(`${PAIRING}?division=520000&period=2021&locale=zh`)).text);
    expect(receiver).toContain('按受援方统计：本地获得的支援');
    expect(receiver).toContain('1.6775亿元');
    const both = textOf((await get(`${PAIRING}?division=440000&period=2021&locale=zh`)).text);
    expect(both).toMatch(/按受援方统计：本地获得的支援.*按支援方统计：本地提供的支援/);
    const forced = textOf((await get(`${PAIRING}?division=442000&period=2021&side=RECIPIENT&locale=zh`)).text);
    expect(forced).toContain('按受援方统计：本地获得的支援');
    expect(forced).not.toContain('1.6775亿元');
  });

  it('names its files in Chinese, and is shown as a page', async () => {
    const [page, book] = await Promise.all([get(`${PAIRING}?${ASKED}`), get(`${PAIRING}.xlsx?${ASKED}`)]);
    expect(page.type).toBe('text/html; charset=utf-8');
    expect(page.fileName).toBe('');
    expect(book.fileName).toBe('中山市—六盘水市_东西部协作情况报告_2021年.xlsx');
  });

  it('is available in GraphQL with its parts', async () => {
    const { body } = await api.ask(`{
      report(code: "COLLABORATION", pairing: "P-CITY", period: "2021") {
        title division { code } pairing { code } programs { code } pairings { code } activities { kind }
        path(format: "xlsx", locale: "en")
        families { code title(locale: "en") side rollups { status } }
        observations(first: 3) { totalCount pageInfo { hasNextPage } } sources { code }
      } }`);
    expect(body.errors).toBeUndefined();
    const { report } = body.data;
    expect(report).toMatchObject({
      title: '中山市—六盘水市东西部协作情况报告',
      division: null,
      pairing: { code: 'P-CITY' },
      programs: [{ code: 'EW-ZS-LPS' }],
      pairings: [{ code: 'P-CITY' }, { code: 'P-EAST' }, { code: 'P-TORCH' }, { code: 'P-XIAOLAN' }],
      path: '/reports/COLLABORATION.xlsx?pairing=P-CITY&period=2021&locale=en',
      observations: { totalCount: 26, pageInfo: { hasNextPage: true } },
      sources: [{ code: 'XKB-A1' }, { code: 'XKB-B1' }],
    });
    expect(report.activities).toHaveLength(7);
    expect(report.families.flatMap(({ rollups }: { rollups: unknown[] }) => rollups)).toHaveLength(58);
    expect((await get(report.path)).status).toBe(200);
  });

  it.each<[string, string, number, string, string]>([
    ['an unknown report', 'NONE?pairing=P-CITY&period=2021', 404, 'UNKNOWN_REPORT', 'NONE'],
    ['an unknown pairing', 'COLLABORATION?pairing=P-9&period=2021', 404, 'UNKNOWN_PAIRING', 'P-9'],
    ['an unknown place', 'COLLABORATION?division=999999&period=2021', 404, 'UNKNOWN_DIVISION', '999999'],
    ['a malformed code', 'COLLABORATION?division=44x&period=2021', 400, 'INVALID_DIVISION_CODE', '44x'],
    ['a malformed period', 'COLLABORATION?pairing=P-CITY&period=2021-13', 400, 'INVALID_PERIOD', '2021-13'],
    ['no period', 'COLLABORATION?pairing=P-CITY', 400, 'INVALID_PERIOD', 'period'],
    [
      'both',
      'COLLABORATION?pairing=P-CITY&division=442000&period=2021',
      400,
      'INVALID_ARGUMENT',
      'division and pairing',
    ],
    ['neither', 'COLLABORATION?period=2021', 400, 'INVALID_ARGUMENT', 'none of them'],
    [
      'a side of a pairing',
      'COLLABORATION?pairing=P-CITY&period=2021&side=SUPPORTER',
      400,
      'INVALID_ARGUMENT',
      'SUPPORTER',
    ],
    ['a wrong side', 'COLLABORATION?division=442000&period=2021&side=EAST', 400, 'INVALID_ARGUMENT', 'EAST'],
    ['a wrong language', 'COLLABORATION?pairing=P-CITY&period=2021&locale=fr', 400, 'INVALID_ARGUMENT', 'fr'],
    ['a wrong format', 'COLLABORATION.docx?pairing=P-CITY&period=2021', 400, 'INVALID_ARGUMENT', 'docx'],
    ['an unknown parameter', 'COLLABORATION?pairing=P-CITY&perod=2021', 400, 'INVALID_ARGUMENT', 'perod'],
    [
      'a parameter given twice',
      'COLLABORATION?pairing=P-CITY&period=2021&period=2022',
      400,
      'INVALID_ARGUMENT',
      '2022',
    ],
  ])('refuses %s with a code', async (_what, path, status, code, given) => {
    const answer = await get(`/reports/${path}`, { accept: 'application/json' });
    expect(answer.status).toBe(status);
    const [error] = (JSON.parse(answer.text) as { errors: { message: string; extensions: { code: string } }[] }).errors;
    expect(error?.extensions.code).toBe(code);
    expect(error?.message).toContain(given);
    expect(error?.message).toContain('expected');
    const page = await get(`/reports/${path}`, { accept: 'text/html', 'accept-language': 'zh' });
    expect(page.status).toBe(status);
    expect(page.text).toContain(code);
  });

  it('rolls the total of the places below up, and says why it is not their sum', async () => {
    const { body } = await api.ask(
      '{ table(metrics: ["FISCAL_AID_FUNDS"], rows: { children: "520200" }, period: "2021", totals: ROWS) { total { cells { value } notes { message } } } }',
    );
    const { cells, notes } = body.data.table.total;
    const rows = csvRows(await get(`${PAIRING}.csv?division=520200&period=2021&locale=zh`));
    const total = rows.find((row) => row[0] === '下级合计' && row.includes('FISCAL_AID_FUNDS'));
    expect(total).toEqual(expect.arrayContaining([cells[0].value, '截至8月', notes[0].message]));
  });

  it('is chosen on a page without script', async () => {
    const page = await get('/reports', { 'accept-language': 'zh-CN' });
    expect(page.text).not.toContain('<script');
    expect(page.text).toContain('reports/COLLABORATION.html?pairing=P-CITY&amp;period=2021&amp;locale=zh');
    const chosen = await get('/reports?locale=zh&code=COLLABORATION&division=520200&pairing=&period=2021');
    expect(textOf(chosen.text)).toContain('六盘水市东西部协作情况报告');
  });
});
