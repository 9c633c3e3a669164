import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HOOK = new URL('../../src/typescript-sources.mjs', import.meta.url).href;
const PROGRAM = fileURLToPath(new URL('database-process.ts', import.meta.url));

export interface DatabaseProcess {
  readonly pid: number;
  /** Sends a command of database-process.ts and returns its answer. */
  send(command: string): Promise<Record<string, unknown>>;
  /** Closes the database and waits until the process has ended. */
  end(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  readonly errors: string;
}

interface Place {
  readonly cwd?: string;
  readonly databaseUrl?: string;
}

/** A process that can open the database of a data folder. It has not opened it yet. */
export function startDatabaseProcess(dataDir: string, { cwd, databaseUrl = '' }: Place = {}): DatabaseProcess {
  const args = ['--import', HOOK, PROGRAM, dataDir, databaseUrl];
  const child = spawn(process.execPath, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const gone = once(child, 'exit');
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdin.on('error', () => undefined);
  const finish = async (): Promise<void> => {
    await gone;
  };
  return {
    pid: child.pid ?? 0,
    send: async (command) => {
      child.stdin.write(`${command}\n`);
      const answer = await answers.next();
      if (answer.done === true) return { ended: true, errors };
      return JSON.parse(answer.value) as Record<string, unknown>;
    },
    end: () => {
      child.stdin.end();
      return finish();
    },
    kill: () => {
      child.kill('SIGKILL');
      return finish();
    },
    get errors() {
      return errors;
    },
  };
}
