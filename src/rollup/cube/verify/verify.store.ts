import { type Kysely, type RawBuilder, sql } from 'kysely';
import { compareWithRecomputed } from './sample.store.js';
import { SWAPPED } from '../maintain/swap-tables.store.js';
import { fillCube, CUBE_TABLES } from '../maintain/rebuild.store.js';
import { lockCube } from '../lock.store.js';

export interface Verification {
  /** Descriptions of the first differences; empty if the cube is right. */
  readonly differences: readonly string[];
  /** How many roll-ups were recomputed from the observations. */
  readonly compared: number;
}

/** All derived tables. The copies of positions are among them, so that a change that no writer reported is found. */
const SHOWN = 10;

/**
 * Compares the cube with a rebuild, row by row, and a sample of its answers with those recomputed from the
 * observations. Changes nothing. Writers wait until it ends; readers do not.
 */
export async function verify(db: Kysely<unknown>, sample = 200): Promise<Verification> {
  const differences: string[] = [];
  let compared = 0;
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await lockCube(tx);
      // Reading all observations may take longer than any request.
      await sql`select set_config('statement_timeout', '0', true)`.execute(tx);
      const schema = await schemaOf(tx);
      const sampled = await compareWithRecomputed(tx, sample);
      compared = sampled.compared;
      differences.push(...sampled.differences.slice(0, SHOWN));
      differences.push(...(await differencesFromRebuild(tx, schema)));
    });
  return { differences, compared };
}

/** Builds a second cube in temporary tables, which hide the real ones of the same names until the transaction ends. */
export async function differencesFromRebuild(tx: Kysely<unknown>, schema: string): Promise<string[]> {
  for (const table of CUBE_TABLES) {
    // As when the cube is filled, the large tables have no indexes.
    const including = sql.raw(SWAPPED.some((large) => large === table) ? 'defaults' : 'all');
    await sql`create temp table ${sql.table(table)} (like ${sql.id(schema, table)} including ${including}) on commit drop`.execute(
      tx,
    );
  }
  await fillCube(tx);
  const differences: string[] = [];
  for (const table of CUBE_TABLES) {
    const [stored, rebuilt] = [contentOf(table, schema), contentOf(table, 'pg_temp')];
    // The position of a place or pairing without observations may remain; it holds nothing.
    const extra =
      table === 'rollup_place' || table === 'rollup_pairing'
        ? sql``
        : sql`union all
      (select 'only in the cube' as side, row_to_json(one)::text as row from (${stored} except all ${rebuilt}) one limit ${SHOWN})`;
    const { rows } = await sql<{ side: string; row: string }>`
      (select 'only in the rebuild' as side, row_to_json(one)::text as row from (${rebuilt} except all ${stored}) one limit ${SHOWN})
      ${extra}`.execute(tx);
    differences.push(
      ...rows.map(({ side, row }) => `${table}, ${side}: ${row.replaceAll(/"[a-z]+[0-9]*":null,?/g, '')}`),
    );
  }
  return differences;
}

/** The rows of a table; totals are identified by their content, because their ids are arbitrary. */
function contentOf(table: (typeof CUBE_TABLES)[number], schema: string): RawBuilder<unknown> {
  const rows = sql.id(schema, table);
  const total = sql`t.metric_id, t.division_id, t.pairing_id, t.period_start, t.period_end, t.since, t.until, t.cut, t.knot, t.stock`;
  const totals = sql`${sql.id(schema, 'rollup_total')} t`;
  switch (table) {
    case 'rollup_total':
      return sql`select ${total} from ${totals}`;
    case 'rollup_adjustment':
      return sql`select ${total}, j.period_start as first, j.period_end as last, of_id, stated, value
        from ${rows} j join ${totals} using (total_id)`;
    case 'rollup_region':
      return sql`select ${total}, r.place_id, r.month from ${rows} r join ${totals} using (total_id)`;
    default:
      return sql`select * from ${rows}`;
  }
}

async function schemaOf(tx: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<{ schema: string }>`
    select relnamespace::regnamespace::text as schema from pg_class where oid = 'rollup_cube'::regclass`.execute(tx);
  return rows[0]?.schema ?? 'public';
}
