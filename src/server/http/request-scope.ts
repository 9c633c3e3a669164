import type { Response } from 'express';
import { type BudgetLeft, type Budgets, RateLimitedError } from '../../agency/budget.store.js';
import { CodedError } from '../../kernel/errors.js';
import type { Config } from '../config.js';
import type { Database } from '../data/database.js';
import type { Admission } from '../graphql/admission.js';
import { newRequestContext } from '../graphql/execute.js';
import type { ServerContext } from '../graphql/server-context.js';
import { accountOf } from '../observe/requests.js';
import { callerOf } from './callers.js';

export interface ScopeOptions {
  readonly database: Database;
  readonly config: Pick<Config, 'REPORTS_DIR'>;
  readonly admission: Admission;
  readonly budgets: Budgets;
}

/** Makes the contexts of the queries that one request over HTTP runs; what they do ends when its client leaves. */
export function requestScope({ database, config, admission, budgets }: ScopeOptions) {
  const ends = new WeakMap<Response, Set<() => void>>();
  const atEnd = (response: Response, act: () => void): void => {
    let acts = ends.get(response);
    if (!acts) {
      const all = (acts = new Set());
      ends.set(response, all);
      response.once('close', () => {
        for (const one of all) one();
      });
    }
    acts.add(act);
  };

  /** Counts a cost against the key of the caller, and says what is left of its budget in the headers. */
  const spend = async (response: Response, cost: number): Promise<void> => {
    const { keyId } = callerOf(response);
    if (keyId === null) return;
    try {
      setBudgetHeaders(response, await budgets.spend(keyId, cost));
    } catch (error) {
      if (error instanceof RateLimitedError) {
        setBudgetHeaders(response, error.left);
        response.set('retry-after', error.left.resetSeconds.toString());
      }
      throw error;
    }
  };

  /** A query of `/graphql`, which is admitted by its cost. */
  const forQuery = (response: Response): ServerContext => {
    const left = new AbortController();
    const { context, request } = newContext(response);
    atEnd(response, () => {
      left.abort();
    });
    return Object.assign(context, {
      admit: async (cost: number) => {
        await spend(response, cost);
        if (admission.isLight(cost)) return;
        request.beHeavy();
        atEnd(response, await admission.admit(cost, left.signal));
        if (response.destroyed) throw new CodedError('UNAVAILABLE', 'The client has left.', { subject: 'client' });
      },
    });
  };

  /** A query behind a file, which has been admitted with the file. */
  const forFile = (response: Response): ServerContext => {
    const { context, request } = newContext(response);
    request.beHeavy();
    return context;
  };

  const newContext = (response: Response) => {
    const account = accountOf(response);
    const caller = callerOf(response);
    const request = database.forRequest(caller, (statement) => {
      account.addStatement(statement);
    });
    const context: ServerContext = {
      ...newRequestContext(request.db, config, caller, account.requestId, database.places),
      account,
      admit: (cost) => spend(response, cost),
      whenLeft: (act) => {
        atEnd(response, () => {
          if (!response.writableFinished) act();
        });
      },
    };
    atEnd(response, () => {
      request.end();
    });
    return { context, request };
  };
  return { forQuery, forFile };
}

/** The headers that clients of other services know. */
function setBudgetHeaders(response: Response, { limit, remaining, resetSeconds }: BudgetLeft): void {
  if (response.headersSent) return;
  response.set({
    'ratelimit-limit': limit.toString(),
    'ratelimit-remaining': remaining.toString(),
    'ratelimit-reset': resetSeconds.toString(),
  });
}
