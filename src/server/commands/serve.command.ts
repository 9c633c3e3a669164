import { type Config, readConfig } from '../config.js';
import { describeError } from './describe-error.js';
import type { RunningServer, ServeOutcome } from './serve.js';

/** npm forwards a signal that the terminal has already sent to this process: the echo is not a second request. */
const ECHO_MS = 2_000;

/** The server as a process, until a signal stops it: in this process, or in WORKERS processes of its own. */
export async function runServeCommand(): Promise<void> {
  let running: RunningServer | null = null;
  let stoppingSince: number | null = null;
  /** A function, because the answer may change during a wait. */
  const isStopping = (): boolean => stoppingSince !== null;

  // Installed before anything is started, so that a signal always stops what has been started.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stoppingSince !== null) {
        // A second request exits at once; the next process on the folder stops the database.
        if (Date.now() - stoppingSince > ECHO_MS) process.exit(1);
        return;
      }
      stoppingSince = Date.now();
      print(`${signal}: finishing requests, then stopping.`);
      if (running) void leave(running);
    });
  }

  try {
    const started = await start(readConfig());
    if (started.outcome === 'taken') {
      print(
        `A server already runs on this data folder: ${started.url} (process ${started.pid.toString()}). Use it, stop it, or set DATA_DIR.`,
      );
      process.exitCode = 1;
      return;
    }
    running = started.server;
    if (isStopping()) {
      await leave(running);
      return;
    }
    const { url } = running;
    print(
      `\nShanshui is ready:\n  Dashboard   ${url}/\n  GraphQL     ${url}/graphql\n  Playground  ${url}/playground\n  Reports     ${url}/reports\n  Health      ${url}/livez  ${url}/readyz\n`,
    );
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exit(1);
  }
}

async function start(config: Config): Promise<ServeOutcome> {
  return config.WORKERS === 1
    ? (await import('./serve.js')).serve(config, { print })
    : (await import('../workers/primary.js')).serveByWorkers(config, { print });
}

async function leave(server: RunningServer): Promise<void> {
  await server.stop();
  print('Stopped.');
  process.exit(0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
