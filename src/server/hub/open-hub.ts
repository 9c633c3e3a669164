import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { subgraphSdl } from '../../federation/subgraph-sdl.js';
import { toSubgraph } from '../../federation/subgraph.js';
import { Hub } from '../../hub/live/hub.js';
import { HubMetrics } from '../../hub/live/hub-metrics.js';
import { readPartnerFile } from '../../hub/partner/partner-file.js';
import { type Config, environmentOfSecrets } from '../config.js';
import { Introspections } from '../graphql/executor.js';
import { executeInProcess, ownScalars } from './hub-execution.js';

export interface OpenHub {
  readonly hub: Hub;
  /** What the hub counts. */
  readonly registry: Registry;
}

/** Opens the hub of HUB over the schema in this process; null without HUB. */
export async function openOwnHub(schema: GraphQLSchema, config: Config, log: Logger): Promise<OpenHub | null> {
  if (config.HUB === undefined) return null;
  const registry = new Registry();
  const hub = await Hub.open({
    file: await readPartnerFile(config.HUB),
    environment: environmentOfSecrets(),
    folder: join(config.DATA_DIR, 'hub'),
    ourSdl: subgraphSdl(schema),
    ourUrl: `http://${config.HOST}:${config.PORT.toString()}/graphql`,
    ours: await executeInProcess(toSubgraph(schema), {
      introspections: new Introspections(),
      most: config.MAX_ANSWER_LENGTH,
    }),
    scalars: ownScalars(schema),
    metrics: new HubMetrics([registry]),
    log,
  });
  return { hub, registry };
}
