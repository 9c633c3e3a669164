import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type ImportDatabase, openImportDatabase } from '../support/import-database.js';
import { startApi, type TestApi } from '../support/api.js';
import { SMALL_PROGRAM } from '../support/small-program.js';
import { smallTemplate } from '../support/templates.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { workbook } from '../support/workbook.js';
import { seriousFindings } from './axe.js';
import { keepScreenshot, openBrowser, PHONE, visit, WIDE } from './browser.js';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const TOKEN = 'a-token-of-the-test-alone';

/** A header that no catalogue has, a name with a slip in it, a cell that would be a tag. */
const AUGUST = `
六盘水市2023年1-8月东西部协作情况,,,
单位：万元,,,
县区,财政援助资金,到账捐赠,备注
水成区,4486,699.3,<img src=x onerror=alert(1)>
盘州市,3000,—,含物资
`.trim();
const SEPTEMBER = AUGUST.replace('1-8月', '1-9月').replace('4486', '4600').replace('699.3', '720');

/** One server and one browser for all of it. */
describe('the page for imports', () => {
  let database: ImportDatabase;
  let api: TestApi;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    [database, browser] = await Promise.all([openImportDatabase(await smallTemplate()), openBrowser()]);
    folder = await makeTemporaryFolder();
    await database.apply(...SMALL_PROGRAM);
    api = await startApi(database.url, { ADMIN_TOKEN: TOKEN });
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await api.stop();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const verdict = (page: Page) => page.locator('.panel--trial .verdict');
  const saves = (page: Page, press: () => Promise<void>): Promise<string> =>
    Promise.all([page.waitForEvent('download'), press()]).then(async ([download]) =>
      readFile(await download.path(), 'utf8'),
    );

  it('takes a table in by keyboard alone: tried, corrected by choosing, tried again, imported, and its layout kept', async () => {
    const { page, errors, externalUrls, close } = await visit(browser, `${api.url}/?lang=zh`);
    await page.getByRole('link', { name: '导入数据' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: '导入数据' }).waitFor();
    await page.getByRole('textbox', { name: '访问令牌' }).focus();
    await page.keyboard.type('not-the-token');
    await page.keyboard.press('Enter');

    const choose = async (name: string, content: string | Buffer): Promise<void> => {
      const zone = page.getByRole('button', { name: '将文件拖到此处' });
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), zone.press('Enter')]);
      await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    };
    await choose('8月.csv', AUGUST);
    await page.getByText('令牌无效或没有写入权限').waitFor();
    // The page moves there once the message is shown.
    await page.waitForFunction("document.activeElement.id === 'token'");
    await page.keyboard.type(TOKEN);
    await page.keyboard.press('Enter');

    await verdict(page).getByText('还不能导入：有 2 个问题').waitFor();
    const faulty = await page.locator('td.is-problem').allInnerTexts();
    expect(faulty.map((cell) => cell.split('\n')[0])).toEqual(['水成区', '4486', '699.3']);
    expect(await page.locator('.grid td', { hasText: '<img' }).count()).toBe(1);
    await keepScreenshot(page, 'import-faults-wide-zh');
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByRole('button', { name: '设定C列' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('按名称或代码筛选指标').focus();
    await page.keyboard.type('社会捐助');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await keepScreenshot(page, 'import-column-wide-zh');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: '确定' }).press('Enter');
    // The dialog gives the focus back once it has closed.
    await page
      .locator(':focus')
      .filter({ hasText: /^设定C列$/ })
      .waitFor();

    await page.getByRole('button', { name: '设定“水成区”行' }).press('Enter');
    await dialog.getByRole('radio', { name: '贵州省六盘水市水城区（520204）' }).press('Space');
    await keepScreenshot(page, 'import-row-wide-zh');
    await dialog.getByRole('button', { name: '确定' }).press('Enter');
    expect(await page.getByText('有 2 项修改尚未试读').count()).toBe(1);
    expect(await page.getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true);

    await page.getByRole('button', { name: '再试读' }).press('Enter');
    await verdict(page).getByText('可以导入：共 3 条').waitFor();
    await keepScreenshot(page, 'import-ready-wide-zh');
    const layout = await saves(page, () => page.getByRole('button', { name: '保存版式文件' }).press('Enter'));
    expect(JSON.parse(layout)).toEqual({
      version: 1,
      tables: [
        {
          columns: [{ header: '到账捐赠', as: 'figures', metric: 'SOCIAL_DONATIONS' }],
          rows: [{ label: '水成区', as: 'figures', place: '520204' }],
        },
      ],
    });
    await page.getByRole('button', { name: '在本浏览器记住' }).press('Enter');
    expect(await database.rows('select 1 from observation')).toHaveLength(0);

    await page.getByRole('button', { name: '导入', exact: true }).press('Enter');
    await page.getByText('新增 3 条，更正 0 条').waitFor();
    await keepScreenshot(page, 'import-taken-wide-zh');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await database.rows('select 1 from observation')).toHaveLength(3);
    expect(page.url()).not.toContain(TOKEN);

    // Next month the browser remembers; the command line takes the file of the layout.
    await page.getByRole('button', { name: '再导入一个文件' }).press('Enter');
    await choose('9月.csv', SEPTEMBER);
    await page.getByRole('button', { name: '使用该版式' }).press('Enter');
    await verdict(page).getByText('可以导入：共 3 条').waitFor();
    await writeFile(join(folder, '9.csv'), SEPTEMBER);
    await writeFile(join(folder, 'layout.json'), layout);
    expect(
      await shell(['import', '9.csv', '--kind', 'observations', '--layout', 'layout.json', '--dry-run', '--json']),
    ).toMatchObject({
      status: 'APPLIED',
      faults: [],
      counts: { new: 3 },
      preview: [{ sheets: [{ isWhole: true }] }],
    });

    await page.getByRole('button', { name: '导入', exact: true }).press('Enter');
    await page.getByRole('link', { name: /^查看/ }).press('Enter');
    await page.getByText('财政援助资金').first().waitFor();
    expect(new URL(page.url()).searchParams.get('place')).toBe('520281');
    expect([errors.filter((error) => !/status of (?:401|422)/.test(error)), externalUrls]).toEqual([[], []]);
    await close();
  }, 240_000);

  async function shell(args: readonly string[]): Promise<unknown> {
    const env = { ...process.env, DATABASE_URL: database.url, DATASET: 'none', INIT_CWD: '' };
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env });
    let output = '';
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
    await once(child, 'close');
    return JSON.parse(output);
  }

  it('works on a phone in English with a pointer: files are dropped, sheets are chosen, errors are shown at their cells', async () => {
    const { page, close } = await visit(browser, `${api.url}/import?lang=en`, { ...PHONE, locale: 'en-US' });
    await page.getByRole('textbox', { name: 'Access token' }).fill(TOKEN);
    await page.getByRole('button', { name: 'Enter' }).click();
    const rows = (cell: string) => `2023年8月 | 单位：万元\n县区 | 财政援助资金\n水城区 | =${cell}\n盘州市 | =2`;
    const book = workbook([
      { name: '一', rows: rows('1') },
      { name: '二', rows: rows('3').replace('财政援助资金', '别的资金').replace('8月', '9月') },
    ]);
    await drop(page, 'two.xlsx', book);
    await verdict(page).getByText('Not ready: 1 problem').waitFor();
    await page.getByRole('button', { name: 'Show B3 in the table' }).click();
    await page.locator('#cell-B3:focus').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await keepScreenshot(page, 'import-faults-phone-en');
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.grid__head button').nth(1).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'Left out' }).click();
    await keepScreenshot(page, 'import-column-phone-en');
    await page.getByRole('button', { name: 'OK', exact: true }).click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await verdict(page).getByText('Ready to import: 2 rows').waitFor();

    await drop(page, 'persons.csv', '2023年情况,,\n县区,户主姓名,财政援助资金（万元）\n水城区,王某某,3\n');
    await page.getByText('names persons or how to reach them').waitFor();
    expect(await page.getByText('王某某').count()).toBe(0);
    await page.getByRole('button', { name: 'Remove “persons.csv”' }).click();
    await page.getByRole('button', { name: 'Remove “two.xlsx”' }).click();
    await drop(page, 'report.pdf', '%PDF-1.7\n');
    await page
      .getByText(/copy its table|open it in Excel/i)
      .first()
      .waitFor();
    await keepScreenshot(page, 'import-pdf-phone-en');
    await close();
  }, 120_000);

  it('imports the other rows where the sender wants that, and gives the rejected ones back; says when the line is cut', async () => {
    const { page, close } = await visit(browser, `${api.url}/import?lang=zh`, { ...WIDE, colorScheme: 'dark' });
    await page.getByRole('textbox', { name: '访问令牌' }).fill(TOKEN);
    await page.getByRole('button', { name: '确定' }).click();
    await drop(
      page,
      'long.csv',
      '指标,地区,期间,数值\n财政援助资金,水城区,2022年,3万元\n财政援助资金,火星县,2022年,4万元\n',
    );
    await verdict(page).getByText('还不能导入').waitFor();
    await page.getByText('有错误的行先不导入').click();
    await page.getByRole('button', { name: '再试读' }).click();
    await verdict(page).getByText('可以导入 1 条，另有 1 条').waitFor();
    await keepScreenshot(page, 'import-partial-wide-dark-zh');
    await page.route('**/imports?*dryRun=false*', (route) => route.abort());
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('不能确定是否已导入').waitFor();
    await page.unroute('**/imports?*dryRun=false*');
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('退回 1 行').first().waitFor();
    const rejected = await saves(page, () => page.getByRole('button', { name: '下载“long.csv”中退回的行' }).click());
    expect(rejected).toContain('火星县');
    expect(rejected).not.toContain('水城区');
    await close();
  }, 120_000);

  it('leads an administrator, and nobody else, from every page to the keys and the audit', async () => {
    for (const [options, language, title] of [
      [WIDE, 'zh', '密钥与审计'],
      [PHONE, 'en', 'Keys and audit'],
    ] as const) {
      const { page, errors, close } = await visit(browser, `${api.url}/?lang=${language}`, options);
      const link = page.getByRole('link', { name: title });
      await page.getByRole('link', { name: language === 'zh' ? '导入数据' : 'Import', exact: true }).waitFor();
      expect(await link.count()).toBe(0);
      await page.evaluate(`sessionStorage.setItem('shanshui.token', '${TOKEN}')`);
      await page.reload();
      await link.waitFor();
      await keepScreenshot(page, `masthead-administrator-${language}`);
      await link.click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.locator('table').first().waitFor();
      await keepScreenshot(page, `keys-${language}`);
      expect(errors).toEqual([]);
      await close();
    }
  }, 120_000);
});

/** Drops a file on the zone as a pointer does. */
async function drop(page: Page, name: string, content: string | Buffer): Promise<void> {
  const file = `new File([Uint8Array.from(${JSON.stringify([...Buffer.from(content)])})], ${JSON.stringify(name)})`;
  const dataTransfer = await page.evaluateHandle(
    `(() => { const dropped = new DataTransfer(); dropped.items.add(${file}); return dropped; })()`,
  );
  await page.dispatchEvent('.drop', 'drop', { dataTransfer });
}
