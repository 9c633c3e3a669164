import type { MikroORM } from '@mikro-orm/postgresql';
import { type Kysely, sql } from 'kysely';
import { invalid } from '../../../kernel/errors.js';
import { distributeSteps } from './distribute.sql.js';
import { IS_DIVIDED } from './shard-path.js';

/** Throws INVALID_ARGUMENT for a database that is no coordinator of Citus or has no other server. Returns how many others there are. */
export async function requireCluster(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ citus: string | null }>`
    select (select extversion from pg_extension where extname = 'citus') as citus`.execute(db);
  if (!rows[0]?.citus) {
    throw invalid(
      'DATABASE_URL',
      'a database without Citus',
      'the coordinator of a cluster, with `CREATE EXTENSION citus` in the database of each server',
    );
  }
  const { rows: nodes } = await sql<{ servers: number }>`
    select count(*)::int as servers from pg_dist_node where isactive and shouldhaveshards`.execute(db);
  const servers = nodes[0]?.servers ?? 0;
  if (servers > 0) return servers;
  throw invalid(
    'DATABASE_URL',
    'a coordinator without other servers',
    "servers added to it with `SELECT citus_add_node('host', 5432)`",
  );
}

/** Whether a database is a copy whose figures are divided. */
export async function isDivided(orm: MikroORM): Promise<boolean> {
  const [row] = await orm.em.getConnection().execute<{ divided: boolean }[]>(`select ${IS_DIVIDED} as divided`);
  return row?.divided === true;
}

/** Divides a database that has tables and nothing in them, all of it or nothing. Throws INVALID_ARGUMENT for one that has places or figures. */
export async function distribute(db: Kysely<unknown>, shards: number): Promise<void> {
  const { rows } = await sql<{ filled: boolean }>`
    select coalesce((select true from division where id > 0 limit 1), (select true from observation limit 1), false) as filled`.execute(
    db,
  );
  if (rows[0]?.filled) throw invalid('DATABASE_URL', 'a database with places or figures of its own', 'an empty one');
  await db.transaction().execute(async (tx) => {
    await sql`select set_config('statement_timeout', '0', true), set_config('client_min_messages', 'warning', true)`.execute(
      tx,
    );
    for (const { sql: text } of distributeSteps(shards)) await sql.raw(text).execute(tx);
  });
}
