import type { ApolloServer } from '@apollo/server';
import type { ServerResponse } from 'node:http';
import type { Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { Budgets } from '../../agency/budget.store.js';
import type { Desk } from '../../agency/desk.js';
import { openDesk } from '../../agency/desk.store.js';
import type { Keyring } from '../../agency/keyring.loader.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Database } from '../data/database.js';
import { readOnly } from '../data/shards/divided-errors.js';
import { Admission } from '../graphql/admission.js';
import { executeThrough } from '../graphql/execute.js';
import type { KnownAnswers } from '../graphql/answer-known.js';
import { trustedDocuments } from '../graphql/trusted-documents.js';
import { type Metrics, openMetrics } from '../observe/metrics.js';
import type { Ended } from '../observe/requests.js';
import { recognizeBy, recognizeCallers } from './callers.js';
import { watchOpenNetwork } from './open-network.js';
import { type DirectGraphql, directGraphql, GRAPHQL_PATH } from './direct-graphql.js';
import { mountExports } from './export.routes.js';
import { mountReports } from './report.routes.js';
import { mountImports } from './import.routes.js';
import { allowOrigins } from './allow-origins.js';
import { mountEntrance } from './entrance.js';
import { mountHub } from './hub.routes.js';
import type { OpenHub } from '../hub/open-hub.js';
import { mountGraphql } from './graphql.routes.js';
import { mountLinks } from './link.routes.js';
import { mountSchemas } from './schema.routes.js';
import { guardSubgraph, mountSubgraph, subgraphAddress, type SubgraphServer } from './subgraph.routes.js';
import { refuseForeignSites } from './guard.js';
import { type HealthPages, healthPages } from './health.js';
import { type Lane, lane } from './lane.js';
import { mountLast } from './last.js';
import { mountPages } from './pages.js';
import { requestScope } from './request-scope.js';

export interface HttpOptions {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly apollo: ApolloServer<RequestContext>;
  /** What was asked before. */
  readonly known: KnownAnswers;
  readonly subgraph: SubgraphServer;
  readonly database: Database;
  readonly keyring: Keyring;
  readonly log: Logger;
  /** Whether the server is about to stop: no longer ready, but finishing what has arrived. */
  readonly isStopping: () => boolean;
  /** Called with every request that has ended. */
  readonly onEnded: (ended: Ended) => void;
  /** The hub, where partners join the graph. */
  readonly hub?: OpenHub | null;
  /** The page of metrics of all processes; that of this one if not given. */
  readonly pageOfAll?: () => Promise<string>;
}

/** What the port of metrics shows of the addresses of the server. */
export interface MountedHttp extends HealthPages {
  /** Answers usual queries before Express sees them. */
  readonly direct: DirectGraphql;
  readonly metrics: Metrics;
}

/** Reports and exports are each a series of queries. */
export const FILES = { atOnce: 4, waiting: 16, waitMs: 20_000 };
/** Imports write one after the other; more than one may upload. */
const IMPORTS = { atOnce: 4, waiting: 16, waitMs: 20_000 };
const QUERY_WAIT_MS = 5_000;
/** Queries up to the cost `light` take milliseconds; so many costly ones wait. */
export const ADMISSION = { light: 5_000, waiting: 16, waitMs: QUERY_WAIT_MS };

/** Keys are those of the database that this one is a copy of. */
function deskOfCopy(open: (context: RequestContext) => Desk): (context: RequestContext) => Desk {
  const refuse = (): Promise<never> => Promise.reject(readOnly());
  return (context) => ({ ...open(context), createKey: refuse, revokeKey: refuse });
}

/** Mounts every address of the server. */
export function mountHttp(app: Express, options: HttpOptions): MountedHttp {
  const { schema, config, apollo, known, subgraph, database, keyring, log, isStopping, onEnded, hub } = options;
  const admission = new Admission({ ...ADMISSION, atOnce: config.MAX_COST_AT_ONCE });
  const budgets = new Budgets(database.query, config.KEY_COST_PER_MINUTE);
  const desk = database.shards ? deskOfCopy(openDesk(() => database.reader())) : openDesk(() => database.reader());
  const scope = requestScope({ database, config, admission, budgets, desk });
  const documents = trustedDocuments(config);
  const queries = laneOfQueries(config);
  const [files, imports] = [lane(FILES), lane(IMPORTS)];
  const metrics = openMetrics({
    connections: () => database.connections(),
    vitals: () => database.vitals(),
    reads: () => database.reads(),
    inMemory: () => ({
      places: Boolean(database.copies?.places.current),
      metrics: Boolean(database.copies?.metrics.current),
    }),
    lanes: { queries: queries.load, files: files.load, imports: imports.load },
    admission: () => admission.load,
    ...(hub ? { more: hub.registry } : {}),
  });
  // What everybody may read, a replica answers without the primary; who sends a key is looked up there.
  const hasReplica = (): boolean =>
    config.ACCESS === 'public' && database.reads().replicas.some(({ isUsed }) => isUsed);
  const isReady = async (): Promise<boolean> => (await database.isReady()) || hasReplica();
  const health = healthPages({ isReady, named: 'the database' }, isStopping);
  const enter = mountEntrance(app, {
    ...{ config, health, isStopping },
    metrics: { ...metrics, page: options.pageOfAll ?? metrics.page },
    onEnded: (ended) => {
      metrics.count(ended);
      onEnded(ended);
    },
  });
  // Before origins are allowed: routers are no pages.
  guardSubgraph(app, subgraph);
  app.use(allowOrigins(config));
  mountPages(app);
  const isOpen = watchOpenNetwork({
    config,
    db: () => database.reader(),
    onClosed: (why) => {
      log.error(why);
    },
  });
  const recognizeOne = recognizeBy(keyring, config, isOpen);
  const recognize = recognizeCallers(recognizeOne);
  app.use(['/graphql', '/subgraph', '/reports', '/exports', '/imports', '/links'], recognize);
  app.use(['/graphql', '/exports'], refuseForeignSites(config));
  const contextOf = scope.forQuery;
  const answers = { apollo, known, documents, contextOf, path: GRAPHQL_PATH, mostBytes: config.MAX_BODY_BYTES };
  const forRouters = subgraphAddress(subgraph, { config, contextOf });
  const direct = directGraphql({ config, enter, queries, recognize: recognizeOne, addresses: [answers, forRouters] });
  mountGraphql(app, { ...answers, config, queries, refuse: direct.refuse });
  mountSubgraph(app, forRouters, { config, queries, refuse: direct.refuse });
  if (config.INTROSPECTION) mountSchemas(app, subgraph.schema);
  mountReports(app, { newContext: scope.forFile, files, log });
  if (hub) mountHub(app, { hub: hub.hub, file: hub.file, recognize });
  const executeFor = (response: ServerResponse) => executeThrough(apollo, () => scope.forFile(response));
  const schemaNow = () => hub?.hub.graph.schema ?? schema;
  mountExports(app, { schemaNow, executeFor, documents, files, config, log });
  mountLinks(app, keyring);
  app.post('/imports', imports);
  mountImports(app, { config, newContext: scope.forFile, writerOf: scope.writerOf });
  const addresses = '/, /graphql, /schema/schema.graphql, /import, /playground, /reports or /exports/table.csv';
  mountLast(app, addresses, log);
  return { ...health, metrics, direct };
}

/** The lane of queries, which a setting sizes. */
export function laneOfQueries({ MAX_REQUESTS }: Pick<Config, 'MAX_REQUESTS'>): Lane {
  return lane({ atOnce: MAX_REQUESTS, waiting: 2 * MAX_REQUESTS, waitMs: QUERY_WAIT_MS });
}
