import type { ApolloServerPlugin } from '@apollo/server';

/** One mistake is often met at every row of an answer: the first errors say what it is. */
const GREATEST_ERRORS = 5;
/** An outage lasts a few seconds; others leave a busy server sooner. */
const RETRY_SECONDS = '5';
const RETRY_SECONDS_BUSY = '1';

/** Keeps the first five errors of an answer and says how many more there were; an outage has status 503. */
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
          if (errors.length > GREATEST_ERRORS) {
            singleResult.errors = errors.slice(0, GREATEST_ERRORS);
            const omittedErrors = errors.length - GREATEST_ERRORS;
            singleResult.extensions = { ...singleResult.extensions, omittedErrors };
          }
          return Promise.resolve();
        },
      }),
  };
}
