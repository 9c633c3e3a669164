import type { RequestHandler, Response } from 'express';
import { administrator, type Caller, PUBLIC_READER } from '../../access/caller.js';
import { bearerOf } from '../../agency/admin-token.store.js';
import type { Config } from '../config.js';
import type { Database } from '../data/database.js';

const callers = new WeakMap<Response, Caller>();

/** Who sent a request, as {@link recognizeCallers} found. */
export function callerOf(response: Response): Caller {
  return callers.get(response) ?? PUBLIC_READER;
}

/** Finds out who sends a request, from its Authorization header. A request without one costs nothing. */
export function recognizeCallers(database: Database, config: Pick<Config, 'ADMIN_TOKEN'>): RequestHandler {
  return async (request, response, next) => {
    const token = /^Bearer +(\S{1,500})$/i.exec(request.headers.authorization?.trim() ?? '')?.[1];
    if (token !== undefined) {
      const name = await bearerOf(database.reader(), token, config.ADMIN_TOKEN);
      if (name !== null) callers.set(response, administrator(name));
    }
    next();
  };
}
