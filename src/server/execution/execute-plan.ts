import {
  type DocumentNode,
  type ExecutionResult,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from '../../kernel/context.js';
import { type Answered, Execution } from './execution.js';
import { OperationPlan } from './plan.js';

/** As many errors of variables as graphql-js reports. */
const GREATEST_ERRORS = 50;

type Plans = Map<string | null, OperationPlan | null>;

const plans = new WeakMap<DocumentNode, Plans>();

/** The plan of an operation, worked out once for its document; null where graphql-js executes. */
export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): OperationPlan | null {
  const ofDocument: Plans = plans.get(document) ?? new Map<string | null, OperationPlan | null>();
  plans.set(document, ofDocument);
  let plan = ofDocument.get(operationName);
  if (plan === undefined) ofDocument.set(operationName, (plan = OperationPlan.of(schema, document, operationName)));
  return plan;
}

export interface PlannedExecution {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
  /** Greatest number of characters of the answer. */
  readonly most: number;
}

/** Executes a plan; null where graphql-js has to: for directives whose variables have no usable value. */
export function executePlan(
  plan: OperationPlan,
  { variables, context, most }: PlannedExecution,
): ExecutionResult | Promise<ExecutionResult> | null {
  const { schema, operation } = plan;
  const options = { maxErrors: GREATEST_ERRORS };
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, options);
  if (errors) return { errors };
  const selection = plan.selectionFor(coerced);
  if (!selection) return null;
  const execution = new Execution(plan, coerced, context, most);
  const answer = (data: Answered | null): ExecutionResult => {
    const { all } = execution.errors;
    return all.length === 0 ? { data } : { errors: all, data };
  };
  const fail = (error: unknown): ExecutionResult => {
    execution.errors.add(error as GraphQLError, undefined);
    return answer(null);
  };
  try {
    const data = execution.select(selection, undefined, undefined);
    return data instanceof Promise ? data.then(answer, fail) : answer(data);
  } catch (error) {
    return fail(error);
  }
}
