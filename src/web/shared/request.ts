import { authorization } from './token.js';
import type { TypedDocumentString } from '../generated/graphql.js';

export interface ApiError {
  /** Stable: programs tell errors apart by it. */
  readonly code: string;
  readonly message: string;
}

export type Answer<Data> =
  | { readonly outcome: 'answered'; readonly data: Data }
  | { readonly outcome: 'refused'; readonly errors: readonly ApiError[] }
  | { readonly outcome: 'unreachable'; readonly reason: string }
  | { readonly outcome: 'aborted' };

interface Body<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Sends one typed document to the public API. Never throws: every failure is an outcome. */
export async function request<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
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
export function mapAnswer<Data, Mapped>(answer: Answer<Data>, map: (data: Data) => Mapped): Answer<Mapped> {
  return answer.outcome === 'answered' ? { outcome: 'answered', data: map(answer.data) } : answer;
}
