import { openDatabase } from '../../../src/database/open-database.js';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import { migrate, openOrm, writeDatabaseOf } from '../../../src/server/data/orm.js';
import { SMALL_PROGRAM } from '../../support/small-program.js';
import { SMALL } from '../../support/templates.js';

/** Opens the embedded database of a data folder, acts, and closes it: it stops unless a server uses it as well. */
export async function withDatabase<T>(dataDir: string, act: (url: string) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir, log: () => undefined });
  try {
    return await act(database.url);
  } finally {
    await database.close();
  }
}

/** Makes the embedded database of a data folder with a few dozen places, as the template of the other faults. */
export async function fillDatabase(dataDir: string): Promise<void> {
  await withDatabase(dataDir, async (url) => {
    const orm = await openOrm({ url });
    await migrate(orm);
    for (const files of [SMALL, SMALL_PROGRAM]) {
      await runImport(writeDatabaseOf(orm), files, { now: new Date('2024-01-01') });
    }
    await orm.close();
  });
}
