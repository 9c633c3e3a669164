import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ImportDatabase, openImportDatabase } from '../../support/import-database.js';
import { again, csvFile } from '../../support/small-dataset.js';
import { SMALL_PROGRAM } from '../../support/small-program.js';
import { smallTemplate } from '../../support/templates.js';
import { emptying } from '../../support/emptying.js';

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
  await database.apply(...SMALL_PROGRAM);
});

beforeEach(() => database.rows(emptying('observation', 'import')));

afterAll(() => database.close());

const HEADER = 'metric,place,period,value,unit,qualifier,upper,basis,subject,source';
const observations = (rows: string, name = 'observations.csv') => csvFile('observations', `${HEADER}\n${rows}`, name);

const stored = () =>
  database.rows(`
    select m.code as metric, d.code as place, o.period_start::text as start, o.period_end::text as "end", o.basis, o.scope,
      o.value::text, o.lower::text, o.upper::text, o.as_printed as printed, s.code as source
    from observation o join metric m on m.id = o.metric_id join division d on d.id = o.division_id
    join source s on s.id = o.source_id where o.superseded_at is null order by o.id`);

describe('an observation', () => {
  it.each<[string, string, object]>([
    [
      'in a larger unit',
      'FISCAL_AID_FUNDS,520200,2021-08,1.6775,亿元,,,,,PAPER',
      { value: '167750000', printed: '1.6775亿元' },
    ],
    [
      'of about 20 in a metric without decimals',
      'MUTUAL_VISITS,520200,2021,约20,,,,,,PAPER',
      { value: '20', lower: '19', upper: '21', printed: '约20批次' },
    ],
    [
      'that is a flow',
      'MUTUAL_VISITS,520200,2021-08,3,,,,,,PAPER',
      { basis: 'INCREMENT', start: '2021-08-01', end: '2021-08-31', scope: 'TOTAL' },
    ],
    [
      'that is cumulative',
      'MUTUAL_VISITS,520200,2021-01/2021-08,3,,,,CUMULATIVE,,PAPER',
      { basis: 'CUMULATIVE', start: '2021-01-01', end: '2021-08-31' },
    ],
    [
      'that is a stock',
      'PARKS_CO_BUILT,520200,2021-08,4,,,,,,PAPER',
      { basis: 'STOCK', start: '2021-08-31', end: '2021-08-31' },
    ],
    [
      'of exactly 20',
      'MUTUAL_VISITS,520200,2021,20,,EXACT,,,,PAPER',
      { value: '20', lower: '20', upper: '20', printed: '20批次' },
    ],
    [
      'of at least 20',
      'MUTUAL_VISITS,520200,2021,20,,AT_LEAST,,,,PAPER',
      { value: '20', lower: '20', upper: null, printed: '≥20批次' },
    ],
    [
      'of at most 20',
      'MUTUAL_VISITS,520200,2021,20,,AT_MOST,,,,PAPER',
      { value: '20', lower: '0', upper: '20', printed: '≤20批次' },
    ],
    [
      'of about 1.80亿元',
      'FISCAL_AID_FUNDS,520200,2021,1.80,亿元,ABOUT,,,,PAPER',
      { value: '180000000', lower: '179500000', upper: '180500000', printed: '≈1.80亿元' },
    ],
    [
      'between 20 and 25',
      'MUTUAL_VISITS,520200,2021,20,,BETWEEN,25,,,PAPER',
      { value: '23', lower: '20', upper: '25', printed: '20–25批次' },
    ],
    ['of zero', 'MUTUAL_VISITS,520200,2021,0,,,,,,PAPER', { value: '0', lower: '0', upper: '0' }],
    [
      'of an enterprise, which has a place',
      'MUTUAL_VISITS,,2021,2,,,,,enterprise:FIRM,PAPER',
      { place: '520204', scope: 'OWN' },
    ],
    ['of an enterprise in a wider place', 'MUTUAL_VISITS,520200,2021,2,,,,,enterprise:FIRM,PAPER', { place: '520204' }],
    ['at a padded code', 'MUTUAL_VISITS,520200000000,2021,2,,,,,,PAPER', { place: '520200' }],
  ])('%s is stored with its value, bounds, period and place', async (_what, row, expected) => {
    await database.apply(observations(row));
    expect(await stored()).toEqual([expect.objectContaining(expected)]);
  });

  it('without a source has its file as its source', async () => {
    await database.apply(observations('MUTUAL_VISITS,520200,2021,2,,,,,,', 'visits.csv'));
    const [row] = await stored();
    expect(row?.source).toMatch(/^file:[0-9a-f]{16}$/);
    expect(await database.rows(`select title from source where code = '${String(row?.source)}'`)).toEqual([
      { title: 'visits.csv' },
    ]);
  });

  it('keeps the text as printed if the file states it', async () => {
    await database.apply(
      csvFile(
        'observations',
        `
        metric,place,period,value,qualifier,as_printed,source
        RURAL_LABOR_PLACED,520200,2021,2000,AT_LEAST,2000多名,PAPER`,
      ),
    );
    expect(await stored()).toEqual([expect.objectContaining({ printed: '2000多名', upper: null })]);
  });
});

describe('an observation that is imported again', () => {
  const first = observations('MUTUAL_VISITS,520200,2021,20,,,,,,PAPER\nMUTUAL_VISITS,520203,2021,5,,,,,,PAPER');
  const keys = () => database.rows('select key, revision from observation order by division_id, revision');

  it('changes nothing', async () => {
    await database.apply(first);
    const before = await keys();
    const receipt = await database.apply(again(first));
    expect(receipt.files[0]).toMatchObject({ read: 2, new: 0, corrected: 0, unchanged: 2, rejected: 0 });
    expect(await keys()).toEqual(before);
  });

  it('from the same source is a correction, and the old one stays on record', async () => {
    await database.apply(first);
    const second = await database.apply(
      observations('MUTUAL_VISITS,520200,2021,21,,,,,,PAPER\nMUTUAL_VISITS,520203,2021,5.0,,,,,,PAPER'),
    );
    expect(second.files[0]).toMatchObject({ new: 0, corrected: 2 });
    const rows = await database.rows(`
      select o.value::text, o.revision, n.value::text as next, o.superseded_at is not null as superseded, o.import_id
      from observation o left join observation n on n.id = o.superseded_by_id
      join division d on d.id = o.division_id where d.code = '520200' order by o.revision`);
    expect(rows).toEqual([
      expect.objectContaining({ value: '20', revision: 0, next: '21', superseded: true }),
      { value: '21', revision: 1, next: null, superseded: false, import_id: second.id },
    ]);
  });

  it('can be corrected back to the first value, under a key of its own', async () => {
    await database.apply(first);
    await database.apply(observations('MUTUAL_VISITS,520200,2021,21,,,,,,PAPER'));
    await database.apply(again(first));
    const rows = await keys();
    expect(rows.map((row) => row.revision)).toEqual([0, 1, 2, 0]);
    expect(new Set(rows.map((row) => row.key)).size).toBe(4);
  });

  it('from another source is a competing claim', async () => {
    await database.apply(first);
    const receipt = await database.apply(observations('MUTUAL_VISITS,520200,2021,22,,,,,,BUREAU'));
    expect(receipt.files[0]).toMatchObject({ new: 1, corrected: 0 });
    expect(await stored()).toHaveLength(3);
  });

  it('stays retracted', async () => {
    await database.apply(first);
    await database.rows(`update observation set retracted_at = now(), retraction_reason = 'wrong'`);
    expect((await database.apply(again(first))).files[0]).toMatchObject({ new: 0, unchanged: 2 });
  });

  it('keeps the locator when the file has no column for it', async () => {
    const header = 'metric,place,period,value,source';
    await database.apply(csvFile('observations', `${header},locator\nMUTUAL_VISITS,520200,2021,20,PAPER,p. 3`));
    await database.apply(csvFile('observations', `${header}\nMUTUAL_VISITS,520200,2021,21,PAPER`));
    expect(await database.rows('select value::text, locator from observation where superseded_at is null')).toEqual([
      { value: '21', locator: 'p. 3' },
    ]);
  });

  it('has the same key in another database', async () => {
    await database.apply(first);
    const other = await openImportDatabase(await smallTemplate());
    try {
      await other.apply(csvFile('sources', 'code,title\nX,x\nPAPER,A newspaper'));
      await other.apply(first);
      expect(await other.rows('select key from observation order by key')).toEqual(
        await database.rows('select key from observation order by key'),
      );
    } finally {
      await other.close();
    }
  });
});

describe('concurrent imports', () => {
  it('wait for each other and are all applied', async () => {
    const files = ['30', '31', '32', '33'].map((value) =>
      observations(`MUTUAL_VISITS,520200,2021,${value},,,,,,PAPER`),
    );
    const receipts = await Promise.all(files.map((file) => database.import(file)));
    expect(receipts.map((receipt) => receipt.status)).toEqual(['APPLIED', 'APPLIED', 'APPLIED', 'APPLIED']);
    expect(await database.rows('select revision from observation order by revision')).toEqual(
      [0, 1, 2, 3].map((revision) => ({ revision })),
    );
    expect(await stored()).toHaveLength(1);
  });
});
