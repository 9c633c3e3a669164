import { type AnswerError, QueryError } from '../../export/execute.js';
import { CodedError, type ErrorCode, outageOf } from '../../kernel/errors.js';

/** Errors outside GraphQL have the form of those inside. */
export interface ErrorBody {
  readonly errors: readonly AnswerError[];
}

/** The body of one error. */
export function errorBody(code: ErrorCode | 'BAD_REQUEST' | 'NOT_FOUND', message: string): ErrorBody {
  return { errors: [{ message, extensions: { code } }] };
}

/** Status and body for an error that the caller can act on; null for an unexpected one. */
export function errorResponse(error: unknown): { readonly status: number; readonly body: ErrorBody } | null {
  if (error instanceof CodedError) {
    const { stableCode: _, ...extensions } = error.extensions;
    return { status: statusOf(error.code), body: { errors: [{ message: error.message, extensions }] } };
  }
  if (error instanceof QueryError) {
    const status = error.isFor('INTERNAL')
      ? 500
      : error.isFor('UNAVAILABLE')
        ? 503
        : error.isFor('RATE_LIMITED')
          ? 429
          : 400;
    return { status, body: { errors: error.errors } };
  }
  const outage = outageOf(error);
  return outage === null ? null : errorResponse(outage);
}

const STATUS: Partial<Readonly<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  OUTSIDE_EXTENT: 403,
  READ_ONLY: 403,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The HTTP status that goes with an error outside GraphQL. */
function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? (code.startsWith('UNKNOWN_') ? 404 : 400);
}
