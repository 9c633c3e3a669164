import { type TestApi, startApi } from './api.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { smallTemplate } from './templates.js';

const TOKEN = 'a-token-of-the-test-alone';

export const HEADER = 'metric,place,period,value,locator\n';

export interface Sent {
  readonly kind?: string;
  readonly name?: string;
  readonly query?: string;
  readonly headers?: Record<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

/** A server that imports files, with a token for writing. */
export interface ImportApi {
  readonly api: TestApi;
  readonly database: TestDatabase;
  readonly authorization: { readonly authorization: string };
  /** `POST /imports` with one file. */
  send(content: string | Buffer, sent?: Sent): Promise<Answer>;
  /** GraphQL with the token. */
  authorized(query: string, variables?: object): Promise<{ readonly data?: any; readonly errors?: any[] }>;
  stop(): Promise<void>;
}

export async function startImportApi(settings: Readonly<Record<string, string>> = {}): Promise<ImportApi> {
  const database = await createTestDatabase(await smallTemplate());
  const api = await startApi(database.url, { ADMIN_TOKEN: TOKEN, ...settings });
  const authorization = { authorization: `Bearer ${TOKEN}` };
  return {
    api,
    database,
    authorization,
    send: async (content, { kind = 'observations', name = 'july.csv', query = '', headers = authorization } = {}) => {
      const form = new FormData();
      form.append(kind, new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
      const response = await fetch(`${api.url}/imports${query}`, { method: 'POST', body: form, headers });
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    authorized: async (query, variables = {}) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as { data?: any; errors?: any[] };
    },
    stop: async () => {
      await api.stop();
      await database.drop();
    },
  };
}
