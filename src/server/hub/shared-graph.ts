import { type ExecutionResult, GraphQLError, print } from 'graphql';
import { Agent, request } from 'undici';
import type { OurExecutor } from '../../hub/graph/hub-graph.js';
import type { Config } from '../config.js';

const TIME_MS = 60_000;

/** The context of a request to the gateway: who asks, for the shared graph alone. */
export interface Authorized {
  readonly authorization?: string | undefined;
}

export interface SharedGraph {
  readonly ask: OurExecutor;
  /** The SDL of the shared graph. Throws an Error that says what was expected. */
  readonly sdl: () => Promise<string>;
  close(): Promise<void>;
}

/** The shared graph of another process. It is ours: believed, and reported who asks. */
export function sharedGraph({
  SHARED_GRAPH_URL = '',
  SHARED_GRAPH_TOKEN,
}: Pick<Config, 'SHARED_GRAPH_URL' | 'SHARED_GRAPH_TOKEN'>): SharedGraph {
  const dispatcher = new Agent({ connections: 64, headersTimeout: TIME_MS, bodyTimeout: TIME_MS });
  const post = async (body: object, authorization: string | undefined): Promise<ExecutionResult> => {
    const answer = await request(SHARED_GRAPH_URL, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(SHARED_GRAPH_TOKEN === undefined
          ? authorization === undefined
            ? {}
            : { authorization }
          : {
              authorization: `Bearer ${SHARED_GRAPH_TOKEN}`,
              ...(authorization === undefined ? {} : { 'caller-authorization': authorization }),
            }),
      },
      body: JSON.stringify(body),
      dispatcher,
      signal: AbortSignal.timeout(TIME_MS),
    });
    return (await answer.body.json()) as ExecutionResult;
  };
  return {
    ask: async ({ document, operationName, variables, context }) => {
      const { authorization } = context as Authorized;
      const body = { query: print(document), variables, ...(operationName === null ? {} : { operationName }) };
      try {
        const { data, errors, extensions } = await post(body, authorization);
        return {
          ...(data === undefined ? {} : { data }),
          ...(errors ? { errors: errors.map(coded) } : {}),
          ...(extensions ? { extensions } : {}),
        };
      } catch {
        const text = 'The shared graph does not respond: expected the request to be sent again in a few seconds.';
        const extensions = { code: 'UNAVAILABLE', stableCode: 'UNAVAILABLE', subject: 'shared graph' };
        return { data: null, errors: [new GraphQLError(text, { extensions })] };
      }
    },
    sdl: async () => {
      const { data } = await post({ query: '{ _service { sdl } }' }, undefined).catch(() => ({ data: undefined }));
      const service = (data as { readonly _service?: { readonly sdl?: string } } | undefined)?._service;
      if (typeof service?.sdl === 'string') return service.sdl;
      throw new Error(
        `SHARED_GRAPH_URL=${SHARED_GRAPH_URL}: no SDL was answered, expected the address of a running Shanshui.`,
      );
    },
    close: () => dispatcher.destroy(),
  };
}

/** An error of the shared graph, which has its code already. */
function coded({ message, path, extensions }: GraphQLError): GraphQLError {
  const code = (extensions as Readonly<Record<string, unknown>> | undefined)?.['code'];
  return new GraphQLError(message, {
    ...(path ? { path } : {}),
    extensions: { ...extensions, ...(typeof code === 'string' ? { stableCode: code } : {}) },
  });
}
