import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { toSubgraph } from '../../federation/subgraph.js';
import { Hub } from '../../hub/live/hub.js';
import { HubMetrics } from '../../hub/live/hub-metrics.js';
import { readPartnerFile } from '../../hub/partner/partner-file.js';
import type { RunningServer } from '../commands/serve.js';
import { type Config, ConfigError, environmentOfSecrets } from '../config.js';
import { startApollo } from '../graphql/apollo.js';
import { buildApi } from '../graphql/schema.js';
import { limitConnections } from '../http/slow-clients.js';
import { requestLog } from '../observe/requests.js';
import { sharedGraph } from './shared-graph.js';
import { hubExecution, ownScalars } from './hub-execution.js';
import { mountGateway } from './mount-gateway.js';

/**
 * Starts the hub as a process of its own: no database, the shared graph over HTTP. Throws a ConfigError without HUB and
 * SHARED_GRAPH_URL, and with ACCESS=keys: what partners answer would be open to everybody.
 */
export async function serveGateway(config: Config): Promise<Omit<RunningServer, 'warm'>> {
  const missing = (['HUB', 'SHARED_GRAPH_URL'] as const).filter((name) => config[name] === undefined);
  if (missing.length > 0) throw new ConfigError(missing.map((name) => `${name}: nothing was given, expected a value`));
  if (config.ACCESS === 'keys') {
    throw new ConfigError(['ACCESS=keys: a gateway has no keys, expected HUB with npm start, which has']);
  }
  const log = pino({ level: config.LOG_LEVEL }, pino.destination({ dest: 2, sync: false }));
  const app = express();
  const httpServer = createServer({ connectionsCheckingInterval: 5_000 }, app);
  limitConnections(httpServer);
  const ours = sharedGraph(config);
  const registry = new Registry();
  const schema = toSubgraph(await buildApi());
  const hub = await Hub.open({
    file: await readPartnerFile(config.HUB ?? ''),
    environment: environmentOfSecrets(),
    folder: join(config.DATA_DIR, 'hub'),
    ourSdl: await ours.sdl(),
    ourUrl: config.SHARED_GRAPH_URL ?? '',
    ours: ours.ask,
    scalars: ownScalars(schema),
    metrics: new HubMetrics([registry]),
    log,
  });
  const apollo = await startApollo({ schema, config, httpServer, log, gateway: hubExecution(hub) });
  const requests = requestLog(log, config.SLOW_STATEMENT_MS);
  let isStopping = false;
  mountGateway(app, {
    ...{ config, apollo, log, hub, registry, isStopping: () => isStopping },
    onEnded: (ended) => {
      requests.log(ended);
    },
  });
  await new Promise<void>((resolve, reject) => {
    httpServer.once('error', reject).listen(config.PORT, config.HOST, resolve);
  });
  const { port } = httpServer.address() as AddressInfo;
  return {
    url: `http://${config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST}:${port.toString()}`,
    stop: async () => {
      isStopping = true;
      await apollo.stop();
      requests.end();
      await hub.close();
      await ours.close();
    },
  };
}
