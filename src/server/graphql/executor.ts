import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { paceOf } from '../../kernel/pace/pace.js';
import type { RequestContext } from '../../kernel/context.js';
import { paceSchema } from './paced-schema.js';
import type { KnownDocuments } from './known-documents.js';
import type { ServerContext } from './server-context.js';
import { executePlan, planOf, writePlan } from '../execution/execute-plan.js';
import { copyAnswers, copyErrors, type MergedDocument, mergeSameFields } from './same-fields.js';
import { sortErrors } from './sort-errors.js';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** Introspections kept: what clients and playgrounds ask comes in a few forms. */
const KEPT_INTROSPECTIONS = 16;
const LONGEST_VARIABLES = 1_000;

/** Introspections that are answered from what was answered before; each is the same for everybody. */
export class Introspections {
  private readonly answers = new Map<string, Promise<ExecutionResult> | null>();
  private readonly costs = new Map<string, number | null>();

  /** The cost of one that was asked before, or a new one. */
  costFor(key: string, count: () => number | null): number | null {
    const known = this.costs.get(key);
    if (known !== undefined) return known;
    const cost = count();
    makeRoom(this.costs);
    this.costs.set(key, cost);
    return cost;
  }

  /** Whether somebody asks the same already; from now on somebody does. */
  isAsked(key: string): boolean {
    if (this.answers.has(key)) return true;
    makeRoom(this.answers);
    this.answers.set(key, null);
    return false;
  }

  /** The answer given before, or a new one. One with errors is not kept: its client may have left. */
  async answer(key: string, execute: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
    const known = await this.answers.get(key);
    if (known && !known.errors) return known;
    const answered = execute();
    this.answers.set(key, answered);
    const { errors } = await answered;
    if (errors) this.answers.delete(key);
    return answered;
  }
}

function makeRoom(kept: Map<string, unknown>): void {
  const [oldest] = kept.keys();
  if (kept.size >= KEPT_INTROSPECTIONS && oldest !== undefined) kept.delete(oldest);
}

/** What distinguishes an introspection from every other; null for other operations. */
export function introspectionKey(
  operation: OperationDefinitionNode | undefined,
  queryHash: string,
  variables: Readonly<Record<string, unknown>> | undefined,
): string | null {
  if (!operation || !asksForSchemaOnly(operation)) return null;
  const values = JSON.stringify(variables ?? {});
  return values.length > LONGEST_VARIABLES ? null : `${queryHash} ${operation.name?.value ?? ''} ${values}`;
}

export interface ExecutionOptions {
  readonly introspections: Introspections;
  /** Greatest number of characters of an answer. */
  readonly most: number;
  /** Whether what can be planned is; otherwise graphql-js executes everything. */
  readonly isPlanned?: boolean;
  /** Learns the documents that are executed. */
  readonly documents?: KnownDocuments;
}

/**
 * Executes operations for Apollo, which offers a place for another executor to gateways only: in slices, up to `most`
 * characters of an answer, identical fields once, and each introspection once per schema.
 */
export function pacedExecution(
  unpaced: GraphQLSchema,
  { introspections, most, isPlanned = true, documents }: ExecutionOptions,
): Gateway {
  const schema = paceSchema(unpaced, most);
  const executor: Executor = ({ document, request, queryHash, context, ...asked }) => {
    // Without a name among several operations there is none; the execution says so.
    const operation = asked.operation as OperationDefinitionNode | undefined;
    const operationName = request.operationName ?? null;
    const { executed } = context as Partial<ServerContext>;
    if (executed) return Promise.resolve(executed);
    if (operation && request.query !== undefined && !asksForTypes(operation)) {
      documents?.learn({ query: request.query, requested: operationName, document, hash: queryHash, operation });
    }
    const run = (): Promise<ExecutionResult> =>
      executePaced(schema, {
        ...{
          document,
          operationName,
          variables: request.variables ?? {},
          most,
          isPlanned,
          context: context as RequestContext,
        },
      });
    const key = introspectionKey(operation, queryHash, request.variables);
    return key === null ? run() : introspections.answer(key, run);
  };
  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (use) => {
      use({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

interface Execution {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
  readonly most: number;
  readonly isPlanned: boolean;
}

/** Identical fields of a document, found once. */
const merged = new WeakMap<DocumentNode, MergedDocument>();

/** Executes an operation in slices; identical fields are executed once. */
export async function executePaced(schema: GraphQLSchema, execution: Execution): Promise<ExecutionResult> {
  let one = merged.get(execution.document);
  if (!one) merged.set(execution.document, (one = mergeSameFields(execution.document)));
  const { document, copies } = one;
  const executed = executeDocument(schema, { ...execution, document });
  const result = executed instanceof Promise ? await unlessStopped(executed, execution.context) : executed;
  if (copies.length === 0 && !result.errors) return result;
  return {
    ...result,
    ...(result.data === undefined ? {} : { data: copyAnswers(result.data, copies) }),
    ...(result.errors ? { errors: sortErrors(copyErrors(result.errors, copies)) } : {}),
  };
}

/**
 * As {@link executePaced}, and returns the JSON of an answer without errors in pieces, where a plan writes it; else the
 * result.
 */
export async function writePaced(
  schema: GraphQLSchema,
  execution: Omit<Execution, 'isPlanned'>,
): Promise<readonly string[] | ExecutionResult> {
  const { document, operationName, context } = execution;
  let one = merged.get(document);
  if (!one) merged.set(document, (one = mergeSameFields(document)));
  const plan = one.copies.length === 0 ? planOf(schema, document, operationName) : null;
  const writing = plan && writePlan(plan, execution);
  if (writing === null) return executePaced(schema, { ...execution, isPlanned: true });
  const written = writing instanceof Promise ? await unlessStopped(writing, context) : writing;
  if (!('errors' in written) || !written.errors) return written;
  return { ...written, errors: sortErrors(written.errors) };
}

function executeDocument(
  schema: GraphQLSchema,
  { document, operationName, variables, context, most, isPlanned }: Execution,
): ExecutionResult | Promise<ExecutionResult> {
  const plan = isPlanned ? planOf(schema, document, operationName) : null;
  return (
    (plan && executePlan(plan, { variables, context, most })) ??
    execute({ schema, document, contextValue: context, variableValues: variables, operationName })
  );
}

/** What was executed, or the answer of a request that was given up before. */
function unlessStopped<Result>(executed: Promise<Result>, context: RequestContext): Promise<Result | ExecutionResult> {
  return new Promise((resolve, reject) => {
    executed.then(resolve, reject);
    paceOf(context).whenStopped((reason) => {
      const error =
        reason instanceof GraphQLError
          ? reason
          : new GraphQLError('The request was given up.', { originalError: reason as Error });
      resolve({ errors: [error], data: null });
    });
  });
}

/** Whether an operation asks for the schema, beside anything else. */
function asksForTypes({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.some(
    (one) => one.kind === Kind.FIELD && ['__schema', '__type'].includes(one.name.value),
  );
}

/** Whether an operation asks for nothing but the schema, which is the same for everybody. */
function asksForSchemaOnly(operation: OperationDefinitionNode): boolean {
  return (
    operation.operation === OperationTypeNode.QUERY &&
    asksForTypes(operation) &&
    operation.selectionSet.selections.every(
      (one) => one.kind === Kind.FIELD && ['__schema', '__type', '__typename'].includes(one.name.value),
    )
  );
}
