import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ImportDatabase, openImportDatabase } from '../../support/import-database.js';
import { csvFile } from '../../support/small-dataset.js';
import { SMALL_PROGRAM } from '../../support/small-program.js';
import { smallTemplate } from '../../support/templates.js';
import { emptying } from '../../support/emptying.js';

let database: ImportDatabase;
beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
  await database.apply(...SMALL_PROGRAM);
});
beforeEach(() =>
  database.rows(
    emptying(
      ...['observation', 'import', 'rollup_entry', 'rollup_total', 'rollup_adjustment', 'rollup_region'],
      ...['rollup_cube', 'rollup_span', 'rollup_crossing'],
    ),
  ),
);
afterAll(() => database.close());

const observations = (rows: string) =>
  csvFile('observations', `metric,place,period,value,basis,scope,source,qualifier,pairing\n${rows}`);

async function found(rows: string): Promise<readonly string[]> {
  const { findings } = await database.apply(observations(rows));
  return findings.map(({ code, figures: concerned }) =>
    [
      code,
      ...concerned.map(({ metric, place, period, asPrinted }) => [metric, place, period, asPrinted].join(' ')),
    ].join(' | '),
  );
}

describe('a receipt', () => {
  it('lists a falling cumulative value, whichever of the two is imported later', async () => {
    expect(await found('MUTUAL_VISITS,520200,2021-01/2021-06,9,CUMULATIVE,,PAPER,,')).toEqual([]);
    expect(await found('MUTUAL_VISITS,520200,2021-01/2021-08,7,CUMULATIVE,,PAPER,,')).toEqual([
      'CUMULATIVE_FALL | MUTUAL_VISITS 520200 六盘水市 2021-01/2021-08 7批次 | MUTUAL_VISITS 520200 六盘水市 2021-01/2021-06 9批次',
    ]);
    expect(await found('MUTUAL_VISITS,520200,2021-01/2021-07,8,CUMULATIVE,,PAPER,,')).toEqual([
      'CUMULATIVE_FALL | MUTUAL_VISITS 520200 六盘水市 2021-01/2021-07 8批次 | MUTUAL_VISITS 520200 六盘水市 2021-01/2021-06 9批次',
      'CUMULATIVE_FALL | MUTUAL_VISITS 520200 六盘水市 2021-01/2021-07 8批次 | MUTUAL_VISITS 520200 六盘水市 2021-01/2021-08 7批次',
    ]);
  });

  it('lists a fall within one file once', async () => {
    const rows =
      'MUTUAL_VISITS,520200,2021-01/2021-06,9,CUMULATIVE,,PAPER,,\nMUTUAL_VISITS,520200,2021-01/2021-08,7,CUMULATIVE,,PAPER,,';
    expect(await found(rows)).toHaveLength(1);
  });

  it('lists a part that is greater than its whole, but not one that may be smaller', async () => {
    await found('PARK_JOBS,520203,2021-05,116,,,PAPER,,\nPARK_JOBS,520203,2021-06,116,,,PAPER,AT_LEAST,');
    expect(
      await found('PARK_JOBS_LIFTED,520203,2021-05,117,,,PAPER,,\nPARK_JOBS_LIFTED,520203,2021-06,117,,,PAPER,,'),
    ).toEqual([
      'PART_EXCEEDS_WHOLE | PARK_JOBS_LIFTED 520203 六枝特区 2021-05 117人 | PARK_JOBS 520203 六枝特区 2021-05 116人',
    ]);
    expect(await found('PARK_JOBS,520203,2021-05,110,,,PAPER,,')).toHaveLength(1);
    expect(await found('PARK_JOBS,520203,2021-05,120,,,PAPER,,')).toEqual([]);
  });

  it('lists totals that overlap, but not those that contain each other or are disjoint', async () => {
    await found('MUTUAL_VISITS,520200,2021-Q1,30,,TOTAL,PAPER,,');
    expect(await found('MUTUAL_VISITS,520203,2021-01/2021-06,20,,TOTAL,PAPER,,')).toEqual([
      'OVERLAPPING_TOTALS | MUTUAL_VISITS 520203 六枝特区 2021-01/2021-06 20批次 | MUTUAL_VISITS 520200 六盘水市 2021-Q1 30批次',
    ]);
    expect(await found('MUTUAL_VISITS,520203104,2021-02,2,,TOTAL,PAPER,,')).toEqual([]);
    expect(await found('MUTUAL_VISITS,520000,2021,99,,TOTAL,PAPER,,')).toEqual([]);
    expect(await found('MUTUAL_VISITS,520281,2021-03/2021-04,4,,TOTAL,PAPER,,CITY')).toEqual([
      'OVERLAPPING_TOTALS | MUTUAL_VISITS 520281 盘州市 2021-03/2021-04 4批次 | MUTUAL_VISITS 520200 六盘水市 2021-Q1 30批次',
    ]);
    expect(await found('MUTUAL_VISITS,520281,2021-05/2021-06,4,,TOTAL,PAPER,,TORCH-LZ')).toEqual([]);
  });

  it('lists a total of this file that is smaller than its parts, stored before or sent with it', async () => {
    await found('MUTUAL_VISITS,520203,2021-02,9,,TOTAL,PAPER,,\nMUTUAL_VISITS,520204,2021-03,8,,TOTAL,PAPER,,');
    expect(await found('MUTUAL_VISITS,520200,2021-Q1,17,,TOTAL,PAPER,,')).toEqual([]);
    expect(await found('MUTUAL_VISITS,520200,2021-Q1,16,,TOTAL,PAPER,,')).toEqual([
      'TOTAL_BELOW_PARTS | MUTUAL_VISITS 520200 六盘水市 2021-Q1 16批次 | MUTUAL_VISITS 520203 六枝特区 2021-02 9批次 | MUTUAL_VISITS 520204 水城区 2021-03 8批次',
    ]);
    expect(
      await found('MUTUAL_VISITS,520281,2021-05,4,,TOTAL,PAPER,,\nMUTUAL_VISITS,520200,2021-05,3,,TOTAL,PAPER,,'),
    ).toEqual([
      'TOTAL_BELOW_PARTS | MUTUAL_VISITS 520200 六盘水市 2021-05 3批次 | MUTUAL_VISITS 520281 盘州市 2021-05 4批次',
    ]);
  });

  it('lists a total of a stock that is smaller than its parts on its day', async () => {
    await found('PARKS_CO_BUILT,520203,2021-05-31,3,,TOTAL,PAPER,,\nPARKS_CO_BUILT,520204,2021-06-30,9,,TOTAL,PAPER,,');
    expect(await found('PARKS_CO_BUILT,520200,2021-05-31,3,,TOTAL,PAPER,,')).toEqual([]);
    expect(await found('PARKS_CO_BUILT,520200,2021-05-31,2,,TOTAL,PAPER,,')).toEqual([
      'TOTAL_BELOW_PARTS | PARKS_CO_BUILT 520200 六盘水市 2021-05-31 2个 | PARKS_CO_BUILT 520203 六枝特区 2021-05-31 3个',
    ]);
  });

  it('lists an own figure of a year that is smaller than those of its months', async () => {
    await found('MUTUAL_VISITS,520203,2021-02,9,,OWN,PAPER,,');
    expect(await found('MUTUAL_VISITS,520203,2021,7,,OWN,PAPER,,')).toEqual([
      'TOTAL_BELOW_PARTS | MUTUAL_VISITS 520203 六枝特区 2021 7批次 | MUTUAL_VISITS 520203 六枝特区 2021-02 9批次',
    ]);
  });

  it('lists an older total that new parts exceed, and not one whose parts are as old', async () => {
    await found('MUTUAL_VISITS,520200,2021-Q1,10,,TOTAL,PAPER,,\nMUTUAL_VISITS,520200,2020-Q1,1,,TOTAL,PAPER,,');
    await found('MUTUAL_VISITS,520203,2021-02,9,,TOTAL,PAPER,,');
    expect(await found('MUTUAL_VISITS,520204,2021-03,2,,TOTAL,PAPER,,')).toEqual([
      'TOTAL_BELOW_PARTS | MUTUAL_VISITS 520200 六盘水市 2021-Q1 10批次 | MUTUAL_VISITS 520203 六枝特区 2021-02 9批次 | MUTUAL_VISITS 520204 水城区 2021-03 2批次',
    ]);
    expect(await found('MUTUAL_VISITS,520281,2020-03,1,,TOTAL,PAPER,,')).toEqual([]);
    expect(await found('MUTUAL_VISITS,520204,2021-05,7,,TOTAL,PAPER,,')).toEqual([]);
    expect(await found('PARK_JOBS,520204,2021-03,5,,TOTAL,PAPER,,')).toEqual([]);
  });

  it('lists an older total of a stock that new parts exceed on its day', async () => {
    await found('PARKS_CO_BUILT,520200,2021-05-31,3,,TOTAL,PAPER,,');
    expect(await found('PARKS_CO_BUILT,520203,2021-06-30,9,,TOTAL,PAPER,,')).toEqual([]);
    expect(await found('PARKS_CO_BUILT,520203,2021-05-31,4,,TOTAL,PAPER,,')).toEqual([
      'TOTAL_BELOW_PARTS | PARKS_CO_BUILT 520200 六盘水市 2021-05-31 3个 | PARKS_CO_BUILT 520203 六枝特区 2021-05-31 4个',
    ]);
  });
});
