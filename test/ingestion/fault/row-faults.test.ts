import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportKind } from '../../../src/ingestion/fault/import-kind.js';
import { describeFault } from '../../../src/ingestion/fault/describe-fault.js';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import { type ImportDatabase, NOW, openImportDatabase, places } from '../../support/import-database.js';
import { csvFile } from '../../support/small-dataset.js';
import { SMALL_PROGRAM } from '../../support/small-program.js';
import { smallTemplate } from '../../support/templates.js';
import { writeDatabaseOf } from '../../../src/server/data/orm.js';

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
  await database.apply(...SMALL_PROGRAM);
  await database.apply(
    csvFile('observations', 'metric,place,period,value,source\nPARKS_CO_BUILT,520200,2021-08-31,4,PAPER'),
  );
});

afterAll(() => database.close());

const HEADERS: Readonly<Partial<Record<ImportKind, string>>> = {
  divisions: 'code,name,level,parent,valid_from,valid_to',
  successions: 'predecessor,successor,kind,date',
  sources: 'code,title,published,url',
  metrics: 'code,name,name_en,unit,scale,nature,part_of,numerator,denominator,factor,sensitive',
  programs: 'code,name,since,until,source',
  themes: 'code,program,kind,name',
  clusters: 'code,city,name,lead,members',
  institutions: 'code,name,kind,division',
  enterprises: 'code,name,division,since',
  pairings: 'code,program,kind,supporter,recipient,since,until,parent',
  projects: 'code,name,kind,division,pairing,enterprises',
  observations: 'metric,place,period,value,subject,pairing,basis,scope,unit,qualifier,upper,source',
  activities: 'code,kind,period,from,to,persons',
  targets: 'code,metric,place,period,comparison,value,unit',
};

/** Rows of a file, and their errors: code, line and column. */
const FAULTS: readonly (readonly [kind: ImportKind, rows: string, ...faults: readonly string[]])[] = [
  ['divisions', '44200,x,TOWN,442000,,', 'INVALID_DIVISION_CODE 2 code'],
  ['divisions', '442000119,,TOWN,442000,,', 'MISSING_VALUE 2 name'],
  ['divisions', '442000119,新镇,DISTRICT,442000,,', 'LEVEL_MISMATCH 2 level'],
  ['divisions', '442000119,新镇,STREET,442000,,', 'INVALID_CHOICE 2 level'],
  ['divisions', '442000119,新镇,TOWN,442000118,,', 'LEVEL_MISMATCH 2 parent'],
  ['divisions', '442000119,新镇,TOWN,,,', 'MISSING_VALUE 2 parent'],
  ['divisions', '450000,广西,PROVINCE,440000,,', 'UNEXPECTED_VALUE 2 parent'],
  ['divisions', '442000119,新镇,TOWN,449900,,', 'UNKNOWN_DIVISION 2 parent'],
  ['divisions', '442000119,新镇,TOWN,442000,2021-13,', 'INVALID_PERIOD 2 valid_from'],
  ['divisions', '442000119,新镇,TOWN,442000,2022,2021', 'ENDS_BEFORE_START 2 valid_to'],
  ['divisions', '442000119,新镇,TOWN,442000,,\n442000119000,旧镇,TOWN,442000,,', 'DUPLICATE_ROW 3 code'],
  ['successions', '442000118,442000101,MERGE,2021', 'PREDECESSOR_STILL_VALID 2 predecessor'],
  ['successions', '442000100,442000118,MERGE,2021', 'UNKNOWN_DIVISION 2 predecessor'],
  ['successions', '442000118,,MERGE,2021', 'MISSING_VALUE 2 successor'],
  ['successions', '442000118,442000101,UNCLEAR,2021', 'UNEXPECTED_VALUE 2 successor'],
  ['successions', '442000118,442000101,EATEN,ALL', 'INVALID_CHOICE 2 kind', 'INVALID_PERIOD 2 date'],
  ['sources', 'A B,x,,', 'INVALID_CODE 2 code'],
  ['sources', 'A,x\u0007,,', 'INVALID_TEXT 2 title'],
  ['sources', 'A,x,0000,', 'INVALID_PERIOD 2 published'],
  ['sources', 'A,x,,javascript:1', 'INVALID_URL 2 url'],
  ['sources', 'A,x,,\nA,y,,', 'DUPLICATE_ROW 3 code'],
  ['metrics', 'M,量,m,个,7,STOCK,,,,,', 'INVALID_INTEGER 2 scale'],
  ['metrics', 'M,量,m,个,0,RATE,,,,,', 'INVALID_RATE 2 numerator', 'INVALID_RATE 2 denominator'],
  ['metrics', 'M,量,m,个,0,FLOW,,,,100,', 'INVALID_RATE 2 factor'],
  ['metrics', 'M,量,m,个,0,FLOW,NONE_SUCH,,,,', 'UNKNOWN_REFERENCE 2 part_of'],
  ['metrics', 'M,量,m,个,0,FLOW,N,,,,\nN,量,n,个,0,FLOW,M,,,,', 'PARENT_CYCLE 2 part_of', 'PARENT_CYCLE 3 part_of'],
  ['metrics', 'M,量,m,个,0,FLOW,,,,,maybe', 'INVALID_CHOICE 2 sensitive'],
  ['metrics', 'PARKS_CO_BUILT,园,parks,家,1,STOCK,,,,,', 'METRIC_IN_USE 2 unit', 'METRIC_IN_USE 2 scale'],
  ['programs', 'P,x,2021,2020,', 'ENDS_BEFORE_START 2 until'],
  ['programs', 'P,x,,,NONE_SUCH', 'UNKNOWN_REFERENCE 2 source'],
  ['themes', 'T,NONE_SUCH,COLOUR,x', 'INVALID_CHOICE 2 kind', 'UNKNOWN_REFERENCE 2 program'],
  ['themes', 'T,NONE_SUCH,VILLAGE_TYPE,x', 'UNKNOWN_REFERENCE 2 program'],
  ['clusters', 'C,442000,x,520203104,442000001;520200', 'MEMBER_OUTSIDE_CITY 2 lead', 'MEMBER_OUTSIDE_CITY 2 members'],
  ['clusters', 'C,442000,x,,442000001;44200', 'INVALID_DIVISION_CODE 2 members'],
  ['institutions', 'I,x,school,442000', 'INVALID_CHOICE 2 kind'],
  ['institutions', 'I,x,SCHOOL,449900', 'UNKNOWN_DIVISION 2 division'],
  ['enterprises', 'E,x,442000,last year', 'INVALID_PERIOD 2 since'],
  ['pairings', 'P,ZS-LPS,CITY,442000,division:442000,,,', 'SAME_PARTY 2 recipient'],
  ['pairings', 'P,ZS-LPS,CITY,village:1,440000,,,', 'INVALID_REFERENCE 2 supporter'],
  ['pairings', 'P,ZS-LPS,CITY,cluster:NONE_SUCH,440000,,,', 'UNKNOWN_REFERENCE 2 supporter'],
  ['pairings', 'P,OTHER,CITY,442000,520200,,,CITY', 'CONFLICTING_PARENT 2 parent'],
  ['pairings', 'P,ZS-LPS,CITY,442000,520200,2022,2021,', 'ENDS_BEFORE_START 2 until'],
  ['pairings', 'CITY,ZS-LPS,CITY,442000,520200,,,TORCH-LZ', 'PARENT_CYCLE 2 parent'],
  ['projects', 'J,x,PARK,442000,NONE_SUCH,NONE_SUCH', 'UNKNOWN_REFERENCE 2 pairing', 'UNKNOWN_REFERENCE 2 enterprises'],
  ['observations', 'NONE_SUCH,520200,2021,1,,,,,,,,', 'UNKNOWN_REFERENCE 2 metric'],
  ['observations', 'MUTUAL_VISITS,,2021,1,,,,,,,,', 'MISSING_VALUE 2 place'],
  ['observations', 'MUTUAL_VISITS,520299,2021,1,,,,,,,,', 'UNKNOWN_DIVISION 2 place'],
  ['observations', 'MUTUAL_VISITS,520200,ALL,1,,,,,,,,', 'INVALID_PERIOD 2 period'],
  ['observations', 'MUTUAL_VISITS,520200,2021-02-30,1,,,,,,,,', 'INVALID_PERIOD 2 period'],
  ['observations', 'MUTUAL_VISITS,520200,2021,"1,00",,,,,,,,', 'INVALID_DECIMAL 2 value'],
  ['observations', 'MUTUAL_VISITS,520200,8月,1,,,,,,,,', 'PERIOD_WITHOUT_YEAR 2 period'],
  ['observations', 'MUTUAL_VISITS,520200,截至2021年8月底,1,,,,,,,,', 'INVALID_PERIOD 2 period'],
  ['observations', 'MUTUAL_VISITS,520200,44409,1,,,,,,,,', 'INVALID_PERIOD 2 period'],
  ['observations', 'FISCAL_AID_FUNDS,520200,2021,1.5亿,,,,,万元,,,', 'CONFLICTING_UNITS 2 unit'],
  ['observations', 'MUTUAL_VISITS,520200,2021,约20,,,,,,AT_LEAST,,', 'CONFLICTING_QUALIFIERS 2 qualifier'],
  ['observations', 'MUTUAL_VISITS,520200,2021,20至15,,,,,,,,', 'INVALID_BOUNDS 2 value'],
  ['observations', 'MUTUAL_VISITS,520200,2021,1e3,,,,,,,,', 'INVALID_DECIMAL 2 value'],
  ['observations', 'CADRE_TRAINING_ATTENDANCES,520200,2021,1,,,,,人,,,', 'UNIT_MISMATCH 2 unit'],
  ['observations', 'FISCAL_AID_FUNDS,520200,2021,1,,,,,万美元,,,', 'UNIT_MISMATCH 2 unit'],
  ['observations', 'MUTUAL_VISITS,520200,2021,1.5,,,,,,,,', 'VALUE_TOO_PRECISE 2 value'],
  ['observations', 'FISCAL_AID_FUNDS,520200,2021,1.6775001,,,,,万元,,,', 'VALUE_TOO_PRECISE 2 value'],
  ['observations', 'FISCAL_AID_FUNDS,520200,2021,1000000000,,,,,亿元,,,', 'VALUE_TOO_LARGE 2 value'],
  ['observations', 'MUTUAL_VISITS,520200,2021,1,,,STOCK,,,,,', 'BASIS_MISMATCH 2 basis'],
  ['observations', 'PARKS_CO_BUILT,520200,2021,1,,,CUMULATIVE,,,,,', 'BASIS_MISMATCH 2 basis'],
  ['observations', 'PARKS_CO_BUILT,520200,2021,-1,,,,,,,,', 'NEGATIVE_STOCK 2 value'],
  ['observations', 'MUTUAL_VISITS,520200,2021,-1,,,,,,AT_MOST,,', 'INVALID_BOUNDS 2 value'],
  ['observations', 'MUTUAL_VISITS,520200,2021,5,,,,,,BETWEEN,4,', 'INVALID_BOUNDS 2 upper'],
  ['observations', 'MUTUAL_VISITS,520200,2021,5,,,,,,,6,', 'INVALID_BOUNDS 2 upper'],
  ['observations', 'MUTUAL_VISITS,520200,2021,5,,,,,,BETWEEN,,', 'MISSING_VALUE 2 upper'],
  ['observations', 'MUTUAL_VISITS,520200,2021,5,,,,,,MAYBE,,', 'INVALID_CHOICE 2 qualifier'],
  ['observations', 'MUTUAL_VISITS,,2021,1,enterprise:FIRM,,,TOTAL,,,,', 'TOTAL_WITH_SUBJECT 2 scope'],
  ['observations', 'MUTUAL_VISITS,520203,2021,1,enterprise:FIRM,,,,,,,', 'SUBJECT_OUTSIDE_PLACE 2 place'],
  ['observations', 'MUTUAL_VISITS,520203,2021,1,cluster:TORCH,,,,,,,', 'INVALID_REFERENCE 2 subject'],
  [
    'observations',
    'MUTUAL_VISITS,520200,2021,1,,,,,,,,\nMUTUAL_VISITS,5202,2021-01/2021-12,2,,,,,,,,',
    'DUPLICATE_ROW 3 -',
  ],
  ['activities', 'A,VISIT,,,,', 'MISSING_VALUE 2 period'],
  ['activities', 'A,VISIT,2021,520200,449900,-1', 'INVALID_INTEGER 2 persons', 'UNKNOWN_DIVISION 2 to'],
  ['targets', 'T,MUTUAL_VISITS,520200,,AT_LEAST,,', 'MISSING_VALUE 2 value'],
  ['targets', 'T,MUTUAL_VISITS,520200,,AT_LEAST_PREVIOUS_ROUND,5,', 'UNEXPECTED_VALUE 2 value'],
  ['targets', 'T,MUTUAL_VISITS,520200,,AT_LEAST,5,人', 'UNIT_MISMATCH 2 unit'],
];

/** Rows with several errors: all are reported at once, without errors that merely follow from others. */
const SEVERAL: typeof FAULTS = [
  [
    'observations',
    'NONE_SUCH,520299,ALL,x,enterprise:NONE,NONE,MAYBE,ALL,,SO,y,NONE',
    ...['INVALID_PERIOD 2 period', 'INVALID_DECIMAL 2 value', 'INVALID_CHOICE 2 basis', 'INVALID_CHOICE 2 scope'],
    ...['INVALID_CHOICE 2 qualifier', 'INVALID_DECIMAL 2 upper', 'UNKNOWN_REFERENCE 2 metric'],
    ...['UNKNOWN_DIVISION 2 place', 'UNKNOWN_REFERENCE 2 subject', 'UNKNOWN_REFERENCE 2 pairing'],
    'UNKNOWN_REFERENCE 2 source',
  ],
  [
    'observations',
    'PARKS_CO_BUILT,520299,2021,-1.5,,,CUMULATIVE,,户,,,',
    ...['UNKNOWN_DIVISION 2 place', 'BASIS_MISMATCH 2 basis', 'UNIT_MISMATCH 2 unit'],
  ],
  [
    'observations',
    'PARKS_CO_BUILT,520200,2021,x,,,CUMULATIVE,,户,,,',
    'INVALID_DECIMAL 2 value',
    'BASIS_MISMATCH 2 basis',
    'UNIT_MISMATCH 2 unit',
  ],
  // The unit depends on the metric, and whether a division had ended on the day.
  ['observations', 'NONE_SUCH,520200,2021,1,,,,,户,,,', 'UNKNOWN_REFERENCE 2 metric'],
  ['observations', 'MUTUAL_VISITS,中山市,ALL,1,,,,,,,,', 'INVALID_PERIOD 2 period'],
  [
    'observations',
    'MUTUAL_VISITS,,2021,1,school:X,,,TOTAL,,,,',
    'INVALID_REFERENCE 2 subject',
    'TOTAL_WITH_SUBJECT 2 scope',
  ],
  [
    'observations',
    'MUTUAL_VISITS,520200,2021,x,,,,,,,,\nMUTUAL_VISITS,5202,2021,2,,,,,,,,\nMUTUAL_VISITS,5202,2021,y,,,,,,,,',
    ...['INVALID_DECIMAL 2 value', 'DUPLICATE_ROW 2 -', 'INVALID_DECIMAL 4 value', 'DUPLICATE_ROW 4 -'],
  ],
  ['divisions', '442000119,新镇,STREET,449900,2022,2021', 'INVALID_CHOICE 2 level', 'ENDS_BEFORE_START 2 valid_to'],
  ['divisions', '442000119,,TOWN,449900,,', 'MISSING_VALUE 2 name', 'UNKNOWN_DIVISION 2 parent'],
  [
    'successions',
    '442999,443999,EATEN,2021',
    'INVALID_CHOICE 2 kind',
    'UNKNOWN_DIVISION 2 predecessor',
    'UNKNOWN_DIVISION 2 successor',
  ],
  ['metrics', 'PARKS_CO_BUILT,,parks,家,0,STOCK,,,,,', 'MISSING_VALUE 2 name', 'METRIC_IN_USE 2 unit'],
  [
    'clusters',
    'C,442000,,520203104,449900',
    'MISSING_VALUE 2 name',
    'UNKNOWN_DIVISION 2 members',
    'MEMBER_OUTSIDE_CITY 2 lead',
  ],
  [
    'pairings',
    'P,OTHER,CITY,442000,529900,2022,2021,CITY',
    'ENDS_BEFORE_START 2 until',
    'UNKNOWN_DIVISION 2 recipient',
    'CONFLICTING_PARENT 2 parent',
  ],
  [
    'targets',
    'T,MUTUAL_VISITS,529900,next,AT_LEAST,5,人',
    'INVALID_PERIOD 2 period',
    'UNKNOWN_DIVISION 2 place',
    'UNIT_MISMATCH 2 unit',
  ],
];

describe('a row with an error', () => {
  it.each(SEVERAL)('in %s has all its errors reported: %s', async (kind, rows, ...faults) => {
    const before = await database.counts();
    for (const mode of ['STRICT', 'PARTIAL'] as const) {
      const file = csvFile(kind, `${HEADERS[kind] ?? ''}\n${rows}`, 'f.csv');
      const receipt = (await runImport(writeDatabaseOf(database.orm), [file], { now: NOW, mode, dryRun: true }))
        .receipt;
      expect(places(receipt.faults)).toEqual(faults.map((fault) => fault.replace(/ (\d+) /, ' f.csv:$1 ')));
    }
    expect(await database.counts()).toEqual(before);
  });

  it.each(FAULTS)('in %s is rejected: %s', async (kind, rows, ...faults) => {
    const before = await database.counts();
    const receipt = await database.import(csvFile(kind, `${HEADERS[kind] ?? ''}\n${rows}`, 'f.csv'));
    expect(receipt.status).toBe('REJECTED');
    expect(places(receipt.faults)).toEqual(faults.map((fault) => fault.replace(/ (\d+) /, ' f.csv:$1 ')));
    expect(await database.counts()).toEqual(before);
  });

  it('rejects the whole import, and the errors of all files are found', async () => {
    const before = await database.counts();
    const receipt = await database.import(
      csvFile(
        'observations',
        'metric,place,period,value,source\nMUTUAL_VISITS,520200,2021,x,NEW\nMUTUAL_VISITS,520200,2022,1,BAD',
      ),
      csvFile('sources', 'code,title\nNEW,new\nBAD,'),
    );
    // The second observation refers to a source with an error: it has none of its own, but is not imported either.
    expect(places(receipt.faults)).toEqual([
      'INVALID_DECIMAL observations.csv:2 value',
      'MISSING_VALUE sources.csv:3 title',
    ]);
    expect(receipt.files.map(({ read, new: fresh, rejected }) => [read, fresh, rejected])).toEqual([
      [2, 0, 2],
      [2, 1, 1],
    ]);
    expect(await database.counts()).toEqual(before);
  });

  it('has a message with what was given and what was expected', async () => {
    const receipt = await database.import(csvFile('sources', 'code,title,published\nA,x,next week'));
    expect(receipt.faults[0]?.message).toBe(
      'published: "next week" was given, expected a year (2021), quarter (2021-Q3), month (2021-08), day (2021-08-17) or a range of two of these (2021-01/2021-08), or in words: 2021年8月, 2021年1-8月累计, 2021年第三季度, 截至2021年8月底',
    );
  });

  it('of an amount in another currency says that nothing is converted, wherever the currency is named', async () => {
    const rows = (title: string, header: string, value: string) =>
      `${title}\n指标,地区,期间,${header}\n财政援助资金,520200,2021年,${value}`;
    for (const text of [
      rows('单位：万美元,,,', '数值', '12'),
      rows(',,,', '数值（万港元）', '12'),
      rows(',,,', '数值', '12万欧元'),
    ]) {
      const { faults } = await database.import(csvFile('observations', text));
      expect(faults).toMatchObject([{ code: 'UNIT_MISMATCH' }]);
      expect(faults[0]?.messageZh).toMatch(/“(?:12)?万[美港欧]元”是外币，系统不作折算/u);
    }
  });

  it('outside the files rejects them, even if the same files were imported before', async () => {
    const file = csvFile('sources', 'code,title\nBESIDE,x');
    await database.apply(file);
    const place = { file: 'figures.csv', sheet: null, row: null };
    const faults = [
      describeFault(place, { code: 'UNKNOWN_FILE', column: null, given: 'figures.csv', expected: 'files' }),
    ];
    const receipt = (await runImport(writeDatabaseOf(database.orm), [file], { now: NOW, faults })).receipt;
    expect([receipt.status, places(receipt.faults)]).toEqual(['REJECTED', ['UNKNOWN_FILE figures.csv:null -']]);
  });

  it('is listed up to a limit and counted beyond it', async () => {
    const rows = Array.from({ length: 1_200 }, (_, at) => `S ${at.toString()},标题`).join('\n');
    const receipt = await database.import(csvFile('sources', `code,title\n${rows}`));
    expect(receipt.faults).toHaveLength(1_000);
    expect(receipt.faultsNotListed).toBe(200);
    expect(receipt.files[0]?.rejected).toBe(1_200);
  });

  it('is listed once for all rows that have it, with their number and the first of them', async () => {
    const rows = Array.from({ length: 705 }, (_, at) => `财政援助资金,从前县,${(1300 + at).toString()},1万元`).join(
      '\n',
    );
    const receipt = await database.import(csvFile('observations', `指标,地区,期间,数值\n${rows}`));
    expect(receipt).toMatchObject({
      faults: [{ code: 'UNKNOWN_DIVISION', row: 2, rows: 705 }],
      counts: { rejected: 705 },
    });
    expect(receipt.faults[0]?.messageZh).toMatch(/（共705行：第2、3、4、5、6行等）$/);
  });
});
