import type { ErrorCode } from '../kernel/errors.js';

/** An error as GraphQL clients receive it. */
export interface AnswerError {
  readonly message: string;
  /** Keys of the answer, and positions in its lists, down to what failed. */
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface Answer {
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
}

/** Runs a query like a GraphQL request: same schema, limits and masking of errors, and a context of its own. */
export type Execute = (request: {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}) => Promise<Answer>;

/** A query that was refused or failed, with its errors. */
export class QueryError extends Error {
  constructor(readonly errors: readonly AnswerError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'QueryFailed';
  }

  isFor(code: ErrorCode): boolean {
    return this.errors.some(({ extensions }) => extensions?.['code'] === code);
  }
}

/**
 * The data of the complete answer. Throws a QueryError if there is any error: a partial file would look complete. Only what
 * `mark` marks in the data, so that its cell says why it is empty, is no error; it returns whether it could.
 */
export async function executeWhole(
  execute: Execute,
  request: Parameters<Execute>[0],
  mark: (error: AnswerError, data: unknown) => boolean = () => false,
): Promise<unknown> {
  const { data, errors } = await execute(request);
  const failed = errors.filter((error) => !mark(error, data));
  if (failed.length > 0) throw new QueryError(failed);
  return data;
}
