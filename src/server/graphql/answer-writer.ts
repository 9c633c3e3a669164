import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { attachment } from '../../kernel/memory/attachment.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Account } from '../observe/account.js';
import { writeJson } from './answer-json.js';
import { answerTooLong } from './limit-error.js';
import { accountOfContext } from './server-context.js';

const written = attachment<object, readonly string[]>('written');
const ofRequests = attachment<Account, readonly string[] | null>('written answer');

/** Whether the answer with this data has been written already. */
export function isWritten(data: unknown): boolean {
  return typeof data === 'object' && data !== null && written.get(data) !== undefined;
}

/** The JSON of the answer to a request, in pieces; null if it was not written here. */
export function takeWrittenAnswer(account: Account): readonly string[] | null {
  const pieces = ofRequests.get(account) ?? null;
  ofRequests.set(account, null);
  return pieces;
}

/** Writes answers over HTTP as JSON piece by piece, and refuses those that are longer than `most` characters. */
export function answerWriter(most: number): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: async ({ request, operation, contextValue, response: { body, http } }) => {
          const account = accountOfContext(contextValue);
          if (!request.http || !account || body.kind !== 'single') return;
          const { errors, data, extensions } = body.singleResult;
          if (!data) return;
          // What a mutation has written is always told.
          const bound = operation?.operation === OperationTypeNode.MUTATION ? Infinity : most;
          // The data of an introspection is the same object for everybody.
          const known = errors === undefined && extensions === undefined ? written.get(data) : undefined;
          const pieces = known ?? (await writeJson({ errors, data, extensions }, bound));
          if (pieces) {
            written.set(data, pieces);
            ofRequests.set(account, pieces);
            return;
          }
          const { message, extensions: details } = answerTooLong(most);
          const { stableCode: _code, http: _http, ...shown } = details;
          body.singleResult = { errors: [{ message, extensions: shown }] };
          http.status = 400;
        },
      }),
  };
}
