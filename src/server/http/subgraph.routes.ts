import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { type Gate, openGate } from '../../federation/subgraph-gate.js';
import { toSubgraph } from '../../federation/subgraph.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Config } from '../config.js';
import { executeHere, type KnownAnswers } from '../graphql/answer-known.js';
import { startApollo } from '../graphql/apollo.js';
import { KnownDocuments } from '../graphql/known-documents.js';
import type { DirectAddress } from './direct-graphql.js';
import { type GraphqlAnswers, type GraphqlRoutes, mountGraphql } from './graphql.routes.js';

const PATH = '/subgraph';
/** Ten thousand representations by global id are 1 MB. */
const LEAST_BODY_BYTES = 4 * 1024 * 1024;

/** What answers routers. */
export interface SubgraphServer {
  readonly apollo: ApolloServer<RequestContext>;
  /** What routers asked before. */
  readonly known: KnownAnswers;
  readonly gate: Gate;
  /** The schema that is served as a subgraph. */
  readonly schema: GraphQLSchema;
}

/** Prepares `/subgraph`. Throws if SUBGRAPH_KEYS cannot be read. */
export async function openSubgraph(schema: GraphQLSchema, config: Config, log: Logger): Promise<SubgraphServer> {
  const { SUBGRAPH_SECRET, SUBGRAPH_KEYS, SUBGRAPH_AUDIENCE } = config;
  const gate = await openGate({
    secret: SUBGRAPH_SECRET,
    keys: SUBGRAPH_KEYS,
    audience: SUBGRAPH_AUDIENCE,
  });
  const served = toSubgraph(schema);
  const documents = new KnownDocuments(served);
  const apollo = await startApollo({
    schema: served,
    // A router that passes the gate composes with the schema.
    config: { ...config, INTROSPECTION: true },
    httpServer: null,
    log,
    documents,
  });
  const known = {
    config,
    find: (query: string, operationName: string | null) => documents.find(query, operationName),
    execute: executeHere(served, config.MAX_ANSWER_LENGTH),
  };
  return { apollo, known, gate, schema };
}

const passed = new WeakSet<IncomingMessage>();

/**
 * Lets a router pass that has the secret or a token, once. What the caller of the router is allowed, the router says in
 * another header, `Caller-Authorization`: as far as the server is concerned, it is that caller who asks.
 */
async function passGate(gate: Gate, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (passed.has(request)) return;
  response.setHeader('cache-control', 'no-store');
  try {
    await gate(request.headers.authorization);
  } catch (error) {
    response.setHeader('www-authenticate', 'Bearer realm="subgraph"');
    throw error;
  }
  passed.add(request);
  const caller = request.headers['caller-authorization'];
  request.headers.authorization = typeof caller === 'string' ? caller : '';
}

/** Closes `/subgraph` to everybody who is no router. */
export function guardSubgraph(app: Express, { gate }: SubgraphServer): void {
  app.use(PATH, async (request, response, next) => {
    await passGate(gate, request, response);
    next();
  });
}

/** What answers `/subgraph`: the schema with `_entities` and `_service`. */
export function subgraphAddress(
  { apollo, known, gate }: SubgraphServer,
  { config, contextOf }: Pick<GraphqlRoutes, 'config'> & Pick<GraphqlAnswers, 'contextOf'>,
): DirectAddress {
  return {
    ...{ path: PATH, apollo, known, documents: null, contextOf, isForRouter: true },
    mostBytes: Math.max(LEAST_BODY_BYTES, config.MAX_BODY_BYTES),
    pass: (request, response) => passGate(gate, request, response),
  };
}

/** Mounts what answers `/subgraph`. */
export function mountSubgraph(
  app: Express,
  address: DirectAddress,
  others: Pick<GraphqlRoutes, 'config' | 'queries' | 'refuse'>,
): void {
  mountGraphql(app, { ...address, ...others });
}
