import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { loadDataset } from '../datasets/load-dataset.js';
import { openDatabase } from '../database/open-database.js';
import { claimServer } from '../database/server-lease.js';
import { toSubgraph } from '../federation/subgraph.js';
import type { Config } from '../kernel/config.js';
import { startApollo } from './apollo.js';
import { connectDatabase } from './database.js';
import { mountHttp } from './http.js';
import { migrate } from './migration.js';
import { buildApi } from './schema.js';

export interface RunningServer {
  readonly url: string;
  /** Lets requests under way finish, then stops everything that was started. */
  stop(): Promise<void>;
}

export type ServeOutcome =
  | { readonly outcome: 'running'; readonly server: RunningServer }
  | { readonly outcome: 'taken'; readonly pid: number; readonly url: string };

export interface ServeOptions {
  /** Tells the person at the terminal what goes on. */
  readonly say: (line: string) => void;
  /** Receives every SQL statement. */
  readonly onStatement?: (sql: string) => void;
}

/** Starts everything: database, schema, data, HTTP. */
export async function serve(config: Config, { say, onStatement }: ServeOptions): Promise<ServeOutcome> {
  const log = pino({ level: config.LOG_LEVEL }, pino.destination({ dest: 2, sync: false }));
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.toReversed()) await step();
    undo.length = 0;
  };
  const app = express();
  const httpServer = createServer(app);
  const url = (port: number): string =>
    `http://${config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST}:${port.toString()}`;
  try {
    const claim = await claimServer(config.DATA_DIR, { url: url(config.PORT) });
    if (claim.outcome === 'taken') return claim;
    undo.push(() => claim.release());
    const host = await openDatabase({ databaseUrl: config.DATABASE_URL, dataDir: config.DATA_DIR, log: say });
    undo.push(() => host.close());
    const database = await connectDatabase(host.url, config, onStatement);
    undo.push(() => database.close());
    for (const name of await migrate(database.orm)) say(`Schema: ${name}`);
    await loadDataset(database.orm, config.DATASET, say);
    const apollo = await startApollo({ schema: toSubgraph(await buildApi()), config, httpServer, log });
    mountHttp(app, { config, apollo, database, log });
    await new Promise<void>((resolve, reject) => {
      httpServer.once('error', reject).listen(config.PORT, config.HOST, resolve);
    });
    // Stops listening, waits for the requests under way, and ends connections that only wait for another.
    undo.push(() => apollo.stop());
    const { port } = httpServer.address() as AddressInfo;
    return { outcome: 'running', server: { url: url(port), stop } };
  } catch (error) {
    await stop();
    throw error;
  }
}
