import type { TypedDocumentString } from '../generated/graphql.js';

export interface Fault {
  /** Stable: what a program tells faults apart by. */
  readonly code: string;
  readonly message: string;
}

export type Answer<Data> =
  | { readonly outcome: 'answered'; readonly data: Data }
  | { readonly outcome: 'refused'; readonly faults: readonly Fault[] }
  | { readonly outcome: 'unreachable'; readonly reason: string }
  | { readonly outcome: 'given-up' };

interface Body<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Asks the public API one typed document. What it gives is the answer or the reason why there is none: never a throw. */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Data>> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal,
    });
    const { data, errors } = (await response.json()) as Body<Data>;
    if (errors?.length) return { outcome: 'refused', faults: errors.map(toFault) };
    if (data == null) return { outcome: 'unreachable', reason: `HTTP ${response.status}` };
    return { outcome: 'answered', data };
  } catch (error) {
    if (signal?.aborted) return { outcome: 'given-up' };
    return { outcome: 'unreachable', reason: error instanceof Error ? error.message : String(error) };
  }
}

function toFault({ message, extensions }: NonNullable<Body<unknown>['errors']>[number]): Fault {
  return { code: extensions?.code ?? 'UNKNOWN', message };
}
