import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import {
  buildASTSchema,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
} from 'graphql';
import { OUR_SERVICE } from '../partner/partner-file.js';

declare module '../../kernel/errors.js' {
  interface ErrorCodes {
    /** A query over several services that the hub has no plan for: the planner has limits of its own. */
    NO_PLAN: true;
  }
}

export interface PlannedRequest {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly context: unknown;
}

/** Plans a document and brings together what the services answer. */
export type Planner = (request: PlannedRequest) => Promise<ExecutionResult>;

/** Asks the service of a name. */
type Ask = (name: string, request: unknown) => Promise<ExecutionResult>;

/** Opens the planner of a composed graph. Throws an Error for a graph that it cannot read. */
export async function openPlanner(supergraphSdl: string, ask: Ask): Promise<Planner> {
  const document = parse(supergraphSdl, { noLocation: true });
  const whole = schemaOf(document);
  let isOpen = false;
  const handler = await unifiedGraphHandler({
    // Once open, the handler stitches all services together only to look up transforms, which the hub has none of. For
    // that it is shown the services without their types: with them it takes three quarters of the time of a change, in
    // which nobody else is answered.
    get unifiedGraph() {
      return isOpen ? schemaOf(withoutTypes(document)) : whole;
    },
    getUnifiedGraphSDL: () => supergraphSdl,
    onSubgraphExecute: ask,
  });
  isOpen = true;
  // What the first request would make otherwise.
  handler.getSubgraphSchema(OUR_SERVICE);
  const { executor } = handler;
  if (!executor) throw new Error('The planner of queries has no executor.');
  return async (request) => {
    try {
      return (await executor(request as never)) as ExecutionResult;
    } catch (error) {
      if (/^Failed to plan query\b/.test((error as Error).message)) throw noPlan();
      throw error;
    }
  };
}

function schemaOf(document: DocumentNode): GraphQLSchema {
  return buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
}

const JOINS = `schema { query: Query }
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__type(graph: join__Graph!) repeatable on OBJECT
  directive @join__field(graph: join__Graph) repeatable on FIELD_DEFINITION`;

/** A supergraph of the same services, each with one root field and nothing else. */
function withoutTypes(document: DocumentNode): DocumentNode {
  const services = document.definitions.find(
    (node): node is EnumTypeDefinitionNode =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  const graphs = (services?.values ?? []).map(({ name }) => name.value);
  const types = graphs.map((graph) => `@join__type(graph: ${graph})`).join(' ');
  const fields = graphs.map((graph) => `${graph}: Int @join__field(graph: ${graph})`).join(' ');
  const bare = parse(`${JOINS} type Query ${types} { ${fields} }`, { noLocation: true });
  return services ? { ...bare, definitions: [...bare.definitions, services] } : bare;
}

function noPlan(): GraphQLError {
  const expected =
    'a query that asks for less at once: for example the fields of a place, to which a service refers, in a query of their own';
  return new GraphQLError(`The hub has no plan for this query: expected ${expected}.`, {
    extensions: { code: 'NO_PLAN', stableCode: 'NO_PLAN', subject: 'query', expected },
  });
}
