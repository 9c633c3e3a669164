import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { EXAMPLES } from '../../src/web/playground/examples.js';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishedTemplate } from '../support/templates.js';
import { shortly } from '../support/long.js';
import { keepScreenshot, openBrowser, PHONE, visit, type Visit } from './browser.js';

// The editor takes seconds to start: one page is walked from test to test, and only what needs a new reader opens another.
describe('the playground on the published figures', () => {
  let database: TestDatabase;
  let api: TestApi;
  let browser: Browser;
  let opened: Visit;

  beforeAll(async () => {
    [database, browser] = await Promise.all([createTestDatabase(await publishedTemplate()), openBrowser()]);
    api = await startApi(database.url);
    opened = await visit(browser, `${api.url}/playground`);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await api.stop();
    await database.drop();
  });

  /** The editor renders only the visible lines, with non-breaking spaces. */
  const answer = (page: Page, text: string) =>
    page.locator('.graphiql-response .view-lines').filter({ hasText: text }).waitFor();

  it('opens on a response, loaded from this server alone', async () => {
    const { page, externalUrls, errors } = opened;
    await answer(page, '1.6775亿元');
    expect({ externalUrls, errors }).toEqual({ externalUrls: [], errors: [] });
    await keepScreenshot(page, 'playground-wide-light');
  });

  it('offers the lists of a response as tables, which the server writes as files', async () => {
    const { page } = opened;
    await page.locator('[data-example="dozen"]').click();
    await answer(page, 'columns');
    const lists = page.getByLabel('表格 Table');
    await page.locator('option[value="table.rows"]').waitFor({ state: 'attached' });
    await lists.selectOption('table.rows');
    const request = page.waitForRequest((sent) => sent.url().endsWith('/exports/table.xlsx'));
    await page.getByRole('button', { name: 'XLSX' }).click();
    const sent = JSON.parse((await request).postData() ?? '{}') as object;
    expect(sent).toMatchObject({ list: 'table.rows', operationName: 'TwelveMetrics', locale: 'zh', variables: {} });
  });

  it('sends the headers of the header editor, and does not store them', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Headers' }).click();
    await page.locator('.graphiql-editor-tool .monaco-editor:visible').last().click();
    await page.keyboard.insertText('{"x-api-key": "a-key"}');
    const request = page.waitForRequest((sent) => sent.url().endsWith('/graphql'));
    const execute = page.getByRole('button', { name: /Execute query/ });
    await execute.click();
    expect((await request).headers()['x-api-key']).toBe('a-key');
    // The history stores what is run as the tab had it a moment before.
    await page.locator('[data-example="who"]').click();
    const stored = () => page.evaluate<string>('JSON.stringify(localStorage)');
    const { query } = EXAMPLES.find(({ key }) => key === 'who') ?? { query: '' };
    const name = /query (\w+)/.exec(query)?.[1] ?? '';
    const isInHistory = () => page.evaluate<boolean>(`(localStorage['graphiql:queries'] ?? '').includes('${name}')`);
    for (let tries = 0; tries < 20 && !(await isInHistory()); tries++) {
      await page.waitForTimeout(600);
      await execute.click();
    }
    expect(await isInHistory()).toBe(true);
    expect(await stored()).not.toContain('a-key');
  });

  it('runs every example at a click without an error', async () => {
    const { page } = opened;
    // What each answers is checked without a browser: examples.test.ts.
    for (const { key, query } of shortly(EXAMPLES, (one) => EXAMPLES.indexOf(one) % 4 === 0)) {
      const answered = page.waitForResponse((response) => {
        const sent = response.request().postData() ?? '';
        return response.url().endsWith('/graphql') && (JSON.parse(sent) as { query: string }).query === query;
      });
      await page.locator(`[data-example="${key}"]`).click();
      const body = (await (await answered).json()) as { data?: unknown; errors?: unknown };
      expect({ key, errors: body.errors }).toEqual({ key, errors: undefined });
      expect(body.data).not.toBeNull();
    }
  });

  it('shares a link that runs the query with its variables for a reader on a phone, who sees it above the response', async () => {
    const { page } = opened;
    await page.locator('[data-example="ranking"]').click();
    await answer(page, '60余万亩');
    await page.getByRole('button', { name: /Share link/ }).click();
    await page.waitForURL(/#query=/);
    // Another context: the editor remembers its last query in the first.
    const phone = await visit(browser, page.url(), { ...PHONE, colorScheme: 'dark' });
    await answer(phone.page, '60余万亩');
    expect(phone.operations).toContain('RankTheDistricts');
    const query = await phone.page.locator('.graphiql-editors').boundingBox();
    const result = await phone.page.locator('.graphiql-response').boundingBox();
    expect(query?.width).toBeGreaterThan(280);
    expect(result?.y ?? 0).toBeGreaterThan((query?.y ?? 0) + (query?.height ?? 0) - 1);
    await keepScreenshot(phone.page, 'playground-phone-dark');
    await phone.close();
  });

  it('explains the types and fields of the schema', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
    const book = page.locator('.graphiql-doc-explorer');
    await book.getByText('Query', { exact: true }).first().click();
    await book.getByText('Pairings, ordered by code.').waitFor();
  });

  it('opens although its history cannot be read, and forgets the headers that earlier versions stored', async () => {
    const { page } = opened;
    const favorites = JSON.stringify({
      favorites: [{ query: '{ programs { code } }', headers: '{"x-api-key": "b-key"}' }],
    });
    await page.evaluate(
      `localStorage['graphiql:queries'] = 'no JSON'; localStorage['graphiql:favorites'] = ${JSON.stringify(favorites)}`,
    );
    await page.goto(`${api.url}/playground`);
    await page.getByRole('button', { name: /Execute query/ }).waitFor();
    expect(opened.errors).toEqual([]);
    const stored = await page.evaluate<string>('JSON.stringify(localStorage)');
    expect(stored).toContain('programs');
    expect(stored).not.toContain('b-key');
  });
});
