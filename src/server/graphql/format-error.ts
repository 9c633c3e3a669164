import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { CodedError } from '../../kernel/errors.js';

/** Codes that Apollo and graphql-js give for faults of the request: they pass as they are. */
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

/** What graphql-js writes before the message of a refused scalar: our own message is complete without it. */
const WRAPPINGS = [
  /^Expected value of type "[^"]*", found .*?; /s,
  /^Variable "\$[^"]+" got invalid value .*?; (?:Expected type "[^"]*"\. )?/s,
];

/** What the client is told of an error: ours as they are, faults of the request with their code, all else masked. */
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
    const expected = 'an answer within the time that a statement may take: ask for less at once';
    return {
      message: `The answer takes too long: expected ${expected}.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'LIMIT_EXCEEDED', subject: 'time', expected },
    };
  }
  const requestId = randomUUID();
  log.error({ requestId, err: original }, 'a request failed by a fault of ours');
  return {
    message: `Internal error. Tell whoever runs this server the request id ${requestId}.`,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: 'INTERNAL', requestId },
  };
}

/** PostgreSQL has one code for every statement that was stopped. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014' && error.message.includes('timeout');
}
