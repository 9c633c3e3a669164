import type { ErrorRequestHandler, Express } from 'express';
import type { Logger } from 'pino';
import { accountOf } from '../observe/requests.js';
import { errorBody, errorResponse } from './error-body.js';

/** Mounts what answers where nothing else did: addresses that there are not, and errors. */
export function mountLast(app: Express, addresses: string, log: Logger): void {
  app.use((request, response) => {
    response.status(404).json(errorBody('NOT_FOUND', `Nothing found at ${request.path}: expected ${addresses}.`));
  });
  app.use(jsonErrors(log));
}

/** Answers errors outside GraphQL as JSON: Express would send a page and, in development, a stack trace. */
function jsonErrors(log: Logger): ErrorRequestHandler {
  return (error: { status?: number; type?: string; message: string; limit?: number }, request, response, _next) => {
    const answer = errorResponse(error);
    const account = accountOf(response);
    for (const { extensions } of answer?.body.errors ?? []) account.addError(extensions ?? {});
    if (response.headersSent) {
      response.destroy();
    } else if (answer) {
      // The rest of an upload is not read.
      if (!request.readableEnded) response.set('connection', 'close');
      if (answer.status === 503 && !response.hasHeader('retry-after')) response.set('retry-after', '5');
      response.status(answer.status).json(answer.body);
    } else if (error.type === 'entity.too.large') {
      const most = (error.limit ?? 0).toString();
      response
        .status(413)
        .json(errorBody('LIMIT_EXCEEDED', `The request body is too large: expected at most ${most} bytes.`));
    } else if (error.status !== undefined && error.status < 500) {
      response.status(error.status).json(errorBody('BAD_REQUEST', `The request body cannot be read: ${error.message}`));
    } else {
      const { requestId } = account;
      log.error({ requestId, err: error }, 'a request failed unexpectedly');
      const text = `Internal error. Report the request id ${requestId} to the operator of this server.`;
      response.status(500).json(errorBody('INTERNAL', text));
    }
  };
}
