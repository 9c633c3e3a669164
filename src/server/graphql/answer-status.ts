import type { ApolloServerPlugin } from '@apollo/server';

/**
 * Status 200 for what is wrong in the document or its variables, as GraphQL over HTTP wants it for clients that accept
 * `application/json` alone: to them a 400 may come from anybody on the way. Others get 400.
 */
export function answerStatus(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ request, response: { body, http } }) => {
          if (http.status !== 400 || body.kind !== 'single' || !request.http) return Promise.resolve();
          const accept = request.http.headers.get('accept') ?? '*/*';
          const isOfDocument = body.singleResult.errors?.every(
            ({ extensions }) => extensions?.['code'] !== 'BAD_REQUEST',
          );
          if (isOfDocument && acceptsJsonOnly(accept)) http.status = 200;
          return Promise.resolve();
        },
      }),
  };
}

function acceptsJsonOnly(accept: string): boolean {
  return accept.split(',').every((one) => /^\s*application\/json\s*(;|$)/i.test(one));
}
