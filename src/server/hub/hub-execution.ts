import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type DocumentNode, execute, type GraphQLSchema, isScalarType, isSpecifiedScalarType, Kind } from 'graphql';
import type { GraphQLScalarType, OperationDefinitionNode } from 'graphql';
import type { OurExecutor, HubGraph } from '../../hub/graph/hub-graph.js';
import type { Hub } from '../../hub/live/hub.js';
import type { RequestContext } from '../../kernel/context.js';
import type { KnownAnswers } from '../graphql/answer-known.js';
import { type ExecutionOptions, introspectionKey, Introspections, pacedExecution } from '../graphql/executor.js';
import { KnownDocuments } from '../graphql/known-documents.js';
import type { ServerContext } from '../graphql/server-context.js';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** What answers the queries of a hub. */
export interface HubExecution {
  /** Lets Apollo answer from the graph of the hub, whichever is in force when a request is validated. */
  readonly gateway: Gateway;
  /** Documents of the graph in force that the shared graph alone answers: they need no plan. */
  readonly find: KnownAnswers['find'];
}

interface InForce {
  readonly graph: HubGraph;
  readonly introspections: Introspections;
  readonly documents: KnownDocuments;
}

export function hubExecution(hub: Hub): HubExecution {
  const graphs = new WeakMap<GraphQLSchema, InForce>();
  const inForce = (graph: HubGraph): InForce => {
    const { schema } = graph;
    let found = graphs.get(schema);
    if (!found) {
      found = { graph, introspections: new Introspections(), documents: new KnownDocuments(schema) };
      graphs.set(schema, found);
    }
    return found;
  };
  const executor: Executor = ({ document, request, queryHash, context, schema, operation }) => {
    const { executed } = context as Partial<ServerContext>;
    if (executed) return Promise.resolve(executed);
    // A request that was validated by an earlier graph is answered by it.
    const { graph, introspections, documents } = graphs.get(schema) ?? inForce(hub.graph);
    const operationName = request.operationName ?? null;
    // Without a name among several operations there is none; graphql-js says so.
    if (!(operation as OperationDefinitionNode | undefined)) {
      return Promise.resolve(execute({ schema: graph.schema, document, operationName }));
    }
    const variables = request.variables ?? {};
    const key = `${queryHash} ${operationName ?? ''}`;
    const asked = introspectionKey(operation, queryHash, request.variables);
    if (asked === null && request.query !== undefined && graph.isOurs({ key, document, operationName })) {
      documents.learn({ query: request.query, requested: operationName, document, hash: queryHash, operation });
    }
    const run = () => graph.execute({ document, operationName, variables, context, key, text: request.query });
    return asked === null ? run() : introspections.answer(asked, run);
  };
  return {
    gateway: {
      load: () => Promise.resolve({ executor }),
      onSchemaLoadOrUpdate: (use) =>
        hub.follow((graph) => {
          inForce(graph);
          use({ apiSchema: graph.schema, coreSupergraphSdl: graph.parts.supergraphSdl });
        }),
      stop: () => Promise.resolve(),
    },
    find: (query, operationName) => inForce(hub.graph).documents.find(query, operationName),
  };
}

/** Answers from the schema in this process, as the server does without a hub. */
export async function executeInProcess(schema: GraphQLSchema, options: ExecutionOptions): Promise<OurExecutor> {
  const { executor } = await pacedExecution(schema, options).load({ apollo: {} });
  return async ({ document, operationName, variables, context }) =>
    (await executor?.({
      document,
      operation: operationIn(document, operationName),
      operationName,
      request: { variables, ...(operationName === null ? {} : { operationName }) },
      queryHash: '',
      context,
    } as never)) as Awaited<ReturnType<OurExecutor>>;
}

function operationIn(document: DocumentNode, name: string | null): OperationDefinitionNode | undefined {
  return document.definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION && (name === null || node.name?.value === name),
  ) as OperationDefinitionNode | undefined;
}

/** The scalars of the shared graph, which know their values. */
export function ownScalars(schema: GraphQLSchema): ReadonlyMap<string, GraphQLScalarType> {
  return new Map(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isScalarType(type) && !isSpecifiedScalarType(type) && !type.name.startsWith('_') ? [[type.name, type]] : [],
    ),
  );
}
