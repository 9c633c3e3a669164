import type { ApolloServer } from '@apollo/server';
import type { Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { type Gate, openGate } from '../../federation/subgraph-gate.js';
import { toSubgraph } from '../../federation/subgraph.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Config } from '../config.js';
import { startApollo } from '../graphql/apollo.js';
import { type GraphqlRoutes, mountGraphql } from './graphql.routes.js';

const PATH = '/subgraph';
/** Ten thousand representations by global id are 1 MB. */
const LEAST_BODY_BYTES = 4 * 1024 * 1024;

/** What answers routers. */
export interface SubgraphServer {
  readonly apollo: ApolloServer<RequestContext>;
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
  const apollo = await startApollo({
    schema: toSubgraph(schema),
    // A router that passes the gate composes with the schema.
    config: { ...config, INTROSPECTION: true },
    httpServer: null,
    log,
  });
  return { apollo, gate, schema };
}

/**
 * Lets routers pass that have the secret or a token. What the caller of the router is allowed, the router says in another
 * header, `Caller-Authorization`: as far as the server is concerned, it is that caller who asks.
 */
export function guardSubgraph(app: Express, { gate }: SubgraphServer): void {
  app.use(PATH, async (request, response, next) => {
    response.set('cache-control', 'no-store');
    try {
      await gate(request.headers.authorization);
    } catch (error) {
      response.set('www-authenticate', 'Bearer realm="subgraph"');
      throw error;
    }
    const caller = request.headers['caller-authorization'];
    request.headers.authorization = typeof caller === 'string' ? caller : '';
    next();
  });
}

/** `/subgraph`: the schema with `_entities` and `_service`. */
export function mountSubgraph(
  app: Express,
  { apollo }: SubgraphServer,
  graphql: Omit<GraphqlRoutes, 'path' | 'apollo' | 'documents' | 'mostBytes'>,
): void {
  const mostBytes = Math.max(LEAST_BODY_BYTES, graphql.config.MAX_BODY_BYTES);
  mountGraphql(app, { ...graphql, path: PATH, apollo, documents: null, mostBytes });
}
