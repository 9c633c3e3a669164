import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type TestApi, startApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishedTemplate } from '../support/templates.js';
import { launchChromium } from '../support/chromium/launch-chromium.js';
import { seriousFindings } from '../e2e/axe.js';
import { longIt } from '../support/long.js';

/** A4 less the margins, at 96 pixels an inch. */
const PAPER_WIDTH = Math.round(((210 - 2 * 14) / 25.4) * 96);

describe('a report in a browser', () => {
  let database: TestDatabase;
  let api: TestApi;
  let browser: Browser;

  beforeAll(async () => {
    database = await createTestDatabase(await publishedTemplate());
    api = await startApi(database.url);
    browser = await launchChromium();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await api.stop();
    await database.drop();
  });

  const REPORT = '/reports/COLLABORATION?pairing=P-CITY&period=2021';

  async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(api.url)) faults.push(request.url());
    });
    await page.goto(`${api.url}${path}`);
    return { page, faults };
  }

  /** The elements that extend beyond the right edge of the page, by their text. */
  const sticksOut = (page: Page, width: number): Promise<string[]> =>
    page.evaluate<string[]>(`[...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > ${(width + 1).toString()})
      .map((one) => one.tagName + ' ' + one.textContent.trim().slice(0, 40))`);

  /** Prints a report that is open, and looks at the paper. */
  async function expectPaper(page: Page): Promise<void> {
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(8);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    await page.emulateMedia({ media: 'print' });
    expect(await sticksOut(page, PAPER_WIDTH)).toEqual([]);
  }

  const PAPER = { viewport: { width: PAPER_WIDTH, height: 1000 } };

  it('prints on A4 with page numbers, nothing cut off, the headers of tables on every page and rows whole', async () => {
    const { page, faults } = await open(`${REPORT}&locale=zh`, PAPER);
    await expectPaper(page);
    const styles = await page.evaluate<{ heads: string[]; rows: string[]; tools: string }>(`({
      heads: [...document.querySelectorAll('thead')].map((one) => getComputedStyle(one).display),
      rows: [...document.querySelectorAll('tbody tr')].map((one) => getComputedStyle(one).breakInside),
      tools: getComputedStyle(document.querySelector('nav.tools')).display,
    })`);
    expect(new Set(styles.heads)).toEqual(new Set(['table-header-group']));
    expect(new Set(styles.rows)).toEqual(new Set(['avoid']));
    expect(styles.tools).toBe('none');
    // The same page on a screen, and on a phone: only tables scroll, inside themselves.
    await page.emulateMedia({ media: 'screen' });
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    const [inner, outer] = await page.evaluate<number[]>('[document.documentElement.scrollWidth, innerWidth]');
    expect(inner).toBeLessThanOrEqual(Number(outer));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  longIt('prints in English as well, and has no serious accessibility errors in the dark', async () => {
    const { page, faults } = await open(`${REPORT}&locale=en`, { ...PAPER, colorScheme: 'dark' });
    await expectPaper(page);
    await page.emulateMedia({ media: 'screen' });
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('has no serious accessibility errors in the pages around the report', async () => {
    const { page } = await open('/livez');
    for (const path of ['/reports?locale=zh', '/reports/NONE?pairing=P-CITY&period=2021']) {
      await page.goto(`${api.url}${path}`);
      expect({ path, findings: await seriousFindings(page) }).toEqual({ path, findings: [] });
    }
    await page.context().close();
  });

  it('is chosen with a form that needs no script', async () => {
    const { page } = await open('/reports?locale=zh', { javaScriptEnabled: false });
    await page.fill('input[name=division]', '520200');
    await page.fill('input[name=period]', '2021');
    await page.click('button');
    expect(await page.textContent('h1')).toBe('六盘水市东西部协作情况报告');
    await page.context().close();
  });
});
