import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { validationAbortedError } from 'graphql/validation/validationAbortedError.js';
import type { Logger } from 'pino';
import { CodedError, outageOf } from '../../kernel/errors.js';
import { TEXT_FORM } from '../../kernel/text.js';

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
    if (formatted.message === validationAbortedError.message) return tooIntricate();
    return /^Syntax Error: Document contains more that \d+ tokens/.test(formatted.message)
      ? { ...formatted, extensions: { ...extensions, code: 'LIMIT_EXCEEDED', subject: 'tokens' } }
      : { ...formatted, extensions };
  }
  if (original instanceof GraphQLError && /^Too many errors processing variables/.test(formatted.message)) {
    return { ...formatted, extensions: { ...extensions, code: 'BAD_USER_INPUT' } };
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
  const outage = outageOf(original);
  if (outage) {
    // Without a stack: an outage meets every request, and one line each is enough.
    if (isFirst(original)) log.warn({ reason: (original as Error).message }, outage.message);
    const { stableCode: _code, ...outer } = outage.extensions;
    return { message: outage.message, ...(formatted.path ? { path: formatted.path } : {}), extensions: outer };
  }
  if (isUnusableText(original)) {
    return {
      message: `An id or a cursor holds characters that no text has: expected ${TEXT_FORM}.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'INVALID_ARGUMENT', subject: 'text', expected: TEXT_FORM },
    };
  }
  const requestId = requestIdOf(original);
  if (isFirst(original)) log.error({ requestId, err: original }, 'a request failed unexpectedly');
  return {
    message: `Internal error. Report the request id ${requestId} to the operator of this server.`,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: 'INTERNAL', requestId },
  };
}

/** A document whose fields of the same names are not compared to the end: they are too many. */
function tooIntricate(): GraphQLFormattedError {
  const expected = 'fewer fields with the same response name, and fewer fragments that spread each other';
  return {
    message: `The query is too intricate to be validated: expected ${expected}.`,
    extensions: { code: 'LIMIT_EXCEEDED', subject: 'fields with the same response name', expected },
  };
}

const requestIds = new WeakMap<object, string>();
const logged = new WeakSet();

/** Lets an unexpected error bear the id of the request that met it first. */
export function identifyError(error: unknown, requestId: string): void {
  if (typeof error === 'object' && error !== null && !requestIds.has(error)) requestIds.set(error, requestId);
}

/** One id for one error, which every field that waited for the same statement reports. */
function requestIdOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return randomUUID();
  const known = requestIds.get(error) ?? randomUUID();
  requestIds.set(error, known);
  return known;
}

/** Whether an error is met for the first time: the log has one line for it, not one for each field. */
function isFirst(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return true;
  if (logged.has(error)) return false;
  logged.add(error);
  return true;
}

/** A text that PostgreSQL cannot hold, from a place that is read only after validation: inside an id or a cursor. */
function isUnusableText(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '22021' || error.code === '22P05');
}

/** PostgreSQL has one code for all canceled statements; the message tells a timeout. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014' && error.message.includes('timeout');
}
