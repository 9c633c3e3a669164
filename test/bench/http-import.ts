import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backendCpu, processCpu } from './backend-cpu.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TOKEN = 'a-token-of-the-bench-alone';

/** The cost of an import over HTTP, at a server that was started like `npm start`, with a database of its own. */
export interface HttpImport {
  readonly rows: number;
  /** From the first byte of the upload to the last of the receipt. */
  readonly ms: number;
  /** The part of these in the receipt: without the upload. */
  readonly tookMs: number;
  /** Seconds of processor time; null where the system hides it, like all below. */
  readonly cpu: number | null;
  readonly backendCpu: number | null;
  /** Greatest memory of the server in megabytes: when it was ready, and at the end. */
  readonly readyMb: number | null;
  readonly peakMb: number | null;
}

/** Starts on an empty folder, as at a first start. */
export async function importOverHttp(dataDir: string, sources: string, path: string): Promise<HttpImport> {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  const [, ...args] = scripts.start.split(' ');
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', ADMIN_TOKEN: TOKEN, LOG_LEVEL: 'warn' };
  const server = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await addressOf(server);
    const pid = server.pid ?? 0;
    const database = await databaseUrl(dataDir);
    await send(url, 'sources', sources);
    const before = { cpu: await processCpu(pid), backend: await backendCpu(database), mb: await peakOf(pid) };
    const started = performance.now();
    const { counts, tookMs } = await send(url, 'observations', path);
    const ms = performance.now() - started;
    return {
      rows: counts.new,
      ms,
      tookMs,
      readyMb: before.mb,
      peakMb: await peakOf(pid),
      cpu: minus(await processCpu(pid), before.cpu),
      backendCpu: minus(await backendCpu(database), before.backend),
    };
  } finally {
    const exited = once(server, 'exit');
    if (server.exitCode === null && server.kill('SIGTERM')) await exited;
  }
}

interface SentReceipt {
  readonly counts: { readonly new: number };
  readonly tookMs: number;
}

async function send(url: string, kind: string, path: string): Promise<SentReceipt> {
  const form = new FormData();
  form.set(kind, await openAsBlob(path), basename(path));
  const headers = { authorization: `Bearer ${TOKEN}` };
  const response = await fetch(`${url}/imports`, { method: 'POST', body: form, headers });
  const receipt = (await response.json()) as SentReceipt;
  if (response.status !== 201) throw new Error(`The import was answered with ${response.status.toString()}.`);
  return receipt;
}

/** Keeps reading the output: a server whose pipe is full would stop at its next line. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, url] = /Dashboard +(\S+)\//.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
    server.once('exit', () => {
      reject(new Error(`The server did not start:\n${said}`));
    });
  });
}

async function databaseUrl(dataDir: string): Promise<string> {
  const [password, pid] = await Promise.all(
    ['postgres-password', 'postgres/postmaster.pid'].map((name) => readFile(join(dataDir, name), 'utf8')),
  );
  return `postgresql://shanshui:${(password ?? '').trim()}@127.0.0.1:${pid?.split('\n')[3] ?? ''}/shanshui`;
}

async function peakOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid.toString()}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(status) ?? [];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

function minus(after: number | null, before: number | null): number | null {
  return after === null || before === null ? null : after - before;
}
