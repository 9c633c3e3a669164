import { setImmediate } from 'node:timers/promises';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { RequestContext } from '../../kernel/context.js';
import type { Config } from '../config.js';
import { callerOf } from './callers.js';
import { takeWrittenAnswer } from '../graphql/answer-writer.js';
import type { TrustedDocuments } from '../graphql/trusted-documents.js';
import type { ServerContext } from '../graphql/server-context.js';

export interface GraphqlRoutes {
  /** Where they are mounted. */
  readonly path: string;
  readonly apollo: ApolloServer<RequestContext>;
  readonly config: Config;
  /** Greatest number of bytes of a body. */
  readonly mostBytes: number;
  /** The registered documents; null where routers ask what they like. */
  readonly documents: TrustedDocuments | null;
  readonly contextOf: (response: Response) => ServerContext;
  /** The lane of queries. */
  readonly queries: RequestHandler;
}

/** GraphQL over HTTP: hands requests to Apollo, and sends answers piece by piece as fast as the client reads them. */
export function mountGraphql(app: Express, options: GraphqlRoutes): void {
  const { path, apollo, mostBytes, contextOf, documents, queries } = options;
  /** The parameters of a GET request, with the query that its document names. */
  const searchOf = ({ method, query, originalUrl }: Request, response: Response): string => {
    const search = /\?.*/s.exec(originalUrl)?.[0] ?? '';
    if (method !== 'GET' || !documents) return search;
    const resolved = documents.resolve(query, callerOf(response));
    return resolved === query ? search : `?${new URLSearchParams(resolved as Record<string, string>).toString()}`;
  };
  app.use(
    path,
    (_request, response, next) => {
      response.set('cache-control', 'no-store');
      next();
    },
    express.json({ limit: mostBytes }),
    queries,
    async (request, response) => {
      const context = contextOf(response);
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method.toUpperCase(),
          headers: headersOf(request),
          search: searchOf(request, response),
          body: documents ? documents.resolve(request.body, callerOf(response)) : (request.body as unknown),
        },
        context: () => Promise.resolve(context),
      });
      for (const [key, value] of answer.headers) response.setHeader(key, value);
      response.statusCode = answer.status ?? 200;
      if (answer.body.kind !== 'complete') throw new Error('The answer is incremental, which was not requested.');
      const pieces = (answer.body.string === '' ? takeWrittenAnswer(context.account) : null) ?? [answer.body.string];
      const start = performance.now();
      await send(response, pieces);
      context.account.addPhase('send', start);
    },
  );
}

function headersOf(request: Request): HeaderMap {
  const headers = new HeaderMap();
  for (const [key, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(key, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Sends one piece in each round of the event loop, and the next when the client has taken it. */
async function send(response: Response, pieces: readonly string[]): Promise<void> {
  if (pieces.length <= 1) {
    const [text = ''] = pieces;
    response.setHeader('content-length', Buffer.byteLength(text));
    response.end(text);
    return;
  }
  for (const piece of pieces) {
    if (response.destroyed) return;
    if (!response.write(Buffer.from(piece))) await drained(response);
    await setImmediate();
  }
  response.end();
}

/** Resolves when a client has taken what was written, or has left. */
function drained(response: Response): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      response.off('drain', go).off('close', go);
      resolve();
    };
    response.once('drain', go).once('close', go);
  });
}
