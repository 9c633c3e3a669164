import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HOOK = new URL('typescript-sources.mjs', import.meta.url).href;
const PROGRAM = fileURLToPath(new URL('import-process.ts', import.meta.url));
const FLAGS = ['--no-warnings', '--experimental-transform-types', '--import', HOOK];

export interface ImportProcess {
  /** Until it is connected and about to begin. */
  readonly begun: Promise<void>;
  /** What it said when it was done; null if it was killed before. */
  readonly done: Promise<ImportAnswer | null>;
  /** kill -9. */
  kill(): void;
}

export interface ImportAnswer {
  readonly status: string;
  readonly counts: { readonly read: number; readonly new: number; readonly unchanged: number };
  readonly isRepeated: boolean;
}

export function startImportProcess(databaseUrl: string, path: string): ImportProcess {
  const child = spawn(process.execPath, [...FLAGS, PROGRAM, databaseUrl, path], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines = createInterface({ input: child.stdout });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  let answer: ImportAnswer | null = null;
  const begun = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line === 'begin') resolve();
      else answer = JSON.parse(line) as ImportAnswer;
    });
    child.on('exit', () => {
      reject(new Error(`the process ended before it began: ${errors}`));
    });
  });
  const done = once(child, 'close').then(() => answer);
  return { begun, done, kill: () => child.kill('SIGKILL') };
}
