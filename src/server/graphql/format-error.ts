import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { CodedError } from '../../kernel/errors.js';

/** Codes of Apollo and graphql-js for errors of the request, which are not masked. */
const CLIENT_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'LIMIT_EXCEEDED',
]);

/** Prefixes that graphql-js adds to the message of a refused scalar, which is complete without them. */
const WRAPPINGS = [
  /^Expected value of type "[^"]*", found .*?; /s,
  /^Variable "\$[^"]+" got invalid value .*?; (?:Expected type "[^"]*"\. )?/s,
];

/** An error as clients see it: coded errors unchanged, errors of the request with their code, all others masked. */
export function formatError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const { stableCode, stacktrace: _, ...extensions } = formatted.extensions ?? {};
  const code = typeof stableCode === 'string' ? stableCode : extensions['code'];
  if (original instanceof CodedError || typeof stableCode === 'string') {
    const message = WRAPPINGS.reduce((text, wrapping) => text.replace(wrapping, ''), formatted.message);
    return { ...formatted, message, extensions: { ...extensions, code } };
  }
  if (CLIENT_CODES.has(String(code))) {
    return /^Syntax Error: Document contains more that \d+ tokens/.test(formatted.message)
      ? { ...formatted, extensions: { ...extensions, code: 'LIMIT_EXCEEDED', subject: 'tokens' } }
      : { ...formatted, extensions };
  }
  if (isTimeout(original)) {
    log.warn({ err: original }, 'a statement took longer than STATEMENT_TIMEOUT_MS');
    const expected = 'a query whose statements finish within the time limit: select less at once';
    return {
      message: `The answer takes too long: expected ${expected}.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'LIMIT_EXCEEDED', subject: 'time', expected },
    };
  }
  const requestId = randomUUID();
  log.error({ requestId, err: original }, 'a request failed unexpectedly');
  return {
    message: `Internal error. Report the request id ${requestId} to the operator of this server.`,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: 'INTERNAL', requestId },
  };
}

/** PostgreSQL has one code for all canceled statements; the message tells a timeout. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014' && error.message.includes('timeout');
}
