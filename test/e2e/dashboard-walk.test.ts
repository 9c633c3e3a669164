import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepScreenshot, visit, WIDE } from './browser.js';
import { shortly } from '../support/long.js';
import { type DashboardSession, numberOf, params, waitUntilLoaded, startDashboard } from './dashboard-session.js';

let dashboard: DashboardSession;
beforeAll(async () => {
  dashboard = await startDashboard();
}, 180_000);
afterAll(() => dashboard.end());

describe('navigation in the dashboard', () => {
  it('leads through the list of pairings from the program to a cluster pairing, a county and a town', async () => {
    const { page, close } = await dashboard.open('/');
    await page.getByText('结对清单').click();
    await page.locator('[data-pairing="P-TORCH"] .badge--link').click();
    await page.getByRole('heading', { level: 1, name: '火炬开发区牵头组团 → 水城区' }).waitFor();
    expect(params(page).get('pairing')).toBe('P-TORCH');
    // The list stays open across views.
    await page.locator('[data-pairing="P-TORCH"]').getByRole('link', { name: '水城区' }).click();
    await page.getByRole('heading', { level: 1, name: '水城区', exact: true }).waitFor();
    expect(await page.locator('.breadcrumb').innerText()).toMatch(/贵州省\s*六盘水市\s*水城区/);
    const { body } = await dashboard.api.ask(
      '{ division(code: "520204") { children(first: 100) { nodes { code name } } } }',
    );
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

  it('follows clicks in the picture: a supporter opens on what it gave', async () => {
    const { page, close } = await dashboard.open('/');
    const picture = page.locator('.panel--picture .chart[data-drawn]');
    const box = await picture.boundingBox();
    if (!box) throw new Error('the picture has no size');
    // The widest supporter is at the left edge, halfway down.
    await picture.click({ position: { x: 8, y: box.height / 2 } });
    await page.getByRole('heading', { level: 1, name: '中山市', exact: true }).waitFor();
    expect(Object.fromEntries(params(page))).toMatchObject({ place: '442000', side: 'SUPPORTER' });
    const { body } = await dashboard.api.ask(
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

  it('loads another metric, side, period, level or interval, and keeps each in the address', async () => {
    const { page, close } = await dashboard.open('/?place=520200');
    expect(await page.locator('.children-table .number--missing').count()).toBe(4);
    await page.locator('.panel--children').getByLabel('指标').selectOption('ROXBURGH_ROSE_AREA');
    await page.locator('.children-table [data-row="520281"] .number').filter({ hasText: '60余万亩' }).waitFor();
    expect(await page.locator('[data-row="520281"] .number__bound').innerText()).toBe('下限');
    await page.getByLabel('层级').selectOption('TOWN');
    const towns = await dashboard.api.ask(
      '{ divisions(within: "520200", level: TOWN, first: 1) { totalCount nodes { code } } }',
    );
    const { totalCount, nodes } = towns.body.data.divisions as { totalCount: number; nodes: { code: string }[] };
    await page.locator(`.children-table [data-row="${nodes[0]?.code ?? ''}"]`).waitFor();
    expect(await page.locator('.children__table').innerText()).toContain(`${totalCount.toString()} 行`);
    await page.getByText('按月', { exact: true }).first().click();
    await waitUntilLoaded(page);
    await page.getByText('支援方', { exact: true }).click();
    await page.locator('.notice').filter({ hasText: '按受援方统计有数据' }).waitFor();
    await page.getByLabel('年份').selectOption('ALL');
    await waitUntilLoaded(page);
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

  it('restores a view from its address, and accepts any period that the API accepts', async () => {
    const { page, operations, close } = await dashboard.open(
      '/?place=520200&side=RECIPIENT&period=2021-02&metric=CHARTER_FLIGHTS&grain=MONTH',
    );
    expect(operations.slice(0, 2)).toEqual(['Start', 'PlaceView']);
    const { body } = await dashboard.api.ask(
      '{ city(code: "520200") { rollup(metric: "CHARTER_FLIGHTS", period: "2021-02") { display } } }',
    );
    expect(await numberOf(page, 'CHARTER_FLIGHTS').innerText()).toBe(body.data.city.rollup.display);
    await page.getByText('趋势数据表').click();
    const series = await dashboard.api.ask(
      '{ city(code: "520200") { series(metric: "CHARTER_FLIGHTS", grain: MONTH, from: "2021-01", to: "2021-12") { period status display } } }',
    );
    const steps = series.body.data.city.series as { period: string; status: string; display: string }[];
    const rows = page.locator('.series-table tbody tr');
    expect(await rows.locator('th').allInnerTexts()).toEqual(steps.map(({ period }) => period));
    expect(await rows.locator('td:nth-child(2)').allInnerTexts()).toEqual(
      steps.map(({ status, display }) => (status === 'OBSERVED' ? display : '未报送')),
    );
    await page.getByText('自定义期间').click();
    await page.getByRole('textbox', { name: /例如 2021-08/ }).fill('2021-13');
    await page.getByRole('button', { name: '确定' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/INVALID_PERIOD|BAD_USER_INPUT|INVALID_ARGUMENT/);
    await close();
  });

  it('finds places by Chinese, pinyin, initials and code, by keyboard alone', async () => {
    const { page, close } = await dashboard.open('/');
    for (const text of shortly(['六盘水', 'liupanshui', 'lps', '520200'], (one) => one === 'lps')) {
      const box = page.getByRole('combobox', { name: '搜索地区或机构' });
      await box.focus();
      await page.keyboard.type(text);
      const option = page.getByRole('option').filter({ hasText: '六盘水市' }).filter({ hasText: '520200' }).first();
      await option.waitFor();
      for (let presses = 0; presses < 10 && (await option.getAttribute('aria-selected')) !== 'true'; presses++) {
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

  it('is in the language of the browser until another is chosen', async () => {
    const { page, close } = await dashboard.open('/?place=520200', { ...WIDE, locale: 'en-US' });
    expect(await page.locator('h1').innerText()).toBe('Liupanshui 六盘水市');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const { body } = await dashboard.api.ask(
      '{ city(code: "520200") { rollup(metric: "RURAL_LABOR_PLACED", period: "2021") { zh: display en: display(locale: "en") } } }',
    );
    const { zh, en } = body.data.city.rollup as { zh: string; en: string };
    expect(await numberOf(page, 'RURAL_LABOR_PLACED').innerText()).toContain(en);
    await keepScreenshot(page, 'place-wide-english');
    await page.getByRole('button', { name: /中文/ }).click();
    await page.getByRole('heading', { level: 1, name: '六盘水市', exact: true }).waitFor();
    await page.locator('.tile[data-metric="RURAL_LABOR_PLACED"] .number').filter({ hasText: zh }).waitFor();
    expect(params(page).get('lang')).toBe('zh');
    await close();
  });

  it('never shows the title of one place above the rows of another, however slowly the server answers', async () => {
    const { page, close } = await dashboard.open('/?place=520000&level=TOWN');
    const first = (await page.locator('.children-table tbody tr').first().getAttribute('data-row')) ?? '';
    const held: (() => void)[] = [];
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      const isSlow = body.includes('query Rows') || body.includes('"code":"520204"');
      if (isSlow) await new Promise<void>((resolve) => held.push(resolve));
      // The page may have given up on it meanwhile.
      await route.continue().catch(() => undefined);
    });
    // Frame by frame: the title with the first row of the table.
    await page.evaluate(`globalThis.seen = new Set(); (function look() {
      const [title, row] = ['h1', '.children-table tbody tr'].map((one) => document.querySelector(one));
      if (title && row) globalThis.seen.add(title.textContent + ' ' + row.dataset.row.slice(0, 6));
      requestAnimationFrame(look);
    })()`);
    await page.getByRole('button', { name: /加载更多/ }).click();
    await page.evaluate("history.pushState(null, '', '/?place=520204'); dispatchEvent(new PopStateEvent('popstate'))");
    await page.evaluate("history.pushState(null, '', '/?place=520281'); dispatchEvent(new PopStateEvent('popstate'))");
    await page.getByRole('heading', { level: 1, name: '盘州市', exact: true }).waitFor();
    const rows = page.locator('.children-table tbody tr');
    const before = await rows.count();
    for (const release of held) release();
    await page.waitForTimeout(300);
    expect(held.length).toBeGreaterThanOrEqual(2);
    expect(await page.locator('h1').innerText()).toBe('盘州市');
    expect(await rows.count()).toBe(before);
    expect(await page.evaluate('[...globalThis.seen].sort()')).toEqual(
      [`贵州省 ${first.slice(0, 6)}`, '盘州市 520281'].sort(),
    );
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await close();
  });

  it('sorts by value on the server: what comes late by code is first, in the chart and in the table', async () => {
    const { page, operations, close } = await dashboard.open('/?place=520000&level=DISTRICT&metric=ROXBURGH_ROSE_AREA');
    expect(operations.slice(0, 2)).toEqual(['Start', 'PlaceView']);
    expect(operations).not.toContain('Rows');
    await page.getByLabel('排序').selectOption('value');
    const row = page.locator('.children__table[aria-busy="false"] tbody tr').first();
    await row.filter({ hasText: '盘州市' }).waitFor();
    expect(operations).toContain('Rows');
    await page.getByLabel('排序').selectOption('code');
    await row.filter({ hasText: '南明区' }).waitFor();
    await close();
  });

  it('opens what was searched for, not what an earlier text found', async () => {
    const { page, close } = await dashboard.open('/');
    const box = page.getByRole('combobox', { name: '搜索地区或机构' });
    await box.fill('贵州');
    await page.getByRole('option').filter({ hasText: '520000' }).first().waitFor();
    await box.fill('520281');
    await box.press('Enter');
    await page.getByRole('heading', { level: 1, name: '盘州市', exact: true }).waitFor();
    await close();
  });

  it('reports an address without content', async () => {
    const { page, close } = await visit(dashboard.browser, `${dashboard.api.url}/?program=NOWHERE`);
    await page.getByText('未找到“NOWHERE”').waitFor();
    await page.goto(`${dashboard.api.url}/?place=52x`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('52x');
    await close();
  });
});
