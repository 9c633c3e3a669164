import { fileURLToPath } from 'node:url';
import { loadDataset } from '../../src/datasets/load-dataset.js';
import { formatReceipt } from '../../src/ingestion/receipt/format-receipt.js';
import type { ImportFile } from '../../src/ingestion/session/import-file.js';
import { runImport } from '../../src/ingestion/run/run-import.js';
import { migrate, openOrm, writeDatabaseOf } from '../../src/server/data/orm.js';
import { ensureTemplate } from './database.js';
import { csvFile, SMALL_DIVISIONS } from './small-dataset.js';

export const METRICS = fileURLToPath(new URL('../../src/datasets/published-2021/metrics.csv', import.meta.url));

/** The data of a first start: the reference tree with its history, the metrics, the published figures of 2021. */
export async function publishedTemplate(): Promise<string> {
  await ensureTemplate('published', async (url) => {
    const orm = await openOrm({ url });
    try {
      await migrate(orm);
      await loadDataset(writeDatabaseOf(orm), 'published-2021', () => undefined);
    } finally {
      await orm.close();
    }
  });
  return 'published';
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
  await ensureTemplate(name, async (url) => {
    const orm = await openOrm({ url });
    try {
      await migrate(orm);
      for (const files of imports) {
        const receipt = (await runImport(writeDatabaseOf(orm), files, { now: new Date('2024-01-01') })).receipt;
        if (receipt.status === 'REJECTED') throw new Error(formatReceipt(receipt));
      }
      await orm.em.getConnection().execute(last);
    } finally {
      await orm.close();
    }
  });
  return name;
}
