import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { errorBody } from './error-body.js';

/** Used by Express and without it. */
type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const HEADERS_MS = 15_000;
/** Longer than the idle time of usual proxies (60 s), which would otherwise send a request on a connection just closed. */
const KEEP_ALIVE_MS = 75_000;
/** For a whole body that is not an upload. */
const BODY_MS = 20_000;
/** For an upload without a single byte. */
const UPLOAD_PAUSE_MS = 30_000;
const CHECK_MS = 1_000;
/** An answer that is not read is given up after this time; one that is read has to go on at this speed. */
const READ_PAUSE_MS = 30_000;
const LEAST_BYTES_READ = 65_536;

/** Limits how long headers may take and connections stay idle. */
export function limitConnections(server: Server): void {
  server.headersTimeout = HEADERS_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  // Bodies have limits of their own: an upload may take long as long as it goes on.
  server.requestTimeout = 0;
}

export interface BodyLimits {
  readonly bodyMs?: number;
  readonly pauseMs?: number;
  readonly checkMs?: number;
}

/** Ends a request whose body arrives too slowly: as a whole, or for an upload if nothing arrives for a while. */
export function limitSlowBodies({
  bodyMs = BODY_MS,
  pauseMs = UPLOAD_PAUSE_MS,
  checkMs = CHECK_MS,
}: BodyLimits = {}): Handler {
  return (request, response, next) => {
    if (request.complete || request.method === 'GET') {
      next();
      return;
    }
    const isUpload = request.url?.startsWith('/imports') === true;
    let seen = { bytes: request.socket.bytesRead, at: Date.now() };
    const timer = setInterval(() => {
      const { bytesRead } = request.socket;
      if (isUpload && bytesRead !== seen.bytes) seen = { bytes: bytesRead, at: Date.now() };
      if (request.complete) clearInterval(timer);
      // A body that nobody reads yet is not the sender's delay: its bytes wait in the socket.
      else if (Date.now() - seen.at > (isUpload ? pauseMs : bodyMs) && !request.isPaused()) {
        clearInterval(timer);
        refuse(request, response);
      }
    }, checkMs);
    timer.unref();
    response.once('close', () => {
      clearInterval(timer);
    });
    next();
  };
}

export interface ReadLimits {
  readonly readMs?: number;
  readonly leastBytes?: number;
}

/** Ends a connection whose client does not read what is waiting for it, or reads it too slowly. */
export function limitSlowReaders({ readMs = READ_PAUSE_MS, leastBytes = LEAST_BYTES_READ }: ReadLimits = {}): Handler {
  return (request, response, next) => {
    const { socket } = request;
    const taken = (): number => socket.bytesWritten - socket.writableLength;
    let seen = taken();
    const timer = setInterval(() => {
      const isWaiting = response.writableNeedDrain || response.writableLength > 0;
      if (isWaiting && taken() - seen < leastBytes) response.destroy();
      seen = taken();
    }, readMs);
    timer.unref();
    response.once('close', () => {
      clearInterval(timer);
    });
    next();
  };
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) {
    request.destroy();
    return;
  }
  response.once('finish', () => {
    request.destroy();
  });
  const message = 'The request body arrives too slowly: expected it within the time limit.';
  const body = JSON.stringify(errorBody('BAD_REQUEST', message));
  const headers = { connection: 'close', 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(408, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}
