import {
  type DocumentNode,
  type ExecutionResult,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from '../../kernel/context.js';
import type { Execution } from './execution.js';
import { type Answered, ObjectExecution } from './object-execution.js';
import { TextExecution } from './text-execution.js';
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
  execution: PlannedExecution,
): ExecutionResult | Promise<ExecutionResult> | null {
  return run(plan, execution, {
    ...{ make: (coerced) => new ObjectExecution(plan, coerced, execution.context, execution.most) },
    finish: (data, { errors: { all } }) =>
      all.length === 0 ? { data: data as Answered } : { errors: all, data: data as Answered | null },
  });
}

/**
 * As {@link executePlan}, and returns the answer as the text of its JSON, in pieces. One with errors is a result: what there is of its
 * data is read from the text.
 */
export function writePlan(
  plan: OperationPlan,
  execution: PlannedExecution,
): readonly string[] | ExecutionResult | Promise<readonly string[] | ExecutionResult> | null {
  return run<readonly string[] | ExecutionResult, TextExecution>(plan, execution, {
    make: (coerced) => new TextExecution(plan, coerced, execution.context, execution.most),
    finish: (data, writing) => {
      const errors = writing.errors.all;
      if (errors.length === 0) return writing.piecesOf(`{"data":${data as string}}`);
      const text = data === null ? 'null' : writing.piecesOf(data as string).join('');
      return { errors, data: JSON.parse(text) as Answered | null };
    },
  });
}

interface Kind<Result, Executed> {
  readonly make: (variables: PlannedExecution['variables']) => Executed;
  readonly finish: (data: unknown, execution: Executed) => Result;
}

function run<Result, Executed extends Execution>(
  plan: OperationPlan,
  { variables, context }: PlannedExecution,
  { make, finish }: Kind<Result, Executed>,
): Result | ExecutionResult | Promise<Result> | null {
  const { schema, operation } = plan;
  const options = { maxErrors: GREATEST_ERRORS };
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, options);
  if (errors) return { errors };
  const selection = plan.selectionFor(coerced);
  if (!selection) return null;
  const execution = make(coerced);
  const answer = (data: unknown): Result => finish(data, execution);
  const fail = (error: unknown): Result => {
    execution.errors.add(error as GraphQLError, undefined);
    return answer(null);
  };
  const select = (): Result | Promise<Result> => {
    try {
      const data = execution.select(selection, undefined, undefined);
      return data instanceof Promise ? data.then(answer, fail) : answer(data);
    } catch (error) {
      return fail(error);
    }
  };
  const prepared = plan.prepare(context);
  return prepared ? prepared.then(select) : select();
}
