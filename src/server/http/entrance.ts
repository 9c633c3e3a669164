import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Express } from 'express';
import { attachment } from '../../kernel/memory/attachment.js';
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

/** What every request to a path passes first, whether Express answers it or not; once, even if it comes by twice. */
export type Entrance = (request: IncomingMessage, response: ServerResponse, path: string) => void;

/** Makes what every request passes: its account, compression, and the limits of clients. */
export function openEntrance({ isStopping, onEnded }: Pick<EntranceOptions, 'isStopping' | 'onEnded'>): Entrance {
  const entered = attachment<ServerResponse, true>('entered');
  const observe = observeRequests(onEnded);
  const limits = [limitSlowBodies(), limitSlowReaders()];
  return (request, response, path) => {
    if (entered.get(response)) return;
    entered.set(response, true);
    // The client opens its next connection elsewhere.
    if (isStopping()) response.setHeader('connection', 'close');
    observe(request, response, path);
    compressAnswer(request, response);
    for (const limit of limits) limit(request, response, () => undefined);
  };
}

/** Mounts what every request passes first: health, the account of the request, compression, and the limits of clients. */
export function mountEntrance(app: Express, options: EntranceOptions): Entrance {
  const { config, health, metrics } = options;
  const enter = openEntrance(options);
  app.disable('x-powered-by');
  app.get('/livez', health.live);
  app.get('/readyz', health.ready);
  app.use((request, response, next) => {
    enter(request, response, request.path);
    next();
  });
  app.use(refuseForeignHosts(config));
  // Open to every client that reaches the port only if that is this machine.
  if (config.METRICS_PORT === undefined && isLoopback(config.HOST)) app.get('/metrics', metricsPage(metrics));
  return enter;
}
