import { pino } from 'pino';
import type { Config } from '../config.js';
import type { Database } from '../data/database.js';
import type { OpenDataOptions } from '../data/open-data.js';
import { metricsPage } from '../http/health.js';
import { serveMetrics } from '../observe/metrics-server.js';
import { openAnswering } from './answer.js';
import { prepareServer } from './prepare.js';
import { type Undo, undoAll } from './undo.js';

export interface RunningServer {
  readonly url: string;
  /** Finishes the requests under way, then stops everything that was started. */
  stop(): Promise<void>;
}

/** A server that answers in this process. */
export interface LocalServer extends RunningServer {
  /** Resolves when all that is kept in memory has been read, or cannot be. */
  warm(): Promise<void>;
}

export type ServeOutcome<Server extends RunningServer = RunningServer> =
  | { readonly outcome: 'running'; readonly server: Server }
  | { readonly outcome: 'taken'; readonly pid: number; readonly url: string };

/** Resolves when what is held in memory is there, or cannot be had now. */
async function atRest({ copies }: Database): Promise<void> {
  await Promise.all([copies?.places.atRest(), copies?.metrics.atRest()]);
}

/**
 * Starts database, schema, data and HTTP in this process; outcome `taken` if another server runs on the data folder. On an
 * error, stops what was started and throws.
 */
export async function serve(config: Config, options: OpenDataOptions): Promise<ServeOutcome<LocalServer>> {
  const log = pino({ level: config.LOG_LEVEL }, pino.destination({ dest: 2, sync: false }));
  const undo: Undo = [];
  const stop = (): Promise<void> => undoAll(undo);
  try {
    const prepared = await prepareServer(config, options, undo);
    if (prepared.outcome === 'taken') return prepared;
    const { data, claim, readerUrl } = prepared;
    const { database } = data;
    const answering = await openAnswering(config, { database, readerUrl, log }, undo);
    const { mounted } = answering;
    const metrics = await serveMetrics(config, { ...mounted, metrics: metricsPage(mounted.metrics) });
    if (metrics) {
      undo.push(() => metrics.close());
      options.print(`Metrics: ${metrics.url}/metrics`);
    }
    undo.push(() => answering.finish());
    const url = await answering.listen();
    await claim.announce(url);
    return { outcome: 'running', server: { url, stop, warm: () => atRest(database) } };
  } catch (error) {
    await stop();
    throw error;
  }
}
