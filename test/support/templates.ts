import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { loadDataset } from '../../src/datasets/load-dataset.js';
import { formatReceipt } from '../../src/ingestion/receipt/format-receipt.js';
import type { ImportFile } from '../../src/ingestion/session/import-file.js';
import { runImport } from '../../src/ingestion/run/run-import.js';
import { migrate, openOrm, writeDatabaseOf } from '../../src/server/data/orm.js';
import { ensureTemplate } from './database.js';
import { csvFile, SMALL_DIVISIONS } from './small-dataset.js';

export const METRICS = fileURLToPath(new URL('../../src/datasets/published-2021/metrics.csv', import.meta.url));

/** All tables, empty: what every other template begins with. */
export async function migratedTemplate(): Promise<string> {
  await ensureTemplate('migrated', async (url) => {
    const orm = await openOrm({ url });
    try {
      await migrate(orm);
    } finally {
      await orm.close();
    }
  });
  return 'migrated';
}

/** The data of a first start: the reference tree with its history, the metrics, the published figures of 2021. */
export async function wholeTemplate(): Promise<string> {
  const load = async (url: string): Promise<void> => {
    const orm = await openOrm({ url });
    try {
      await loadDataset(writeDatabaseOf(orm), 'published-2021', () => undefined);
    } finally {
      await orm.close();
    }
  };
  await ensureTemplate('whole', load, await migratedTemplate());
  return 'whole';
}

/**
 * The data of a first start without the towns and villages of most cities: of those that nothing was published of, only
 * Guiyang has them. A server reads all places when it starts, which takes ten times as long as most tests.
 */
export async function publishedTemplate(): Promise<string> {
  const whole = await wholeTemplate();
  await ensureTemplate('published', removeQuietTowns, whole);
  return 'published';
}

async function removeQuietTowns(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // The places stay a tree, and figures keep theirs: the triggers have nothing to do, for which they would take a minute.
    await client.query('set session_replication_role = replica');
    await client.query(
      `delete from division using division city
        where city.id = division.city_id and division.level > 3
          and city.code not in ('440600', '441200', '442000', '520100', '520200')`,
    );
    await client.query(
      `delete from division_succession change where exists (
        select from unnest(array[predecessor_id, successor_id]) place
          where place is not null and not exists (select from division where id = place))`,
    );
    await client.query('vacuum full analyze division');
  } finally {
    await client.end();
  }
}

/** The catalogue of metrics. */
export function metricsFile(): ImportFile {
  return { kind: 'metrics', name: 'metrics.csv', content: { path: METRICS } };
}

/** The metrics and a few dozen divisions, for tests that bring their own data. */
export function smallTemplate(): Promise<string> {
  return filledTemplate('small', [SMALL]);
}

/** The metrics and a few dozen divisions. */
export const SMALL: readonly ImportFile[] = [csvFile('divisions', SMALL_DIVISIONS), metricsFile()];

/** A template that files were imported into, one import after the other; `last` is executed at the end. */
export async function filledTemplate(
  name: string,
  imports: readonly (readonly ImportFile[])[],
  last = 'select',
): Promise<string> {
  const fill = async (url: string): Promise<void> => {
    const orm = await openOrm({ url });
    try {
      for (const files of imports) {
        const receipt = (await runImport(writeDatabaseOf(orm), files, { now: new Date('2024-01-01') })).receipt;
        if (receipt.status === 'REJECTED') throw new Error(formatReceipt(receipt));
      }
      await orm.em.getConnection().execute(last);
    } finally {
      await orm.close();
    }
  };
  await ensureTemplate(name, fill, await migratedTemplate());
  return name;
}
