import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import type { ImportFile } from '../../../src/ingestion/session/import-file.js';
import { openOrm, writeDatabaseOf } from '../../../src/server/data/orm.js';
import { startApi, type TestApi } from '../../support/api.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { shortly } from '../../support/long.js';
import { csvFile } from '../../support/small-dataset.js';
import { publishedTemplate } from '../../support/templates.js';
import { Random } from '../support/random.js';

const CATALOGUE = [
  csvFile(
    'sources',
    `code,title,published
    GX-OCT,Guangxi on its cooperation with Guangdong: the first ten months of 2022,2022-10-31
    GX-YEAR,Guangxi on its cooperation with Guangdong: the year 2022,2023-06-01
    SN-YEAR,Shaanxi on its cooperation with Jiangsu: the year 2021,2022-02-14
    ZJ-FIVE,Zhenjiang and Weinan: five years,2025-12-09`,
  ),
  csvFile('programs', 'code,name\nYUEGUI,粤桂协作\nSUSHAN,苏陕协作'),
  csvFile(
    'pairings',
    `code,program,kind,supporter,recipient,parent
    YUEGUI,YUEGUI,OTHER,440000,450000,
    SUSHAN,SUSHAN,OTHER,320000,610000,
    ZHENWEI,SUSHAN,CITY,321100,610500,SUSHAN`,
  ),
];

const COLUMNS = 'metric,place,period,value,unit,as_printed,qualifier,pairing,source';

/** What was printed in the autumn, until then. */
const GUANGXI_BY_OCTOBER = `
  FISCAL_AID_FUNDS,450000,2022-01/2022-10,17.45,亿元,17.45亿元,,YUEGUI,GX-OCT
  AID_PROJECTS,450000,2022-10,337,个,337个,,YUEGUI,GX-OCT
  SPECIALISTS_EXCHANGED,450000,2022-10,2244,人,2244人,,YUEGUI,GX-OCT
  ENTERPRISES_INTRODUCED,450000,2022-01/2022-10,302,家,302家,,YUEGUI,GX-OCT
  PARKS_CO_BUILT,450000,2022-10,107,个,107个,,YUEGUI,GX-OCT
  AID_WORKSHOPS,450000,2022-10,374,个,374个,,YUEGUI,GX-OCT
  WORKSHOP_JOBS,450000,2022-01/2022-10,5.13,万人,5.13万人,,YUEGUI,GX-OCT
  RURAL_LABOR_PLACED,450000,2022-01/2022-10,73.09,万人,73.09万,,YUEGUI,GX-OCT
  CONSUMPTION_ASSISTANCE_SALES,450000,2022-01/2022-10,179.3,亿元,179.3亿元,,YUEGUI,GX-OCT`;

/** What was printed of the whole year. */
const GUANGXI_YEAR = `
  FISCAL_AID_FUNDS,450000,2022,17.58,亿元,17.58亿元,,YUEGUI,GX-YEAR
  COUNTIES_SUPPORTED,450000,2022-12,33,个,33个,,YUEGUI,GX-YEAR
  SPECIALISTS_EXCHANGED,450000,2022-12,2411,人,2411人,,YUEGUI,GX-YEAR
  ENTERPRISES_INTRODUCED,450000,2022,321,家,321家,,YUEGUI,GX-YEAR
  INVESTMENT_PAID_IN,450000,2022,179.16,亿元,179.16亿元,,YUEGUI,GX-YEAR
  PARKS_CO_BUILT,450000,2022-12,111,个,111个,,YUEGUI,GX-YEAR
  AID_WORKSHOPS,450000,2022-12,378,个,378个,,YUEGUI,GX-YEAR
  RURAL_LABOR_PLACED,450000,2022,75.31,万人,75.31万人,,YUEGUI,GX-YEAR
  RURAL_LABOR_PLACED_EAST,450000,2022,26.35,万人,26.35万人,,YUEGUI,GX-YEAR
  CONSUMPTION_ASSISTANCE_SALES,450000,2022,224.45,亿元,224.45亿元,,YUEGUI,GX-YEAR
  SOCIAL_DONATIONS,450000,2022,2.35,亿元,2.35亿元,,YUEGUI,GX-YEAR`;

const SHAANXI_YEAR = `
  FISCAL_AID_FUNDS,610000,2021,26.9,亿元,26.9亿元,,SUSHAN,SN-YEAR
  AID_PROJECTS,610000,2021-12,1343,个,1343个,,SUSHAN,SN-YEAR
  TOWN_PAIRINGS,610000,2021-12,331,对,331个,,SUSHAN,SN-YEAR
  SCHOOL_PAIRINGS,610000,2021-12,389,对,389所,,SUSHAN,SN-YEAR
  HOSPITAL_PAIRINGS,610000,2021-12,127,对,127家,,SUSHAN,SN-YEAR
  ENTERPRISES_INTRODUCED,610000,2021,186,家,186个,,SUSHAN,SN-YEAR
  INVESTMENT_PAID_IN,610000,2021,69.7,亿元,69.7亿元,,SUSHAN,SN-YEAR
  PARKS_CO_BUILT,610000,2021-12,40,个,40个,,SUSHAN,SN-YEAR
  PARK_ENTERPRISES,610000,2021-12,71,个,71个,,SUSHAN,SN-YEAR
  PARK_JOBS,610000,2021,3728,人,3728人,,SUSHAN,SN-YEAR
  PARK_JOBS_LIFTED,610000,2021,879,人,879人,,SUSHAN,SN-YEAR
  AID_WORKSHOPS,610000,2021-12,311,个,311个,,SUSHAN,SN-YEAR
  WORKSHOP_JOBS_LIFTED,610000,2021,4729,人,4729人,,SUSHAN,SN-YEAR
  RURAL_LABOR_PLACED_LIFTED,610000,2021,15650,人,15650人,,SUSHAN,SN-YEAR
  CONSUMPTION_ASSISTANCE_SALES,610000,2021,27.7,亿元,27.7亿元,,SUSHAN,SN-YEAR`;

/** A city inside it over five years, most of it as lower bounds. */
const WEINAN_FIVE_YEARS = `
  AID_PROJECTS,610500,2025-12,417,个,417个,,ZHENWEI,ZJ-FIVE
  INVESTMENT_PAID_IN,610500,2021-01/2025-12,47,亿元,超过47亿元,AT_LEAST,ZHENWEI,ZJ-FIVE
  PARKS_CO_BUILT,610500,2025-12,52,个,52个,,ZHENWEI,ZJ-FIVE
  INTRODUCED_ENTERPRISE_JOBS,610500,2021-01/2025-12,3.8,万人,超3.8万人,AT_LEAST,ZHENWEI,ZJ-FIVE
  INTRODUCED_ENTERPRISE_JOBS_LIFTED,610500,2021-01/2025-12,1.1,万人,超1.1万人,AT_LEAST,ZHENWEI,ZJ-FIVE
  CONSUMPTION_ASSISTANCE_SALES,610500,2021-01/2025-12,26,亿元,26亿元,ABOUT,ZHENWEI,ZJ-FIVE
  SOCIAL_DONATIONS,610500,2021-01/2025-12,3,亿元,3亿元,ABOUT,ZHENWEI,ZJ-FIVE`;

const REPORTS = [GUANGXI_BY_OCTOBER, GUANGXI_YEAR, SHAANXI_YEAR, WEINAN_FIVE_YEARS];

interface Printed {
  readonly metric: string;
  readonly place: string;
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly qualifier: string;
  readonly pairing: string;
}

const linesOf = (report: string): readonly string[] =>
  report
    .trim()
    .split('\n')
    .map((line) => line.trim());

const PRINTED = REPORTS.flatMap(linesOf).map((line): Printed => {
  const [metric, place, period, value, unit, , qualifier, pairing] = line.split(',') as [string, ...string[]];
  return { metric, place, period, value, unit, qualifier, pairing } as Printed;
});

/** In the base unit, by moving the decimal point; nothing of the product's own arithmetic. */
function inBaseUnit({ value, unit }: Printed): string {
  const places = unit.startsWith('亿') ? 8 : unit.startsWith('万') ? 4 : 0;
  const [whole = '', fraction = ''] = value.split('.');
  return `${whole}${fraction.padEnd(places, '0')}`;
}

const file = (lines: readonly string[], name: string): ImportFile =>
  csvFile('observations', [COLUMNS, ...lines].join('\n'), `${name}.csv`);

const WAYS: readonly (readonly [string, () => readonly (readonly ImportFile[])[]])[] = [
  ['in one import', () => [[...CATALOGUE, file(REPORTS.flatMap(linesOf), 'all')]]],
  [
    'report by report, the latest first',
    () => [CATALOGUE, ...REPORTS.toReversed().map((report, at) => [file(linesOf(report), `report-${at}`)])],
  ],
  [
    'in three shuffled parts',
    () => {
      const lines = new Random(7).shuffled(REPORTS.flatMap(linesOf));
      return [
        CATALOGUE,
        ...[0, 1, 2].map((part) => [
          file(
            lines.filter((_, at) => at % 3 === part),
            `part-${part}`,
          ),
        ]),
      ];
    },
  ],
];

// In parts that know nothing of one another: all of it has to be put together.
const RUN = shortly(WAYS, ([way]) => way === 'in three shuffled parts');

describe.each(RUN)('reports of other programs, entered as their offices printed them %s,', (_, imports) => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await publishedTemplate());
    const orm = await openOrm({ url: database.url });
    for (const files of imports()) {
      const { receipt } = await runImport(writeDatabaseOf(orm), files, { now: new Date() });
      expect(receipt.faults).toEqual([]);
    }
    await orm.close();
    api = await startApi(database.url);
  }, 180_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const fields = 'value lower upper exact reported findings { code }';
  const rollupOf = async (root: string, metric: string, period: string, more = ''): Promise<any> => {
    const { body } = await api.ask(
      `{ at: ${root} { rollup(metric: "${metric}", period: "${period}"${more}) { ${fields} } } }`,
    );
    expect(body.errors).toBeUndefined();
    return body.data.at.rollup;
  };

  it('return every printed number as printed, at its place and period, on both sides and along the pairing', async () => {
    const supporters: Record<string, string> = { YUEGUI: '440000', SUSHAN: '320000', ZHENWEI: '321100' };
    const found: any[][] = [];
    // One printed number after the other: all at once would be more than the server admits.
    for (const { metric, place, period, pairing } of PRINTED)
      found.push(
        await Promise.all([
          rollupOf(`division(code: "${place}")`, metric, period),
          rollupOf(`pairing(code: "${pairing}")`, metric, period),
          rollupOf(`division(code: "${supporters[pairing]}")`, metric, period, ', side: SUPPORTER'),
        ]),
      );
    const expected = PRINTED.map((printed) => {
      const value = inBaseUnit(printed);
      // What its office printed is there whatever else was reported below it.
      return { value, reported: value, ...(printed.qualifier === '' && { lower: value, upper: value }) };
    });
    expect(found.map(([place]) => place)).toMatchObject(expected);
    expect(found.map(([, pairing]) => pairing)).toMatchObject(expected);
    // Guangdong supports others as well: its values hold more than these programs.
    expect(found.map(([, , supporter]) => supporter)).toMatchObject(expected.map(({ reported }) => ({ reported })));
    const said = new Set(found.flatMap(([place]) => place.findings.map((finding: { code: string }) => finding.code)));
    // The five years of the city reach beyond the year of its province; nothing else is remarkable.
    expect([...said]).toEqual(['SPANNING_FIGURES']);
  });

  it('leave November and December what the year adds to the first ten months', async () => {
    const rest = '2022-11/2022-12';
    expect(await rollupOf('division(code: "450000")', 'FISCAL_AID_FUNDS', rest)).toMatchObject({ value: '13000000' });
    expect(await rollupOf('division(code: "450000")', 'RURAL_LABOR_PLACED', rest)).toMatchObject({ value: '22200' });
    const sales = await rollupOf('division(code: "440000")', 'CONSUMPTION_ASSISTANCE_SALES', rest, ', side: SUPPORTER');
    expect(sales).toMatchObject({ value: '4515000000' });
  });

  it('let a level stand until the next reading', async () => {
    for (const [period, value] of [
      ['2022-10', '107'],
      ['2022-11', '107'],
      ['2022-12', '111'],
      ['2023', '111'],
    ] as const)
      expect(await rollupOf('division(code: "450000")', 'PARKS_CO_BUILT', period)).toMatchObject({ value });
  });

  it('never add the year of a province to five years of its city, and say so', async () => {
    const both = await rollupOf('division(code: "610000")', 'INVESTMENT_PAID_IN', 'ALL');
    expect(both).toMatchObject({
      ...{ value: '6970000000', lower: '6970000000', upper: null, exact: false },
      findings: [{ code: 'OVERLAPPING_TOTALS' }],
    });
  });

  it('keep "more than" open above', async () => {
    expect(await rollupOf('division(code: "610500")', 'INTRODUCED_ENTERPRISE_JOBS', 'ALL')).toMatchObject({
      ...{ value: '38000', lower: '38000', upper: null, exact: false },
    });
  });
});
