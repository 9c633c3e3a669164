import type { ErrorCode } from '../../kernel/errors.js';

const STATUS: Partial<Readonly<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The HTTP status that goes with an error outside GraphQL. */
export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? (code.startsWith('UNKNOWN_') ? 404 : 400);
}
