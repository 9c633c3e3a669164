import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seriousFindings } from './axe.js';
import { keepScreenshot, PHONE, WIDE } from './browser.js';
import { type DashboardSession, params, startDashboard } from './dashboard-session.js';
import { longIt, shortly } from '../support/long.js';

const SCRIPT_BUDGET = 350_000;

let dashboard: DashboardSession;
beforeAll(async () => {
  dashboard = await startDashboard();
}, 180_000);
afterAll(() => dashboard.end());

describe('the dashboard on the published figures', () => {
  it('opens on the program with two requests, then its total and sources, little script and nothing from other servers', async () => {
    // A browser that has seen nothing loads all of it.
    const { page, operations, scriptBytes, externalUrls, errors, close } = await dashboard.open('/', { ...WIDE });
    await page.locator('.chart[data-drawn]').first().waitFor();
    await page.locator('.tile__source').filter({ hasText: '中山市携手六盘水市' }).first().waitFor();
    expect(await page.locator('h1').textContent()).toBe('中山市—六盘水市东西部协作');
    expect(operations.slice(0, 2)).toEqual(['Start', 'ProgramView']);
    expect(operations.slice(2).toSorted()).toEqual(['ProvenanceOfProgram', 'Total']);
    const bytes = [...scriptBytes.values()].reduce((sum, size) => sum + size, 0);
    console.info(`scripts of the first view: ${bytes.toString()} bytes compressed`);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(SCRIPT_BUDGET);
    expect({ externalUrls, errors }).toEqual({ externalUrls: [], errors: [] });
    await keepScreenshot(page, 'program-wide-light');
    await close();
  });

  longIt('prints how fast it opens', async () => {
    const { page, close } = await dashboard.open('/', { ...WIDE });
    const first = await page.evaluate<number>('performance.now()');
    await page.reload();
    await page.locator('.tile').first().waitFor();
    const warm = await page.evaluate<number>('performance.now()');
    console.info(`first numbers ${first.toFixed(0)} ms after opening, ${warm.toFixed(0)} ms after reloading`);
    await close();
  });

  it('shows for every metric the number that the API returns', async () => {
    const { page, close } = await dashboard.open('/');
    const { body } = await dashboard.api.ask('{ metrics { code } }');
    const codes = (body.data.metrics as { code: string }[]).map(({ code }) => code);
    const answer = await dashboard.api.ask(
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
        text: row.querySelector('.number')?.childNodes[0]?.textContent ?? undefined,
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
      `另有 ${(codes.length - reported.length).toString()} 项指标尚未报送`,
    );
    expect(new Map(shown.map((row) => [row.metric, row]))).toEqual(new Map(expected.map((row) => [row.metric, row])));
    await close();
  });

  it('leads from a number to the figure as printed and its place in the publication', async () => {
    const { page, operations, close } = await dashboard.open('/');
    const button = page.locator('.tile[data-metric="FISCAL_AID_FUNDS"] .figure-button').first();
    await button.click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.observation').waitFor();
    const text = await dialog.innerText();
    for (const expected of [
      '1.6775亿元',
      '中山市携手六盘水市打造东西部协作典范',
      'section on deepening / para 2',
      '2021年1—8月',
    ]) {
      expect(text).toContain(expected);
    }
    // How it adds up, in the same panel.
    const explanation = dialog.locator('.explanation[aria-busy="false"]');
    expect(await explanation.locator('.explanation__text').innerText()).toMatch(/^1\.6775亿元/);
    expect(await explanation.locator('.summands').first().innerText()).toContain('六盘水市');
    expect(params(page).get('figure')).toBe('FISCAL_AID_FUNDS');
    expect(operations.slice(-2)).toEqual(['FigureOfProgram', 'ExplanationOfProgram']);
    expect(await seriousFindings(page)).toEqual([]);
    await keepScreenshot(page, 'figure-wide-light');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(params(page).get('figure')).toBeNull();
    // The view behind the dialog was not requested again.
    expect(operations.filter((name) => name === 'ProgramView')).toHaveLength(1);
    await close();
  });

  it('downloads the whole table as a file named for its content', async () => {
    const { page, close } = await dashboard.open('/?place=520200&metric=ROXBURGH_ROSE_AREA');
    const request = page.waitForRequest((sent) => sent.url().endsWith('/exports/table.csv'));
    await page.locator('.panel--children').getByRole('button', { name: 'CSV' }).click();
    const sent = JSON.parse((await request).postData() ?? '{}') as { query: string; variables: object };
    expect(sent).toMatchObject({ list: 'table.rows', locale: 'zh', name: '六盘水市_刺梨种植面积_2021' });
    // The same rows as on the page, without a page size: the server reads to the end.
    const { body } = await dashboard.api.ask(sent.query, sent.variables);
    expect(body.errors).toBeUndefined();
    const labels = (body.data.table.rows.nodes as { label: string }[]).map(({ label }) => label);
    expect(labels).toHaveLength(5);
    // The total stands last, as on the page.
    expect(labels.at(-1)).toBe('合计 六盘水市');
    expect(await page.locator('.children-table tfoot').innerText()).toContain('合计');
    await close();
  });

  it('shows where totals and their items differ', async () => {
    const { page, close } = await dashboard.open('/?place=520200');
    const panel = page.locator('.panel--disagreement');
    expect(await panel.locator('[data-gap="SCHOOL_PAIRINGS"]').innerText()).toContain('15对');
    expect(await panel.innerText()).toMatch(/\d+ 项只有上报总数，其下未分列/);
    // Charter flights are itemized only: there is no total to compare them with.
    expect(await panel.locator('[data-gap="CHARTER_FLIGHTS"]').count()).toBe(0);
    await close();
  });

  const LOOKS = [
    ['wide and light', '/', WIDE, 'light'],
    ['wide and dark', '/?place=442000', WIDE, 'dark'],
    ['on a phone, light', '/?place=520200', PHONE, 'light'],
    ['on a phone, dark, in English', '/?pairing=P-CITY&lang=en', PHONE, 'dark'],
  ] as const;
  // The first and the last differ in everything.
  it.each(shortly(LOOKS, (look) => look === LOOKS[0] || look === LOOKS[3]))(
    'has no serious axe finding and no horizontal overflow: %s',
    async (name, path, options, colorScheme) => {
      const { page, errors, close } = await dashboard.open(path, { ...options, colorScheme });
      for (const summary of await page.locator('main summary:visible').all()) await summary.click();
      expect(await seriousFindings(page)).toEqual([]);
      const [content, window] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      );
      expect(content).toBeLessThanOrEqual(window);
      expect(errors).toEqual([]);
      await keepScreenshot(page, name.replaceAll(/\W+/g, '-'));
      await close();
    },
  );
});
