import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DIVISION_LEVELS, levelNumber } from '../../division/division-level.js';
import type { OnProgress } from '../../kernel/context.js';
import { parseInterval } from '../../kernel/period.js';
import { bulkLoad } from './bulk-load.js';
import { readReferenceDivisions, type ReferenceDivision } from './read-reference.js';
import { REFERENCE_FOLDER } from '../dataset-folders.js';

const COLUMNS =
  'id, key, code, level, name, official_name, kind, pinyin, initials, province_id, city_id, district_id, town_id, village_id, valid_from';

/** For the progress alone. */
const TOTAL = 665_250;

/** Rows per chunk sent to the database: fewer, larger chunks are faster. */
const CHUNK_ROWS = 5_000;

/**
 * Loads the tree of 2023-06-30 into an empty division table, in the caller's transaction, and returns the number of rows.
 * Ids follow the codes. The snapshot was verified when it was built; only the table's constraints verify it again.
 */
export async function loadReference(client: ClientBase, onProgress: OnProgress): Promise<number> {
  let count = 0;
  const rows = function* (): Iterable<string> {
    let chunk = '';
    for (const row of copyRows()) {
      chunk += row;
      if (++count % CHUNK_ROWS === 0) {
        onProgress('loading the places', count, TOTAL);
        yield chunk;
        chunk = '';
      }
    }
    yield chunk;
  };
  await bulkLoad(client, 'division', onProgress, () =>
    pipeline(
      Readable.from(rows(), { objectMode: false, highWaterMark: 1 << 20 }),
      client.query(copyFrom(`copy division (${COLUMNS}) from stdin`)),
    ),
  );
  // The triggers that count versions were off.
  await client.query('select count_place_version()');
  await client.query(`select setval(pg_get_serial_sequence('division', 'id'), $1)`, [count]);
  return count;
}

/** The ids of a division and its ancestors, by level. */
type Ancestry = readonly (number | null)[];

function* copyRows(): Iterable<string> {
  const opened = readOpened();
  const ancestry = new Map<string, Ancestry>();
  let id = 0;
  for (const division of readReferenceDivisions()) {
    id += 1;
    const own = ancestryOf(division, id, ancestry);
    // Villages have no children, so that the map stays small.
    if (division.level !== 'VILLAGE') ancestry.set(division.code, own);
    const { code, name, officialName, kind, pinyin, initials } = division;
    const fields = [id, code, code, levelNumber(division.level), name, officialName, kind, pinyin, initials, ...own];
    yield `${[...fields, opened.get(code) ?? null].map(copyField).join('\t')}\n`;
  }
}

function ancestryOf(
  { level, parentCode, code }: ReferenceDivision,
  id: number,
  known: ReadonlyMap<string, Ancestry>,
): Ancestry {
  const above = parentCode === null ? DIVISION_LEVELS.slice(1).map(() => null) : known.get(parentCode);
  if (!above) throw new Error(`The parent ${parentCode ?? ''} of ${code} is not in the snapshot.`);
  return above.with(levelNumber(level) - 1, id);
}

function copyField(value: string | number | null): string {
  if (value === null) return '\\N';
  return typeof value === 'number' ? value.toString() : value.replace(/[\\\t\n\r]/g, (char) => `\\${char}`);
}

/** The earliest possible day of divisions that are newer than the oldest vintage. */
function readOpened(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL('opened-divisions.csv', REFERENCE_FOLDER));
  const rows = parse<{ code: string; valid_from: string }>(text, { columns: true });
  return new Map(rows.map((row) => [row.code, parseInterval(row.valid_from)?.start ?? row.valid_from]));
}
