import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { pino } from 'pino';
import { claimServer } from '../../database/server-lease.js';
import { toSubgraph } from '../../federation/subgraph.js';
import { requirePort } from '../commands/require-port.js';
import { type Config, ConfigError } from '../config.js';
import { startApollo } from '../graphql/apollo.js';
import { buildApi } from '../graphql/schema.js';
import type { DirectGraphql } from '../http/direct-graphql.js';
import { metricsPage } from '../http/health.js';
import { limitConnections } from '../http/slow-clients.js';
import { serveMetrics } from '../observe/metrics-server.js';
import { requestLog } from '../observe/requests.js';
import { openTraces } from '../observe/traces.js';
import { hubExecution } from './hub-execution.js';
import { mountGateway } from './mount-gateway.js';
import { openGatewayHub } from './open-hub.js';
import { sharedGraph } from './shared-graph.js';

export interface RunningGateway {
  readonly url: string;
  /** Finishes the requests under way, then stops everything that was started. */
  readonly stop: () => Promise<void>;
}

const NEEDED = ['HUB', 'SHARED_GRAPH_URL', 'SUBGRAPH_SECRET'] as const;

/**
 * Starts the hub as a process of its own: no database, the shared graph over HTTP. Throws a ConfigError where a setting is
 * missing or another process serves from DATA_DIR, and an Error without the shared graph at a first start.
 */
export async function serveGateway(
  config: Config,
  print: (line: string) => void = () => undefined,
): Promise<RunningGateway> {
  const missing = NEEDED.filter((name) => config[name] === undefined);
  if (missing.length > 0) {
    throw new ConfigError(missing.map((name) => `${name}: nothing was given, expected it for a gateway`));
  }
  const log = pino({ level: config.LOG_LEVEL }, pino.destination({ dest: 2, sync: false }));
  const app = express();
  let direct: DirectGraphql | null = null;
  const httpServer = createServer({ connectionsCheckingInterval: 5_000 }, (request, response) => {
    if (!direct?.answer(request, response, app)) app(request, response);
  });
  limitConnections(httpServer);
  let isStopping = false;
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    isStopping = true;
    if (httpServer.listening) await sleep(config.STOP_DELAY_MS);
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    const claim = await claimServer(join(config.DATA_DIR, 'gateway'), { url: config.SHARED_GRAPH_URL ?? '' });
    if (claim.outcome === 'taken') {
      const taken = `${claim.url} (process ${claim.pid.toString()}) serves from it, expected a folder of its own`;
      throw new ConfigError([`DATA_DIR=${config.DATA_DIR}: ${taken}`]);
    }
    undo.push(() => claim.release());
    await requirePort(config.HOST, config.PORT);
    const shared = sharedGraph(config, log);
    undo.push(() => shared.close());
    const schema = toSubgraph(await buildApi());
    const folder = join(config.DATA_DIR, 'gateway');
    const open = await openGatewayHub(schema, { ...config, DATA_DIR: folder }, shared, log);
    undo.push(() => open.close());
    const execution = hubExecution(open.hub);
    const apollo = await startApollo({ schema, config, httpServer, log, gateway: execution.gateway });
    const requests = requestLog(log, config.SLOW_STATEMENT_MS);
    const traces = await openTraces(config);
    undo.push(async () => {
      requests.end();
      await traces?.close().catch(() => undefined);
    });
    const mounted = mountGateway(app, {
      ...{ ...open, config, apollo, shared, log, find: execution.find, isStopping: () => isStopping },
      onEnded: (ended) => {
        requests.log(ended);
        traces?.record(ended);
      },
    });
    direct = mounted.direct;
    const metrics = await serveMetrics(config, { ...mounted, metrics: metricsPage(mounted.metrics) });
    if (metrics) {
      undo.push(() => metrics.close());
      print(`Metrics: ${metrics.url}/metrics`);
    }
    await new Promise<void>((resolve, reject) => {
      httpServer.once('error', reject).listen(config.PORT, config.HOST, resolve);
    });
    undo.push(() => apollo.stop());
    const { port } = httpServer.address() as AddressInfo;
    const url = `http://${config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST}:${port.toString()}`;
    await claim.announce(url);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
