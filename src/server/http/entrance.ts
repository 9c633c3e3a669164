import type { Express } from 'express';
import type { Config } from '../config.js';
import type { Metrics } from '../observe/metrics.js';
import { type Ended, observeRequests } from '../observe/requests.js';
import { compressAnswer } from './compression.js';
import { isLoopback, refuseForeignHosts } from './guard.js';
import { type HealthPages, metricsPage } from './health.js';
import { limitSlowBodies, limitSlowReaders } from './slow-clients.js';

export interface EntranceOptions {
  readonly config: Config;
  readonly health: HealthPages;
  readonly metrics: Metrics;
  readonly isStopping: () => boolean;
  /** Called with every request that has ended. */
  readonly onEnded: (ended: Ended) => void;
}

/** Mounts what every request passes first: health, the account of the request, compression, and the limits of clients. */
export function mountEntrance(app: Express, options: EntranceOptions): void {
  const { config, health, metrics, isStopping, onEnded } = options;
  app.disable('x-powered-by');
  app.get('/livez', health.live);
  app.get('/readyz', health.ready);
  app.use((_request, response, next) => {
    // The client opens its next connection elsewhere.
    if (isStopping()) response.set('connection', 'close');
    next();
  });
  app.use(observeRequests(onEnded));
  app.use((request, response, next) => {
    compressAnswer(request, response);
    next();
  });
  app.use(refuseForeignHosts(config), limitSlowBodies(), limitSlowReaders());
  // Open to every client that reaches the port only if that is this machine.
  if (config.METRICS_PORT === undefined && isLoopback(config.HOST)) app.get('/metrics', metricsPage(metrics));
}
