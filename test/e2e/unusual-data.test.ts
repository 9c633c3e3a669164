import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { csvFile } from '../support/small-dataset.js';
import { openImportDatabase, type ImportDatabase } from '../support/import-database.js';
import { SMALL_PROGRAM } from '../support/small-program.js';
import { startApi, type TestApi } from '../support/api.js';
import { smallTemplate } from '../support/templates.js';
import { keepScreenshot, openBrowser, visit } from './browser.js';

// 520201 reports nothing, 520203 zero, 520204 a lower bound, 520281 less than the sum of its towns.
const FIGURES = csvFile(
  'observations',
  `
    metric,place,period,value,unit,qualifier,basis,scope,pairing,source
    FISCAL_AID_FUNDS,520200,2022,100,万元,EXACT,INCREMENT,TOTAL,CITY,PAPER
    FISCAL_AID_FUNDS,520203,2022,0,万元,EXACT,INCREMENT,TOTAL,CITY,PAPER
    FISCAL_AID_FUNDS,520204,2022,30,万元,AT_LEAST,INCREMENT,OWN,CITY,PAPER
    FISCAL_AID_FUNDS,520281,2022,10,万元,EXACT,INCREMENT,TOTAL,CITY,PAPER
    FISCAL_AID_FUNDS,520281123218,2022,40,万元,EXACT,INCREMENT,OWN,CITY,PAPER
    FISCAL_AID_FUNDS,520281123218,2021,20,万元,EXACT,INCREMENT,OWN,CITY,PAPER`,
);

// First by code, and without any figure.
const OTHER_PROGRAMS = csvFile(
  'programs',
  `code,name,since
${Array.from({ length: 40 }, (_, index) => `AID-${index.toString().padStart(2, '0')},对口支援${index.toString()},2010`).join('\n')}`,
);

describe('the dashboard on incomplete and conflicting data', () => {
  let database: ImportDatabase;
  let api: TestApi;
  let browser: Browser;

  beforeAll(async () => {
    [database, browser] = await Promise.all([openImportDatabase(await smallTemplate()), openBrowser()]);
    await database.apply(...SMALL_PROGRAM, FIGURES, OTHER_PROGRAMS);
    api = await startApi(database.url);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await api.stop();
    await database.close();
  });

  it('shows missing, zero, inexact and suppressed numbers with different words and styles', async () => {
    const { page, close } = await visit(browser, `${api.url}/livez`);
    // A suppressed number is a status without a value.
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('query PlaceView')) return route.continue();
      const response = await route.fetch();
      const text = await response.text();
      const body = JSON.parse(text) as { data?: { table?: { rows: { nodes: { key: string; cells: object[] }[] } } } };
      for (const { key, cells } of body.data?.table?.rows.nodes ?? []) {
        if (key === '520281') Object.assign(cells[0] ?? {}, { status: 'SUPPRESSED', value: null, display: '—' });
      }
      return route.fulfill({ response, json: body });
    });
    await page.goto(`${api.url}/?place=520200&period=2022&metric=FISCAL_AID_FUNDS&side=RECIPIENT`);
    const cell = (code: string) => page.locator(`.children-table [data-row="${code}"] .number`);
    await cell('520201').waitFor();
    expect(await cell('520201').innerText()).toBe('未报送');
    expect(await cell('520203').innerText()).toBe('0元');
    expect(await cell('520204').innerText()).toContain('30余万元');
    expect(await cell('520281').innerText()).toBe('不予公布');
    const looks = await Promise.all(
      ['520201', '520203', '520204', '520281'].map((code) => cell(code).getAttribute('class')),
    );
    expect(looks).toEqual(['number number--missing', 'number', 'number number--inexact', 'number number--suppressed']);
    await keepScreenshot(page, 'unusual-data');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await close();
  });

  it('lists the widest gap first and marks items that exceed the total', async () => {
    const { page, close } = await visit(browser, `${api.url}/?place=520200&period=2022&metric=FISCAL_AID_FUNDS`);
    await page.locator('.panel--disagreement [data-gap="520281"]').waitFor();
    const { body } = await api.ask(`{ division(code: "520200") {
      rollup(metric: "FISCAL_AID_FUNDS", period: "2022") { reported itemized gap coverage }
      children { nodes { code rollup(metric: "FISCAL_AID_FUNDS", period: "2022") { coverage } } }
    } }`);
    expect(body.data.division.rollup).toMatchObject({ reported: '1000000', itemized: '400000' });
    const here = page.locator('[data-gap="FISCAL_AID_FUNDS"]');
    expect(await here.innerText()).toContain('上报总数 100万元 · 分项合计 40余万元 · 40%');
    const worst = page.locator('[data-gap="520281"]');
    expect(await worst.innerText()).toContain('上报总数 10万元 · 分项合计 40万元 · 400% · 分项超过上报总数');
    await close();
  });

  it('opens on the latest year and metric with figures, with the change since the year before', async () => {
    const { page, close } = await visit(browser, `${api.url}/?place=520281`);
    const change = page.locator('.tile[data-metric="FISCAL_AID_FUNDS"] .change');
    await change.waitFor();
    expect(await page.getByLabel('年份').inputValue()).toBe('2022');
    const { body } = await api.ask(
      '{ division(code: "520281") { rollup(metric: "FISCAL_AID_FUNDS", period: "2022") { change { rate display } } } }',
    );
    const { display } = body.data.division.rollup.change as { display: string };
    expect(display).toBe('下降50%');
    expect(await change.innerText()).toBe(`▼ ${display}`);
    await close();
  });

  it('opens on the program and the year that have figures, also on the way home from a place', async () => {
    const { page, operations, close } = await visit(browser, `${api.url}/`);
    const title = page.getByRole('heading', { level: 1, name: '中山市—六盘水市', exact: true });
    await title.waitFor();
    expect(await page.getByLabel('年份').inputValue()).toBe('2022');
    expect(await page.locator('.tile').count()).toBeGreaterThan(0);
    expect(operations.slice(0, 2)).toEqual(['Start', 'ProgramView']);
    await page.goto(`${api.url}/?place=520281`);
    await page.getByRole('heading', { level: 1, name: '盘州市' }).waitFor();
    await page.evaluate("history.pushState(null, '', '/'); dispatchEvent(new PopStateEvent('popstate'))");
    await title.waitFor();
    await close();
  });

  it('shows a hint if there is no program yet', async () => {
    const empty = await openImportDatabase(await smallTemplate());
    const emptyApi = await startApi(empty.url);
    const { page, close } = await visit(browser, `${emptyApi.url}/`);
    await page.getByText('尚无协作关系').waitFor();
    await close();
    await emptyApi.stop();
    await empty.close();
  });
});
