import type { ErrorCode } from '../kernel/errors.js';

/** An error as a client of GraphQL gets it. */
export interface AnswerError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface Answer {
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
}

/** Runs a query as any other is run: same schema, limits and masking of errors. Each run is a request of its own. */
export type Execute = (request: {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}) => Promise<Answer>;

/** A query that was refused or failed, with the errors that it got. */
export class QueryError extends Error {
  constructor(readonly errors: readonly AnswerError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'QueryFailed';
  }

  isFor(code: ErrorCode): boolean {
    return this.errors.some(({ extensions }) => extensions?.['code'] === code);
  }
}

/** The answer, whole: a part of it would be taken for all. */
export async function executeWhole(execute: Execute, request: Parameters<Execute>[0]): Promise<unknown> {
  const { data, errors } = await execute(request);
  if (errors.length > 0) throw new QueryError(errors);
  return data;
}
