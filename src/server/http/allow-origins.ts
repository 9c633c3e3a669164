import type { IncomingMessage, ServerResponse } from 'node:http';
import cors from 'cors';
import type { Config } from '../config.js';

/** How long a browser may remember what it was allowed. */
const MAX_AGE_SECONDS = 7_200;
const REQUEST_HEADERS = [
  'accept-language',
  'authorization',
  'content-type',
  'idempotency-key',
  'x-query-cost',
  'x-database-position',
];
const RESPONSE_HEADERS = [
  'content-disposition',
  'idempotent-replayed',
  'location',
  'retry-after',
  'x-database-position',
];

type CorsOrigins = Pick<Config, 'CORS_ORIGINS'>;

/** Whether pages of this origin may use the server. */
export function isAllowedOrigin({ CORS_ORIGINS }: CorsOrigins, origin: string | undefined): boolean {
  return origin !== undefined && (CORS_ORIGINS === '*' || CORS_ORIGINS?.includes(origin) === true);
}

/**
 * Lets pages of the listed origins use the server, and answers their preflights; without a list there are none. Cookies
 * are never allowed: nothing is authorized by them.
 */
export function allowOrigins({
  CORS_ORIGINS,
}: CorsOrigins): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  if (CORS_ORIGINS === undefined) {
    return (_request, _response, next) => {
      next();
    };
  }
  return cors<IncomingMessage>({
    origin: CORS_ORIGINS,
    methods: ['GET', 'POST'],
    allowedHeaders: REQUEST_HEADERS,
    exposedHeaders: RESPONSE_HEADERS,
    maxAge: MAX_AGE_SECONDS,
  }) as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
