import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { RowTemplateCache } from '../../../src/ingestion/observation/fast-path/row-template.js';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import type { ImportFile } from '../../../src/ingestion/session/import-file.js';
import { writeDatabaseOf } from '../../../src/server/data/orm.js';
import { type ImportDatabase, NOW, openImportDatabase } from '../../support/import-database.js';
import { csvFile } from '../../support/small-dataset.js';
import { SMALL_PROGRAM } from '../../support/small-program.js';
import { smallTemplate } from '../../support/templates.js';
import { emptying } from '../../support/emptying.js';

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
  const villages = VILLAGES.map((code, nth) => `${code},${(nth + 1).toString()}号村,VILLAGE,520203104`);
  const divisions = csvFile('divisions', ['code,name,level,parent', ...villages].join('\n'));
  await database.apply(divisions, ...SMALL_PROGRAM);
});

afterAll(() => database.close());

const VILLAGES = Array.from({ length: 999 }, (_none, nth) => `520203104${(nth + 1).toString().padStart(3, '0')}`);

/** As many names as codes; 水城区 has been one since 2020 only, and 总计 is none. */
const NAMES = VILLAGES.flatMap((_code, nth) => {
  const usual = ['大用镇', '六枝特区', '钟山区', '新窑镇', '六盘水市六枝特区', '7号村', '8号村村民委员会', '水城区'];
  return usual[nth % 8] ?? [];
});

const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts);
/** Mostly the usual texts, so that rows resemble each other. */
const mostly = (usual: fc.Arbitrary<string>, ...others: readonly string[]) =>
  fc.oneof({ arbitrary: usual, weight: 150 }, { arbitrary: oneOf(...others), weight: 1 });

const row = fc
  .tuple(
    mostly(
      oneOf('FISCAL_AID_FUNDS', 'FISCAL_AID_FUNDS', 'CONSUMPTION_ASSISTANCE_SALES', 'PARKS_CO_BUILT'),
      'NO_SUCH_METRIC',
      '',
    ),
    mostly(
      oneOf(...VILLAGES, ...NAMES, '520200', '5202', '520203', '520281', '520203109', '520281123'),
      ...['520221', '水城区', '盘州市', '999999', '５２０２０１', '', '六盘水市合计', '52020', '520202'],
    ),
    fc
      .tuple(fc.integer({ min: 2016, max: 2023 }), oneOf('', '-08', '-Q3', '-08-17', '-01/', '年1-8月累计', '年9月'))
      .map(([year, rest]) => `${year.toString()}${rest.endsWith('/') ? `${rest}${year.toString()}-06` : rest}`),
    mostly(
      fc.oneof(
        fc.nat(99_999).map(String),
        fc.tuple(fc.nat(999), fc.nat(99)).map((parts) => parts.join('.')),
      ),
      ...['0', '007', '-5', '1,234', '1.5万', '约20', '2000多', 'many', '', '13800138000', '1.2345', '20人', '（12）'],
    ),
    mostly(oneOf(''), '元', '万元', '亿元', '个', '人'),
    mostly(oneOf(''), 'EXACT', 'ABOUT', 'AT_LEAST', 'BETWEEN', '约'),
    mostly(oneOf(''), '99999999'),
    mostly(oneOf(''), 'CUMULATIVE', 'STOCK', 'INCREMENT'),
    mostly(oneOf(''), 'TOTAL', 'OWN'),
    mostly(oneOf('PAPER'), 'NO_SUCH_SOURCE'),
    mostly(oneOf('', '第3页', 'p. 4'), '\u0007', '"a, ""b"""'),
    mostly(oneOf('', '备考'), 'x'.repeat(4_001)),
    mostly(oneOf(''), '约五个', 'five'),
    mostly(oneOf('1', '2'), '合计'),
  )
  .map((cells) => cells.join(','));

const HEADER =
  '金额单位：元\nmetric,place,period,value,unit,qualifier,upper,basis,scope,source,locator,note,as_printed,序号';
const ROWS = 9_000;
/** Fewer rows than a batch: no template is available when they are converted. */
const ROWS_OF_SMALL_FILE = 500;

async function importFiles(given: readonly ImportFile[], rowsOfFile: number) {
  await database.rows(emptying('observation', 'import'));
  const receipt = (await runImport(writeDatabaseOf(database.orm), given, { now: NOW, mode: 'PARTIAL' })).receipt;
  // The receipt lists causes; the errors of each row are kept with the files.
  const files = await database.rows<{ ord: number; faults: readonly { line: number; en: string }[] }>(
    'select ord, faults from import_file order by ord',
  );
  // The message about a duplicate names file and line, which differ between the two imports.
  const faults = files.flatMap((file) =>
    file.faults.map(
      ({ line, en }) => `${(file.ord * rowsOfFile + line).toString()} ${en.replace(/no repetition of .*/u, '')}`,
    ),
  );
  const observations = await database.rows(`
    select key, claim, metric_id, division_id, institution_id, enterprise_id, project_id, pairing_id, period_start::text,
      period_end::text, basis, scope, value::text, lower::text, upper::text, as_printed, source_id, locator, note, revision,
      import_file * ${rowsOfFile.toString()} + import_row as at, recorded_at from observation order by id`);
  const { read, rejected, leftOut, new: fresh } = receipt.counts;
  return {
    faults: faults.sort(),
    observations,
    counts: { read, rejected, leftOut, fresh },
    notListed: receipt.faultsNotListed,
  };
}

it('a row has the same result on the fast path as on the slow path', async () => {
  const find = jest.spyOn(RowTemplateCache.prototype, 'find');
  const rows = fc.sample(fc.noBias(row), { numRuns: ROWS, seed: 20 });
  const large = [csvFile('observations', [HEADER, ...rows].join('\n'), '0.csv')];
  const small = Array.from({ length: ROWS / ROWS_OF_SMALL_FILE }, (_none, nth) => {
    const part = rows.slice(nth * ROWS_OF_SMALL_FILE, (nth + 1) * ROWS_OF_SMALL_FILE);
    return csvFile('observations', [HEADER, ...part].join('\n'), `${nth.toString()}.csv`);
  });
  const together = await importFiles(large, ROWS_OF_SMALL_FILE);
  const found = find.mock.results.filter(({ value }) => value !== null).length;
  find.mockClear();
  const apart = await importFiles(small, ROWS_OF_SMALL_FILE);
  expect(found).toBeGreaterThan(1_000);
  expect(find.mock.results.filter(({ value }) => value !== null)).toHaveLength(0);
  expect(together.observations).toEqual(apart.observations);
  expect(together.counts).toEqual(apart.counts);
  expect(together.faults).toEqual(apart.faults);
});
