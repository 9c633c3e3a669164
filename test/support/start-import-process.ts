import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HOOK = new URL('../../src/typescript-sources.mjs', import.meta.url).href;
const PROGRAM = fileURLToPath(new URL('import-process.ts', import.meta.url));
const FLAGS = ['--no-warnings', '--experimental-transform-types', '--import', HOOK];

export interface ImportProcess {
  /** Resolves when it is connected and waits for the line to begin. */
  readonly ready: Promise<void>;
  begin(): void;
  /** Its last line; null if it was killed before. */
  readonly done: Promise<ImportAnswer | null>;
  /** kill -9. */
  kill(): void;
}

export interface ImportAnswer {
  readonly status: string;
  readonly counts: { readonly read: number; readonly new: number; readonly corrected: number };
  readonly isRepeated: boolean;
}

/** A process that imports one file on command: its start takes longer than the import. */
export function startImportProcess(databaseUrl: string, path: string): ImportProcess {
  const child = spawn(process.execPath, [...FLAGS, PROGRAM, databaseUrl, path], { stdio: ['pipe', 'pipe', 'pipe'] });
  const lines = createInterface({ input: child.stdout });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdin.on('error', () => undefined);
  let answer: ImportAnswer | null = null;
  const ready = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line === 'ready') resolve();
      else answer = JSON.parse(line) as ImportAnswer;
    });
    child.on('exit', () => {
      reject(new Error(`the process ended before it was ready: ${errors}`));
    });
  });
  // Killed before its result was awaited.
  ready.catch(() => undefined);
  const done = once(child, 'close').then(() => answer);
  return { ready, begin: () => child.stdin.write('begin\n'), done, kill: () => child.kill('SIGKILL') };
}
