import { createHash, timingSafeEqual } from 'node:crypto';
import express, { type Express, type Request, type RequestHandler } from 'express';
import { requireRole } from '../../access/require-role.js';
import type { Hub } from '../../hub/live/hub.js';
import type { WatchedFile } from '../../hub/live/watch-file.js';
import { CodedError } from '../../kernel/errors.js';
import { callerOf } from './callers.js';

export interface HubRoutes {
  readonly hub: Hub;
  /** The file of partners. */
  readonly file: Pick<WatchedFile, 'fault'>;
  /** Finds out who asks. */
  readonly recognize: RequestHandler;
}

/** `GET /hub/partners`: how the partners are; `POST /hub/partners/NAME/sdl`: a partner sends its SDL. */
export function mountHub(app: Express, { hub, file, recognize }: HubRoutes): void {
  app.use('/hub', (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  app.get('/hub/partners', recognize, (_request, response) => {
    requireRole({ caller: callerOf(response) }, 'Looking at partners', ['ADMINISTRATOR']);
    response.json({ file: { fault: file.fault }, partners: hub.reports });
  });
  app.post(
    '/hub/partners/:name/sdl',
    express.text({ type: ['application/graphql', 'text/plain'], limit: 1_000_000 }),
    async (request, response) => {
      const { name } = request.params;
      if (!(await mayPush(hub, name, request))) {
        throw new CodedError(
          'FORBIDDEN',
          `Sending the SDL of ${name.slice(0, 40)} requires the token of that partner.`,
          {
            subject: 'Authorization',
            expected: 'the header "Authorization: Bearer TOKEN" with the secret behind pushToken',
          },
        );
      }
      const sdl: unknown = request.body;
      if (typeof sdl !== 'string' || sdl === '') {
        throw new CodedError('BAD_REQUEST', 'body: nothing was given, expected an SDL as application/graphql.', {
          subject: 'body',
        });
      }
      const faults = (await hub.push(name, sdl)) ?? [];
      response.status(faults.length === 0 ? 200 : 422).json({ faults });
    },
  );
}

async function mayPush(hub: Hub, name: string, request: Request): Promise<boolean> {
  const expected = await hub.pushSecret(name);
  const given = /^Bearer +(\S{1,500})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (expected === null || given === undefined) return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}
