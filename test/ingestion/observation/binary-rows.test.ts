import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { BinaryRows } from '../../../src/ingestion/observation/write/binary-rows.js';
import { uuidArray } from '../../../src/ingestion/observation/write/binary-values.js';
import { inWriteTransaction } from '../../../src/ingestion/transaction/write-transaction.store.js';
import { addDays } from '../../../src/kernel/day.js';
import { decimal, formatDecimal } from '../../../src/kernel/decimal.js';
import { writeDatabaseOf } from '../../../src/server/data/orm.js';
import { type ImportDatabase, openImportDatabase } from '../../support/import-database.js';
import { smallTemplate } from '../../support/templates.js';

let database: ImportDatabase;

beforeAll(async () => (database = await openImportDatabase(await smallTemplate())));
afterAll(() => database.close());

const amount = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.nat(24), fc.nat(30))
  .map(([isNegative, value, divided, most]) =>
    formatDecimal(
      decimal(`${isNegative ? '-' : ''}${(value % 10n ** BigInt(most)).toString()}e-${divided.toString()}`),
    ),
  );
const text = fc.string({ unit: 'binary', maxLength: 30 }).map((value) => value.replaceAll('\0', '').toWellFormed());
const given = fc.record({
  uuid: fc.constant(null).map(() => randomUUID()),
  amount,
  text,
  optional: fc.option(text),
  int2: fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }),
  int4: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  flag: fc.boolean(),
  day: fc.integer({ min: -365_000, max: 30_000 }).map((days) => addDays('2000-01-01', days)),
  instant: fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
});

const COLUMNS = ['nth', 'uuid', 'amount', 'text', 'optional', 'int2', 'int4', 'flag', 'day', 'instant'];

it('any value is stored as it was given', async () => {
  const rows = fc.sample(given, { numRuns: 3_000, seed: 7 });
  const bytes = new BinaryRows();
  for (const [nth, row] of rows.entries()) {
    bytes.begin(COLUMNS.length);
    bytes.int4(nth);
    bytes.uuid(row.uuid);
    bytes.numeric(row.amount);
    bytes.text(row.text);
    bytes.text(row.optional);
    bytes.int2(row.int2);
    bytes.int4(row.int4);
    bytes.boolean(row.flag);
    bytes.date(row.day);
    bytes.timestamp(row.instant);
  }
  const stored = await inWriteTransaction(writeDatabaseOf(database.orm), async ({ db, copy }) => {
    await sql`create temporary table written (nth int, uuid uuid, amount numeric, text text, optional text, int2 int2, int4 int4,
      flag boolean, day date, instant timestamptz) on commit drop`.execute(db);
    await copy({ table: 'written', columns: COLUMNS }, bytes.end());
    const result =
      await sql`select uuid::text, amount::text, text, optional, int2, int4, flag, day::text, to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as instant from written order by nth`.execute(
        db,
      );
    return result.rows;
  });
  expect(stored).toEqual(rows.map((row) => ({ ...row, instant: row.instant.toISOString() })));
});

it('an array of UUIDs finds the keys as they are written', async () => {
  const keys = [randomUUID(), randomUUID(), randomUUID()];
  const asked = await inWriteTransaction(writeDatabaseOf(database.orm), async ({ db }) => {
    const { rows } = await sql<{
      keys: string;
    }>`select array_to_string(${uuidArray(keys)}::uuid[], ' ') as keys`.execute(db);
    return rows[0]?.keys;
  });
  expect(asked).toBe(keys.join(' '));
});
