import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import { formatReceipt } from '../../../src/ingestion/receipt/format-receipt.js';
import type { Receipt } from '../../../src/ingestion/receipt/receipt.js';
import { type ImportDatabase, openImportDatabase } from '../../support/import-database.js';
import { parseCase } from './case-file.js';
import { readingTemplate } from './reading-template.js';
import { emptying } from '../../support/emptying.js';

const CASES = new URL('./cases/', import.meta.url);
/** `UPDATE_GOLDEN=1` writes the actual result; the diff is for the reviewer. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await readingTemplate());
});

beforeEach(async () => {
  await database.rows(emptying(...TABLES));
  // Pairings of one case would be candidates for the names in another.
  await database.rows(`delete from pairing where code !~ '^(?:CITY|TORCH)'`);
});

afterAll(() => database.close());

/** Everything derived from observations: each case starts without any. */
const TABLES = [
  'observation',
  'import',
  'import_file',
  'stored_file',
  'change_set',
  'rollup_entry',
  'rollup_cube',
  'rollup_adjustment',
  'rollup_span',
  'rollup_region',
  'rollup_total',
  'rollup_crossing',
  'disclosure',
  'disclosure_cell',
];

describe('the receipt and the stored observations of a file as offices send it', () => {
  const names = readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.replace('.txt', ''))
    .toSorted();

  it.each(names)('are as recorded: %s', async (name) => {
    const file = parseCase(name, readFileSync(new URL(`${name}.txt`, CASES), 'utf8'));
    const receipt = await database.import(file);
    const observations = await database.rows(OBSERVATIONS);
    // What a clerk sees who reads only Chinese.
    const printed = name.startsWith('clerk/')
      ? { printed: formatReceipt({ ...receipt, tookMs: 0 }, 'zh').split('\n') }
      : {};
    const text = await format(JSON.stringify({ receipt: stableParts(receipt), ...printed, observations }), {
      parser: 'json',
      printWidth: 120,
    });
    expectGolden(`${name}.json`, text);
    // Personal numbers are never repeated.
    expect(text).not.toMatch(/11010519491231002X|13800138000/);
  });
});

const OBSERVATIONS = `
  select m.code as metric, d.code as place, o.period_start::text as start, o.period_end::text as "end", o.basis, o.scope,
    o.value::text, o.lower::text, o.upper::text, o.as_printed as printed, p.code as pairing
  from observation o join metric m on m.id = o.metric_id join division d on d.id = o.division_id
  left join pairing p on p.id = o.pairing_id order by o.id`;

/** The parts of a receipt that are the same in every run. */
function stableParts({ status, counts, faults, notices, findings }: Receipt) {
  return {
    status,
    counts,
    faults: faults.map(({ file: _file, message, ...fault }) => ({ ...fault, message })),
    notices: notices.map(({ file: _file, ...notice }) => notice),
    findings: findings.map(({ code }) => code),
  };
}

function expectGolden(file: string, text: string): void {
  const place = new URL(file, CASES);
  if (UPDATE || !existsSync(place)) {
    if (!UPDATE && process.env['CI']) throw new Error(`${file} is not checked in`);
    writeFileSync(place, text);
  }
  expect(text).toBe(readFileSync(place, 'utf8'));
}
