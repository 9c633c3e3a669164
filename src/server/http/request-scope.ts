import type { ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import { type Caller, readsEverything } from '../../access/caller.js';
import { type BudgetLeft, type Budgets, RateLimitedError } from '../../agency/budget.store.js';
import type { Desk } from '../../agency/desk.js';
import { attachment } from '../../kernel/memory/attachment.js';
import type { RequestContext, Writer } from '../../kernel/context.js';
import { clientLeft, invalid } from '../../kernel/errors.js';
import type { Shards } from '../../kernel/shards/shards.js';
import type { Config } from '../config.js';
import type { Database } from '../data/database.js';
import { formatLsn, type Lsn, parseLsn } from '../data/replicas/lsn.js';
import type { RequestDatabase } from '../data/request-database.js';
import type { Admission } from '../graphql/admission.js';
import type { ServerContext } from '../graphql/server-context.js';
import type { Account } from '../observe/account.js';
import { accountOf } from '../observe/requests.js';
import { callerOf } from './callers.js';

export interface ScopeOptions {
  readonly database: Database;
  readonly config: Pick<Config, 'REPORTS_DIR'>;
  readonly admission: Admission;
  readonly budgets: Budgets;
  readonly desk: (context: RequestContext) => Desk;
}

/** Why a wait ends. Every response closes: without a reason of its own, each would make an error with its stack. */
const CLIENT_LEFT = 'the client has left';

/** What happens when a response is closed. */
type AtEnd = (act: () => void) => void;

/** The database of one request, opened when it is first used: many answers need none. */
class LazyDatabase {
  private opened: RequestDatabase | null = null;
  private isHeavy = false;
  private isPrimary = false;

  constructor(
    private readonly open: () => RequestDatabase,
    private readonly atEnd: AtEnd,
    private readonly shardsOf: Database['shardsOf'],
  ) {}

  get db(): RequestContext['db'] {
    return this.request.db;
  }

  get shards(): Shards | undefined {
    return this.shardsOf?.((path) => this.request.onPath(path));
  }

  private get request(): RequestDatabase {
    if (!this.opened) {
      const opened = (this.opened = this.open());
      if (this.isHeavy) opened.beHeavy();
      if (this.isPrimary) opened.readPrimary();
      this.atEnd(() => {
        opened.end();
      });
    }
    return this.opened;
  }

  beHeavy(): void {
    this.isHeavy = true;
    this.opened?.beHeavy();
  }

  readPrimary(): void {
    this.isPrimary = true;
    this.opened?.readPrimary();
  }
}

interface ScopedContext {
  readonly caller: Caller;
  readonly account: Account;
  readonly reportsFolder: string | null;
  readonly whenLeft: ServerContext['whenLeft'];
  readonly places?: RequestContext['places'];
  readonly metrics?: RequestContext['metrics'];
  readonly cube?: RequestContext['cube'];
  readonly pairings?: RequestContext['pairings'];
}

/** The context of one query. Apollo copies its own properties, and finds the database by its prototype. */
class HttpContext implements ServerContext {
  readonly requestId: string;
  readonly now: Date;
  readonly caller: Caller;
  readonly account: Account;
  readonly reportsFolder: string | null;
  readonly whenLeft: ServerContext['whenLeft'];
  declare readonly places?: RequestContext['places'];
  declare readonly metrics?: RequestContext['metrics'];
  declare readonly cube?: RequestContext['cube'];
  declare readonly pairings?: RequestContext['pairings'];
  declare readonly writer?: Writer;
  declare readonly desk?: (context: RequestContext) => Desk;
  declare executed?: ExecutionResult;

  constructor(
    given: ScopedContext,
    private readonly database: LazyDatabase,
    public admit: ServerContext['admit'],
  ) {
    const { account, places, metrics, cube, pairings } = given;
    this.caller = given.caller;
    this.account = account;
    this.requestId = account.requestId;
    this.now = account.at;
    this.reportsFolder = given.reportsFolder;
    this.whenLeft = given.whenLeft;
    if (places) this.places = places;
    if (metrics) this.metrics = metrics;
    if (cube) this.cube = cube;
    if (pairings) this.pairings = pairings;
  }

  get db(): RequestContext['db'] {
    return this.database.db;
  }

  get shards(): RequestContext['shards'] {
    return this.database.shards;
  }

  readPrimary(): void {
    this.database.readPrimary();
  }
}

/** Makes the contexts of the queries that one request over HTTP runs; what they do ends when its client leaves. */
export function requestScope({ database, config, admission, budgets, desk }: ScopeOptions) {
  const reportsFolder = config.REPORTS_DIR ?? null;
  const ends = attachment<ServerResponse, Set<() => void>>('at the end');
  const atEnd = (response: ServerResponse, act: () => void): void => {
    let acts = ends.get(response);
    if (!acts) {
      const all = (acts = new Set());
      ends.set(response, all);
      response.once('close', () => {
        for (const one of all) one();
      });
    }
    acts.add(act);
    // What is begun for a client that has left ends at once.
    if (response.closed) act();
  };

  /** Says in the headers what is left of a budget. */
  const spend = async (response: ServerResponse, spending: Promise<BudgetLeft>): Promise<void> => {
    try {
      setBudgetHeaders(response, await spending);
    } catch (error) {
      if (error instanceof RateLimitedError) {
        setBudgetHeaders(response, error.left);
        response.setHeader('retry-after', error.left.resetSeconds.toString());
      }
      throw error;
    }
  };

  const newContext = (response: ServerResponse, isForFile: boolean): HttpContext => {
    const account = accountOf(response);
    const caller = callerOf(response);
    const least = positionOf(response);
    const request = new LazyDatabase(
      () =>
        database.forRequest(
          caller,
          (statement) => {
            account.addStatement(statement);
          },
          { least },
        ),
      (act) => {
        atEnd(response, act);
      },
      database.shardsOf,
    );
    if (isForFile) request.beHeavy();
    const admit = async (cost: number): Promise<void> => {
      // Counted against the key of the caller.
      const left = caller.keyId === null ? null : budgets.spend(caller.keyId, cost);
      if (left instanceof Promise) await spend(response, left);
      else if (left) setBudgetHeaders(response, left);
      if (isForFile || admission.isLight(cost)) return;
      request.beHeavy();
      const leaving = new AbortController();
      atEnd(response, () => {
        leaving.abort(CLIENT_LEFT);
      });
      atEnd(response, await admission.admit(cost, leaving.signal));
      if (response.destroyed) throw clientLeft();
    };
    const whenLeft = (act: () => void): void => {
      atEnd(response, () => {
        if (!response.writableFinished) act();
      });
    };
    const { places, metrics, cube, pairings } = database.copies ?? {};
    // They hold what no caller with an extent may read.
    const remembered = readsEverything({ caller }) ? { ...(cube && { cube }), ...(pairings && { pairings }) } : {};
    const given = { caller, account, reportsFolder, whenLeft, places, metrics, ...remembered };
    return new HttpContext(given, request, admit);
  };
  /** What a request may write with. Its answer says where in the log that is, and its later statements see it. */
  const writerOf = (response: ServerResponse, context: RequestContext): Writer => ({
    database: {
      connect: () => {
        context.readPrimary?.();
        return database.writer.connect();
      },
      whenCommitted: async () => {
        const [written] = await Promise.all([database.written(), database.writer.whenCommitted?.()]);
        if (written !== null && !response.headersSent) response.setHeader(POSITION_HEADER, formatLsn(written));
      },
    },
  });
  return {
    writerOf,
    /** A query of `/graphql`, which is admitted by its cost. */
    forQuery: (response: ServerResponse): ServerContext => {
      const context = newContext(response, false);
      return Object.assign(context, { writer: writerOf(response, context), desk });
    },
    /** A query behind a file, which has been admitted with the file. */
    forFile: (response: ServerResponse): ServerContext => newContext(response, true),
  };
}

/** Comes with the answer to a write. Sent with a later request, to whichever server, it is answered with that write in it. */
const POSITION_HEADER = 'x-database-position';

/** What a caller says to be written already. Throws INVALID_ARGUMENT for what is no position. */
function positionOf({ req: { headers } }: ServerResponse): Lsn | null {
  const given = headers[POSITION_HEADER];
  if (given === undefined) return null;
  const position = parseLsn(String(given));
  if (position === null) throw invalid('X-Database-Position', given, 'the header of an earlier answer');
  return position;
}

/** The headers that clients of other services know. */
function setBudgetHeaders(response: ServerResponse, { limit, remaining, resetSeconds }: BudgetLeft): void {
  if (response.headersSent) return;
  response.setHeader('ratelimit-limit', limit.toString());
  response.setHeader('ratelimit-remaining', remaining.toString());
  response.setHeader('ratelimit-reset', resetSeconds.toString());
}
