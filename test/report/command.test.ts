import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { addExportCommand } from '../../src/server/commands/export.command.js';
import { addReportCommand } from '../../src/server/commands/report.command.js';
import { runImport } from '../../src/ingestion/run/run-import.js';
import { openOrm, writeDatabaseOf } from '../../src/server/data/orm.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { csvFile } from '../support/small-dataset.js';
import { SMALL_PROGRAM } from '../support/small-program.js';
import { smallTemplate } from '../support/templates.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

describe('the commands that write files', () => {
  const environment = { ...process.env };
  const write = process.stderr.write.bind(process.stderr);
  let database: TestDatabase;
  let folder: string;
  let stderr: string;

  beforeAll(async () => {
    database = await createTestDatabase(await smallTemplate());
    const orm = await openOrm({ url: database.url });
    const observations = `metric,place,period,value,unit,scope,pairing,source
      FISCAL_AID_FUNDS,520200,2021,1.5,亿元,TOTAL,CITY,PAPER`;
    await runImport(writeDatabaseOf(orm), [...SMALL_PROGRAM, csvFile('observations', observations)], {
      now: new Date(),
    });
    await orm.close();
  }, 180_000);

  beforeEach(async () => {
    folder = await makeTemporaryFolder();
    Object.assign(process.env, { DATABASE_URL: database.url, DATA_DIR: folder, DATASET: 'none', LOG_LEVEL: 'silent' });
    stderr = '';
    process.stderr.write = (text: string | Uint8Array) => {
      stderr += String(text);
      return true;
    };
  });

  afterEach(() => {
    process.stderr.write = write;
    process.env = { ...environment };
    process.exitCode = undefined;
  });

  afterAll(() => database.drop());

  async function run(...words: string[]): Promise<number> {
    const program = new Command().exitOverride();
    addReportCommand(program);
    addExportCommand(program);
    await program.parseAsync(words, { from: 'user' });
    return Number(process.exitCode ?? 0);
  }

  it('write a report into a folder under a name of its own', async () => {
    const output = join(folder, 'out');
    await mkdir(output);
    expect(await run('report', '--pairing', 'CITY', '--period', '2021', '--format', 'md', '-o', output)).toBe(0);
    expect(await readdir(output)).toEqual(['中山市—六盘水市_东西部协作情况报告_2021年.md']);
    const text = await readFile(join(output, '中山市—六盘水市_东西部协作情况报告_2021年.md'), 'utf8');
    expect(text).toContain('| 财政援助资金 | 1.5亿元 |');
    expect(stderr).toContain(output);
  });

  it('write a report on the place that a name means, and refuse a name that may mean several', async () => {
    const report = (name: string) =>
      run('report', '--division', name, '--period', '2021', '--format', 'md', '-o', join(folder, 'report.md'));
    expect(await report('六盘水')).toBe(0);
    expect(await readFile(join(folder, 'report.md'), 'utf8')).toContain('| 财政援助资金 | 1.5亿元 |');
    expect(await report('火星县')).toBe(1);
    expect(stderr).toContain('UNKNOWN_DIVISION');
  });

  it('write the answer to a query as a workbook', async () => {
    const query = join(folder, 'query.graphql');
    await writeFile(
      query,
      'query ($code: DivisionCode!) { city(code: $code) { name districts { nodes { code name } } } }',
    );
    const output = join(folder, 'districts.xlsx');
    expect(await run('export', query, '--format', 'xlsx', '--variables', '{"code":"520200"}', '-o', output)).toBe(0);
    expect((await readFile(output)).subarray(0, 2).toString()).toBe('PK');
  });

  it.each<[string, string[], string]>([
    ['an unknown pairing', ['report', '--pairing', 'NO', '--period', '2021'], 'UNKNOWN_PAIRING'],
    ['no period', ['report', '--pairing', 'CITY'], 'INVALID_PERIOD'],
    ['an unknown report', ['report', 'NO', '--pairing', 'CITY', '--period', '2021'], 'UNKNOWN_REPORT'],
  ])('refuse %s with its code and write nothing', async (_what, words, code) => {
    const output = join(folder, 'report.html');
    expect(await run(...words, '-o', output)).toBe(1);
    expect(stderr).toMatch(new RegExp(`^${code}: .*expected`, 'm'));
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(await readdir(folder)).not.toContain('report.html');
  });

  it('refuse a query that is not valid', async () => {
    const query = join(folder, 'query.graphql');
    await writeFile(query, '{ cities }');
    expect(await run('export', query, '-o', join(folder, 'x.csv'))).toBe(1);
    expect(stderr).toContain('GRAPHQL_VALIDATION_FAILED');
  });
});
