import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type FakePartner, LINK, startFakePartner } from '../hub/fake-partner.js';
import { entityKey, representations } from '../hub/lies.js';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishedTemplate } from '../support/templates.js';
import { LONG } from '../support/long.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { keepScreenshot, openBrowser, PHONE, visit } from './browser.js';

const CITY = `${LINK} scalar DivisionCode type City @key(fields: "code") { code: DivisionCode!`;
const QUERY = `{
  city(code: "520200") {
    name
    jobSeekers
    forestShare
    rollup(metric: "FISCAL_AID_FUNDS", period: "2021") { display }
  }
}`;

describe('the playground of a hub', () => {
  let database: TestDatabase;
  let api: TestApi;
  let browser: Browser;
  let partners: readonly FakePartner[];

  beforeAll(async () => {
    [database, browser] = await Promise.all([createTestDatabase(await publishedTemplate()), openBrowser()]);
    const jobs = await startFakePartner(`${CITY} "求职人数 People who look for work." jobSeekers: Int }`, (asked) => ({
      data: {
        [entityKey(asked)]: representations(asked).map(({ code }) => ({
          ...{ hub_type: 'City', hub_key_code: code, jobSeekers: 1204 },
        })),
      },
    }));
    const forests = await startFakePartner(`${CITY} forestShare: Float }`, (_asked, response) => {
      response.writeHead(500).end();
    });
    partners = [jobs, forests];
    const folder = await makeTemporaryFolder();
    const entry = (name: string, { url }: FakePartner): string =>
      `- { name: ${name}, url: "${url}", addresses: [127.0.0.0/8] }\n`;
    await writeFile(
      join(folder, 'partners.yaml'),
      `partners:\n${entry('labor-bureau', jobs)}${entry('forest-office', forests)}`,
    );
    api = await startApi(database.url, { HUB: join(folder, 'partners.yaml') });
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await api.stop();
    await Promise.all(partners.map((one) => one.close()));
    await database.drop();
  });

  it('says below an answer which service filled which place, and which one failed', async () => {
    const link = `${api.url}/playground#query=${encodeURIComponent(QUERY)}`;
    const { page, externalUrls, errors, close } = await visit(browser, link);
    const services = page.locator('.result-services');
    await services.waitFor();
    const text = (await services.innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toContain('city.jobSeekers');
    expect(text).toContain('labor-bureau');
    expect(text).toContain('forest-office');
    expect(text).toContain('失败 failed');
    // Only what failed looks like it.
    const colorOf = (name: string): Promise<string> =>
      services
        .locator('li', { hasText: name })
        .evaluate((one: any) => (globalThis as any).getComputedStyle(one).color as string);
    expect(await colorOf('forest-office')).not.toBe(await colorOf('labor-bureau'));
    await keepScreenshot(page, 'playground-hub');
    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
    const book = page.locator('.graphiql-doc-explorer');
    await book.getByText('Query', { exact: true }).first().click();
    await book.getByRole('link', { name: 'City', exact: true }).first().click();
    await book.getByText('From the service').first().waitFor();
    await keepScreenshot(page, 'playground-hub-documentation');
    expect({ externalUrls, errors }).toEqual({ externalUrls: [], errors: [] });
    await close();
    if (!LONG) return;
    const phone = await visit(browser, link, { ...PHONE, colorScheme: 'dark' });
    await phone.page.locator('.result-services').waitFor();
    await keepScreenshot(phone.page, 'playground-hub-phone');
    await phone.close();
  });
});
