import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runImport } from '../../src/ingestion/run/run-import.js';
import { openOrm, writeDatabaseOf } from '../../src/server/data/orm.js';
import { csvRows, download, type Download, workbook } from '../export/export-support.js';
import { type TestApi, startApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { csvFile } from '../support/small-dataset.js';
import { SMALL_PROGRAM } from '../support/small-program.js';
import { smallTemplate } from '../support/templates.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

const OWN_REPORT = {
  code: 'OWN',
  name: { zh: '本办月报', en: 'Our monthly' },
  description: { zh: '本办用', en: 'For us' },
  subjects: ['PAIRING'],
  families: { EXCHANGE: { zh: '往来', en: 'To and fro' } },
  sections: [
    { kind: 'TEXT', title: { zh: '按语', en: 'Preface' }, text: { zh: '首段<b>\n次段', en: 'One\nTwo' } },
    { kind: 'METRICS', families: ['EXCHANGE', 'FUNDS'], unreported: 'ROWS' },
    { kind: 'FINDINGS' },
    { kind: 'CHILDREN', metrics: ['FISCAL_AID_FUNDS'] },
    { kind: 'SOURCES' },
  ],
};

describe('a report on data of all kinds', () => {
  let database: TestDatabase;
  let api: TestApi;
  const get = async (path: string): Promise<Download> => download(await fetch(`${api.url}/reports/${path}`));
  const add = async (...files: readonly ReturnType<typeof csvFile>[]): Promise<void> => {
    const orm = await openOrm({ url: database.url });
    const receipt = (await runImport(writeDatabaseOf(orm), files, { now: new Date('2024-05-01T08:00:00Z') })).receipt;
    await orm.close();
    if (receipt.status !== 'APPLIED') throw new Error(JSON.stringify(receipt.faults));
  };

  beforeAll(async () => {
    const folder = await makeTemporaryFolder();
    await writeFile(join(folder, 'own.report.json'), JSON.stringify(OWN_REPORT));
    database = await createTestDatabase(await smallTemplate());
    await add(
      ...SMALL_PROGRAM,
      csvFile('sources', 'code,title,published\nEVIL,<script>alert(1)</script>,2021-09', 'evil.csv'),
      csvFile(
        'observations',
        `metric,place,period,value,unit,qualifier,basis,scope,pairing,source,locator
        FISCAL_AID_FUNDS,520200,2020,1,亿元,EXACT,INCREMENT,TOTAL,CITY,PAPER,p. 1
        FISCAL_AID_FUNDS,520200,2021,1.5,亿元,EXACT,INCREMENT,TOTAL,CITY,PAPER,p. 2
        FISCAL_AID_FUNDS,520203,2021,0.6,亿元,EXACT,INCREMENT,OWN,TORCH-LZ,EVIL,<img src=x>
        MUTUAL_VISITS,520203,2021-01,10,批次,EXACT,CUMULATIVE,OWN,CITY,PAPER,
        MUTUAL_VISITS,520203,2021-01/2021-02,5,批次,EXACT,CUMULATIVE,OWN,CITY,PAPER,
        JOINT_MEETINGS,520203,2021,0,次,EXACT,INCREMENT,OWN,CITY,PAPER,`,
      ),
      csvFile(
        'targets',
        `code,metric,place,period,value,unit,comparison,pairing
        T-1,FISCAL_AID_FUNDS,520200,2021,2,亿元,AT_LEAST,CITY`,
      ),
    );
    api = await startApi(database.url, { REPORTS_DIR: folder });
  }, 180_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it("shows an office's own report with its headings, rows and words", async () => {
    const page = (await get('OWN?pairing=CITY&period=2021&locale=zh')).text;
    expect(page).toMatch(/<h2[^>]*>按语<\/h2>\s*<p>首段&lt;b&gt;<\/p><p>次段<\/p>/);
    expect(page).toContain('往来');
    expect(page).not.toContain('主要指标');
    const english = (await get('OWN.md?pairing=CITY&period=2021&locale=en')).text;
    expect(english).toContain('# Our monthly');
    expect(english).toContain('## Preface');
    const refused = await get('OWN?division=520200&period=2021');
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('not made for a division')]);
  });

  it('compares with the year before, the target and the sum of items', async () => {
    const sheets = await workbook(await get('OWN.xlsx?pairing=CITY&period=2021&locale=zh'));
    const [header = [], ...rows] = sheets.find(({ name }) => name === '指标')?.rows ?? [];
    const funds = rows.find((row) => row[header.indexOf('指标代码')] === 'FISCAL_AID_FUNDS') ?? [];
    const at = (name: string): unknown => funds[header.indexOf(name)];
    expect(at('类别')).toBe('FUNDS');
    expect({
      value: at('数值'),
      reported: at('上报总数'),
      itemized: at('分项合计'),
      gap: at('差额'),
      coverage: at('分项覆盖率'),
      before: at('上年同期'),
      change: at('同比增减'),
      rate: at('同比增减（%）'),
      target: at('目标数值'),
      progress: at('完成率'),
    }).toEqual({
      value: 150_000_000,
      reported: 150_000_000,
      itemized: 60_000_000,
      gap: 90_000_000,
      coverage: 0.4,
      before: 100_000_000,
      change: 50_000_000,
      rate: 50,
      target: 200_000_000,
      progress: 0.75,
    });
    const page = (await get('OWN?pairing=CITY&period=2021&locale=zh')).text;
    expect(page).toContain('不少于2亿元，完成率75%，未完成');
    expect(page).toContain('增长50%');
    expect(page).toContain('累计数低于上一期');
  });

  it('distinguishes zero, missing and negative values', async () => {
    const rows = csvRows(await get('OWN.csv?pairing=CITY&period=2021&locale=zh'));
    const [header = []] = rows;
    const of = (metric: string) => {
      const row = rows.find(
        (one) => one[header.indexOf('指标代码')] === metric && one[header.indexOf('类别')] === '指标',
      );
      return [row?.[header.indexOf('数值')], row?.[header.indexOf('状态')]];
    };
    expect(of('JOINT_MEETINGS')).toEqual(['0', '有数据']);
    expect(of('SOCIAL_DONATIONS')).toEqual(['', '未报送']);
    const february = csvRows(await get('OWN.csv?pairing=CITY&period=2021-02&locale=zh'));
    expect(february.find((row) => row.includes('MUTUAL_VISITS'))).toContain('-5');
    const page = (await get('OWN?pairing=CITY&period=2021&locale=zh')).text;
    expect(page).toContain('<strong>0次</strong>');
    expect(page).toContain('<span class="gone">未报送</span>');
  });

  it('escapes all markup in data', async () => {
    const page = (await get('COLLABORATION?pairing=CITY&period=2021&locale=zh')).text;
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('&lt;img src=x&gt;');
    expect(page).not.toMatch(/<script|<img/);
    const markdown = (await get('COLLABORATION.md?pairing=CITY&period=2021&locale=zh')).text;
    expect(markdown).toContain(String.raw`\<script\>alert(1)\</script\>`);
  });

  it('runs nothing and loads nothing', async () => {
    const response = await fetch(`${api.url}/reports/COLLABORATION?pairing=CITY&period=2021`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('sends the same number of statements for any amount of data', async () => {
    const count = async () => (await api.watch(() => get('COLLABORATION?pairing=CITY&period=2021'))).statements.length;
    await count();
    const before = await count();
    const codes = Array.from({ length: 60 }, (_, index) => `X${String(index)}`);
    await add(
      csvFile(
        'institutions',
        `code,name,kind,division\n${codes.flatMap((code) => [`E-${code},东校,SCHOOL,442000001`, `W-${code},西校,SCHOOL,520203104`]).join('\n')}`,
      ),
      csvFile(
        'pairings',
        `code,program,kind,supporter,recipient\n${codes.map((code) => `P-${code},ZS-LPS,SCHOOL,institution:E-${code},institution:W-${code}`).join('\n')}`,
      ),
      csvFile(
        'observations',
        `metric,place,period,value,pairing,source\n${codes.map((code) => `CADRE_TRAINING_ATTENDANCES,520203104,2021-03,7,P-${code},BUREAU`).join('\n')}`,
      ),
    );
    const page = (await get('COLLABORATION?pairing=CITY&period=2021&locale=zh')).text;
    expect(page).toContain('420人次');
    // Schools are another kind of party, one level deeper: they add statements, but not one for each school.
    expect(await count()).toBeLessThanOrEqual(before + 4);
  });
});
