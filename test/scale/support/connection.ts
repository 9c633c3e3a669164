import { Client, FormData } from 'undici';
import { TOKEN } from '../../faults/support/server-process.js';
import { HEADER } from '../../support/import-api.js';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: any;
}

/** One connection, which is kept: all its requests are answered by the same process. */
export interface Connection {
  readonly ask: (query: string, options?: { variables?: object; key?: string }) => Promise<Reply>;
  /** `POST /imports` with rows of observations, under a key of idempotency. */
  readonly send: (rows: string, idempotencyKey: string) => Promise<Reply>;
  /** `POST /imports` with one file of a kind. */
  readonly sendFile: (kind: string, text: string) => Promise<Reply>;
  readonly close: () => Promise<void>;
}

const AS_ADMIN = { authorization: `Bearer ${TOKEN}` };

/** Opens a connection; the token for writing is sent with every request that has no key. */
export function openConnection(url: string): Connection {
  const client = new Client(url, { pipelining: 1, keepAliveTimeout: 60_000 });
  const request = async (path: string, headers: Record<string, string>, body: string | FormData): Promise<Reply> => {
    const answer = await client.request({ path, method: 'POST', headers, body });
    return { status: answer.statusCode, headers: answer.headers, body: await answer.body.json() };
  };
  const sendFile = (kind: string, text: string, headers = {}): Promise<Reply> => {
    const form = new FormData();
    form.append(kind, new Blob([text]), `${kind}.csv`);
    return request('/imports', { ...AS_ADMIN, ...headers }, form);
  };
  return {
    ask: (query, { variables = {}, key = TOKEN } = {}) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
      return request('/graphql', headers, JSON.stringify({ query, variables }));
    },
    send: (rows, idempotencyKey) => sendFile('observations', `${HEADER}${rows}`, { 'idempotency-key': idempotencyKey }),
    sendFile,
    close: () => client.close(),
  };
}

/** Asks again until an answer is as expected, for two seconds at most. Resolves with the last. */
export async function soon<T>(ask: () => Promise<T>, isExpected: (given: T) => boolean, withinMs = 2_000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const given = await ask();
    if (isExpected(given) || Date.now() > deadline) return given;
    await new Promise((tick) => setTimeout(tick, 20));
  }
}
