import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

const PRODUCT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Runs a command on the database in a process of its own, as a user does. */
export async function runCommand(url: string, ...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`shanshui ${args.join(' ')} ended with ${String(code)}`);
}

export interface Api {
  ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown>;
  stop(): Promise<void>;
}

/** A server on the database, started as `npm start` does, queried over HTTP like any other. */
export async function startServer(url: string): Promise<Api> {
  // A folder of its own, as another server may run on the usual one.
  const folder = await makeTemporaryFolder();
  const { scripts } = JSON.parse(await readFile(join(PRODUCT, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  const server = spawn(process.execPath, scripts.start.split(' ').slice(1), {
    cwd: PRODUCT,
    env: { ...process.env, DATABASE_URL: url, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let address = '';
  for await (const line of createInterface({ input: server.stdout })) {
    address = /GraphQL\s+(http\S+)/.exec(line)?.[1] ?? '';
    if (address !== '') break;
  }
  if (address === '') throw new Error('the server did not say where it is');
  return {
    ask: async (query, variables) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as { data?: unknown; errors?: unknown };
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    stop: async () => {
      const stopped = once(server, 'exit');
      server.kill('SIGTERM');
      await stopped;
    },
  };
}
