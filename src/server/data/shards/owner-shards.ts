import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { type ShardPath, takePath } from './shard-path.js';

/** A database whose statements take a path, on the connections of a pool that nobody else uses. */
export function onPathOf(pool: Pool, path: ShardPath): Kysely<unknown> {
  const connect = async () => {
    const client = await pool.connect();
    await takePath(client, path).catch((error: unknown) => {
      client.release(true);
      throw error;
    });
    return client;
  };
  return new Kysely({ dialect: new PostgresDialect({ pool: { connect, end: () => Promise.resolve() } as never }) });
}
