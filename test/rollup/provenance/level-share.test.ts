import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/api.js';
import { type ImportDatabase, openImportDatabase } from '../../support/import-database.js';
import { csvFile } from '../../support/small-dataset.js';
import { SMALL_PROGRAM } from '../../support/small-program.js';
import { smallTemplate } from '../../support/templates.js';

// 2021: a city whose total nobody breaks down. 2022: partly shown by a county, a project and a lower bound of a village.
const FIGURES = csvFile(
  'observations',
  `
  metric,place,subject,period,value,unit,qualifier,scope,pairing,source
  FISCAL_AID_FUNDS,520200,,2021,100,万元,EXACT,TOTAL,CITY,PAPER
  FISCAL_AID_FUNDS,520200,,2022,100,万元,EXACT,TOTAL,CITY,PAPER
  FISCAL_AID_FUNDS,520203,,2022,40,万元,EXACT,TOTAL,CITY,PAPER
  FISCAL_AID_FUNDS,520203104,,2022,5,万元,EXACT,OWN,CITY,PAPER
  FISCAL_AID_FUNDS,520281123218,,2022,30,万元,AT_LEAST,OWN,CITY,PAPER
  PARKS_CO_BUILT,520200,,2021-08-31,4,个,EXACT,TOTAL,CITY,PAPER
  PARKS_CO_BUILT,520203,,2021-06-30,1,个,EXACT,TOTAL,CITY,PAPER
  PARKS_CO_BUILT,520200,,2022-08-31,5,个,EXACT,TOTAL,CITY,PAPER`,
);

interface Answer {
  readonly value: string;
  readonly byLevel: readonly { readonly level: string | null; readonly here: boolean; readonly value: string }[] | null;
  readonly zh: string | null;
  readonly en: string | null;
}

describe('the levels on whose word a value rests', () => {
  let database: ImportDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await openImportDatabase(await smallTemplate());
    await database.apply(...SMALL_PROGRAM, FIGURES);
    api = await startApi(database.url);
  }, 180_000);

  afterAll(async () => {
    await api.stop();
    await database.close();
  });

  const ask = async (at: string, args: string): Promise<Answer> => {
    const { body } = await api.ask(`{ at: ${at} { rollup(${args}) {
      value byLevel { level here value lower upper } zh: byLevelDisplay en: byLevelDisplay(locale: "en") } } }`);
    expect(body.errors).toBeUndefined();
    return body.data.at.rollup as Answer;
  };
  const funds = (at: string, period: string, side = 'RECIPIENT') =>
    ask(`division(code: "${at}")`, `metric: "FISCAL_AID_FUNDS", period: "${period}", side: ${side}`);

  it('are the same above the place that reported: one number never reads "nothing told below" here and "all told" there', async () => {
    expect(await funds('520200', '2021')).toMatchObject({
      byLevel: [{ level: 'CITY', here: true, value: '1000000' }],
      zh: '本级上报，其下未分列',
      en: 'reported at this level, not broken down below',
    });
    expect(await funds('520000', '2021')).toMatchObject({
      byLevel: [{ level: 'CITY', here: false, value: '1000000' }],
      zh: '地市级上报，其下未分列',
      en: 'reported by cities, not broken down below',
    });
    // The supporter's side: its own place is where the pairing's totals count.
    expect((await funds('440000', '2021', 'SUPPORTER')).zh).toBe('地市级上报，其下未分列');
  });

  it('add up to the value, with the bounds of inexact figures', async () => {
    const city = await funds('520200', '2022');
    expect(city.byLevel).toEqual([
      { level: 'CITY', here: true, value: '300000', lower: '0', upper: '300000' },
      { level: 'DISTRICT', here: false, value: '350000', lower: '350000', upper: '350000' },
      { level: null, here: false, value: '350000', lower: '350000', upper: null },
    ]);
    expect(city.zh).toBe('本级上报而其下未分列不超过30万元；县级上报而其下未分列35万元；分项35万余元');
    const province = await funds('520000', '2022');
    expect(province.byLevel?.map(({ level, value }) => [level, value])).toEqual(
      city.byLevel?.map(({ level, value }) => [level, value]),
    );
    expect(province.en).toBe(
      'up to 300,000 yuan reported by cities, not broken down below; 350,000 yuan reported by counties, not broken down below; over 350,000 yuan in single figures',
    );
    expect((await funds('520203104', '2022')).zh).toBe('全部为分项');
  });

  it('are those of the last readings of a stock', async () => {
    const parks = 'metric: "PARKS_CO_BUILT", period:';
    const before = await ask('division(code: "520200")', `${parks} "2021"`);
    expect(before.byLevel?.map(({ level, value }) => [level, value])).toEqual([
      ['CITY', '3'],
      ['DISTRICT', '1'],
    ]);
    const after = await ask('program(code: "ZS-LPS")', `${parks} "2022"`);
    expect(after.value).toBe('5');
    expect(after.byLevel?.map(({ level, value }) => [level, value])).toEqual([
      ['CITY', '4'],
      ['DISTRICT', '1'],
    ]);
  });

  it('are not known without a value', async () => {
    expect(await funds('520523', '2022')).toMatchObject({ byLevel: null, zh: null });
  });
});
