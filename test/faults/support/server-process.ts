import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makeTemporaryFolder } from '../../support/temporary-folder.js';

const MAIN = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));
/** What `npm start` gives Node. */
const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const FLAGS = (scripts['start'] ?? '').split(' ').filter((word) => word.startsWith('--'));
export const TOKEN = 'a-token-of-the-test-alone';

/** A server in a process of its own, which may be killed at any time. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** What it has printed. */
  output(): string;
  /** kill -9. */
  kill(): Promise<void>;
  /** SIGTERM. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly databaseUrl?: string;
  /** Of the embedded database; a folder of its own if not given. */
  readonly dataDir?: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** A module to load first. */
  readonly preload?: string;
  /** What the shell does before it becomes the server, such as lowering a limit. */
  readonly before?: string;
}

/** Starts the built server. Rejects with its output if it ends before it is ready. */
export async function startServer({
  databaseUrl = '',
  dataDir,
  settings = {},
  preload,
  before = ':',
}: ServerOptions): Promise<ServerProcess> {
  const folder = dataDir ?? (await makeTemporaryFolder());
  const flags = [...FLAGS, ...(preload === undefined ? [] : ['--import', preload])];
  const child = spawn('/bin/sh', ['-c', `${before}; exec "$@"`, 'sh', process.execPath, ...flags, MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      DATASET: 'none',
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      ADMIN_TOKEN: TOKEN,
      // To kill it is to kill all of it.
      WORKERS: '1',
      ...settings,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const exited = once(child, 'exit');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
    if (dataDir === undefined) await rm(folder, { recursive: true, force: true });
  };
  const hasEnded = exited.then(() => true);
  for (;;) {
    const match = /GraphQL\s+(http\S+)\/graphql/.exec(output);
    if (match?.[1] !== undefined) {
      return {
        url: match[1],
        pid: child.pid ?? 0,
        output: () => output,
        kill: () => end('SIGKILL'),
        stop: () => end('SIGTERM'),
      };
    }
    if (await Promise.race([hasEnded, new Promise((tick) => setTimeout(tick, 20, false))])) throw new Error(output);
  }
}
