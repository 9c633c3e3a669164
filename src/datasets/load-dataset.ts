import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { PoolClient } from 'pg';
import { formatReceipt } from '../ingestion/receipt/format-receipt.js';
import type { ImportFile } from '../ingestion/session/import-file.js';
import { runImport } from '../ingestion/run/run-import.js';
import { sha256Of } from '../ingestion/reading/file-content.js';
import { IMPORT_KINDS, type ImportKind } from '../ingestion/fault/import-kind.js';
import { loadReference } from './reference-2023/load-reference.js';
import { PUBLISHED_FOLDER, REFERENCE_FOLDER } from './dataset-folders.js';
import type { OnProgress, WriteDatabase } from '../kernel/context.js';

/** What to load: `none` means divisions and metrics, which all observations need, without observations. */
export type Dataset = 'published-2021' | 'none';

type Log = (line: string) => void;

/** Who hears of what is loaded, and of how far that has come. */
interface Hearing {
  readonly log: Log;
  readonly onProgress: OnProgress;
}

/** Advisory lock: a second process waits for the first and finds everything loaded. */
const DATASET_LOCK = 7_204_117;

/**
 * Loads the initial data into a database. Each step is a transaction of its own and is skipped once it is done, so that an
 * interrupted start resumes and every later one costs next to nothing. Throws if a data set does not fit the database.
 */
export async function loadDataset(
  database: WriteDatabase,
  dataset: Dataset,
  log: Log,
  onProgress: OnProgress = () => undefined,
): Promise<void> {
  const hear = { log, onProgress };
  const client = await database.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [DATASET_LOCK]);
    const reference = await loadReferenceOnce(client, hear);
    // The history belongs to the reference tree: divisions from another source have a history of their own.
    if (reference === 'ours') await importOnce(database, client, 'history', historyFiles(), hear);
    await importOnce(database, client, 'metrics', metricFiles(), hear);
    if (dataset === 'published-2021')
      await importOnce(database, client, 'observations of 2021', publishedFiles(), hear);
  } finally {
    // The lock and the setting end with the connection.
    client.release(true);
  }
}

/** Receipt of an import that marks the divisions as those of the reference tree. */
const REFERENCE_MARK = { reference: '2023-06-30' };

/** Loads the reference tree if there are no divisions yet; `foreign` if the divisions are from another source. */
async function loadReferenceOnce(client: PoolClient, { log, onProgress }: Hearing): Promise<'ours' | 'foreign'> {
  const { rows } = await client.query<{ filled: boolean; marked: boolean }>(
    `select exists (select from division where level > 0) as filled, exists (select from import where receipt @> $1) as marked`,
    [REFERENCE_MARK],
  );
  const [found] = rows;
  if (found?.marked) return 'ours';
  if (found?.filled) return 'foreign';
  log('Loading the places of China, the first time only');
  const started = performance.now();
  await client.query('begin');
  try {
    const count = await loadReference(client, onProgress);
    await client.query(
      'insert into import (id, started_at, finished_at, receipt) values ($1, now(), clock_timestamp(), $2)',
      [randomUUID(), REFERENCE_MARK],
    );
    await client.query('commit');
    log(`loaded ${count.toLocaleString('en')} divisions as of 2023-06-30 in ${secondsSince(started)}`);
    return 'ours';
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function importOnce(
  database: WriteDatabase,
  client: PoolClient,
  what: string,
  files: readonly ImportFile[],
  { log, onProgress }: Hearing,
): Promise<void> {
  if (await wereImported(client, files)) return;
  const started = performance.now();
  const receipt = (
    await runImport(database, files, {
      now: new Date(),
      onProgress: ({ rows }) => {
        onProgress(`importing ${what}`, rows, null);
      },
    })
  ).receipt;
  if (receipt.status === 'REJECTED')
    throw new Error(`The ${what} do not fit this database.\n${formatReceipt(receipt)}`);
  const rows = receipt.files.reduce((sum, file) => sum + file.read, 0);
  log(`imported ${what}: ${rows.toLocaleString('en')} rows in ${secondsSince(started)}`);
}

async function wereImported(client: PoolClient, files: readonly ImportFile[]): Promise<boolean> {
  const hashes = await Promise.all(files.map(({ content }) => sha256Of(content)));
  const { rows } = await client.query<{ known: number }>(
    `select count(distinct hash)::int as known from unnest($1::text[]) hash
      where exists (select from import
        where receipt @> jsonb_build_object('files', jsonb_build_array(jsonb_build_object('sha256', hash))))`,
    [hashes],
  );
  return rows[0]?.known === new Set(hashes).size;
}

function historyFiles(): readonly ImportFile[] {
  return [
    fileIn(REFERENCE_FOLDER, 'divisions', 'closed-divisions.csv'),
    fileIn(REFERENCE_FOLDER, 'successions', 'successions.csv'),
  ];
}

function metricFiles(): readonly ImportFile[] {
  return [fileIn(PUBLISHED_FOLDER, 'metrics', 'metrics.csv')];
}

const NOT_PUBLISHED: ReadonlySet<ImportKind> = new Set(['divisions', 'successions', 'metrics', 'groups']);

function publishedFiles(): readonly ImportFile[] {
  const kinds = IMPORT_KINDS.filter((kind) => !NOT_PUBLISHED.has(kind));
  return kinds.map((kind) => fileIn(PUBLISHED_FOLDER, kind, `${kind}.csv`));
}

function fileIn(folder: URL, kind: ImportKind, name: string): ImportFile {
  return { kind, name, content: { path: fileURLToPath(new URL(name, folder)) } };
}

function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
