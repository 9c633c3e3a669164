import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { Caller } from '../../access/caller.js';
import type { Execute } from '../../export/execute.js';
import type { Config } from '../config.js';
import type { RequestContext } from '../../kernel/context.js';

/** Executes queries as the server does over HTTP: same schema, limits and errors. */
export function executeThrough(apollo: ApolloServer<RequestContext>, newContext: () => RequestContext): Execute {
  return async ({ query, variables, operationName }) => {
    const { body } = await apollo.executeOperation(
      { query, variables, ...(operationName === null ? {} : { operationName }) },
      { contextValue: newContext() },
    );
    if (body.kind !== 'single') throw new Error('The answer is incremental, which was not requested.');
    return { data: body.singleResult.data ?? null, errors: body.singleResult.errors ?? [] };
  };
}

/** The context of a new request of a caller. */
export function newRequestContext(
  db: RequestContext['db'],
  config: Pick<Config, 'REPORTS_DIR'>,
  caller: Caller,
  requestId: string = randomUUID(),
  places?: RequestContext['places'],
): RequestContext {
  const reportsFolder = config.REPORTS_DIR ?? null;
  return { db, caller, requestId, now: new Date(), reportsFolder, ...(places ? { places } : {}) };
}
