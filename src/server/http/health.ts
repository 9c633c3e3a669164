import type { RequestHandler } from 'express';
import type { Metrics } from '../observe/metrics.js';

export interface HealthPages {
  /** Whether the process runs. */
  readonly live: RequestHandler;
  /** Whether it answers queries: 503 with the reason if it does not. */
  readonly ready: RequestHandler;
}

/** What a server cannot answer without. */
export interface Needed {
  isReady(): Promise<boolean>;
  /** What it is, for the reason. */
  readonly named: string;
}

export function healthPages(needed: Needed, isStopping: () => boolean): HealthPages {
  return {
    live: (_request, response) => {
      response.type('text/plain').send('ok\n');
    },
    ready: async (_request, response) => {
      const trouble = isStopping() ? 'stopping' : (await needed.isReady()) ? null : `${needed.named} does not respond`;
      response
        .status(trouble === null ? 200 : 503)
        .type('text/plain')
        .send(`${trouble ?? 'ok'}\n`);
    },
  };
}

/** The page that Prometheus reads. */
export function metricsPage(metrics: Pick<Metrics, 'contentType' | 'page'>): RequestHandler {
  return async (_request, response) => {
    response.set({ 'content-type': metrics.contentType, 'cache-control': 'no-store' }).send(await metrics.page());
  };
}
