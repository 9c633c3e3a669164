import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { clientPath, plannedKey } from './plan-document.js';

export interface Completion {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
  /** What the plan brought together. */
  readonly planned: ExecutionResult;
}

/**
 * The answer in the shape that the client asked for: types hold, null climbs where the schema does not allow it, and each
 * null that stands for a failure has its error, once.
 */
export async function completeAnswer(completion: Completion): Promise<ExecutionResult> {
  const { schema, document, variables, operationName, planned } = completion;
  const reported = (planned.errors ?? []).map((error) => atClientPath(error));
  const completed = await execute({
    schema,
    document,
    rootValue: planned.data ?? {},
    variableValues: variables,
    operationName,
    fieldResolver: byPlannedKey,
    typeResolver: (value) => (value as { readonly __typename?: string }).__typename,
  });
  const errors = [...reported];
  for (const error of completed.errors ?? []) {
    const path = error.path ?? [];
    if (isReported(reported, path)) continue;
    errors.push(error);
  }
  return {
    ...(completed.data === undefined ? {} : { data: completed.data }),
    ...(errors.length > 0 ? { errors } : {}),
  };
}

const byPlannedKey: GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown> = (
  source,
  _args,
  _context,
  info,
) => {
  const [node] = info.fieldNodes;
  return node ? source[plannedKey(node)] : undefined;
};

function atClientPath(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error.originalError ?? null,
    extensions: error.extensions,
    ...(error.path ? { path: clientPath(error.path) } : {}),
  });
}

/** Whether an error is known at a place or below it, or for one of the fields that hold it. */
function isReported(reported: readonly GraphQLError[], path: readonly (string | number)[]): boolean {
  return reported.some((error) => {
    const known = error.path ?? [];
    const shared = Math.min(known.length, path.length);
    return known.slice(0, shared).every((one, at) => one === path[at]);
  });
}
