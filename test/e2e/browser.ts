import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium/launch-chromium.js';

const BUILT = fileURLToPath(new URL('../../dist/pages/.built', import.meta.url));

/** A real browser, for the built pages. Throws if they are not built. */
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

/** A page, with a record of what it requested and of what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Operation names of the GraphQL requests, in order. */
  readonly operations: string[];
  /** Transferred bytes of each script. */
  readonly scriptBytes: Map<string, number>;
  /** Requested addresses outside the server. */
  readonly externalUrls: string[];
  /** Errors of the page, including violations of its content policy. */
  readonly errors: string[];
  readonly close: () => Promise<void>;
}

/** The pages of a browser that are opened again, by the options that they were opened with. */
const pages = new WeakMap<Browser, Map<BrowserContextOptions, Page>>();

/**
 * Opens an address. The same object WIDE or PHONE opens the same page again, emptied: half of the work of a new one, which
 * has to compile all scripts. Other options, such as `{ ...WIDE }`, open one that has seen nothing.
 */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = WIDE): Promise<Visit> {
  const kept = pages.get(browser) ?? new Map<BrowserContextOptions, Page>();
  pages.set(browser, kept);
  const isKept = options === WIDE || options === PHONE;
  let page = isKept ? kept.get(options) : undefined;
  if (page === undefined) {
    page = await (await browser.newContext(options)).newPage();
    if (isKept) kept.set(options, page);
  } else {
    await empty(page);
  }
  page.setDefaultTimeout(30_000);
  const operations: string[] = [];
  const scriptBytes = new Map<string, number>();
  const externalUrls: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin)) externalUrls.push(request.url());
    if (new URL(request.url()).pathname === '/graphql') {
      const { query } = JSON.parse(request.postData() ?? '{}') as { query?: string };
      operations.push(/(?:query|mutation) (\w+)/.exec(query ?? '')?.[1] ?? 'anonymous');
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
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  const leave = isKept ? () => empty(page) : () => page.context().close();
  return { page, operations, scriptBytes, externalUrls, errors, close: leave };
}

/** Forgets what a visit has left: what listens, what is stored, what is shown. */
async function empty(page: Page): Promise<void> {
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  if (page.url().startsWith('http')) await page.evaluate('localStorage.clear(); sessionStorage.clear()');
  await page.goto('about:blank');
}

/** Saves a screenshot for people to look at, if SCREENSHOTS names a folder for them. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
