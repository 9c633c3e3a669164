import type { Browser, Page } from 'playwright-core';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase } from '../support/database.js';
import { publishedTemplate } from '../support/templates.js';
import { openBrowser, visit, WIDE } from './browser.js';

/** A browser and a server with the published figures. */
export interface DashboardSession {
  readonly api: TestApi;
  readonly browser: Browser;
  /** Opens the page and waits until it shows a view. */
  open(path: string, options?: typeof WIDE): ReturnType<typeof visit>;
  end(): Promise<void>;
}

export async function startDashboard(): Promise<DashboardSession> {
  const [database, browser] = await Promise.all([createTestDatabase(await publishedTemplate()), openBrowser()]);
  const api = await startApi(database.url);
  return {
    api,
    browser,
    open: async (path, options = WIDE) => {
      const visited = await visit(browser, `${api.url}${path}`, options);
      await waitUntilLoaded(visited.page, ' h1');
      return visited;
    },
    end: async () => {
      await browser.close();
      await api.stop();
      await database.drop();
    },
  };
}

export async function waitUntilLoaded(page: Page, within = ''): Promise<void> {
  await page.locator(`main[aria-busy="false"]${within}`).waitFor();
}

export function numberOf(page: Page, metric: string) {
  return page.locator(`.tile[data-metric="${metric}"] .number, .tile__part .number`).first();
}

export function params(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}
