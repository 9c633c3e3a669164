import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatReceipt } from '../../../src/ingestion/receipt/format-receipt.js';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import type { ImportFile } from '../../../src/ingestion/session/import-file.js';
import type { ImportOptions } from '../../../src/ingestion/session/import-options.js';
import { writeDatabaseOf } from '../../../src/server/data/orm.js';
import { type ImportDatabase, NOW, openImportDatabase, places } from '../../support/import-database.js';
import { csvFile } from '../../support/small-dataset.js';
import { smallTemplate } from '../../support/templates.js';
import { workbook } from '../../support/workbook.js';

let database: ImportDatabase;
beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
});
afterAll(() => database.close());

const take = (files: readonly ImportFile[], options: Partial<ImportOptions> = {}) =>
  runImport(writeDatabaseOf(database.orm), files, { now: NOW, mode: 'PARTIAL', ...options }).then(
    ({ receipt }) => receipt,
  );
const stored = async (period: string) =>
  (
    await database.rows<{ value: string }>(
      `select value::text from observation where period_start >= '${period}-01-01' and period_start <= '${period}-12-31' order by 1`,
    )
  ).map(({ value }) => value);
const file = (name: string, year: string, value: string) =>
  csvFile('observations', `指标,地区,期间,数值\n互访批次,钟山区,${year}年,${value}`, name);
const HEAD = '指标|地区|期间|数值';

describe('partial mode with a file that cannot be read', () => {
  it.each<[string, ImportFile, string]>([
    ['is empty', csvFile('observations', '', 'bad.csv'), '41'],
    [
      'has an unknown column',
      csvFile('observations', '指标,地区,期间,数值,颜色\n互访批次,水城区,2011年,9', 'bad.csv'),
      '42',
    ],
    ['is a picture', { kind: 'observations', name: 'bad.csv', content: Buffer.from('GIF89a, a picture') }, '43'],
    ['has a name with a folder', file('../bad.csv', '2011', '9'), '44'],
  ])('takes in the others where one %s', async (_what, bad, value) => {
    const receipt = await take([bad, file('good.csv', '2011', value)]);
    expect(receipt).toMatchObject({ status: 'APPLIED', files: [{ isRefused: true, new: 0 }, { new: 1 }] });
    expect(receipt.faults.map((fault) => fault.file)).toContain(bad.name);
    expect(await stored('2011')).toContain(value);
    expect(await stored('2011')).not.toContain('9');
  });

  it('refuses all of them in strict mode', async () => {
    const receipt = await take([csvFile('observations', '', 'bad.csv'), file('good.csv', '2012', '4')], {
      mode: 'STRICT',
    });
    expect(receipt).toMatchObject({ status: 'REJECTED', counts: { read: 1 } });
    expect(await stored('2012')).toEqual([]);
  });

  it('takes nothing from a file that ends in the middle, not even the rows before', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `互访批次,水城区,2013-${(at % 12) + 1}月,${at}`);
    const broken = `指标,地区,期间,数值\n互访批次,水城区,2013年,1000\n${rows.slice(0, 3).join('\n')}\n互访批次,"水城区`;
    const receipt = await take([csvFile('observations', broken, 'bad.csv'), file('good.csv', '2013', '5')]);
    expect(receipt).toMatchObject({
      status: 'APPLIED',
      files: [
        { isRefused: true, new: 0 },
        { new: 1, read: 1 },
      ],
    });
    const [bad] = receipt.files;
    expect(bad?.rejected).toBe(bad?.read);
    expect(await stored('2013')).toEqual(['5']);
  });

  it('imports nothing where no file can be read', async () => {
    const receipt = await take([csvFile('observations', '', 'bad.csv'), csvFile('sources', 'x,y\n', 'worse.csv')]);
    expect(receipt.status).toBe('REJECTED');
  });

  it('imports nothing at all together with possible personal data', async () => {
    const persons = csvFile('observations', '指标,地区,期间,数值\n13812345678,水城区,2014年,9', 'bad.csv');
    const receipt = await take([persons, file('good.csv', '2014', '5')]);
    expect(receipt.status).toBe('REJECTED');
    expect(await stored('2014')).toEqual([]);
  });

  it('rejects the rows that name a record of that file', async () => {
    const pairings = csvFile('pairings', 'code,program,colour\nA,ZS-LPS,red');
    const receipt = await take([
      pairings,
      csvFile(
        'observations',
        '指标,地区,期间,数值,结对\n互访批次,钟山区,2015年,3,A\n互访批次,钟山区,2015年,4,',
        'o.csv',
      ),
    ]);
    expect(receipt).toMatchObject({ status: 'APPLIED', counts: { read: 3, new: 1, rejected: 2 } });
    expect(await stored('2015')).toEqual(['4']);
  });

  it('counts it in the receipt, and says which', async () => {
    const receipt = await take(
      [csvFile('observations', '指标,颜色\n互访批次,红', 'bad.csv'), file('good.csv', '2016', '5')],
      { dryRun: true },
    );
    const zh = formatReceipt(receipt, 'zh');
    expect(zh).toContain('试运行：可以导入，1个文件未能导入，退回1行，未写入任何数据');
    expect(zh).toContain('bad.csv   共1行：整个文件未能导入');
    const en = formatReceipt(receipt, 'en');
    expect(en).toContain('Dry run: would be imported without 1 refused file, 1 rejected row;');
    expect(en).toContain('bad.csv   1 row: nothing of this file can be imported');
  });

  it('takes in the others although a file of the folder has no known name', async () => {
    const unknown = { code: 'UNKNOWN_FILE', file: '通知.docx', sheet: null, row: null, column: null } as const;
    const fault = { ...unknown, given: '通知.docx', expected: '', message: 'm', messageZh: 'm' };
    const receipt = await take([file('good.csv', '2017', '6')], { faults: [fault] });
    expect(receipt).toMatchObject({ status: 'APPLIED', counts: { new: 1 } });
    expect(formatReceipt(receipt, 'zh')).toContain('1个文件未能导入');
  });

  it('is not the same import as that in strict mode, sent again', async () => {
    const files = [csvFile('observations', '', 'bad.csv'), file('good.csv', '2018', '7')];
    expect((await take(files)).status).toBe('APPLIED');
    expect((await take(files, { mode: 'STRICT' })).status).toBe('REJECTED');
  });
});

describe('partial mode with a sheet that cannot be read', () => {
  it('takes in the other sheets of the workbook', async () => {
    const content = workbook([
      { name: '钟山', rows: `${HEAD}\n互访批次|钟山区|2019年|=31` },
      { name: '水城', rows: `${HEAD}|数值\n互访批次|水城区|2019年|=32|=33` },
    ]);
    const receipt = await take([{ kind: 'observations', name: 'two.xlsx', content }]);
    expect(receipt).toMatchObject({
      status: 'APPLIED',
      counts: { read: 2, new: 1, rejected: 1 },
      files: [{ refusedSheets: ['水城'] }],
    });
    expect(places(receipt.faults)).toEqual(['DUPLICATE_COLUMN two.xlsx:1 value']);
    expect(formatReceipt(receipt, 'zh')).toContain('工作表“水城”未能导入');
    expect(await stored('2019')).toEqual(['31']);
  });

  it('takes nothing from a sheet whose unit is contradicted after the first of its rows', async () => {
    const many = Array.from({ length: 1500 }, () => '互访批次|水城区|2010年|=1').join('\n');
    const content = workbook([
      { name: '钟山', rows: `${HEAD}\n互访批次|钟山区|2010年|=31` },
      {
        name: '水城',
        rows: `${HEAD}\n财政援助资金|水城区|2010年|=5\n${many}\n单位：万元|||\n财政援助资金|水城区|2010年|=5`,
      },
    ]);
    const receipt = await take([{ kind: 'observations', name: 'units.xlsx', content }]);
    const [one] = receipt.files;
    expect((one?.read ?? 0) - (one?.rejected ?? 0) - (one?.leftOut ?? 0)).toBe(
      receipt.counts.new + receipt.counts.unchanged,
    );
    expect(await stored('2010')).toEqual(['31']);
  });

  it('counts the rows of a sheet of records with other columns as rejected, and marks their codes', async () => {
    const content = workbook([
      { name: '一', rows: 'code|title\nS1|甲' },
      { name: '二', rows: 'code|title|note\nS2|乙|x\nS3|丙|y' },
    ]);
    const receipt = await take([{ kind: 'sources', name: 's.xlsx', content }]);
    expect(receipt).toMatchObject({
      status: 'APPLIED',
      counts: { read: 3, new: 1, rejected: 2, unchanged: 0 },
      files: [{ refusedSheets: ['二'] }],
    });
    expect(await database.rows(`select code from source where code in ('S1', 'S2', 'S3')`)).toEqual([{ code: 'S1' }]);
  });
});
