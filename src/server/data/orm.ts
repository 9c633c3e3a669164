import { fileURLToPath } from 'node:url';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';
import type { WriteDatabase } from '../../kernel/context.js';
import { OUTSIDE, pathOf } from './shards/shard-path.js';
import { preparedName } from '../../kernel/prepared-statement.js';
import { entities } from './entities.js';

/** The same path from `src/server/data` and `dist/server/data`: Node runs the TypeScript of migrations itself. */
const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));

export interface OrmOptions {
  readonly url: string;
  /** Receives every SQL statement: tests keep the SQL with the answer. */
  readonly onStatement?: (sql: string) => void;
  readonly poolSize?: number;
  /** How long a caller waits for a free connection, in milliseconds; for ever if not given. */
  readonly poolWaitMs?: number;
  /** Whether migrations are being written: only then is their snapshot updated. */
  readonly writesMigrations?: boolean;
  /** Statement timeout in milliseconds; none if not given. */
  readonly statementTimeoutMs?: number;
}

/** Opens the ORM on a pool of connections. No connection compiles statements just in time. */
export function openOrm({
  url,
  onStatement,
  poolSize = 10,
  poolWaitMs,
  statementTimeoutMs,
  writesMigrations = false,
}: OrmOptions): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    entities,
    extensions: [Migrator],
    pool: { min: 0, max: poolSize },
    driverOptions: {
      // With JIT, compiling our long statements would take seconds and running them milliseconds.
      options: '-c jit=off',
      ...(poolWaitMs === undefined ? {} : { connectionTimeoutMillis: poolWaitMs }),
      ...(statementTimeoutMs === undefined ? {} : { statement_timeout: statementTimeoutMs }),
      onPoolCreated: (pool: Pool) => pool.on('connect', dressConnection(onStatement)),
    },
    // Errors reach the caller, and the server logs them there.
    logger: () => undefined,
    migrations: {
      path: MIGRATIONS,
      pathTs: MIGRATIONS,
      glob: '*.ts',
      emit: 'ts',
      snapshot: writesMigrations,
      snapshotName: 'schema-snapshot',
      transactional: true,
      allOrNothing: true,
      disableForeignKeys: false,
    },
    schemaGenerator: { disableForeignKeys: false },
    discovery: { warnWhenNoEntities: false },
  });
}

/** Makes a new connection prepare statements, report them, and survive a database that goes away between two of them. */
export function dressConnection(onStatement?: (sql: string) => void): (client: PoolClient) => void {
  return (client) => {
    outliveLoss(client);
    usePreparedStatements(client);
    if (onStatement) reportStatements(client, onStatement);
  };
}

/** The pool hears of a loss while it holds the connection, not while it is lent: unheard, it would end the process. */
export function outliveLoss(client: PoolClient): void {
  client.on('error', () => undefined);
}

/** PostgreSQL cuts longer names. */
const MOST_NAME = 63;

/** Prepares the statements that begin with the mark for it: the driver sends their text once per connection. */
function usePreparedStatements(client: PoolClient): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown;
  const query = (...args: unknown[]): unknown => {
    const [text, values, ...rest] = args;
    const name = typeof text === 'string' ? preparedName(text) : null;
    if (name === null) return send(...args);
    const path = pathOf(client);
    // A statement that is sent by another path would be planned anew each time.
    return send({ name: path === OUTSIDE ? name : `${name} ${path}`.slice(0, MOST_NAME), text, values }, ...rest);
  };
  client.query = query as PoolClient['query'];
}

/** Reports every statement of a connection: the ORM's own log misses those of the query builder. */
function reportStatements(client: PoolClient, onStatement: (sql: string) => void): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown;
  const query = (...args: unknown[]): unknown => {
    const [first] = args;
    onStatement(typeof first === 'string' ? first : (first as { text: string }).text);
    return send(...args);
  };
  client.query = query as PoolClient['query'];
}

/** The ORM's own pool, for writers that send all their statements through one connection. */
export function writeDatabaseOf(orm: MikroORM): WriteDatabase {
  return { connect: async () => (await orm.em.getConnection().getNativeClient()).connect() };
}

/** Brings the database to the newest schema. Returns the names of the migrations that ran. */
export async function migrate(orm: MikroORM): Promise<readonly string[]> {
  const ran = await orm.migrator.up();
  return ran.map((migration) => migration.name);
}
