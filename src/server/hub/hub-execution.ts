import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type DocumentNode, type GraphQLSchema, isScalarType, isSpecifiedScalarType, Kind } from 'graphql';
import type { GraphQLScalarType, OperationDefinitionNode } from 'graphql';
import type { OurExecutor, HubGraph } from '../../hub/graph/hub-graph.js';
import type { Hub } from '../../hub/live/hub.js';
import type { RequestContext } from '../../kernel/context.js';
import { type ExecutionOptions, introspectionKey, Introspections, pacedExecution } from '../graphql/executor.js';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** Lets Apollo answer from the graph of the hub, whichever is in force when a request is validated. */
export function hubExecution(hub: Hub): Gateway {
  const graphs = new WeakMap<GraphQLSchema, { readonly graph: HubGraph; readonly introspections: Introspections }>();
  const executor: Executor = ({ document, request, queryHash, context, schema, operation }) => {
    // A request that was validated by an earlier graph is answered by it.
    const { graph, introspections } = graphs.get(schema) ?? { graph: hub.graph, introspections: new Introspections() };
    const operationName = request.operationName ?? null;
    const variables = request.variables ?? {};
    const key = `${queryHash} ${operationName ?? ''}`;
    const run = () => graph.execute({ document, operationName, variables, context, key, text: request.query });
    const asked = introspectionKey(operation, queryHash, request.variables);
    return asked === null ? run() : introspections.answer(asked, run);
  };
  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (use) =>
      hub.follow((graph) => {
        graphs.set(graph.schema, { graph, introspections: new Introspections() });
        use({ apiSchema: graph.schema, coreSupergraphSdl: graph.parts.supergraphSdl });
      }),
    stop: () => Promise.resolve(),
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
