import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import { writeDatabaseOf } from '../../../src/server/data/orm.js';
import { Random } from '../../rollup/support/random.js';
import { type ImportDatabase, NOW, openImportDatabase } from '../../support/import-database.js';
import { csvFile } from '../../support/small-dataset.js';
import { publishedTemplate } from '../../support/templates.js';
import { oddSheet, randomSheet } from './cross/support/random-table.js';
import {
  addStoredPlaces,
  compareStored,
  EMPTIED,
  type Reading,
  storedFigures,
} from './cross/support/stored-figures.js';
import { type PackedTable, packTables, type SentTable } from './cross/support/table-file.js';
import type { KnownSheet } from './cross/support/write-table.js';

/** `CROSS_TABLES=10000` sends that many of either kind, from the seed `CROSS_FIRST` on, and reports what was missed. */
const { CROSS_TABLES: asked, CROSS_FIRST: firstSeed = '1', CROSS_SHOW: shows } = process.env;
const TABLES = Number(asked ?? 24);
const FIRST = Number(firstSeed);
/** Tables of one import. */
const AT_ONCE = asked === undefined ? 75 : 400;
const LONG = 7_200_000;

/** The cities that give and those that receive, in tables of both. */
const PAIRINGS = `
  code,program,kind,supporter,recipient,since
  GZ-BJ,RANDOM,CITY,440100,520500,2016
  ZH-ZY,RANDOM,CITY,440400,520300,2016
  FS-QDN,RANDOM,CITY,440600,522600,2016`;

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await publishedTemplate());
  await database.apply(csvFile('programs', 'code,name,since\nRANDOM,随机协作,2016'), csvFile('pairings', PAIRINGS));
  await addStoredPlaces(database);
}, LONG);

afterAll(() => database.close());

/**
 * Imports tables and reads back what was stored of each. A file without a table that can be read has the whole import
 * refused: the rest is sent once more without it.
 */
async function sendAll(tables: readonly SentTable[]): Promise<readonly Reading[]> {
  await database.rows(EMPTIED);
  const { files, packed } = packTables(tables, asked !== undefined);
  const { receipt } = await runImport(writeDatabaseOf(database.orm), files, { now: NOW, mode: 'PARTIAL' });
  const faultsOf = ({ file, tab }: PackedTable) =>
    receipt.faults.filter((fault) => fault.file === files[file]?.name && (tab === null || fault.sheet === tab));
  if (receipt.status === 'REJECTED') {
    const refused = packed.filter((table) =>
      faultsOf(table).some(({ code }) => /^(?:UNKNOWN|MISSING)_COLUMN$|^EMPTY_FILE$/.test(code)),
    );
    if (refused.length === 0) throw new Error(JSON.stringify(receipt.faults, null, 1));
    show(refused.map(({ seed, sheet }) => `${seed.toString()} ${sheet.layout}: refused`).join('\n'));
    const rest = tables.filter(({ seed }) => !refused.some((one) => one.seed === seed));
    const lost = refused.map(({ sheet }) => ({ right: 0, missed: [...sheet.figures.keys()], wrong: [] }));
    return [...lost, ...(await sendAll(rest))];
  }
  const stored = await storedFigures(database);
  return packed.map((table) => {
    const { sheet, seed, file, tab } = table;
    const own = stored.filter((one) => one.file === file && (tab === null || one.locator.startsWith(`${tab}!`)));
    const { right, missed, wrong } = compareStored(sheet, own);
    const causes = faultsOf(table).map(({ code, given }) => `${code} ${given}`);
    if (missed.length > 0)
      show(
        `${seed.toString()} ${sheet.layout} ${missed.length.toString()}/${sheet.figures.size.toString()} ${causes.join('; ')}`,
      );
    return { right, missed, wrong: wrong.map((cell) => `${seed.toString()} ${sheet.layout} ${cell}`) };
  });
}

function show(line: string): void {
  if (shows !== undefined) process.stderr.write(`${line}\n`);
}

/** Imports tables of known figures, many at once, and reads back what was stored of each. */
async function sent(make: (random: Random) => KnownSheet) {
  const found = { right: 0, missed: 0, wrong: [] as string[] };
  for (let first = FIRST; first < FIRST + TABLES; first += AT_ONCE) {
    const seeds = Array.from({ length: Math.min(AT_ONCE, FIRST + TABLES - first) }, (_seed, at) => first + at);
    for (const { right, missed, wrong } of await sendAll(
      seeds.map((seed) => ({ seed, sheet: make(new Random(seed)) })),
    )) {
      found.right += right;
      found.missed += missed.length;
      found.wrong.push(...wrong);
    }
    const { right, missed, wrong } = found;
    show(
      `from ${first.toString()}: ${right.toString()} right, ${missed.toString()} missed, ${wrong.length.toString()} wrong`,
    );
  }
  return found;
}

describe('random tables of known figures that were imported and read back', () => {
  it(
    'are at least 95 of 100 figures where they are well formed, and none of them wrong',
    async () => {
      const { right, missed, wrong } = await sent(randomSheet);
      expect(wrong).toEqual([]);
      expect(right / (right + missed)).toBeGreaterThanOrEqual(0.95);
    },
    LONG,
  );

  it(
    'with one thing that nobody can be sure of are no wrong figures',
    async () => {
      expect((await sent(oddSheet)).wrong).toEqual([]);
    },
    LONG,
  );
});
