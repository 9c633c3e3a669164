import type { ApolloServer } from '@apollo/server';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Express, RequestHandler, Response } from 'express';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { administrator, PUBLIC_READER } from '../../access/caller.js';
import type { Hub } from '../../hub/live/hub.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Config } from '../config.js';
import type { Database } from '../data/database.js';
import { Admission } from '../graphql/admission.js';
import type { ServerContext } from '../graphql/server-context.js';
import { trustedDocuments } from '../graphql/trusted-documents.js';
import { mountGraphql } from '../http/graphql.routes.js';
import { allowOrigins } from '../http/allow-origins.js';
import { isLoopback, refuseForeignHosts, refuseForeignSites } from '../http/guard.js';
import { metricsPage } from '../http/health.js';
import { ADMISSION, jsonErrors, QUERY_WAIT_MS } from '../http/http.js';
import { mountHub } from '../http/hub.routes.js';
import { lane } from '../http/lane.js';
import { mountPages } from '../http/pages.js';
import { limitSlowBodies, limitSlowReaders } from '../http/slow-clients.js';
import { openMetrics } from '../observe/metrics.js';
import { accountOf, type Ended, observeRequests } from '../observe/requests.js';
import type { Authorized } from './shared-graph.js';

export interface GatewayOptions {
  readonly config: Config;
  readonly apollo: ApolloServer<RequestContext>;
  readonly log: Logger;
  readonly hub: Hub;
  readonly registry: Registry;
  readonly isStopping: () => boolean;
  readonly onEnded: (ended: Ended) => void;
}

/** Mounts the addresses of a gateway: the graph, the playground, health, metrics and the partners. */
export function mountGateway(app: Express, options: GatewayOptions): void {
  const { config, apollo, log, hub, registry, isStopping, onEnded } = options;
  const admission = new Admission({ ...ADMISSION, atOnce: config.MAX_COST_AT_ONCE });
  const queries = lane({ atOnce: config.MAX_REQUESTS, waiting: 2 * config.MAX_REQUESTS, waitMs: QUERY_WAIT_MS });
  const metrics = openMetrics({
    connections: () => Promise.resolve({ open: 0, idle: 0, waiting: 0 }),
    vitals: () => Promise.resolve(null),
    lanes: { queries: queries.load },
    admission: () => admission.load,
    more: registry,
  });
  app.disable('x-powered-by');
  app.get('/livez', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  app.get('/readyz', (_request, response) => {
    response
      .status(isStopping() ? 503 : 200)
      .type('text/plain')
      .send(isStopping() ? 'stopping\n' : 'ok\n');
  });
  app.use(
    observeRequests((ended) => {
      metrics.count(ended);
      onEnded(ended);
    }),
  );
  app.use(refuseForeignHosts(config), limitSlowBodies(), limitSlowReaders());
  if (config.METRICS_PORT === undefined && isLoopback(config.HOST)) app.get('/metrics', metricsPage(metrics));
  app.get('/', (_request, response) => {
    response.redirect('/playground');
  });
  app.use(allowOrigins(config));
  mountPages(app);
  app.use('/graphql', (_request, response, next) => {
    // Who asks is for the shared graph to find out.
    accountOf(response).caller = PUBLIC_READER;
    next();
  });
  app.use('/graphql', refuseForeignSites(config));
  const contextOf = (response: Response): ServerContext & Authorized => {
    const account = accountOf(response);
    return {
      ...{ db: NO_READER, caller: PUBLIC_READER, requestId: account.requestId, now: new Date(), account },
      authorization: response.req.headers.authorization,
      admit: async (cost) => {
        if (admission.isLight(cost)) return;
        const release = await admission.admit(cost, new AbortController().signal);
        response.once('close', release);
      },
      whenLeft: (act) => {
        response.once('close', () => {
          if (!response.writableFinished) act();
        });
      },
    };
  };
  mountGraphql(app, {
    path: '/graphql',
    mostBytes: config.MAX_BODY_BYTES,
    apollo,
    database: NO_DATABASE,
    documents: trustedDocuments(config),
    config,
    contextOf,
    queries,
  });
  mountHub(app, { hub, recognize: recognizeOperator(config) });
  app.use((request, response) => {
    const expected = '/graphql, /playground or /hub/partners';
    response.status(404).json({
      errors: [
        { message: `Nothing found at ${request.path}: expected ${expected}.`, extensions: { code: 'NOT_FOUND' } },
      ],
    });
  });
  app.use(jsonErrors(log));
}

/** The bearer of ADMIN_TOKEN is the operator; a gateway knows nobody else. */
function recognizeOperator({ ADMIN_TOKEN }: Pick<Config, 'ADMIN_TOKEN'>): RequestHandler {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return (request, response, next) => {
    const given = /^Bearer +(\S{1,500})$/i.exec(request.headers.authorization ?? '')?.[1];
    const isOperator =
      ADMIN_TOKEN !== undefined && given !== undefined && timingSafeEqual(digest(ADMIN_TOKEN), digest(given));
    accountOf(response).caller = isOperator ? administrator('admin') : PUBLIC_READER;
    next();
  };
}

/** A gateway has no database: the shared graph reads and writes. */
const NO_READER = new Proxy({} as Kysely<unknown>, {
  get: () => {
    throw new Error('A gateway has no database.');
  },
});
const NO_DATABASE = {
  writer: { connect: () => Promise.reject(new Error('A gateway has no database.')) },
  reader: () => NO_READER,
} as unknown as Database;
