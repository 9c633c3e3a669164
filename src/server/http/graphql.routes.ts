import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import express, { type Express, type RequestHandler } from 'express';
import type { RequestContext } from '../../kernel/context.js';
import type { Config } from '../config.js';
import { callerOf } from './callers.js';
import { compressOnce } from './compression.js';
import { answerKnown, type KnownAnswers, type Pieces } from '../graphql/answer-known.js';
import { isRepeated, takeWrittenAnswer } from '../graphql/answer-writer.js';
import type { TrustedDocuments } from '../graphql/trusted-documents.js';
import type { ServerContext } from '../graphql/server-context.js';

/** What answers GraphQL over HTTP. */
export interface GraphqlAnswers {
  readonly apollo: ApolloServer<RequestContext>;
  /** Answers what was asked before without Apollo. */
  readonly known?: KnownAnswers | null;
  /** The registered documents; null where routers ask what they like. */
  readonly documents: TrustedDocuments | null;
  readonly contextOf: (response: ServerResponse) => ServerContext;
  /** Whether a router asks: plain answers are marked for it. */
  readonly isForRouter?: boolean;
}

/** Says to a router that an answer has data alone, no errors and no extensions: it may be passed on as it is. */
export const PLAIN_HEADER = 'x-plain-answer';

export interface GraphqlRoutes extends GraphqlAnswers {
  /** Where they are mounted. */
  readonly path: string;
  readonly config: Config;
  /** Greatest number of bytes of a body. */
  readonly mostBytes: number;
  /** The lane of queries. */
  readonly queries: RequestHandler;
  /** Throws why a request could not be answered before it came here. */
  readonly refuse?: (request: IncomingMessage) => void;
}

/** GraphQL over HTTP: hands requests to Apollo, and sends answers piece by piece as fast as the client reads them. */
export function mountGraphql(app: Express, options: GraphqlRoutes): void {
  const { path, mostBytes, queries, refuse = () => undefined } = options;
  app.use(
    path,
    (request, response, next) => {
      refuse(request);
      response.set('cache-control', 'no-store');
      next();
    },
    express.json({ limit: mostBytes }),
    queries,
    async (request, response) => {
      const { method, query, originalUrl } = request;
      let search = /\?.*/s.exec(originalUrl)?.[0] ?? '';
      if (method === 'GET' && options.documents) {
        // The parameters with the query that the document names.
        const resolved = options.documents.resolve(query, callerOf(response));
        if (resolved !== query) search = `?${new URLSearchParams(resolved as Record<string, string>).toString()}`;
      }
      await answerGraphql(options, request, response, { search, body: request.body as unknown });
    },
  );
}

/** Answers one request whose body has been read. */
export async function answerGraphql(
  { apollo, known, documents, contextOf, isForRouter = false }: GraphqlAnswers,
  request: IncomingMessage,
  response: ServerResponse,
  given: { readonly search: string; readonly body: unknown },
): Promise<void> {
  const { method = '', headers } = request;
  const context = contextOf(response);
  const { account } = context;
  const body = documents ? documents.resolve(given.body, callerOf(response)) : given.body;
  let pieces = known && method === 'POST' ? await answerKnown(known, { body, headers, context }) : null;
  if (pieces) {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    if (isForRouter) response.setHeader(PLAIN_HEADER, 'yes');
  } else {
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: method.toUpperCase(), headers: headersOf(request), search: given.search, body },
      context: () => Promise.resolve(context),
    });
    for (const [key, value] of answer.headers) response.setHeader(key, value);
    response.statusCode = answer.status ?? 200;
    if (answer.body.kind !== 'complete') throw new Error('The answer is incremental, which was not requested.');
    const written = answer.body.string === '' ? takeWrittenAnswer(account) : null;
    const bytes = written && isRepeated(written) ? await compressOnce(written, request, response) : null;
    pieces = bytes ? [bytes] : (written ?? [answer.body.string]);
  }
  const start = performance.now();
  await send(response, pieces);
  account.addPhase('send', start);
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [key, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(key, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Characters that are encoded and sent in one round of the event loop. */
const CHARACTERS_A_ROUND = 262_144;

/** Sends what is short at once; of what is long some pieces in each round of the event loop, when the client has taken those before. */
async function send(response: ServerResponse, pieces: Pieces): Promise<void> {
  const [only = ''] = pieces;
  if (pieces.length <= 1) {
    response.setHeader('content-length', Buffer.byteLength(only));
    response.end(only);
    return;
  }
  let round: Buffer[] = [];
  let characters = 0;
  let isWhole = true;
  for (const [at, piece] of pieces.entries()) {
    round.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
    characters += piece.length;
    if (characters < CHARACTERS_A_ROUND || at === pieces.length - 1) continue;
    if (response.destroyed) return;
    if (!response.write(Buffer.concat(round))) await drained(response);
    await setImmediate();
    [round, characters, isWhole] = [[], 0, false];
  }
  const rest = Buffer.concat(round);
  if (isWhole) response.setHeader('content-length', rest.length);
  response.end(rest);
}

/** Resolves when a client has taken what was written, or has left. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      response.off('drain', go).off('close', go);
      resolve();
    };
    response.once('drain', go).once('close', go);
  });
}
