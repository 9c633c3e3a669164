import { fileURLToPath } from 'node:url';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';
import type { WriteDatabase } from '../../kernel/context.js';
import { planName } from '../../kernel/kept-plan.js';
import { entities } from './entities.js';

/** From `src/server` as from `dist/server`: Node runs the TypeScript of migrations as it stands. */
const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));

export interface OrmOptions {
  readonly url: string;
  /** Receives every statement: tests keep the SQL beside the answer. */
  readonly onStatement?: (sql: string) => void;
  readonly poolSize?: number;
  /** Whether migrations are being written: only then may the snapshot beside them be touched. */
  readonly writesMigrations?: boolean;
  /** Longest that one statement may take; no limit if not given. */
  readonly statementTimeoutMs?: number;
}

export function openOrm({
  url,
  onStatement,
  poolSize = 10,
  statementTimeoutMs,
  writesMigrations = false,
}: OrmOptions): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    entities,
    extensions: [Migrator],
    pool: { min: 0, max: poolSize },
    driverOptions: {
      // Compiling our long statements takes seconds where it is switched on, and running them milliseconds.
      options: '-c jit=off',
      ...(statementTimeoutMs === undefined ? {} : { statement_timeout: statementTimeoutMs }),
      onPoolCreated: (pool: Pool) =>
        pool.on('connect', (client) => {
          keepPlans(client);
          if (onStatement) listen(client, onStatement);
        }),
    },
    // What went wrong reaches the caller as an error, and the server logs it there.
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

/** Gives statements that ask for it a name, under which the driver and the database know them again. */
function keepPlans(client: PoolClient): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown;
  const named = (...args: unknown[]): unknown => {
    const [text, values, ...rest] = args;
    const name = typeof text === 'string' ? planName(text) : null;
    return name === null ? send(...args) : send({ name, text, values }, ...rest);
  };
  client.query = named as PoolClient['query'];
}

/** The ORM's own log does not see what goes past it through the query builder: the connection sees all. */
function listen(client: PoolClient, onStatement: (sql: string) => void): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown;
  const heard = (...args: unknown[]): unknown => {
    const [first] = args;
    onStatement(typeof first === 'string' ? first : (first as { text: string }).text);
    return send(...args);
  };
  client.query = heard as PoolClient['query'];
}

/** The ORM's own pool, for writers that need one connection for all of their statements. */
export function writeDatabaseOf(orm: MikroORM): WriteDatabase {
  return { connect: async () => (await orm.em.getConnection().getNativeClient()).connect() };
}
