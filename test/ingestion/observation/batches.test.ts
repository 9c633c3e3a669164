import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import { type ImportDatabase, NOW, openImportDatabase, places } from '../../support/import-database.js';
import { csvFile } from '../../support/small-dataset.js';
import { SMALL_PROGRAM } from '../../support/small-program.js';
import { smallTemplate } from '../../support/templates.js';
import { writeDatabaseOf } from '../../../src/server/data/orm.js';
import { emptying } from '../../support/emptying.js';

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
  await database.apply(...SMALL_PROGRAM);
});

beforeEach(() => database.rows(emptying('observation', 'import')));

afterAll(() => database.close());

/** Enough rows for several batches. */
const MANY = 9_000;

/** One observation per day. */
function days(count: number, { from = 0, value = 1 } = {}): readonly string[] {
  return Array.from({ length: count }, (_none, at) => {
    const day = new Date(Date.UTC(1990, 0, 1 + from + at)).toISOString().slice(0, 10);
    return `MUTUAL_VISITS,520200,${day},${value.toString()},PAPER,OWN`;
  });
}

const file = (...rows: readonly string[]) =>
  csvFile('observations', ['metric,place,period,value,source,scope', ...rows].join('\n'));

const stored = async () =>
  (
    await database.rows<{ all: number; current: number; sum: number }>(
      `select count(*)::int as "all", count(*) filter (where superseded_at is null)::int as current,
        (sum(value) filter (where superseded_at is null))::int as sum from observation`,
    )
  )[0];

it('new observations of a long file are stored, wherever others in it are stored already', async () => {
  await database.apply(file(...days(3_000, { from: 4_000 })));
  const { counts } = await database.apply(
    file(...days(4_500), ...days(500, { from: 4_500, value: 2 }), ...days(4_000, { from: 5_000 })),
  );
  expect(counts).toMatchObject({ read: MANY, new: 6_000, corrected: 500, unchanged: 2_500, rejected: 0 });
  expect(await stored()).toEqual({ all: 9_500, current: MANY, sum: MANY + 500 });
});

it('stored observations are recognized again and again between new ones', async () => {
  await database.apply(file(...[0, 3_000, 6_000].flatMap((from) => days(10, { from }))));
  const { counts } = await database.apply(file(...days(MANY)));
  expect(counts).toMatchObject({ new: MANY - 30, corrected: 0, unchanged: 30 });
  expect(await stored()).toMatchObject({ all: MANY, current: MANY });
});

it('a row that repeats another is reported, near to it or far away', async () => {
  const rows = [...days(10), ...days(1), ...days(MANY - 12, { from: 10 }), ...days(1, { from: 1, value: 3 })];
  const receipt = (await runImport(writeDatabaseOf(database.orm), [file(...rows)], { now: NOW, mode: 'PARTIAL' }))
    .receipt;
  expect(places(receipt.faults)).toEqual([
    'DUPLICATE_ROW observations.csv:12 -',
    `DUPLICATE_ROW observations.csv:${(MANY + 1).toString()} -`,
  ]);
  expect(receipt.counts).toMatchObject({ read: MANY, new: MANY - 2, rejected: 2 });
  expect(await stored()).toEqual({ all: MANY - 2, current: MANY - 2, sum: MANY - 2 });
});
