import { once } from 'node:events';
import { extname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { invalidWorkbook, overLimit } from '../workbook-error.js';
import { WORKBOOK_LIMITS } from '../workbook-limits.js';
import type { WorkbookFile } from '../zip/byte-ranges.js';
import type { WorkbookEvent } from './workbook-events.js';

/** Tests run the sources as they are; a thread then has to be told how Node reads TypeScript. */
const EXTENSION = extname(fileURLToPath(import.meta.url));
const FROM_SOURCE = [
  '--no-warnings',
  '--experimental-transform-types',
  '--import',
  new URL('../../typescript-sources.mjs', import.meta.url).href,
];

/**
 * The events of a workbook, read in a thread with little memory and little time: a file that takes more ends its thread,
 * never the server.
 */
export async function* eventsOfThread(content: WorkbookFile): AsyncGenerator<WorkbookEvent> {
  const { threadMegabytes, stallMs } = WORKBOOK_LIMITS;
  const worker = new Worker(new URL(`./workbook.thread${EXTENSION}`, import.meta.url), {
    workerData: Buffer.isBuffer(content) ? new Uint8Array(content) : content,
    resourceLimits: { maxOldGenerationSizeMb: threadMegabytes, maxYoungGenerationSizeMb: 32 },
    ...(EXTENSION === '.ts' ? { execArgv: FROM_SOURCE } : {}),
  });
  try {
    for (;;) {
      const event = await ask(worker, stallMs);
      if (event === null) return;
      yield event;
    }
  } finally {
    await worker.terminate();
  }
}

/** The next event, or the end of them. */
async function ask(worker: Worker, stallMs: number): Promise<WorkbookEvent | null> {
  const stop = new AbortController();
  const { signal } = stop;
  try {
    worker.postMessage('next');
    return await Promise.race([
      once(worker, 'message', { signal }).then(([event]) => event as WorkbookEvent | null),
      once(worker, 'exit', { signal }).then(() => Promise.reject(invalidWorkbook('a workbook that ended its reading'))),
      setTimeout(stallMs, null, { signal }).then(() =>
        Promise.reject(overLimit(`nothing for ${(stallMs / 1000).toString()} s`, 'stallMs')),
      ),
    ]);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    throw overLimit('more', 'threadMegabytes');
  } finally {
    stop.abort();
  }
}
