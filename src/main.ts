import 'reflect-metadata';
import { DatabaseHostError } from './database/database-host-error.js';
import { ConfigError, readConfig } from './kernel/config.js';
import { type RunningServer, serve } from './server/serve.js';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

let running: RunningServer | null = null;
let stopping = false;
/** Asked again after a wait, when the answer may have changed. */
const isStopping = (): boolean => stopping;

// Before anything is started: a signal must never find us without a way to stop what has been.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // A second signal is an order to leave at once; the database is stopped by whoever uses the folder next.
    if (stopping) process.exit(1);
    stopping = true;
    say(`${signal}: finishing requests, then stopping.`);
    if (running) void leave(running);
  });
}

async function leave(server: RunningServer): Promise<void> {
  await server.stop();
  say('Stopped.');
  process.exit(0);
}

try {
  const started = await serve(readConfig(), { say });
  if (started.outcome === 'taken') {
    say(
      `A server already runs on this data folder: ${started.url} (process ${started.pid.toString()}). Use it, stop it, or set DATA_DIR.`,
    );
    process.exitCode = 1;
  } else {
    running = started.server;
    if (isStopping()) {
      await leave(running);
    } else {
      say(
        `\nShanshui is ready:\n  GraphQL     ${running.url}/graphql\n  Playground  ${running.url}/playground\n  Health      ${running.url}/livez  ${running.url}/readyz\n`,
      );
    }
  }
} catch (error) {
  process.stderr.write(`${tell(error)}\n`);
  process.exit(1);
}

/** What a person can act on; the whole story only for faults of ours. */
function tell(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DatabaseHostError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'The port is in use by another program: set PORT to another one, or to 0 for any.';
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
