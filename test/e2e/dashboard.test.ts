import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishedTemplate } from '../support/templates.js';
import { seriousFindings } from './axe.js';
import { keepPicture, openBrowser, PHONE, visit, WIDE } from './browser.js';

const SCRIPT_BUDGET = 350_000;

describe('the dashboard on the published figures', () => {
  let database: TestDatabase;
  let api: TestApi;
  let browser: Browser;

  beforeAll(async () => {
    [database, browser] = await Promise.all([createTestDatabase(await publishedTemplate()), openBrowser()]);
    api = await startApi(database.url);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await api.stop();
    await database.drop();
  });

  /** The page once it shows a view and has drawn its pictures. */
  const open = async (path: string, options = WIDE) => {
    const visited = await visit(browser, `${api.url}${path}`, options);
    await visited.page.locator('main[aria-busy="false"] h1').waitFor();
    return visited;
  };
  const settled = async (page: Page): Promise<void> => {
    await page.locator('main[aria-busy="false"]').waitFor();
  };
  const numberOf = (page: Page, metric: string) =>
    page.locator(`.tile[data-metric="${metric}"] .number, .tile__part .number`).first();
  const params = (page: Page) => new URL(page.url()).searchParams;

  it('opens on the program with at most three requests, little script and nothing from elsewhere', async () => {
    const { page, asked, scriptBytes, foreign, faults, close } = await open('/');
    await page.locator('.chart[data-drawn]').first().waitFor();
    await page.locator('.tile__source').filter({ hasText: '中山市携手六盘水市' }).first().waitFor();
    expect(await page.locator('h1').textContent()).toBe('中山市—六盘水市东西部协作');
    expect(asked).toEqual(['Start', 'ProgramView', 'BackingOfProgram']);
    const bytes = [...scriptBytes.values()].reduce((sum, size) => sum + size, 0);
    console.info(`scripts of the first view: ${bytes.toString()} bytes compressed`);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(SCRIPT_BUDGET);
    expect({ foreign, faults }).toEqual({ foreign: [], faults: [] });
    await keepPicture(page, 'program-wide-light');
    await close();
  });

  it('is quick with a warm server (printed, not judged)', async () => {
    const { page, close } = await open('/');
    const first = await page.evaluate<number>('performance.now()');
    await page.reload();
    await page.locator('.tile').first().waitFor();
    const warm = await page.evaluate<number>('performance.now()');
    console.info(`first numbers ${first.toFixed(0)} ms after opening, ${warm.toFixed(0)} ms after reloading`);
    await close();
  });

  it('shows for every metric the very number that the API gives, and what it rests on', async () => {
    const { page, close } = await open('/');
    const { body } = await api.ask('{ metrics { code } }');
    const codes = (body.data.metrics as { code: string }[]).map(({ code }) => code);
    const answer = await api.ask(
      'query ($m: [ID!]!) { program(code: "EW-ZS-LPS") { rollups(metrics: $m, period: "2021") { metric { code } status display exact } } }',
      { m: codes },
    );
    const rollups = answer.body.data.program.rollups as {
      metric: { code: string };
      status: string;
      display: string;
      exact: boolean;
    }[];
    expect(rollups.filter(({ status }) => status === 'OBSERVED').length).toBeGreaterThan(20);
    await page.locator('.all-metrics summary').click();
    const shown = await page.locator('.metric-table tr[data-metric]').evaluateAll<
      { metric: string | undefined; text: string | undefined; inexact: boolean }[],
      {
        dataset: Record<string, string>;
        querySelector(selector: string): { childNodes: { textContent: string }[] } | null;
      }
    >((rows) =>
      rows.map((row) => ({
        metric: row.dataset['metric'],
        text: row.querySelector('.number')?.childNodes[0]?.textContent,
        inexact: row.querySelector('.number--inexact') !== null,
      })),
    );
    const reported = rollups.filter(({ status }) => status === 'OBSERVED');
    const expected = reported.map(({ metric, display, exact }) => ({
      metric: metric.code,
      text: display,
      inexact: !exact,
    }));
    expect(shown).toHaveLength(reported.length);
    expect(await page.locator('.unreported').innerText()).toContain(
      `另有 ${(codes.length - reported.length).toString()} 项指标这里从未上报过`,
    );
    expect(new Map(shown.map((row) => [row.metric, row]))).toEqual(new Map(expected.map((row) => [row.metric, row])));
    await close();
  });

  it('leads from a number to the figure, its wording and the place in the publication', async () => {
    const { page, asked, close } = await open('/');
    const button = page.locator('.tile[data-metric="FISCAL_AID_FUNDS"] .figure-button').first();
    await button.click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.observation').waitFor();
    const text = await dialog.innerText();
    for (const told of [
      '1.6775亿元',
      '中山市携手六盘水市打造东西部协作典范',
      'section on deepening / para 2',
      '2021-01/2021-08',
    ]) {
      expect(text).toContain(told);
    }
    expect(params(page).get('figure')).toBe('FISCAL_AID_FUNDS');
    expect(asked.at(-1)).toBe('FigureOfProgram');
    expect(await seriousFindings(page)).toEqual([]);
    await keepPicture(page, 'figure-wide-light');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(params(page).get('figure')).toBeNull();
    // The view behind was not asked for again.
    expect(asked.filter((name) => name === 'ProgramView')).toHaveLength(1);
    await close();
  });

  it('can be walked from the program by its list: pairing, cluster pairing, county, town', async () => {
    const { page, close } = await open('/');
    await page.getByText('结对清单').click();
    await page.locator('[data-pairing="P-TORCH"] .badge--link').click();
    await page.getByRole('heading', { level: 1, name: '火炬开发区牵头组团 → 水城区' }).waitFor();
    expect(params(page).get('pairing')).toBe('P-TORCH');
    // The list stays open while one walks along it.
    await page.locator('[data-pairing="P-TORCH"]').getByRole('link', { name: '水城区' }).click();
    await page.getByRole('heading', { level: 1, name: '水城区', exact: true }).waitFor();
    expect(await page.locator('.breadcrumb').innerText()).toMatch(/贵州省\s*六盘水市\s*水城区/);
    const { body } = await api.ask('{ division(code: "520204") { children(first: 100) { nodes { code name } } } }');
    const towns = body.data.division.children.nodes as { code: string; name: string }[];
    const rows = page.locator('.children-table tbody tr');
    expect(await rows.count()).toBe(towns.length);
    expect(await rows.locator('th').allInnerTexts()).toEqual(towns.map(({ name }) => name));
    await rows.locator('th a').first().click();
    await page.getByRole('heading', { level: 1, name: towns[0]?.name ?? '', exact: true }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: '水城区' }).waitFor();
    await close();
  });

  it('can be walked by clicking into the picture: a supporter opens on what it gave', async () => {
    const { page, close } = await open('/');
    const picture = page.locator('.panel--picture .chart[data-drawn]');
    const box = await picture.boundingBox();
    if (!box) throw new Error('the picture has no size');
    // The widest supporter stands at the left edge, half way down.
    await picture.click({ position: { x: 8, y: box.height / 2 } });
    await page.getByRole('heading', { level: 1, name: '中山市', exact: true }).waitFor();
    expect(Object.fromEntries(params(page))).toMatchObject({ place: '442000', side: 'SUPPORTER' });
    const { body } = await api.ask(
      '{ city(code: "442000") { rollup(metric: "FISCAL_AID_FUNDS", period: "2021", side: SUPPORTER) { display } } }',
    );
    expect(await numberOf(page, 'FISCAL_AID_FUNDS').innerText()).toBe(body.data.city.rollup.display);
    // A link between two ends is the pairing.
    const wide = page.locator('.panel--picture .chart[data-drawn]');
    const size = await wide.boundingBox();
    if (!size) throw new Error('the picture has no size');
    await wide.click({ position: { x: size.width / 2, y: size.height / 2 } });
    await page.getByRole('heading', { level: 1, name: '火炬开发区牵头组团 → 水城区' }).waitFor();
    await close();
  });

  it('asks again for another metric, side, period, level and step, and keeps all of it in the address', async () => {
    const { page, close } = await open('/?place=520200');
    expect(await page.locator('.children-table .number--missing').count()).toBe(4);
    await page.locator('.panel--children').getByLabel('指标').selectOption('ROXBURGH_ROSE_AREA');
    await page.locator('.children-table [data-row="520281"] .number').filter({ hasText: '60万+亩' }).waitFor();
    expect(await page.locator('[data-row="520281"] .number__bound').innerText()).toBe('下限');
    await page.getByLabel('层级').selectOption('TOWN');
    const towns = await api.ask('{ divisions(within: "520200", level: TOWN, first: 1) { totalCount nodes { code } } }');
    const { totalCount, nodes } = towns.body.data.divisions as { totalCount: number; nodes: { code: string }[] };
    await page.locator(`.children-table [data-row="${nodes[0]?.code ?? ''}"]`).waitFor();
    expect(await page.locator('.children__table').innerText()).toContain(`${totalCount.toString()} 行`);
    await page.getByText('按月', { exact: true }).first().click();
    await settled(page);
    await page.getByText('支援方', { exact: true }).click();
    await page.locator('.notice').filter({ hasText: '受援方口径有' }).waitFor();
    await page.getByLabel('年份').selectOption('ALL');
    await settled(page);
    expect(Object.fromEntries(params(page))).toEqual({
      place: '520200',
      metric: 'ROXBURGH_ROSE_AREA',
      level: 'TOWN',
      grain: 'MONTH',
      side: 'SUPPORTER',
      period: 'ALL',
    });
    await close();
  });

  it('opens from an address as it was left, and reads any period that the API reads', async () => {
    const { page, asked, close } = await open(
      '/?place=520200&side=RECIPIENT&period=2021-02&metric=CHARTER_FLIGHTS&grain=MONTH',
    );
    expect(asked.slice(0, 2)).toEqual(['Start', 'PlaceView']);
    const { body } = await api.ask(
      '{ city(code: "520200") { rollup(metric: "CHARTER_FLIGHTS", period: "2021-02") { display } } }',
    );
    expect(await numberOf(page, 'CHARTER_FLIGHTS').innerText()).toBe(body.data.city.rollup.display);
    await page.getByText('走势数据表').click();
    const series = await api.ask(
      '{ city(code: "520200") { series(metric: "CHARTER_FLIGHTS", grain: MONTH, from: "2021-01", to: "2021-12") { period status display } } }',
    );
    const steps = series.body.data.city.series as { period: string; status: string; display: string }[];
    const rows = page.locator('.series-table tbody tr');
    expect(await rows.locator('th').allInnerTexts()).toEqual(steps.map(({ period }) => period));
    expect(await rows.locator('td:nth-child(2)').allInnerTexts()).toEqual(
      steps.map(({ status, display }) => (status === 'OBSERVED' ? display : '未报')),
    );
    await page.getByText('自定时段').click();
    await page.getByRole('textbox', { name: /如 2021-08/ }).fill('2021-13');
    await page.getByRole('button', { name: '确定' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/INVALID_PERIOD|BAD_USER_INPUT|INVALID_ARGUMENT/);
    await close();
  });

  it('takes the whole table as a file, named for what is in it', async () => {
    const { page, close } = await open('/?place=520200&metric=ROXBURGH_ROSE_AREA');
    const request = page.waitForRequest((sent) => sent.url().endsWith('/exports/table.csv'));
    await page.locator('.panel--children').getByRole('button', { name: 'CSV' }).click();
    const sent = JSON.parse((await request).postData() ?? '{}') as { query: string; variables: object };
    expect(sent).toMatchObject({ list: 'table.rows', locale: 'zh', name: '六盘水市_刺梨种植面积_2021' });
    // What it asks for is what stands on the page, without a page size: the server reads on to the end.
    const { body } = await api.ask(sent.query, sent.variables);
    expect(body.errors).toBeUndefined();
    expect(body.data.table.rows.nodes).toHaveLength(4);
    await close();
  });

  it('tells where totals and their parts disagree', async () => {
    const { page, close } = await open('/?place=520200');
    const panel = page.locator('.panel--disagreement');
    expect(await panel.locator('[data-gap="SCHOOL_PAIRINGS"]').innerText()).toContain('15对');
    expect(await panel.innerText()).toMatch(/\d+ 项只有上报总数，没有任何明细/);
    // Charter flights are itemized only: nothing was reported that they could disagree with.
    expect(await panel.locator('[data-gap="CHARTER_FLIGHTS"]').count()).toBe(0);
    await close();
  });

  it('finds places by Chinese, pinyin, initials and code, by keyboard alone', async () => {
    const { page, close } = await open('/');
    for (const text of ['六盘水', 'liupanshui', 'lps', '520200']) {
      const box = page.getByRole('combobox', { name: '搜索地名或机构' });
      await box.focus();
      await page.keyboard.type(text);
      const option = page.getByRole('option').filter({ hasText: '六盘水市' }).filter({ hasText: '520200' }).first();
      await option.waitFor();
      for (let turns = 0; turns < 10 && (await option.getAttribute('aria-selected')) !== 'true'; turns++) {
        await page.keyboard.press('ArrowDown');
      }
      expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '六盘水市', exact: true }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: '中山市—六盘水市东西部协作' }).waitFor();
    }
    await close();
  });

  it('speaks the language of the browser, and the other when told', async () => {
    const { page, close } = await open('/?place=520200', { ...WIDE, locale: 'en-US' });
    expect(await page.locator('h1').innerText()).toBe('Liupanshui 六盘水市');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const { body } = await api.ask(
      '{ city(code: "520200") { rollup(metric: "RURAL_LABOR_PLACED", period: "2021") { zh: display en: display(locale: "en") } } }',
    );
    const { zh, en } = body.data.city.rollup as { zh: string; en: string };
    expect(await numberOf(page, 'RURAL_LABOR_PLACED').innerText()).toContain(en);
    await keepPicture(page, 'place-wide-english');
    await page.getByRole('button', { name: /中文/ }).click();
    await page.getByRole('heading', { level: 1, name: '六盘水市', exact: true }).waitFor();
    await page.locator('.tile[data-metric="RURAL_LABOR_PLACED"] .number').filter({ hasText: zh }).waitFor();
    expect(params(page).get('lang')).toBe('zh');
    await close();
  });

  it('says so when there is nothing at an address', async () => {
    const { page, close } = await visit(browser, `${api.url}/?program=NOWHERE`);
    await page.getByText('找不到“NOWHERE”').waitFor();
    await page.goto(`${api.url}/?place=52x`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('52x');
    await close();
  });

  it.each([
    ['wide and light', '/', WIDE, 'light'],
    ['wide and dark', '/?place=442000', WIDE, 'dark'],
    ['on a phone, light', '/?place=520200', PHONE, 'light'],
    ['on a phone, dark, in English', '/?pairing=P-CITY&lang=en', PHONE, 'dark'],
  ] as const)(
    'gives axe nothing serious to find and nothing sticks out: %s',
    async (name, path, options, colorScheme) => {
      const { page, faults, close } = await open(path, { ...options, colorScheme });
      for (const summary of await page.locator('main summary:visible').all()) await summary.click();
      expect(await seriousFindings(page)).toEqual([]);
      const [content, window] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      );
      expect(content).toBeLessThanOrEqual(window);
      expect(faults).toEqual([]);
      await keepPicture(page, name.replaceAll(/\W+/g, '-'));
      await close();
    },
  );
});
