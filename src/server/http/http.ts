import type { ApolloServer } from '@apollo/server';
import type { ErrorRequestHandler, Express, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { Budgets } from '../../agency/budget.store.js';
import type { Keyring } from '../../agency/keyring.loader.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Database } from '../data/database.js';
import { errorResponse, errorBody } from './error-body.js';
import { Admission } from '../graphql/admission.js';
import { executeThrough } from '../graphql/execute.js';
import { trustedDocuments } from '../graphql/trusted-documents.js';
import { type Metrics, openMetrics } from '../observe/metrics.js';
import { accountOf, type Ended, observeRequests } from '../observe/requests.js';
import { recognizeCallers } from './callers.js';
import { mountExports } from './export.routes.js';
import { mountReports } from './report.routes.js';
import { mountImports } from './import.routes.js';
import { allowOrigins } from './allow-origins.js';
import { compressAnswer } from './compression.js';
import { mountHub } from './hub.routes.js';
import type { OpenHub } from '../hub/open-hub.js';
import { mountGraphql } from './graphql.routes.js';
import { mountLinks } from './link.routes.js';
import { mountSchemas } from './schema.routes.js';
import { guardSubgraph, mountSubgraph, type SubgraphServer } from './subgraph.routes.js';
import { isLoopback, refuseForeignHosts, refuseForeignSites } from './guard.js';
import { type HealthPages, healthPages, metricsPage } from './health.js';
import { lane } from './lane.js';
import { mountPages } from './pages.js';
import { requestScope } from './request-scope.js';
import { limitSlowBodies, limitSlowReaders } from './slow-clients.js';

export interface HttpOptions {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly apollo: ApolloServer<RequestContext>;
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
}

/** What the port of metrics shows of the addresses of the server. */
export interface MountedHttp extends HealthPages {
  readonly metrics: Metrics;
}

/** Reports and exports are each a series of queries. */
const FILES = { atOnce: 4, waiting: 16, waitMs: 20_000 };
/** Imports write one after the other; more than one may upload. */
const IMPORTS = { atOnce: 4, waiting: 16, waitMs: 20_000 };
const QUERY_WAIT_MS = 5_000;
/** Queries up to the cost `light` take milliseconds; so many costly ones wait. */
const ADMISSION = { light: 5_000, waiting: 16, waitMs: QUERY_WAIT_MS };

/** Mounts every address of the server. */
export function mountHttp(app: Express, options: HttpOptions): MountedHttp {
  const { schema, config, apollo, subgraph, database, keyring, log, isStopping, onEnded, hub } = options;
  const admission = new Admission({ ...ADMISSION, atOnce: config.MAX_COST_AT_ONCE });
  const budgets = new Budgets(database.query, config.KEY_COST_PER_MINUTE);
  const scope = requestScope({ database, config, admission, budgets });
  const documents = trustedDocuments(config);
  const queries = lane({ atOnce: config.MAX_REQUESTS, waiting: 2 * config.MAX_REQUESTS, waitMs: QUERY_WAIT_MS });
  const [files, imports] = [lane(FILES), lane(IMPORTS)];
  const metrics = openMetrics({
    connections: () => database.connections(),
    vitals: () => database.vitals(),
    lanes: { queries: queries.load, files: files.load, imports: imports.load },
    admission: () => admission.load,
    ...(hub ? { more: hub.registry } : {}),
  });
  const health = healthPages(database, isStopping);
  app.disable('x-powered-by');
  app.get('/livez', health.live);
  app.get('/readyz', health.ready);
  app.use((_request, response, next) => {
    // The client opens its next connection elsewhere.
    if (isStopping()) response.set('connection', 'close');
    next();
  });
  app.use(
    observeRequests((ended) => {
      metrics.count(ended);
      onEnded(ended);
    }),
  );
  app.use((request, response, next) => {
    compressAnswer(request, response);
    next();
  });
  app.use(refuseForeignHosts(config), limitSlowBodies(), limitSlowReaders());
  // Open to every client that reaches the port only if that is this machine.
  if (config.METRICS_PORT === undefined && isLoopback(config.HOST)) app.get('/metrics', metricsPage(metrics));
  // Before origins are allowed: routers are no pages.
  guardSubgraph(app, subgraph);
  app.use(allowOrigins(config));
  mountPages(app);
  const recognize = recognizeCallers(keyring, config);
  app.use(['/graphql', '/subgraph', '/reports', '/exports', '/imports', '/links'], recognize);
  app.use(['/graphql', '/exports'], refuseForeignSites(config));
  const graphql = { database, config, contextOf: scope.forQuery, queries };
  mountGraphql(app, { ...graphql, path: '/graphql', apollo, documents, mostBytes: config.MAX_BODY_BYTES });
  mountSubgraph(app, subgraph, graphql);
  if (config.INTROSPECTION) mountSchemas(app, subgraph.schema);
  mountReports(app, { newContext: scope.forFile, files, log });
  if (hub) mountHub(app, { hub: hub.hub, recognize });
  const executeFor = (response: Response) => executeThrough(apollo, () => scope.forFile(response));
  mountExports(app, { schema, executeFor, documents, files, config, log });
  mountLinks(app, keyring);
  app.post('/imports', imports);
  mountImports(app, { database, config, newContext: scope.forFile });
  app.use((request, response) => {
    response
      .status(404)
      .json(
        errorBody(
          'NOT_FOUND',
          `Nothing found at ${request.path}: expected /, /graphql, /schema/schema.graphql, /import, /playground, /reports or /exports/table.csv.`,
        ),
      );
  });
  app.use(jsonErrors(log));
  return { ...health, metrics };
}

/** Answers errors outside GraphQL as JSON: Express would send a page and, in development, a stack trace. */
function jsonErrors(log: Logger): ErrorRequestHandler {
  return (error: { status?: number; type?: string; message: string; limit?: number }, request, response, _next) => {
    const answer = errorResponse(error);
    const account = accountOf(response);
    for (const { extensions } of answer?.body.errors ?? []) account.addError(extensions ?? {});
    if (response.headersSent) {
      response.destroy();
    } else if (answer) {
      // The rest of an upload is not read.
      if (!request.readableEnded) response.set('connection', 'close');
      if (answer.status === 503 && !response.hasHeader('retry-after')) response.set('retry-after', '5');
      response.status(answer.status).json(answer.body);
    } else if (error.type === 'entity.too.large') {
      const most = (error.limit ?? 0).toString();
      response
        .status(413)
        .json(errorBody('LIMIT_EXCEEDED', `The request body is too large: expected at most ${most} bytes.`));
    } else if (error.status !== undefined && error.status < 500) {
      response.status(error.status).json(errorBody('BAD_REQUEST', `The request body cannot be read: ${error.message}`));
    } else {
      const { requestId } = account;
      log.error({ requestId, err: error }, 'a request failed unexpectedly');
      const text = `Internal error. Report the request id ${requestId} to the operator of this server.`;
      response.status(500).json(errorBody('INTERNAL', text));
    }
  };
}
