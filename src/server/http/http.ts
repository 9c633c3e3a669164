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
import { errorResponse, errorBody } from './error-body.js';
import { executeThrough, newRequestContext } from '../graphql/execute.js';
import { mountExports } from './export.routes.js';
import { mountReports } from './report.routes.js';
import { mountImports } from './import.routes.js';
import { mountPages } from './pages.js';

export interface HttpOptions {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly apollo: ApolloServer<RequestContext>;
  readonly database: Database;
  readonly log: Logger;
}

/** Mounts every address of the server. */
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
      .send(ready ? 'ok\n' : 'the database does not respond\n');
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
  mountImports(app, { database, config });
  app.use((request, response) => {
    response
      .status(404)
      .json(
        errorBody(
          'NOT_FOUND',
          `Nothing found at ${request.path}: expected /, /graphql, /playground, /reports or /exports/table.csv.`,
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
