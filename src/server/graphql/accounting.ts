import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { RequestContext } from '../../kernel/context.js';
import { paceOf } from '../../kernel/pace/pace.js';
import { clientLeft } from '../../kernel/errors.js';
import { identifyError } from './format-error.js';
import { accountOfContext, type ServerContext } from './server-context.js';

/** Records what a query was and how it ended, and gives its errors the id of the request. */
export function accounting(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: ({ contextValue }) => {
      const account = accountOfContext(contextValue);
      if (!account) return Promise.resolve();
      // Apollo runs every operation with a copy of its context.
      (contextValue as ServerContext).whenLeft(() => {
        paceOf(contextValue).stop(clientLeft());
      });
      let since = performance.now();
      const phase = (name: string): Promise<void> => {
        account.addPhase(name, since);
        since = performance.now();
        return Promise.resolve();
      };
      return Promise.resolve({
        didResolveSource: ({ queryHash }) => {
          account.documentHash ??= queryHash;
          return Promise.resolve();
        },
        parsingDidStart: () => Promise.resolve(() => phase('parse')),
        validationDidStart: () => Promise.resolve(() => phase('validate')),
        executionDidStart: async ({ operationName }) => {
          account.operationName ??= operationName;
          await phase('admit');
          return { executionDidEnd: () => phase('execute') };
        },
        didEncounterErrors: ({ errors }) => {
          for (const error of errors) identifyError(unwrapResolverError(error), account.requestId);
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body } }) => {
          if (body.kind !== 'single') return Promise.resolve();
          for (const { extensions } of body.singleResult.errors ?? []) account.addError(extensions ?? {});
          return Promise.resolve();
        },
      });
    },
  };
}
