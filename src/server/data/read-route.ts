import type { PoolClient } from 'pg';
import type { DatabaseScope } from '../../access/database-scope.js';
import { outageOf } from '../../kernel/errors.js';
import type { Lsn } from './replicas/lsn.js';
import type { Replica } from './replicas/replica.js';
import { PooledConnection } from './pooled-connection.js';
import type { Replicas } from './replicas/replicas.js';
import type { Taken } from './request-database.js';

export interface ReadRouteOptions {
  readonly scope: DatabaseScope;
  /** A connection of the primary. */
  readonly connect: (scope: DatabaseScope) => Promise<PoolClient>;
  /** Cancels what a backend of the primary executes. */
  readonly cancel: (processId: number) => Promise<unknown>;
  readonly replicas: Replicas | null;
  /** What the caller knows to be written. */
  readonly least: Lsn | null;
  /** Called with the name of a replica, or null for the primary, with every connection that is taken. */
  readonly onTaken: (replica: string | null) => void;
}

/** Takes the connections of one request: all from the same replica, as long as that answers, or from the primary. */
export function readRoute({ scope, connect, cancel, replicas, least, onTaken }: ReadRouteOptions) {
  let chosen: Replica | null | undefined = replicas ? undefined : null;
  return async (isPrimary: boolean): Promise<Taken> => {
    if (chosen === undefined) chosen = replicas?.pick(least) ?? null;
    const taken = chosen && !isPrimary ? await takenFrom(chosen, scope) : null;
    if (taken) {
      onTaken(chosen?.name ?? null);
      return taken;
    }
    chosen = null;
    onTaken(null);
    const client = await connect(scope);
    return {
      client,
      release: once((isBroken) => {
        client.release(isBroken);
      }),
      cancel: () => stop(client, cancel),
      isAway: () => false,
    };
  };
}

/** What it replays has taken away what the statement reads, or the statement writes: nothing is wrong with the replica. */
const OF_REPLICAS = new Set(['40001', '25006']);

/** A connection of a replica; null if it gives none. */
async function takenFrom(replica: Replica, scope: DatabaseScope): Promise<Taken | null> {
  try {
    const client = await replica.connect(scope);
    return {
      client,
      release: once((isBroken) => {
        replica.forget(client);
        client.release(isBroken);
      }),
      cancel: () => stop(client, (processId) => replica.cancel(processId)),
      isAway: (error) => {
        if (OF_REPLICAS.has(String((error as { readonly code?: unknown }).code))) return true;
        if (!outageOf(error)) return false;
        replica.leaveOut((error as Error).message);
        return true;
      },
    };
  } catch (error) {
    // All of its connections may be in use.
    if (!/^timeout exceeded/.test((error as Error).message)) replica.leaveOut((error as Error).message);
    return null;
  }
}

function once(release: (isBroken: boolean) => void): (isBroken: boolean) => void {
  let isHeld = true;
  return (isBroken) => {
    if (isHeld) release(isBroken);
    isHeld = false;
  };
}

async function stop(client: PoolClient, cancel: (processId: number) => Promise<unknown>): Promise<void> {
  if (PooledConnection.abandon(client)) return;
  await cancel((client as PoolClient & { readonly processID?: number }).processID ?? 0);
}
