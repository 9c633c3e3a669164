import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { attachment } from '../../kernel/memory/attachment.js';
import { Account, type Work } from './account.js';

export const OUTCOMES = ['ok', 'refused', 'shed', 'unavailable', 'failed', 'left'] as const;
/**
 * How a request ended: answered; refused for an error of the client; shed for too many others; unavailable during an
 * outage; failed for an error of the server; left by the client.
 */
export type Outcome = (typeof OUTCOMES)[number];

/** A request that has ended. */
export interface Ended {
  readonly account: Account;
  readonly outcome: Outcome;
  readonly method: string;
  /** The address without its parameters. */
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
  /** The `traceparent` of the caller. */
  readonly traceParent: string | null;
}

const LONGEST_PATH = 80;

const accounts = attachment<ServerResponse, Account>('account');

/** What is known of a request. */
export function accountOf(response: ServerResponse): Account {
  let account = accounts.get(response);
  if (!account) accounts.set(response, (account = new Account('page')));
  return account;
}

/** Opens an account for a request to a path, tells the client its id, and reports it when it has ended. */
export function observeRequests(
  report: (ended: Ended) => void,
): (request: IncomingMessage, response: ServerResponse, path: string) => void {
  return (request, response, path) => {
    const { method = '' } = request;
    const account = new Account(workOf(path));
    accounts.set(response, account);
    response.setHeader('x-request-id', account.requestId);
    response.once('close', () => {
      report({
        account,
        outcome: outcomeOf(response, account),
        method,
        path: path.slice(0, LONGEST_PATH),
        status: response.statusCode,
        durationMs: performance.now() - account.start,
        traceParent: traceParentOf(request),
      });
    });
  };
}

function traceParentOf({ headers: { traceparent: given } }: IncomingMessage): string | null {
  return (Array.isArray(given) ? given[0] : given) ?? null;
}

function workOf(path: string): Work {
  const [, first] = path.split('/', 2);
  switch (first) {
    case 'graphql':
    case 'subgraph':
      return 'graphql';
    case 'exports':
      return 'export';
    case 'reports':
      return 'report';
    case 'imports':
      return 'import';
    default:
      return 'page';
  }
}

function outcomeOf(response: ServerResponse, { codes, isShed }: Account): Outcome {
  if (!response.writableFinished) return 'left';
  const { statusCode } = response;
  if (codes.has('INTERNAL') || statusCode === 500) return 'failed';
  if (isShed) return 'shed';
  if (codes.has('UNAVAILABLE') || statusCode === 503) return 'unavailable';
  return codes.size > 0 || statusCode >= 400 ? 'refused' : 'ok';
}

/** A request that was refused is an event of the client: a line for each could be made to fill the disk. */
const MINUTE_MS = 60_000;
const MOST_SLOW_A_MINUTE = 60;
const LONGEST_SQL = 500;

export interface RequestLog {
  readonly log: (ended: Ended) => void;
  /** Writes what has been counted so far. */
  readonly end: () => void;
}

/**
 * Writes one line for every request that was answered, failed or left, and for every slow statement; those refused and
 * shed are counted, and reported once a minute.
 */
export function requestLog(logger: Logger, slowMs: number): RequestLog {
  let counts = new Map<string, number>();
  let slow = 0;
  const report = (): void => {
    if (counts.size > 0) logger.info({ counts: Object.fromEntries(counts) }, 'requests refused');
    if (slow > MOST_SLOW_A_MINUTE) logger.warn({ count: slow - MOST_SLOW_A_MINUTE }, 'more slow statements');
    counts = new Map();
    slow = 0;
  };
  const timer = setInterval(report, MINUTE_MS);
  timer.unref();
  const logSlow = ({ requestId, documentHash, kept }: Account): void => {
    for (const { sql, start, end, rows } of kept) {
      if (end - start < slowMs) continue;
      slow += 1;
      if (slow > MOST_SLOW_A_MINUTE) continue;
      const ms = Math.round(end - start);
      logger.warn({ requestId, documentHash, ms, rows, sql: sql.slice(0, LONGEST_SQL) }, 'slow statement');
    }
  };
  return {
    log: (ended) => {
      const { account, outcome } = ended;
      logSlow(account);
      if (outcome === 'refused' || outcome === 'shed') {
        const reason = outcome === 'shed' ? 'shed' : ([...account.codes][0] ?? ended.status.toString());
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
        logger.debug(lineOf(ended), 'request');
        return;
      }
      logger.info(lineOf(ended), 'request');
    },
    end: () => {
      clearInterval(timer);
      report();
    },
  };
}

function lineOf({ account, outcome, method, path, status, durationMs }: Ended): object {
  const { requestId, work, documentHash, operationName, cost, statements, databaseMs, rows, codes } = account;
  return {
    requestId,
    work,
    method,
    path,
    status,
    outcome,
    ms: round(durationMs),
    ...(documentHash === null ? {} : { documentHash, operationName, cost }),
    statements,
    databaseMs: round(databaseMs),
    rows,
    ...(codes.size > 0 ? { codes: [...codes] } : {}),
  };
}

const round = (ms: number): number => Math.round(ms * 10) / 10;
