import { type Kysely, sql } from 'kysely';
import type { Extent } from '../access/caller.js';
import { invalid } from '../kernel/errors.js';
import { extentWords, parseExtent } from './extent-words.js';
import { loadExtent } from './extent.loader.js';

/** Different clearances: what is withheld has to be safe from each of them. */
const MOST_CLEARANCES = 100;

/**
 * Keeps a clearance before it is given, so that what is withheld from now on is hidden from its holders too. Clearances for
 * nothing or everything need not be kept. Returns whether it is new. Throws INVALID_ARGUMENT above 100 different ones.
 */
export async function keepClearance(db: Kysely<unknown>, given: readonly string[], now: Date): Promise<boolean> {
  const words = extentWords(parseExtent('clearance', given));
  if (words.length === 0 || words.join() === 'everything') return false;
  const { rows } = await sql<{ isNew: boolean; count: number }>`
    with kept as (insert into clearance (words, since) select ${words}::text[], ${now}
      where (select count(*) from clearance) < ${MOST_CLEARANCES} on conflict do nothing returning words)
    select exists (select from kept) as "isNew", exists (select from clearance where words = ${words}::text[])::int as count`.execute(
    db,
  );
  const [row] = rows;
  if (row && !row.isNew && row.count === 0) {
    const expected = `one of the ${MOST_CLEARANCES.toString()} clearances that were given before`;
    throw invalid('clearance', words.join(' '), expected);
  }
  return row?.isNew === true;
}

/** What holders of the clearances that were ever given may see, as their words are meant today. */
export async function loadClearances(db: Kysely<unknown>): Promise<readonly Extent[]> {
  const { rows } = await sql<{ words: readonly string[] }>`select words from clearance order by words`.execute(db);
  return Promise.all(rows.map(async ({ words }) => (await loadExtent(db, 'clearance', words)).extent));
}
