import type { AnswerError } from '../../export/execute.js';
import { QueryError } from '../../export/execute.js';
import { CodedError, type ErrorCode } from '../../kernel/errors.js';
import { statusOf } from './status-of.js';

/** Faults outside GraphQL look as those inside do. */
export interface ErrorBody {
  readonly errors: readonly AnswerError[];
}

export function errorBody(code: ErrorCode | 'BAD_REQUEST' | 'NOT_FOUND', message: string): ErrorBody {
  return { errors: [{ message, extensions: { code } }] };
}

/** What a caller is told of an error that the caller can do something about; null for a fault of ours. */
export function errorAnswer(error: unknown): { readonly status: number; readonly body: ErrorBody } | null {
  if (error instanceof CodedError) {
    const { stableCode: _, ...extensions } = error.extensions;
    return { status: statusOf(error.code), body: { errors: [{ message: error.message, extensions }] } };
  }
  if (error instanceof QueryError) {
    return { status: error.isFor('INTERNAL') ? 500 : 400, body: { errors: error.errors } };
  }
  return null;
}
