import { Client, escapeLiteral, Pool, type PoolClient } from 'pg';
import type { DatabaseScope } from '../../access/database-scope.js';
import { EVERYTHING_ROLE, EXTENT_ROLE } from '../../database/database-roles.js';
import { isPooled } from '../../database/pooled-session.js';
import { PooledConnection } from './pooled-connection.js';

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

/**
 * The connections that answer callers. Each stays in the scope of its last caller, so that the same caller costs nothing; one
 * that leads through a pooler enters the scope with every transaction.
 */
export function openServingPool({ url, size, waitMs, statementTimeoutMs, onConnect }: ServingPoolOptions): ServingPool {
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: waitMs,
  });
  // The next statement reports the same error; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', onConnect);
  const scopes = new WeakMap<PoolClient, string>();
  const throughPooler = new WeakSet<PoolClient>();
  return {
    pool,
    connect: async (scope) => {
      const client = await pool.connect();
      const known = scopes.get(client);
      if (known === scope.text) return client;
      try {
        if (known === undefined && !throughPooler.has(client) && (await isPooled(client))) throughPooler.add(client);
        if (throughPooler.has(client)) return PooledConnection.of(client, settingsFor(scope, statementTimeoutMs, true));
        scopes.delete(client);
        // Past what prepares and reports the statements of requests.
        await (Client.prototype as Sender).query.call(client, settingsFor(scope, statementTimeoutMs, false));
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
  query(this: PoolClient, text: string): Promise<unknown>;
}

/** Not as parameters of the connection, which poolers refuse. With JIT, compiling our long statements would take seconds and running them milliseconds. */
function settingsFor({ everything, text: scope }: DatabaseScope, timeoutMs: number, isLocal: boolean): string {
  const settings = {
    ...{ jit: 'off', statement_timeout: timeoutMs.toString(), 'shanshui.scope': everything ? '' : scope },
    // Last: the others are set as the login that reads.
    role: everything ? EVERYTHING_ROLE : EXTENT_ROLE,
  };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, ${String(isLocal)})`,
  );
  return `select ${set.join(', ')}`;
}
