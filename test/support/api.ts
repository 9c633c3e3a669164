import 'reflect-metadata';
import { readConfig } from '../../src/server/config.js';
import { serve } from '../../src/server/commands/serve.js';
import { makeTemporaryFolder } from './temporary-folder.js';

export interface Answer {
  readonly status: number;
  readonly body: { data?: any; errors?: { message: string; path?: unknown; extensions: Record<string, any> }[] };
  /** The statements that the request sent, in order. */
  readonly statements: readonly string[];
}

export interface TestApi {
  readonly url: string;
  readonly ask: (query: string, variables?: object) => Promise<Answer>;
  /** As {@link ask}, as a router asks the subgraph. */
  readonly sendToSubgraph: (query: string, variables?: object) => Promise<Answer>;
  /** Runs an action and returns the statements that were sent meanwhile. */
  watch(what: () => Promise<unknown>): Promise<Pick<Answer, 'statements'>>;
  stop(): Promise<void>;
}

/** Opens the subgraph of the servers of tests. */
export const SUBGRAPH_SECRET = 'the secret of a router in tests'.replaceAll(' ', '-').padEnd(32, '-');

/** A complete server over HTTP, on the database of a test. */
export async function startApi(
  databaseUrl: string,
  settings: Record<string, string> = {},
  print: (line: string) => void = () => undefined,
): Promise<TestApi> {
  let statements: string[] = [];
  const folder = await makeTemporaryFolder();
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    DATASET: 'none',
    PORT: '0',
    LOG_LEVEL: 'silent',
    POOL_SIZE: '4',
    // Statements are listed: those for what was asked before as well.
    CUBE_MEMORY_MB: '0',
    PAIRING_MEMORY_MB: '0',
    SUBGRAPH_SECRET,
    ...settings,
  });
  const started = await serve(config, { print, onStatement: (sql) => statements.push(sql) });
  if (started.outcome !== 'running') throw new Error('another server runs on a folder made for this test');
  const { server } = started;
  // What is in memory needs no statement: tests that list statements ask the server as it is after its start.
  await server.warm();
  const sendTo = async (path: string, headers: Record<string, string>, body: object): Promise<Answer> => {
    statements = [];
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'], statements };
  };
  return {
    url: server.url,
    ask: (query, variables) => sendTo('/graphql', {}, { query, variables }),
    sendToSubgraph: (query, variables) =>
      sendTo('/subgraph', { authorization: `Bearer ${SUBGRAPH_SECRET}` }, { query, variables }),
    watch: async (what) => {
      statements = [];
      await what();
      return { statements };
    },
    stop: () => server.stop(),
  };
}
