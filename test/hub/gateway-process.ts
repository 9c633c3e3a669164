import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../support/api.js';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** As `npm run gateway` has them. */
const FLAGS = [
  '--min-semi-space-size=16',
  '--max-semi-space-size=16',
  '--initial-old-space-size=192',
  '--heap-growing-percent=40',
];

/** A gateway in a process of its own, whose memory is nobody else's. */
export interface GatewayProcess {
  readonly url: string;
  ask(query: string, variables?: object): Promise<Answer>;
  /** Memory now in MB; the greatest is counted from here. */
  memory(): Promise<number>;
  /** The greatest memory since then in MB. */
  greatestMemory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the built gateway. Rejects with its output if it ends before it is ready. */
export async function startGateway(settings: Readonly<Record<string, string>>): Promise<GatewayProcess> {
  const child = spawn(process.execPath, [...FLAGS, CLI, 'gateway'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', ...settings },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const exited = once(child, 'exit').then(() => true);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  for (;;) {
    const url = /GraphQL\s+(http\S+)\/graphql/.exec(output)?.[1];
    if (url !== undefined) return { ...running(url, child.pid ?? 0), stop };
    if (await Promise.race([exited, new Promise((tick) => setTimeout(tick, 20, false))])) throw new Error(output);
  }
}

function running(url: string, pid: number): Omit<GatewayProcess, 'stop'> {
  const megabytes = async (name: string): Promise<number> => {
    const status = await readFile(`/proc/${pid.toString()}/status`, 'utf8');
    return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  };
  return {
    url,
    ask: async (query, variables) => {
      const response = await fetch(`${url}/graphql`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, body: (await response.json()) as Answer['body'], statements: [] };
    },
    memory: async () => {
      // Linux begins to count anew.
      await writeFile(`/proc/${pid.toString()}/clear_refs`, '5');
      return megabytes('VmRSS');
    },
    greatestMemory: () => megabytes('VmHWM'),
  };
}
