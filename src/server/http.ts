import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../kernel/config.js';
import type { RequestContext } from '../kernel/context.js';
import { requireBearer } from '../access/require-bearer.loader.js';
import { CodedError } from '../kernel/errors.js';
import type { Database } from './database.js';
import { importRoutes } from './import-routes.js';
import { mountPages } from './pages.js';
import { statusOf } from './status-of.js';

export interface HttpOptions {
  readonly config: Config;
  readonly apollo: ApolloServer<RequestContext>;
  readonly database: Database;
  readonly log: Logger;
}

/** Every address that the server answers. */
export function mountHttp(app: Express, { config, apollo, database, log }: HttpOptions): void {
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
    express.json({ limit: config.MAX_BODY_BYTES }),
    expressMiddleware(apollo, {
      context: ({ req }) => {
        const db = database.reader();
        const identify = (): Promise<string> => requireBearer(db, req.headers.authorization, config.ADMIN_TOKEN);
        return Promise.resolve({
          db,
          requestId: randomUUID(),
          now: new Date(),
          writer: { orm: database.orm, identify },
        });
      },
    }),
  );
  app.use('/imports', importRoutes(database, config));
  app.use((request, response) => {
    response
      .status(404)
      .json(errorBody('NOT_FOUND', `There is nothing at ${request.path}: expected /, /graphql or /playground.`));
  });
  app.use(jsonErrors(log));
}

/** Faults outside GraphQL as JSON too: Express would answer with a page and, in development, a stack trace. */
function jsonErrors(log: Logger): ErrorRequestHandler {
  return (error: { status?: number; type?: string; message: string; limit?: number }, request, response, _next) => {
    if (response.headersSent) {
      response.destroy();
    } else if (error instanceof CodedError) {
      // What is left of an upload nobody reads any more.
      if (!request.readableEnded) response.set('connection', 'close');
      const { stableCode: _, ...extensions } = error.extensions;
      response.status(statusOf(error.code)).json({ errors: [{ message: error.message, extensions }] });
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

function errorBody(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}
