import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { subgraphSdl } from '../../federation/subgraph-sdl.js';
import { toSubgraph } from '../../federation/subgraph.js';
import { Hub } from '../../hub/live/hub.js';
import { HubMetrics } from '../../hub/live/hub-metrics.js';
import type { SharedPart } from '../../hub/live/open-graph.js';
import { type WatchedFile, watchFile } from '../../hub/live/watch-file.js';
import { readPartnerFile } from '../../hub/partner/partner-file.js';
import { type Config, environmentOfSecrets } from '../config.js';
import { Introspections } from '../graphql/executor.js';
import { executeInProcess, ownScalars } from './hub-execution.js';
import type { SharedGraph } from './shared-graph.js';

/** How often a gateway asks for the SDL of the shared graph, which changes when that is upgraded. */
const SHARED_POLL_MS = 60_000;

export interface OpenHub {
  readonly hub: Hub;
  readonly file: WatchedFile;
  /** What the hub counts. */
  readonly registry: Registry;
  close(): Promise<void>;
}

/** Opens the hub of a file of partners over the schema in this process. */
export async function openOwnHub(
  partners: string,
  schema: GraphQLSchema,
  config: Config,
  log: Logger,
): Promise<OpenHub> {
  const options = { introspections: new Introspections(), most: config.MAX_ANSWER_LENGTH };
  const sdl = subgraphSdl(schema);
  return openHub(partners, join(config.DATA_DIR, 'hub'), log, {
    url: `http://${config.HOST}:${config.PORT.toString()}/subgraph`,
    sdl: () => Promise.resolve(sdl),
    ask: await executeInProcess(toSubgraph(schema), options),
    scalars: ownScalars(schema),
  });
}

/** Opens the hub of a gateway, whose shared graph is another process. Expects HUB. */
export async function openGatewayHub(
  schema: GraphQLSchema,
  { HUB = '', DATA_DIR }: Pick<Config, 'HUB' | 'DATA_DIR'>,
  { url, sdl, ask }: SharedGraph,
  log: Logger,
): Promise<OpenHub> {
  const open = await openHub(HUB, join(DATA_DIR, 'hub'), log, { url, sdl, ask, scalars: ownScalars(schema) });
  const timer = setInterval(() => {
    open.hub.refreshShared().catch((error: unknown) => {
      log.warn({ reason: (error as Error).message }, 'the shared graph could not be looked at');
    });
  }, SHARED_POLL_MS);
  timer.unref();
  return {
    ...open,
    close: async () => {
      clearInterval(timer);
      await open.close();
    },
  };
}

async function openHub(path: string, folder: string, log: Logger, shared: SharedPart): Promise<OpenHub> {
  const registry = new Registry();
  const file = await readPartnerFile(path);
  const metrics = new HubMetrics([registry]);
  const hub = await Hub.open({ ...{ file, folder, shared, metrics, log }, environment: environmentOfSecrets() });
  const watched = watchFile({ path, file, hub, log });
  return {
    ...{ hub, registry, file: watched },
    close: async () => {
      await watched.close();
      await hub.close();
    },
  };
}
