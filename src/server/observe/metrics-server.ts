import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import type { Config } from '../config.js';

export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface MetricsPages {
  readonly metrics: RequestHandler;
  readonly live: RequestHandler;
  readonly ready: RequestHandler;
}

/** Serves /metrics and health on a port of their own; null if none is set. */
export async function serveMetrics(
  { METRICS_PORT, METRICS_HOST }: Pick<Config, 'METRICS_PORT' | 'METRICS_HOST'>,
  { metrics, live, ready }: MetricsPages,
): Promise<MetricsServer | null> {
  if (METRICS_PORT === undefined) return null;
  const app = express();
  app.disable('x-powered-by');
  app.get('/metrics', metrics);
  app.get('/livez', live);
  app.get('/readyz', ready);
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(METRICS_PORT, METRICS_HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${METRICS_HOST.includes(':') ? `[${METRICS_HOST}]` : METRICS_HOST}:${port.toString()}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
