import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';

/** One mistake is often met at every row of an answer: the first errors say what it is. */
const GREATEST_ERRORS = 5;
/** An outage lasts a few seconds; others leave a busy server sooner. */
const RETRY_SECONDS = '5';
const RETRY_SECONDS_BUSY = '1';

/**
 * Keeps the first five errors of an answer, and the first of each entity that a router asked for, and says how many more
 * there were; an outage has status 503.
 */
export function answerErrors(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body, http } }) => {
          if (body.kind !== 'single' || !body.singleResult.errors) return Promise.resolve();
          const { singleResult } = body;
          const errors = singleResult.errors ?? [];
          const outage = errors.find(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE');
          if (outage) {
            const isBusy = outage.extensions?.['subject'] === 'load';
            http.status = 503;
            http.headers.set('retry-after', isBusy ? RETRY_SECONDS_BUSY : RETRY_SECONDS);
          }
          if (errors.some(({ extensions }) => extensions?.['code'] === 'RATE_LIMITED')) http.status = 429;
          const kept = keptErrors(errors);
          if (kept.length < errors.length) {
            singleResult.errors = kept;
            const omittedErrors = errors.length - kept.length;
            singleResult.extensions = { ...singleResult.extensions, omittedErrors };
          }
          return Promise.resolve();
        },
      }),
  };
}

function keptErrors(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  if (errors.length <= GREATEST_ERRORS) return errors;
  const entities = new Set<unknown>();
  return errors.filter(({ path }, index) => {
    // A router would take the entity for missing without its error.
    const isFirst = path?.[0] === '_entities' && !entities.has(path[1]);
    if (isFirst) entities.add(path[1]);
    return isFirst || index < GREATEST_ERRORS;
  });
}
