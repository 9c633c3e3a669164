import { authorization } from './token.js';
import type { TypedDocumentString } from '../generated/graphql.js';

export interface ApiError {
  /** Stable: programs tell errors apart by it. */
  readonly code: string;
  readonly message: string;
}

/** The error of one part of an answer, of which the rest arrived. */
export interface Fault extends ApiError {
  /** Keys of the answer, and positions in its lists, down to the part. */
  readonly path: readonly (string | number)[];
}

export type Answer<Data> =
  | { readonly outcome: 'answered'; readonly data: Data; readonly faults?: readonly Fault[] }
  | { readonly outcome: 'refused'; readonly errors: readonly ApiError[] }
  | { readonly outcome: 'unreachable'; readonly reason: string }
  | { readonly outcome: 'aborted' };

interface Body<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
}

/** As {@link request}; parts below the fields of the root may have failed, and are null in the data. */
export async function requestParts<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Data>> {
  return send(document, variables, signal, (path) => path !== undefined && path.length > 1);
}

/** Sends one typed document to the public API. Never throws: every failure is an outcome. */
export async function request<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Data>> {
  return send(document, variables, signal, () => false);
}

async function send<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal: AbortSignal | undefined,
  isPart: (path: readonly (string | number)[] | undefined) => boolean,
): Promise<Answer<Data>> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...authorization(),
      },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal,
    });
    const { data, errors } = (await response.json()) as Body<Data>;
    if (errors?.length && data != null && errors.every(({ path }) => isPart(path))) {
      return {
        outcome: 'answered',
        data,
        faults: errors.map((error) => ({ ...toApiError(error), path: error.path ?? [] })),
      };
    }
    if (errors?.length) return { outcome: 'refused', errors: errors.map(toApiError) };
    if (data == null) return { outcome: 'unreachable', reason: `HTTP ${response.status}` };
    return { outcome: 'answered', data };
  } catch (error) {
    if (signal?.aborted) return { outcome: 'aborted' };
    return { outcome: 'unreachable', reason: error instanceof Error ? error.message : String(error) };
  }
}

function toApiError({ message, extensions }: NonNullable<Body<unknown>['errors']>[number]): ApiError {
  return { code: extensions?.code ?? 'UNKNOWN', message };
}

/** The answer with other data; an answer without data stays as it is. */
export function mapAnswer<Data, Mapped>(
  answer: Answer<Data>,
  map: (data: Data, faults: readonly Fault[]) => Mapped,
): Answer<Mapped> {
  return answer.outcome === 'answered' ? { outcome: 'answered', data: map(answer.data, answer.faults ?? []) } : answer;
}
