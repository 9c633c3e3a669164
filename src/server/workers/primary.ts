import { pino } from 'pino';
import type { Config } from '../config.js';
import { prepareServer } from '../commands/prepare.js';
import type { ServeOutcome } from '../commands/serve.js';
import { type Undo, undoAll } from '../commands/undo.js';
import type { OpenDataOptions } from '../data/open-data.js';
import { healthPages, metricsPage } from '../http/health.js';
import { serveMetrics } from '../observe/metrics-server.js';
import { Workers } from './workers.js';

/** Beyond what workers may take to finish their requests: for what they close afterwards. */
const CLOSING_MS = 10_000;

/**
 * Prepares the database in this process, watches over it, and starts WORKERS processes that answer; outcome `taken` if
 * another server runs on the data folder. On an error, stops what was started and throws.
 */
export async function serveByWorkers(config: Config, options: OpenDataOptions): Promise<ServeOutcome> {
  const log = pino({ level: config.LOG_LEVEL }, pino.destination({ dest: 2, sync: false }));
  const undo: Undo = [];
  let isStopping = false;
  const stop = (): Promise<void> => {
    isStopping = true;
    return undoAll(undo);
  };
  try {
    const prepared = await prepareServer(config, options, undo);
    if (prepared.outcome === 'taken') return prepared;
    const { data, claim, readerUrl } = prepared;
    const workers = new Workers({ count: config.WORKERS, ownerUrl: data.ownerUrl, readerUrl, log });
    const health = healthPages(
      { isReady: async () => workers.listening > 0 && (await data.database.isReady()), named: 'the database' },
      () => isStopping,
    );
    const { contentType } = workers.metrics;
    const metrics = await serveMetrics(config, {
      ...health,
      metrics: metricsPage({ contentType, page: () => workers.page() }),
    });
    if (metrics) {
      undo.push(() => metrics.close());
      options.print(`Metrics: ${metrics.url}/metrics`);
    }
    undo.push(() => workers.stop(config.STOP_DELAY_MS + config.STOP_MS + CLOSING_MS));
    const url = await workers.start();
    await claim.announce(url);
    return { outcome: 'running', server: { url, stop } };
  } catch (error) {
    await stop();
    throw error;
  }
}
