import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { RequestContext } from '../../kernel/context.js';
import { requireBearer } from '../../access/require-bearer.loader.js';
import type { Database } from '../data/database.js';
import { errorAnswer, errorBody } from './error-body.js';
import { executeThrough, newRequestContext } from '../graphql/execute.js';
import { mountExports } from './export.routes.js';
import { mountReports } from './report.routes.js';
import { importRoutes } from './import.routes.js';
import { mountPages } from './pages.js';

export interface HttpOptions {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly apollo: ApolloServer<RequestContext>;
  readonly database: Database;
  readonly log: Logger;
}

/** Every address that the server answers. */
export function mountHttp(app: Express, { schema, config, apollo, database, log }: HttpOptions): void {
  const newContext = (): RequestContext => newRequestContext(database.reader(), config);
  app.disable('x-powered-by');
  app.get('/livez', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  app.get('/readyz', async (_request, response) => {
    const ready = await database.isReady();
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ok\n' : 'the database does not answer\n');
  });
  mountPages(app);
  app.use(
    '/graphql',
    (_request, response, next) => {
      response.set('cache-control', 'no-store');
      next();
    },
    express.json({ limit: config.MAX_BODY_BYTES }),
    expressMiddleware(apollo, {
      context: ({ req }) => {
        const context = newContext();
        const identify = (): Promise<string> =>
          requireBearer(context.db, req.headers.authorization, config.ADMIN_TOKEN);
        return Promise.resolve({ ...context, writer: { database: database.writer, identify } });
      },
    }),
  );
  mountReports(app, { newContext, log });
  mountExports(app, { schema, execute: executeThrough(apollo, newContext), config, log });
  app.use('/imports', importRoutes(database, config));
  app.use((request, response) => {
    response
      .status(404)
      .json(
        errorBody(
          'NOT_FOUND',
          `There is nothing at ${request.path}: expected /, /graphql, /playground, /reports or /exports/table.csv.`,
        ),
      );
  });
  app.use(jsonErrors(log));
}

/** Faults outside GraphQL as JSON too: Express would answer with a page and, in development, a stack trace. */
function jsonErrors(log: Logger): ErrorRequestHandler {
  return (error: { status?: number; type?: string; message: string; limit?: number }, request, response, _next) => {
    const told = errorAnswer(error);
    if (response.headersSent) {
      response.destroy();
    } else if (told) {
      // What is left of an upload nobody reads any more.
      if (!request.readableEnded) response.set('connection', 'close');
      response.status(told.status).json(told.body);
    } else if (error.type === 'entity.too.large') {
      const most = (error.limit ?? 0).toString();
      response
        .status(413)
        .json(errorBody('LIMIT_EXCEEDED', `The request body is too large: expected at most ${most} bytes.`));
    } else if (error.status !== undefined && error.status < 500) {
      response.status(error.status).json(errorBody('BAD_REQUEST', `The request body cannot be read: ${error.message}`));
    } else {
      const requestId = randomUUID();
      log.error({ requestId, err: error }, 'a request failed by a fault of ours');
      const text = `Internal error. Tell whoever runs this server the request id ${requestId}.`;
      response.status(500).json(errorBody('INTERNAL', text));
    }
  };
}
