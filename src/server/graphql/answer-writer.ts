import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { attachment } from '../../kernel/memory/attachment.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Account } from '../observe/account.js';
import { writeJson } from './answer-json.js';
import { answerTooLong } from './limit-error.js';
import { accountOfContext } from './server-context.js';

/** The JSON of an answer, in pieces. */
export type Written = readonly string[];

const written = attachment<object, Written>('written');
const beingWritten = attachment<object, Promise<Written | null>>('being written');
const repeated = attachment<Written, boolean>('repeated');
const ofRequests = attachment<Account, Written | null>('written answer');

/** Whether the answer with this data has been written already. */
export function isWritten(data: unknown): boolean {
  return typeof data === 'object' && data !== null && written.get(data) !== undefined;
}

/** Whether the same answer is given to several requests, as that to an introspection is. */
export const isRepeated = (answer: Written): boolean => repeated.get(answer) === true;

/** The answer to a request; null if it was not written here. */
export function takeWrittenAnswer(account: Account): Written | null {
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
          const isData = errors === undefined && extensions === undefined;
          const pieces = isData ? await writeOnce(data, bound) : await writeJson({ errors, data, extensions }, bound);
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

/** Writes an answer of nothing but data. The data of an introspection is the same object for everybody. */
async function writeOnce(data: object, most: number): Promise<Written | null> {
  const others = beingWritten.get(data);
  const writing = others ?? writeJson({ data }, most);
  if (!others) beingWritten.set(data, writing);
  const answer = await writing;
  if (others && answer) repeated.set(answer, true);
  return answer;
}
