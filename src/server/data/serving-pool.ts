import { Client, Pool, type PoolClient } from 'pg';
import type { DatabaseScope } from '../../access/database-scope.js';
import { EVERYTHING_ROLE, EXTENT_ROLE } from '../../database/database-roles.js';

export interface ServingPool {
  readonly pool: Pool;
  /** A connection on which statements see what is in the scope, and nothing else. */
  connect(scope: DatabaseScope): Promise<PoolClient>;
}

export interface ServingPoolOptions {
  /** Of the login that reads. */
  readonly url: string;
  readonly size: number;
  readonly waitMs: number;
  readonly statementTimeoutMs: number;
  /** Called with every new connection. */
  readonly onConnect: (client: PoolClient) => void;
}

/** The connections that answer callers. Each stays in the scope of its last caller, so that the same caller costs nothing. */
export function openServingPool({ url, size, waitMs, statementTimeoutMs, onConnect }: ServingPoolOptions): ServingPool {
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: waitMs,
    statement_timeout: statementTimeoutMs,
    // With JIT, compiling our long statements would take seconds and running them milliseconds.
    options: '-c jit=off',
  });
  // The next statement reports the same error; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', onConnect);
  const scopes = new WeakMap<PoolClient, string>();
  return {
    pool,
    connect: async (scope) => {
      const client = await pool.connect();
      if (scopes.get(client) === scope.text) return client;
      try {
        scopes.delete(client);
        await enter(client, scope);
        scopes.set(client, scope.text);
        return client;
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
  };
}

interface Sender {
  query(this: PoolClient, text: string, values: readonly unknown[]): Promise<unknown>;
}

/** Sent past what prepares and reports the statements of requests. */
async function enter(client: PoolClient, { everything, text: scope }: DatabaseScope): Promise<void> {
  const role = everything ? EVERYTHING_ROLE : EXTENT_ROLE;
  const text = `select set_config('role', $1, false), set_config('shanshui.scope', $2, false)`;
  await (Client.prototype as Sender).query.call(client, text, [role, everything ? '' : scope]);
}
