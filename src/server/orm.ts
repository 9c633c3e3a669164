import { fileURLToPath } from 'node:url';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { entities } from './entities.js';

/** From `src/server` as from `dist/server`: Node runs the TypeScript of migrations as it stands. */
const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

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
    ...(statementTimeoutMs === undefined ? {} : { driverOptions: { statement_timeout: statementTimeoutMs } }),
    debug: onStatement ? ['query'] : false,
    ...(onStatement ? { logger: () => undefined, loggerFactory: () => statementLogger(onStatement) } : {}),
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

function statementLogger(onStatement: (sql: string) => void) {
  return {
    log: () => undefined,
    error: () => undefined,
    warn: () => undefined,
    logQuery: (context: { query: string }) => {
      onStatement(context.query);
    },
    setDebugMode: () => undefined,
    isEnabled: () => true,
  };
}
