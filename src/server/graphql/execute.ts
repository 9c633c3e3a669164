import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { Execute } from '../../export/execute.js';
import type { Config } from '../config.js';
import type { RequestContext } from '../../kernel/context.js';

/** Runs queries through the server's own executor: same schema, limits and errors as over HTTP. */
export function executeThrough(apollo: ApolloServer<RequestContext>, newContext: () => RequestContext): Execute {
  return async ({ query, variables, operationName }) => {
    const { body } = await apollo.executeOperation(
      { query, variables, ...(operationName === null ? {} : { operationName }) },
      { contextValue: newContext() },
    );
    if (body.kind !== 'single') throw new Error('an answer in parts was not asked for');
    return { data: body.singleResult.data ?? null, errors: body.singleResult.errors ?? [] };
  };
}

/** What every request gets of its own. */
export function newRequestContext(db: RequestContext['db'], config: Pick<Config, 'REPORTS_DIR'>): RequestContext {
  return { db, requestId: randomUUID(), now: new Date(), reportsFolder: config.REPORTS_DIR ?? null };
}
