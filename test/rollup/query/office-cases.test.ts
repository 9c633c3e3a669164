import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import { openOrm, writeDatabaseOf } from '../../../src/server/data/orm.js';
import { startApi, type TestApi } from '../../support/api.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { csvFile } from '../../support/small-dataset.js';
import { publishedTemplate } from '../../support/templates.js';

const METRICS = `code,name,name_en,unit,scale,nature,sensitive,family
  ANNUAL,ANNUAL,ANNUAL,元,2,FLOW,no,CASE
  QUARTERLY,QUARTERLY,QUARTERLY,元,2,FLOW,no,CASE
  CROSSING,CROSSING,CROSSING,元,2,FLOW,no,CASE
  OPEN,OPEN,OPEN,人,0,FLOW,no,CASE
  RECODED,RECODED,RECODED,元,2,FLOW,no,CASE
  MERGED,MERGED,MERGED,个,0,STOCK,no,CASE
  PRICE,PRICE,PRICE,元,2,NONE,no,CASE
  WITHIN,WITHIN,WITHIN,元,2,FLOW,no,CASE
  STRETCH,STRETCH,STRETCH,元,2,FLOW,no,CASE
  SHARED,SHARED,SHARED,元,2,FLOW,no,CASE`;

const PAIRINGS = `code,program,kind,supporter,recipient,parent
  CASE-P0,CASE-P,CITY,442000,520200,
  CASE-P1,CASE-P,OTHER,440100,520203,CASE-P0`;

const OBSERVATIONS = `金额单位：元,,,,,,,,
  metric,place,period,value,qualifier,basis,scope,source,pairing
  ANNUAL,450000,2022-01/2022-10,1745,,CUMULATIVE,TOTAL,OFFICE,
  ANNUAL,450000,2022,1758,,INCREMENT,TOTAL,OFFICE,
  QUARTERLY,460000,2023-Q1,10,,,OWN,OFFICE,
  QUARTERLY,460000,2023-Q2,10,,,OWN,OFFICE,
  QUARTERLY,460000,2023-Q3,10,,,OWN,OFFICE,
  QUARTERLY,460000,2023-Q4,10,,,OWN,OFFICE,
  QUARTERLY,460000,2023,45,,,OWN,OFFICE,
  CROSSING,520200,2024-01/2024-11,1585,,CUMULATIVE,TOTAL,OFFICE,
  CROSSING,520203,2024,484,,INCREMENT,TOTAL,OFFICE,
  OPEN,520200,2021-01/2021-08,2000,AT_LEAST,CUMULATIVE,TOTAL,OFFICE,
  OPEN,520200,2021-01/2021-09,2500,AT_LEAST,CUMULATIVE,TOTAL,OFFICE,
  RECODED,520204107,2019,33,,,TOTAL,OFFICE,
  RECODED,520221105,2019,37,,,OWN,OTHER,
  MERGED,330103,2018-12-31,5,,,TOTAL,OFFICE,
  MERGED,330105,2018-12-31,7,,,TOTAL,OFFICE,
  MERGED,330105,2022-12-31,13,,,TOTAL,OFFICE,
  PRICE,520203,2021-06,27.03,,,OWN,OFFICE,
  WITHIN,520500,2019,9986,,,,OFFICE,
  WITHIN,520502,2019,4486,,,,OFFICE,
  WITHIN,520521,2019,3000,,,,OFFICE,
  WITHIN,520523,2019,2500,,,,OFFICE,
  STRETCH,520200,2021,100,,,TOTAL,OFFICE,
  STRETCH,520200,2021-Q1,30,,,TOTAL,OFFICE,
  SHARED,520200,2021,100,,,TOTAL,OFFICE,CASE-P0
  SHARED,520203,2021,30,,,OWN,OFFICE,CASE-P1`;

/** Tables as offices print them, of which earlier versions made wrong numbers without a word. */
describe('what offices print', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await publishedTemplate());
    const orm = await openOrm({ url: database.url });
    const sources = csvFile('sources', 'code,title,published\nOFFICE,The office,2024-12\nOTHER,Another office,2024-11');
    const pairings = [csvFile('programs', 'code,name\nCASE-P,CASE-P'), csvFile('pairings', PAIRINGS)];
    const files = [csvFile('metrics', METRICS), sources, ...pairings, csvFile('observations', OBSERVATIONS)];
    const { receipt } = await runImport(writeDatabaseOf(orm), files, { now: new Date() });
    expect(receipt.faults).toEqual([]);
    await orm.close();
    api = await startApi(database.url);
  }, 180_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const ask = async (code: string, metric: string, period: string, more = ''): Promise<any> => {
    const { body } = await api.ask(
      `{ division(code: "${code}") { rollup(metric: "${metric}", period: "${period}"${more}) {
        value lower upper exact status reported itemized gap coverage findings { code } } } }`,
    );
    expect(body.errors).toBeUndefined();
    return body.data.division.rollup;
  };

  it('lets the year stand after its first ten months, and leaves the rest for November and December', async () => {
    expect(await ask('450000', 'ANNUAL', '2022')).toMatchObject({ value: '1758', reported: '1758', findings: [] });
    expect(await ask('450000', 'ANNUAL', '2022-01/2022-10')).toMatchObject({ value: '1745' });
    expect(await ask('450000', 'ANNUAL', '2022-11/2022-12')).toMatchObject({ value: '13' });
  });

  it('counts a year and its four quarters once', async () => {
    expect(await ask('460000', 'QUARTERLY', '2023')).toMatchObject({ value: '45', exact: true });
    expect(await ask('460000', 'QUARTERLY', '2023-Q3')).toMatchObject({ value: '10' });
  });

  it('never adds a city until November and its county for the year', async () => {
    expect(await ask('520200', 'CROSSING', '2024')).toMatchObject({
      ...{ value: '1585', lower: '1585', upper: '2069', exact: false },
      findings: [{ code: 'OVERLAPPING_TOTALS' }],
    });
    expect(await ask('520203', 'CROSSING', '2024')).toMatchObject({ value: '484', exact: true, findings: [] });
    const { body } = await api.ask(`{ ranking(metric: "CROSSING", level: CITY, within: "520000", period: "2024") {
      rank division { code } rollup { value } } }`);
    expect(body.data.ranking).toEqual([{ rank: 1, division: { code: '520200' }, rollup: { value: '1585' } }]);
  });

  it('leaves the difference of two open amounts open', async () => {
    expect(await ask('520200', 'OPEN', '2021-09')).toMatchObject({
      value: '500',
      lower: '0',
      upper: null,
      exact: false,
    });
    expect(await ask('520200', 'OPEN', '2021')).toMatchObject({ value: '2500', lower: '2500', upper: null });
  });

  it('covers a place under its old code today, and not as it was reported', async () => {
    expect(await ask('520204107', 'RECODED', '2019')).toMatchObject({ value: '33', itemized: '37', gap: '-4' });
    const asReported = ', boundaries: AS_REPORTED';
    expect(await ask('520204107', 'RECODED', '2019', asReported)).toMatchObject({ value: '33', reported: '33' });
    expect(await ask('520221105', 'RECODED', '2019', asReported)).toMatchObject({ value: '37' });
  });

  it('ends the stock of a merged place with the first reading of its successor', async () => {
    expect(await ask('330105', 'MERGED', '2018')).toMatchObject({ value: '12' });
    expect(await ask('330105', 'MERGED', '2022')).toMatchObject({ value: '13', reported: '13' });
  });

  it('answers for a metric that does not add up for exactly the period that was reported', async () => {
    expect(await ask('520203', 'PRICE', '2021-06')).toMatchObject({ status: 'OBSERVED', value: '27.03' });
    for (const period of ['2021-Q2', '2021'])
      expect(await ask('520203', 'PRICE', period)).toMatchObject({
        ...{ status: 'NOT_APPLICABLE', value: null },
        findings: [{ code: 'METRIC_NOT_ADDITIVE' }],
      });
  });

  it('counts a city and its counties in one table once, though no scope is stated', async () => {
    expect(await ask('520500', 'WITHIN', '2019')).toMatchObject({
      ...{ value: '9986', reported: '9986', itemized: '9986', gap: '0', coverage: 1 },
      findings: [],
    });
    expect(await ask('520000', 'WITHIN', '2019')).toMatchObject({ value: '9986', reported: null, gap: null });
    expect(await ask('520502', 'WITHIN', '2019')).toMatchObject({ value: '4486' });
  });

  it('calls a stretch within the year the own word of the same place, so that the gap stays whole', async () => {
    expect(await ask('520200', 'STRETCH', '2021')).toMatchObject({
      ...{ value: '100', reported: '100', itemized: null, gap: '100', coverage: 0 },
    });
  });

  it('says why the supporter of a shared total has less than was reported', async () => {
    expect(await ask('442000', 'SHARED', '2021', ', side: SUPPORTER')).toMatchObject({
      ...{ value: '70', reported: '100', gap: '70', coverage: 0.3 },
      findings: [{ code: 'COUNTED_ELSEWHERE' }],
    });
  });
});
