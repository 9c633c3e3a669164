import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { RequestContext } from '../../kernel/context.js';
import { requireBearer } from '../../access/require-bearer.loader.js';
import type { Database } from '../data/database.js';
import { errorResponse, errorBody } from './error-body.js';
import { executeThrough, newRequestContext } from '../graphql/execute.js';
import { mountExports } from './export.routes.js';
import { mountReports } from './report.routes.js';
import { mountImports } from './import.routes.js';
import { refuseForeignHosts, refuseForeignSites } from './guard.js';
import { lane } from './lane.js';
import { mountPages } from './pages.js';
import { limitSlowBodies } from './slow-clients.js';

export interface HttpOptions {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly apollo: ApolloServer<RequestContext>;
  readonly database: Database;
  readonly log: Logger;
  /** Whether the server is about to stop: no longer ready, but finishing what has arrived. */
  readonly isStopping: () => boolean;
}

/** Reports and exports are each a series of queries. */
const FILES = { atOnce: 4, waiting: 16, waitMs: 20_000 };
/** Imports write one after the other; more than one may upload. */
const IMPORTS = { atOnce: 4, waiting: 16, waitMs: 20_000 };
const QUERY_WAIT_MS = 5_000;

/** Mounts every address of the server. */
export function mountHttp(app: Express, { schema, config, apollo, database, log, isStopping }: HttpOptions): void {
  const newContext = (response: Response): RequestContext => {
    const request = database.forRequest();
    response.once('close', () => {
      request.end();
    });
    return newRequestContext(request.db, config);
  };
  const queries = lane({ atOnce: config.MAX_REQUESTS, waiting: 2 * config.MAX_REQUESTS, waitMs: QUERY_WAIT_MS });
  const files = lane(FILES);
  app.disable('x-powered-by');
  app.get('/livez', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  app.get('/readyz', async (_request, response) => {
    const trouble = isStopping() ? 'stopping' : (await database.isReady()) ? null : 'the database does not respond';
    response
      .status(trouble === null ? 200 : 503)
      .type('text/plain')
      .send(`${trouble ?? 'ok'}\n`);
  });
  app.use((_request, response, next) => {
    // The client opens its next connection elsewhere.
    if (isStopping()) response.set('connection', 'close');
    next();
  });
  app.use(refuseForeignHosts(config), limitSlowBodies());
  mountPages(app);
  app.use(
    '/graphql',
    (_request, response, next) => {
      response.set('cache-control', 'no-store');
      next();
    },
    express.json({ limit: config.MAX_BODY_BYTES }),
    queries,
    expressMiddleware(apollo, {
      context: ({ req, res }) => {
        const context = newContext(res);
        const identify = (): Promise<string> =>
          requireBearer(context.db, req.headers.authorization, config.ADMIN_TOKEN);
        return Promise.resolve({ ...context, writer: { database: database.writer, identify } });
      },
    }),
  );
  mountReports(app, { newContext, files, log });
  app.use('/exports', refuseForeignSites);
  const executeFor = (response: Response) => executeThrough(apollo, () => newContext(response));
  mountExports(app, { schema, executeFor, files, config, log });
  app.post('/imports', lane(IMPORTS));
  mountImports(app, { database, config });
  app.use((request, response) => {
    response
      .status(404)
      .json(
        errorBody(
          'NOT_FOUND',
          `Nothing found at ${request.path}: expected /, /graphql, /import, /playground, /reports or /exports/table.csv.`,
        ),
      );
  });
  app.use(jsonErrors(log));
}

/** Answers errors outside GraphQL as JSON: Express would send a page and, in development, a stack trace. */
function jsonErrors(log: Logger): ErrorRequestHandler {
  return (error: { status?: number; type?: string; message: string; limit?: number }, request, response, _next) => {
    const answer = errorResponse(error);
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
      const requestId = randomUUID();
      log.error({ requestId, err: error }, 'a request failed unexpectedly');
      const text = `Internal error. Report the request id ${requestId} to the operator of this server.`;
      response.status(500).json(errorBody('INTERNAL', text));
    }
  };
}
