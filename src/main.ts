import './kernel/node-env.js';
import './kernel/v8-flags.js';
import 'reflect-metadata';
import { readConfig } from './server/config.js';
import { type RunningServer, serve } from './server/commands/serve.js';
import { describeError } from './server/commands/describe-error.js';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

let running: RunningServer | null = null;
let stoppingSince: number | null = null;
/** A function, because the answer may change during a wait. */
const isStopping = (): boolean => stoppingSince !== null;

/** npm forwards a signal that the terminal has already sent to this process: the echo is not a second request. */
const ECHO_MS = 2_000;

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

// A failure that nobody awaited concerns one request: it must not end all others.
process.on('unhandledRejection', (reason) => {
  process.stderr.write(
    `${JSON.stringify({ level: 50, msg: 'a failure was not awaited', err: describeError(reason) })}\n`,
  );
});

async function leave(server: RunningServer): Promise<void> {
  await server.stop();
  print('Stopped.');
  process.exit(0);
}

try {
  const started = await serve(readConfig(), { print });
  if (started.outcome === 'taken') {
    print(
      `A server already runs on this data folder: ${started.url} (process ${started.pid.toString()}). Use it, stop it, or set DATA_DIR.`,
    );
    process.exitCode = 1;
  } else {
    running = started.server;
    if (isStopping()) {
      await leave(running);
    } else {
      print(
        `\nShanshui is ready:\n  Dashboard   ${running.url}/\n  GraphQL     ${running.url}/graphql\n  Playground  ${running.url}/playground\n  Reports     ${running.url}/reports\n  Health      ${running.url}/livez  ${running.url}/readyz\n`,
      );
    }
  }
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exit(1);
}
