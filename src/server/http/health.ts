import type { RequestHandler } from 'express';
import type { Database } from '../data/database.js';
import type { Metrics } from '../observe/metrics.js';

export interface HealthPages {
  /** Whether the process runs. */
  readonly live: RequestHandler;
  /** Whether it answers queries: 503 with the reason if it does not. */
  readonly ready: RequestHandler;
}

export function healthPages(database: Pick<Database, 'isReady'>, isStopping: () => boolean): HealthPages {
  return {
    live: (_request, response) => {
      response.type('text/plain').send('ok\n');
    },
    ready: async (_request, response) => {
      const trouble = isStopping() ? 'stopping' : (await database.isReady()) ? null : 'the database does not respond';
      response
        .status(trouble === null ? 200 : 503)
        .type('text/plain')
        .send(`${trouble ?? 'ok'}\n`);
    },
  };
}

/** The page that Prometheus reads. */
export function metricsPage(metrics: Metrics): RequestHandler {
  return async (_request, response) => {
    response.set({ 'content-type': metrics.contentType, 'cache-control': 'no-store' }).send(await metrics.page());
  };
}
