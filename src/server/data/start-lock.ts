import type { MikroORM } from '@mikro-orm/postgresql';
import { writeDatabaseOf } from './orm.js';

/** Key of the advisory lock that one process holds while it migrates and fills a database. */
const START_LOCK = 7_204_118;

/** Acts alone among the processes that start on one database: the others wait, and find it migrated and filled. */
export async function withStartLock<T>(
  orm: MikroORM,
  print: (line: string) => void,
  act: () => Promise<T>,
): Promise<T> {
  const client = await writeDatabaseOf(orm).connect();
  try {
    await client.query('set statement_timeout = 0');
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [START_LOCK]);
    if (rows[0]?.free !== true) {
      print('Another process is preparing this database; waiting for it.');
      await client.query('select pg_advisory_lock($1)', [START_LOCK]);
    }
    return await act();
  } finally {
    // Closing the connection releases the lock, whatever happened to it.
    client.release(true);
  }
}
