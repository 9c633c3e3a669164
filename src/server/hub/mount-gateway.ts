import type { ApolloServer } from '@apollo/server';
import type { ServerResponse } from 'node:http';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { clientLeft } from '../../kernel/errors.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Config } from '../config.js';
import { Admission } from '../graphql/admission.js';
import type { KnownAnswers } from '../graphql/answer-known.js';
import type { ServerContext } from '../graphql/server-context.js';
import { executeThrough } from '../graphql/execute.js';
import { trustedDocuments } from '../graphql/trusted-documents.js';
import { allowOrigins } from '../http/allow-origins.js';
import { callerOf, type Recognize, recognizeCallers } from '../http/callers.js';
import { directGraphql, GRAPHQL_PATH } from '../http/direct-graphql.js';
import { mountExports } from '../http/export.routes.js';
import { mountEntrance } from '../http/entrance.js';
import { mountGraphql } from '../http/graphql.routes.js';
import { refuseForeignSites } from '../http/guard.js';
import { healthPages } from '../http/health.js';
import { ADMISSION, FILES, laneOfQueries, type MountedHttp } from '../http/http.js';
import { mountHub } from '../http/hub.routes.js';
import { lane } from '../http/lane.js';
import { mountLast } from '../http/last.js';
import { mountPlayground } from '../http/pages.js';
import { openMetrics } from '../observe/metrics.js';
import { accountOf, type Ended } from '../observe/requests.js';
import type { OpenHub } from './open-hub.js';
import type { Authorized, SharedGraph } from './shared-graph.js';

export interface GatewayOptions extends OpenHub {
  readonly config: Config;
  readonly apollo: ApolloServer<RequestContext>;
  readonly shared: SharedGraph;
  /** Documents that the shared graph alone answers. */
  readonly find: KnownAnswers['find'];
  readonly log: Logger;
  readonly isStopping: () => boolean;
  readonly onEnded: (ended: Ended) => void;
}

/** Mounts the addresses of a gateway: the graph, the playground, the partners, health and metrics. */
export function mountGateway(app: Express, options: GatewayOptions): MountedHttp {
  const { config, apollo, shared, find, hub, file, registry, log, isStopping, onEnded } = options;
  const admission = new Admission({ ...ADMISSION, atOnce: config.MAX_COST_AT_ONCE });
  const [queries, files] = [laneOfQueries(config), lane(FILES)];
  const documents = trustedDocuments(config);
  const metrics = openMetrics({
    lanes: { queries: queries.load, files: files.load },
    admission: () => admission.load,
    more: registry,
  });
  const health = healthPages({ isReady: shared.isReady, named: 'the shared graph' }, isStopping);
  const enter = mountEntrance(app, {
    ...{ config, health, metrics, isStopping },
    onEnded: (ended) => {
      metrics.count(ended);
      onEnded(ended);
    },
  });
  app.use(allowOrigins(config));
  app.get('/', (_request, response) => {
    response.redirect('/playground');
  });
  mountPlayground(app);
  const recognizeOne: Recognize = (given) => shared.callerOf(given?.trim() === '' ? undefined : given?.trim());
  const recognize = recognizeCallers(recognizeOne);
  app.use(['/graphql', '/exports'], recognize, refuseForeignSites(config));
  const known: KnownAnswers = {
    ...{ config, find },
    execute: (_known, asked, context) => shared.pass(asked, context),
  };
  const answers = {
    ...{ path: GRAPHQL_PATH, mostBytes: config.MAX_BODY_BYTES, documents, apollo, known },
    contextOf: (response: ServerResponse) => contextOf(response, admission),
  };
  const direct = directGraphql({ config, enter, queries, recognize: recognizeOne, addresses: [answers] });
  mountGraphql(app, { ...answers, config, queries, refuse: direct.refuse });
  mountExports(app, {
    ...{ documents, files, config, log, schemaNow: () => hub.graph.schema },
    executeFor: (response) => executeThrough(apollo, () => contextOf(response, admission)),
  });
  mountHub(app, { hub, file, recognize });
  mountLast(app, '/graphql, /playground, /exports/table.csv or /hub/partners', log);
  return { ...health, metrics, direct };
}

/** A gateway has no database: the shared graph reads and writes. */
const NO_DATABASE = new Proxy({} as RequestContext['db'], {
  get: () => {
    throw new Error('A gateway has no database.');
  },
});

/** The context of a query: the shared graph hears who asks, a costly query waits for its turn. */
function contextOf(response: ServerResponse, admission: Admission): ServerContext & Authorized {
  const account = accountOf(response);
  return {
    ...{ db: NO_DATABASE, requestId: account.requestId, now: new Date(), account, caller: callerOf(response) },
    authorization: response.req.headers.authorization,
    admit: async (cost) => {
      if (admission.isLight(cost)) return;
      const left = new AbortController();
      response.once('close', () => {
        left.abort();
      });
      response.once('close', await admission.admit(cost, left.signal));
      if (response.destroyed) throw clientLeft();
    },
    whenLeft: (act) => {
      response.once('close', () => {
        if (!response.writableFinished) act();
      });
    },
  };
}
