import type { ClientBase } from 'pg';
import type { OnProgress } from '../../../kernel/context.js';
import { copyRows } from './copy-rows.store.js';
import { type CopiedState, loadCopiedState, mayAllHaveChanged, mayTableHaveChanged } from './copied-state.sql.js';
import { CATALOGUE_TABLES, FIGURE_TABLES, FOLLOWS, PLAIN_TABLES, MAKE_VIEWS } from './distribute.sql.js';
import { CATALOGUE } from './shard-path.js';

/** What was copied. */
export interface Followed {
  /** The metrics whose figures and sums were copied. */
  readonly metrics: number;
  readonly tables: number;
}

/**
 * Makes a divided database what another is, in one transaction of each: the figures and sums of the metrics that have changed,
 * and the tables of the catalogue. Returns null if nothing has.
 */
export async function followOnce(
  from: ClientBase,
  into: ClientBase,
  onProgress: OnProgress = () => undefined,
): Promise<Followed | null> {
  await into.query('begin');
  try {
    // The second of two sees what the first has copied, and reads the other database after it.
    await into.query(`select pg_advisory_xact_lock(${FOLLOWERS_LOCK.toString()})`);
    const { rows } = await into.query<{ state: CopiedState | null }>(`select state from ${CATALOGUE}.followed`);
    const before = rows[0]?.state ?? null;
    await from.query('begin isolation level repeatable read read only');
    const now = await loadCopiedState(from);
    const isSame = before !== null && JSON.stringify(before) === JSON.stringify(now);
    const followed = isSame ? null : await copyChanged(from, into, { before, now }, onProgress);
    if (followed) {
      await into.query(`update ${CATALOGUE}.followed set state = $1`, [JSON.stringify(now)]);
      // Every server that reads here hears of it with the commit.
      await into.query(`select pg_notify('shanshui_places', $1), pg_notify('shanshui_metrics', '')`, [
        now.places.toString(),
      ]);
    }
    await into.query('commit');
    return followed;
  } catch (error) {
    await into.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await from.query('rollback').catch(() => undefined);
  }
}

/** Key of the advisory lock behind which those queue that follow the same database. */
const FOLLOWERS_LOCK = 7_204_119;

interface Change {
  /** Null of a copy that is made for the first time. */
  readonly before: CopiedState | null;
  readonly now: CopiedState;
}

async function copyChanged(
  from: ClientBase,
  into: ClientBase,
  { before, now }: Change,
  onProgress: OnProgress,
): Promise<Followed> {
  await into.query(`select set_config('statement_timeout', '0', true), set_config('${FOLLOWS}', 'yes', true)`);
  // Rows of one server are deleted and copied over the same connection.
  await into.query(`set local citus.multi_shard_modify_mode = 'sequential'`);
  // Null also where the other database was restored since: what was copied is a future that it has not had.
  const known = before && (await hasHad(from, before)) ? before : null;
  const tables = CATALOGUE_TABLES.filter((table) => known === null || mayTableHaveChanged(table, known, now));
  const isOfAll = known === null || mayAllHaveChanged(known, now);
  const metrics = isOfAll ? await allMetrics(from) : await changedMetrics(from, known);
  const steps = tables.length + PLAIN_TABLES.length + metrics.length;
  let done = 0;
  const isNew = before === null;
  const copied: readonly (readonly [table: string, schemas: readonly string[]])[] = [
    ...tables.map((table) => [table, ['public', CATALOGUE]] as const),
    ...PLAIN_TABLES.map((table) => [table, ['public']] as const),
  ];
  for (const [table, schemas] of copied) {
    onProgress('copying the catalogue', done++, steps);
    await copyRows(from, into, { table, schemas, isNew });
  }
  // Of a metric that is new.
  await into.query(MAKE_VIEWS);
  for (const metric of metrics) {
    onProgress('copying the figures', done++, steps);
    for (const table of FIGURE_TABLES) await copyRows(from, into, { table, metric, isNew });
  }
  await copySensitive(from, into, metrics);
  return { metrics: metrics.length, tables: tables.length };
}

/** Whether the last changes that were copied are among those of a database. */
async function hasHad(client: ClientBase, { changes, epoch }: CopiedState): Promise<boolean> {
  const { rows } = await client.query<{ epoch: string | null }>(
    'select to_jsonb(recorded_at) as epoch from change_set where id = $1',
    [changes],
  );
  return (rows[0]?.epoch ?? null) === epoch;
}

async function allMetrics(client: ClientBase): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: number }>('select id from metric order by id');
  return rows.map(({ id }) => id);
}

/** Those of figures that were recorded, replaced, retracted or preferred: what replaces a figure is of its metric. */
async function changedMetrics(client: ClientBase, { changes }: CopiedState): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: number }>(
    `select distinct o.metric_id as id from change_set c
      join observation o on o.id between c.first_observation and c.last_observation where c.id > $1 order by 1`,
    [changes],
  );
  return rows.map(({ id }) => id);
}

/** What is withheld of a metric depends on those that it is a part of, and on who is cleared for what. */
async function copySensitive(from: ClientBase, into: ClientBase, changed: readonly number[]): Promise<void> {
  const { rows } = await from.query<{ id: number }>('select id from metric where sensitive order by id');
  const sensitive = rows.map(({ id }) => id);
  for (const metric of sensitive) {
    if (!changed.includes(metric)) await copyRows(from, into, { table: 'disclosure', metric });
  }
}
