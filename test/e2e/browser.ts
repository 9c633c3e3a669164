import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';

const BUILT = fileURLToPath(new URL('../../dist/pages/.built', import.meta.url));

/** A real browser, for the pages as they are built. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(BUILT)) throw new Error('The pages have not been built: npm run build');
  return launchChromium();
}

export const WIDE: BrowserContextOptions = { viewport: { width: 1360, height: 900 }, locale: 'zh-CN' };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  locale: 'zh-CN',
};

/** A page that keeps account of what it asked for and of what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Operation names of the GraphQL requests, in order. */
  readonly asked: string[];
  /** Bytes on the wire of each script. */
  readonly scriptBytes: Map<string, number>;
  /** Addresses outside of the server. */
  readonly foreign: string[];
  /** Errors of the page, violations of its policy among them. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

export async function visit(browser: Browser, url: string, options: BrowserContextOptions = WIDE): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const asked: string[] = [];
  const scriptBytes = new Map<string, number>();
  const foreign: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin)) foreign.push(request.url());
    if (new URL(request.url()).pathname === '/graphql') {
      const { query } = JSON.parse(request.postData() ?? '{}') as { query?: string };
      asked.push(/(?:query|mutation) (\w+)/.exec(query ?? '')?.[1] ?? 'anonymous');
    }
  });
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    void response
      .request()
      .sizes()
      .then(
        ({ responseBodySize }) => scriptBytes.set(response.url(), responseBodySize),
        () => undefined,
      );
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(url);
  return { page, asked, scriptBytes, foreign, faults, close: () => context.close() };
}

/** Keeps a picture for people to look at, where SCREENSHOTS names a folder for them. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
