import './kernel/node-env.js';
import './kernel/memory/v8-flags.js';
import 'reflect-metadata';
import cluster from 'node:cluster';
import { describeError } from './server/commands/describe-error.js';

// A failure that nobody awaited concerns one request: it must not end all others.
process.on('unhandledRejection', (reason) => {
  process.stderr.write(
    `${JSON.stringify({ level: 50, msg: 'a failure was not awaited', err: describeError(reason) })}\n`,
  );
});

// Each kind of process loads what it needs: a worker does not prepare, and what prepares does not answer.
if (cluster.isWorker) (await import('./server/workers/worker.js')).runWorker();
else await (await import('./server/commands/serve.command.js')).runServeCommand();
